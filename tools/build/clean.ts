import { rmSync } from 'node:fs';
import type { Plugin } from 'rollup';

/** Empties a folder first, so that nothing stale is published. */
export function clean(folder: string): Plugin {
  return { name: 'clean', buildStart: () => rmSync(folder, { recursive: true, force: true }) };
}
