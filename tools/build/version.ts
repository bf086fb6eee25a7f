import { readFileSync } from 'node:fs';
import type { Plugin } from 'rollup';

export const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;

/**
 * Writes the package's version where a source says `__VERSION__`.
 * @param build what tells a build apart from others of this version, whose private names are not the same
 */
export function writeVersion(build = ''): Plugin {
  return {
    name: 'version',
    transform: (code) =>
      code.includes('__VERSION__')
        ? { code: code.replaceAll('__VERSION__', version + build), map: null }
        : null,
  };
}
