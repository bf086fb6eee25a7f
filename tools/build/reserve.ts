import { readFileSync } from 'node:fs';
import type { Plugin } from 'rollup';
import { minifyCss } from './minify-css.js';
import { sources } from './sources.js';
import { version } from './version.js';

/** Joins the `*.reserve.css` fragments, each of which keeps one element's space until it is defined. */
export function reserveCss(): Plugin {
  return {
    name: 'reserve-css',
    generateBundle() {
      const files = [...sources('base/reserve.css'), ...sources('.reserve.css')];
      const rules = files.map((file) => minifyCss([readFileSync(file, 'utf8')])[0]);
      const header = `/* Clinic Widgets ${version} (MIT): keeps the widgets' space until they are there. */`;
      this.emitFile({
        type: 'asset',
        fileName: 'reserve.css',
        source: `${[header, ...rules].join('\n')}\n`,
      });
    },
  };
}
