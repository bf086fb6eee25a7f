import type { Plugin } from 'rollup';

/** Holds a finished script, with elements in it or without, against what the page contract says of it. */
export function checks(hasElements = true): Plugin {
  return {
    name: 'checks',
    generateBundle(_options, bundle) {
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = chunk;
        const at = code.search(/[^\0-\x7f]/);
        if (at >= 0) {
          const char = String.fromCodePoint(code.codePointAt(at)!);
          this.error(
            `${file} has to be ASCII only, but has "${char}" in "${code.slice(Math.max(0, at - 30), at + 30)}".`,
          );
        }
        if (/^\s*(?:import|export)\b|\bimport\(|\bimport\.meta/m.test(code)) {
          this.error(
            `${file} has to run as a classic script, but has an import or export: ${code.slice(0, 80)}`,
          );
        }
        if (code.includes('__VERSION__'))
          this.error(`${file} has no version: see rollup.config.ts.`);
        if (hasElements && !code.includes(`createPolicy('clinic-widgets'`))
          this.error(`${file} has no Trusted Types policy of ours.`);
      }
    },
  };
}
