import { existsSync, readdirSync } from 'node:fs';

/** Every source file whose path ends so, tests apart, in an order that is the same on every machine. */
export function sources(end: string, folder = 'src'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(end) && !path.endsWith('.test.ts'))
    .sort();
}
