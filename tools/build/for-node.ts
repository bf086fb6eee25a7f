import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin, RollupOptions } from 'rollup';

/** What others' packages are warned of, and we cannot change. */
const theirs = ['THIS_IS_UNDEFINED', 'CIRCULAR_DEPENDENCY', 'EVAL'];

export const quietly: RollupOptions['onwarn'] = (warning, warn) => {
  if (!theirs.includes(warning.code ?? '')) warn(warning);
};

/** Lets a file be run by its name. */
export const executable = (file: string): Plugin => ({
  name: 'executable',
  writeBundle: () => chmodSync(file, 0o755),
});

const TEXT = '?text';

/** Lets a file be imported as text, by its name and `?text`: to be run somewhere else. */
export const text = (): Plugin => ({
  name: 'text',
  resolveId(id, importer) {
    if (!id.endsWith(TEXT) || !importer) return null;
    return createRequire(importer).resolve(id.slice(0, -TEXT.length)) + TEXT;
  },
  load(id) {
    if (!id.endsWith(TEXT)) return null;
    return `export default ${JSON.stringify(readFileSync(id.slice(0, -TEXT.length), 'utf8'))};`;
  },
});
