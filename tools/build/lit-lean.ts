import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'rollup';
import { toAttribute } from '../lit/properties.js';
import { unavailable } from './lit-unavailable.js';

/** What tools/lit stands in for and is made after, in the versions that it was compared with. */
const versions: Record<string, string> = {
  lit: '3.3.3',
  'lit-html': '3.3.3',
  '@lit/reactive-element': '2.1.2',
  'lit-element': '4.2.2',
  '@lit/context': '1.1.6',
};

const standIns: Record<string, string> = {
  lit: resolve('tools/lit/element.ts'),
  '@lit/context': resolve('tools/lit/context.ts'),
};

/** Builds with the little of Lit that our elements need; tools/lit/README.md says what that is, and why. */
export function litLean(): Plugin {
  return {
    name: 'lit-lean',
    buildStart() {
      for (const [name, version] of Object.entries(versions)) {
        const there = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
        if (there !== version)
          this.error(
            `${name} is ${there}, but tools/lit stands in for ${version}: see in its change log what that has to have now, then set the version in tools/build/lit-lean.ts.`,
          );
      }
    },
    resolveId(source) {
      if (/^@?lit\b/.test(source) && !standIns[source])
        this.error(`the built files have no ${source}: see tools/lit/README.md.`);
      return standIns[source] ?? null;
    },
    transform(code, id) {
      if (!/[\\/]src[\\/]/.test(id)) return null;
      for (const [what, pattern] of Object.entries(unavailable)) {
        const [found] = pattern.exec(code) ?? [];
        if (found)
          this.error(
            `it has ${found.slice(-60)}, but the built files have no ${what}: see tools/lit/README.md.`,
          );
      }
      // The attributes that tools/lit finds by itself need not be named, and consumers always subscribe.
      const short = code
        .replace(
          /(\w+): \{ attribute: "([^"]+)"(?:, )?/g,
          (named, name: string, attribute: string) =>
            toAttribute(name) === attribute ? `${name}: { ` : named,
        )
        .replace(/,\s*subscribe: true\b/, '');
      return { code: short, map: null };
    },
    generateBundle() {
      const notices = Object.entries(versions).map(
        ([name, version]) =>
          `${name} ${version}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`,
      );
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY.txt',
        source: notices.join(`\n${'-'.repeat(72)}\n\n`),
      });
    },
  };
}
