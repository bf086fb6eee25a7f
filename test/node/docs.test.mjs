// What the documents list has to be what there is.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { tokens } from '../../tools/tokens/files.mjs';
import { widgets } from '../helpers/schema.mjs';

describe('docs/theming.md', async () => {
  const text = await readFile(new URL('../../docs/theming.md', import.meta.url), 'utf8');
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  it('names all parts of every widget', () => {
    const names = new Set(widgets.flatMap(({ cssParts }) => cssParts.map(({ name }) => name)));
    assert.ok(names.size > 10);
    assert.deepEqual(
      [...names].filter((name) => !codes.includes(name)),
      [],
    );
  });

  it('has a row for each token, with its description and default', () => {
    const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' '));
    const rows = tokens.map(
      ({ name, description, css }) =>
        `| \`${name}\` | ${description} | ${css ? `\`${css}\`` : 'none'} |`,
    );
    assert.deepEqual(
      rows.filter((row) => !lines.includes(row)),
      [],
    );
  });
});
