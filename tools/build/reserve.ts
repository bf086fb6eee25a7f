import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'rollup';
import { minifyCss } from './minify-css.js';
import { withDefaults } from '../tokens/files.mjs';
import { published } from './published.js';
import { sources } from './sources.js';
import { version } from './version.js';

/**
 * Joins what all widgets need with the `*.reserve.css` fragments, each of which says how much room
 * one widget takes. `:--widgets` stands for all of them.
 */
export function reserve(): string {
  const fragments = published('.reserve.css');
  const tags = fragments.map((file) => `clinic-${basename(file, '.reserve.css')}`);
  return [...sources('base/reserve.css'), ...fragments]
    .map((file) =>
      minifyCss([withDefaults(readFileSync(file, 'utf8'))])[0]!.replaceAll(
        ':--widgets',
        tags.join(),
      ),
    )
    .join('\n');
}

/** Writes it. */
export function reserveCss(): Plugin {
  return {
    name: 'reserve-css',
    generateBundle() {
      const header = `/* Clinic Widgets ${version} (MIT): keeps the widgets' space until they are there. */`;
      this.emitFile({
        type: 'asset',
        fileName: 'reserve.css',
        source: `${header}\n${reserve()}\n`,
      });
    },
  };
}
