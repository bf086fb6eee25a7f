// What the documents list has to be what there is.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { widgets } from '../helpers/schema.mjs';

describe('docs/theming.md', async () => {
  const text = await readFile(new URL('../../docs/theming.md', import.meta.url), 'utf8');
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  /** By its name, or after a longer one by the end of it: `--clinic-color-info`, `-urgent`. */
  const isNamed = (name) =>
    codes.some((code) => code === name || (/^-\w/.test(code) && name.endsWith(code)));

  for (const list of ['cssParts', 'cssProperties']) {
    it(`names all ${list} of every widget`, () => {
      const names = new Set(widgets.flatMap((widget) => widget[list].map(({ name }) => name)));
      assert.ok(names.size > 10);
      assert.deepEqual(
        [...names].filter((name) => !isNamed(name)),
        [],
      );
    });
  }
});
