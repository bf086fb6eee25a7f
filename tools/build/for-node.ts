import { chmodSync } from 'node:fs';
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
