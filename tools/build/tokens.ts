import type { Plugin } from 'rollup';
import { themes, tokensFile, withDefaults } from '../tokens/files.mjs';
import { version } from './version.js';

/** Puts the defaults into the style sheets of our sources. */
export function tokenDefaults(): Plugin {
  return {
    name: 'token-defaults',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('var(--clinic-')) return null;
      return { code: withDefaults(code), map: null };
    },
  };
}

/** Writes the tokens, and the themes. */
export function tokenFiles(): Plugin {
  return {
    name: 'token-files',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'tokens.json', source: tokensFile });
      for (const [name, css] of Object.entries(themes())) {
        const source = `/* Clinic Widgets ${version} (MIT): the theme "${name}". */\n${css}`;
        this.emitFile({ type: 'asset', fileName: `themes/${name}.css`, source });
      }
    },
  };
}
