import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'rollup';
import { drafts, withoutDrafts } from '../drafts.mjs';
import { sources } from './sources.js';

/** The source files of all that is published: of no draft. */
export function published(end: string): string[] {
  const folders = drafts().map((folder) => `src/${folder}/`);
  return sources(end).filter((path) => !folders.some((folder) => path.startsWith(folder)));
}

/** Takes drafts out of the list of widgets. */
export function leaveDrafts(): Plugin {
  return {
    name: 'leave-drafts',
    transform(code, id) {
      if (!/[\\/]src[\\/]registry\.ts$/.test(id)) return null;
      return { code: withoutDrafts(code), map: null };
    },
  };
}

/** Takes out their types, which tsc wrote with the others; says which they were. */
export function removeDraftTypes(esm: string): void {
  const registry = `${esm}/registry.d.ts`;
  for (const folder of drafts()) {
    rmSync(`${esm}/${folder}`, { recursive: true, force: true });
    if (existsSync(registry)) {
      const lines = readFileSync(registry, 'utf8').split('\n');
      writeFileSync(registry, lines.filter((line) => !line.includes(`./${folder}/`)).join('\n'));
    }
    console.log(`${folder} is a draft, and not in dist/: see src/registry.ts.`);
  }
}
