import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import { unavailable } from './lit-unavailable.js';

/** The versions that tools/lit was compared with. */
const versions: Record<string, string> = {
  lit: '3.3.3',
  'lit-html': '3.3.3',
  '@lit/reactive-element': '2.1.2',
  'lit-element': '4.2.2',
  '@lit/context': '1.1.6',
};

const folder = resolve('tools/lit');

/** Which of Lit's files each of ours stands in for: by these, THIRD-PARTY.txt has the licences of where they come from. */
const standIns: Record<string, string> = {
  'html.ts': 'lit-html/lit-html.js',
  'properties.ts': '@lit/reactive-element/reactive-element.js',
  'element.ts': 'lit-element/lit-element.js',
  'context.ts': '@lit/context/index.js',
};
const imports: Record<string, string> = { lit: 'element.ts', '@lit/context': 'context.ts' };

/** Builds with the little of Lit that our elements need; tools/lit/README.md says what that is, and why. */
export function litLean(): Plugin {
  const idOf = (file: string) => resolve('node_modules', standIns[file]!);
  const fileOf = new Map(Object.keys(standIns).map((file) => [idOf(file), `${folder}/${file}`]));
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
    resolveId(source, importer = '') {
      if (imports[source]) return idOf(imports[source]);
      if (/^@?lit\b/.test(source))
        this.error(`the built files have no ${source}: see tools/lit/README.md.`);
      const from = fileOf.get(importer);
      if (!from) return null;
      const path = resolve(from, '..', source.replace(/\.js$/, '.ts'));
      return [...fileOf].find(([, file]) => file === path)?.[0] ?? path;
    },
    async load(id) {
      const file = fileOf.get(id);
      if (!file) return null;
      this.addWatchFile(file);
      const { code } = await transform(readFileSync(file, 'utf8'), {
        loader: 'ts',
        target: 'es2021',
        tsconfigRaw: readFileSync('tsconfig.json', 'utf8'),
      });
      return { code, map: null };
    },
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      for (const [what, pattern] of Object.entries(unavailable)) {
        const [found] = pattern.exec(code) ?? [];
        if (found)
          this.error(
            `it has ${found.slice(-60)}, but the built files have no ${what}: see tools/lit/README.md.`,
          );
      }
      return null;
    },
  };
}
