import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'rollup';
import { cuts, HTML, ELEMENT, REACTIVE, CSS } from './lit-cuts.js';
import { unusedContext } from './lit-context-unused.js';
import { unusedFeatures } from './lit-unused.js';

/** The versions that the cuts were made for and tried with. */
const versions: Record<string, string> = {
  'lit-html': '3.3.3',
  'lit-element': '4.2.2',
  '@lit/reactive-element': '2.1.2',
  '@lit/context': '1.1.6',
};

/** Holds for all of Lit's files: constants that its own build sets, and quoted names, which terser would not shorten. */
const everywhere: [RegExp, string][] = [
  [
    /^const (DEV_MODE|ENABLE_EXTRA_SECURITY_HOOKS|ENABLE_SHADYDOM_NOPATCH) = true;/gm,
    'const $1 = false;',
  ],
  [/\?\.\['(_\$[\w$]+)'\]/g, '?.$1'],
  [/(?<=\w)\['(_\$[\w$]+)'\]/g, '.$1'],
  [/\['(_\$[\w$]+)'\]/g, '$1'],
];

/** What makes our own Trusted Types policy, for Lit as well. */
const policyFile = resolve('src/store/trusted-types.ts');

/** What must not be in a bundle. */
const leftovers =
  /litIssuedWarnings|lit-debug|lit\.dev\/|lit(?:Html|Element)|reactiveElementV|lit-html|litProperty/;

const allCuts = [...cuts, ...unusedFeatures, ...unusedContext];

/**
 * Takes from Lit what a script on other people's pages does not need, or must
 * not do. Every cut has to find its text, in the versions above: an update of
 * Lit cannot undo one, or break by one, unseen.
 */
export function litTrim(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'lit-trim',
    resolveId: (id) => (id === 'clinic-widgets:trusted-types' ? policyFile : null),
    buildStart() {
      seen.clear();
      for (const [name, version] of Object.entries(versions)) {
        const there = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
        if (there !== version) this.error(changed(`${name} is ${there}, not ${version}`));
      }
    },
    transform(code, id) {
      const path = id.replaceAll('\\', '/').replace(/^.*\/node_modules\//, '');
      if (!/^(?:lit|lit-html|lit-element|@lit\/[\w-]+)\//.test(path)) {
        const { why, unless } = allCuts.find((cut) => cut.unless?.test(code)) ?? {};
        if (why)
          this.error(
            `it has ${unless!.exec(code)![0].slice(-60)}, but the build cuts that out of Lit (${why}): delete the cut in tools/build/lit-unused.ts or lit-context-unused.ts.`,
          );
        return null;
      }
      for (const { find, put = '', why } of allCuts.filter(({ file }) => file === path)) {
        const isThere = typeof find === 'string' ? code.includes(find) : code.search(find) >= 0;
        if (!isThere) this.error(changed(`${path} has no text like ${String(find)} (${why})`));
        code = code.replace(find, put);
      }
      for (const [find, put] of everywhere) code = code.replace(find, put);
      seen.add(path);
      return { code, map: null };
    },
    buildEnd(error) {
      const missing = [HTML, ELEMENT, REACTIVE, CSS].filter((path) => !seen.has(path));
      if (!error && missing.length) this.error(changed(`no ${missing.join(', ')} in the bundle`));
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const found = leftovers.exec(chunk.code);
        if (found)
          this.error(changed(`${chunk.fileName} still has "${around(chunk.code, found.index)}"`));
      }
    },
  };
}

function changed(what: string): string {
  return `${what}. Lit has changed: see what it does there now, and adapt tools/build/lit-*.ts.`;
}

function around(code: string, index: number): string {
  return code.slice(Math.max(0, index - 30), index + 40);
}
