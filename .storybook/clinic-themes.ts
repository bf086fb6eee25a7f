import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { themes } from '../tools/tokens/files.mjs';

const name = 'virtual:clinic-themes';

/** Gives stories the CSS of each theme, as the build makes it. */
export function clinicThemes(): Plugin {
  return {
    name: 'clinic-themes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return;
      const made = themes();
      for (const theme of Object.keys(made))
        this.addWatchFile(resolve(`src/tokens/${theme}.tokens.json`));
      return `export const themes = ${JSON.stringify(made)};`;
    },
  };
}
