import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = '.cache/searched';

/** The tools that search: what they found is of use until one of them changes. */
const tools = readdirSync('tools/build')
  .map((name) => readFileSync(`tools/build/${name}`, 'utf8'))
  .join('');

/** What a search makes of some code; found once, however often that is built. */
export function remembered(search: string, code: string, find: () => string): string {
  const key = createHash('sha256').update(tools).update(code).digest('hex').slice(0, 16);
  const file = `${folder}/${search}-${key}.js`;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const found = find();
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, found);
    return found;
  }
}
