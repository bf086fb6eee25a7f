// Drafts: widgets whose line in src/registry.ts ends with `// draft`. They are in Storybook and in the
// tests in the browser; the build leaves them out, so that no page gets, or pays for, what is not ready.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const lines = /^.*'\.\/(widgets\/[\w-]+)\/[\w-]+\.js'; \/\/ draft\n/gm;

/** Their folders, below src/. */
export function drafts() {
  const registry = readFileSync(join(root, 'src/registry.ts'), 'utf8');
  return [...registry.matchAll(lines)].map(([, folder]) => folder);
}

/** The registry's code without them. */
export function withoutDrafts(registry) {
  return registry.replace(lines, '');
}
