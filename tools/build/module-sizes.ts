import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/** Notes how many bytes of a bundle each source file makes, for `npm run size`. Has to stand before terser. */
export function moduleSizes(folder: string): Plugin {
  return {
    name: 'module-sizes',
    async renderChunk(_code, chunk) {
      const sizes: Record<string, number> = {};
      for (const [id, { code }] of Object.entries(chunk.modules)) {
        if (code) sizes[shortName(id)] = (await transform(code, { minify: true })).code.length;
      }
      mkdirSync(folder, { recursive: true });
      const ordered = Object.fromEntries(
        Object.entries(sizes).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      writeFileSync(`${folder}/${chunk.fileName}.json`, `${JSON.stringify(ordered, null, 2)}\n`);
      return null;
    },
  };
}

function shortName(id: string): string {
  return relative('.', id)
    .replaceAll('\\', '/')
    .replace(/^.*node_modules\//, '');
}
