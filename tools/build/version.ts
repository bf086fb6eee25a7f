import { readFileSync } from 'node:fs';
import type { Plugin } from 'rollup';

export const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;

/** Writes the package's version where a source says `__VERSION__`. */
export function writeVersion(): Plugin {
  return {
    name: 'version',
    transform: (code) =>
      code.includes('__VERSION__')
        ? { code: code.replaceAll('__VERSION__', version), map: null }
        : null,
  };
}
