// What the page "Your brand" in Storybook lets pass: callouts have to stay what they are.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { themeTokens } from '../../tools/tokens/files.mjs';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../../stories/design/brand.ts', import.meta.url))],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const { brandCss, pairsOf, previewStyle, refusedIn, valuesOf } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
);

const white = { background: '#ffffff', text: '#222222' };
const name = (end) => `--clinic-color-${end}`;
/** Why the colors are refused, by the end of their names. */
const refused = (colors) => {
  const values = Object.entries(colors).map(([end, color]) => [name(end), color]);
  const why = Object.entries(refusedIn(Object.fromEntries(values)));
  return Object.fromEntries(why.map(([full, words]) => [full.slice(name('').length), words]));
};

describe('Your brand', () => {
  it('takes other reds and oranges', () => {
    for (const emergency of ['#8b0000', '#c8102e', '#b91c1c', '#9f1239'])
      assert.deepEqual(refused({ emergency }), {}, emergency);
    for (const urgent of ['#b45309', '#92400e', '#8f5a00'])
      assert.deepEqual(refused({ urgent }), {}, urgent);
  });

  it('takes what each theme has', () => {
    for (const [theme, tokens] of Object.entries(themeTokens())) {
      assert.deepEqual(refusedIn(valuesOf(tokens, white)), {}, theme);
    }
  });

  it('refuses what white text cannot be read on', () => {
    assert.match(refused({ emergency: '#ff5a5a' }).emergency, /contrast of only 3\.0:1.*4\.5:1/);
    assert.match(refused({ urgent: '#e65100' }).urgent, /contrast of only 3\.7:1/);
    assert.match(refused({ info: '#7fa8c9' }).info, /contrast/);
  });

  it('refuses an emergency or an urgent callout that is no warning', () => {
    for (const color of [
      '#1f6f54',
      '#005bb5',
      '#7b1fa2',
      '#8a1c4f',
      '#222222',
      '#5f5f5f',
      '#300000',
    ]) {
      assert.match(refused({ emergency: color }).emergency, /no longer look like a warning/, color);
      assert.match(refused({ urgent: color }).urgent, /no longer look like a warning/, color);
    }
    assert.match(refused({ emergency: '#8f5a00' }).emergency, /has to be red/);
  });

  it('refuses colors that are taken for each other', () => {
    assert.match(refused({ urgent: '#b3121f' }).urgent, /too much like .* emergency/);
    assert.match(refused({ 'non-urgent': '#a8400a' })['non-urgent'], /too much like .* urgent/);
    assert.match(refused({ 'self-care': '#a01020' })['self-care'], /too much like .* emergency/);
    const both = refused({ emergency: '#b91c1c', urgent: '#b3261e' });
    assert.deepEqual(Object.keys(both), ['urgent'], 'the first is taken, the second refused');
  });

  it('does not let an emergency come near an urgent callout that nobody changed', () => {
    assert.match(refused({ emergency: '#a03010' }).emergency, /too much like .* urgent/);
  });

  it('judges what is left, where another color is refused', () => {
    const both = refused({ emergency: '#a03010', urgent: '#005bb5' });
    assert.match(both.urgent, /warning/);
    assert.match(both.emergency, /too much like .* urgent callout \(#a63c00\)/);
    assert.deepEqual(refused({ emergency: '#a03010', urgent: '#8f5a00' }), {});
  });

  it('leaves refused values out of the CSS and of what is shown', () => {
    const values = { [name('accent')]: '#1f6f54', [name('emergency')]: '#005bb5' };
    assert.equal(brandCss(values), ':root {\n  --clinic-color-accent: #1f6f54;\n}\n');
    assert.match(previewStyle(values), /--clinic-color-emergency: initial/);
    assert.equal(brandCss({ [name('urgent')]: 'transparent' }), '');
  });

  it('measures a color on the page and on cards, as they are seen', () => {
    const values = { [name('accent')]: '#767676', [name('surface')]: '#eeeeee' };
    const pairs = pairsOf(name('accent'), values, white);
    assert.deepEqual(
      pairs.map(({ ratio, words }) => [ratio, words]),
      [
        ['4.5', 'passes AA'],
        ['3.9', 'fails AA, which needs 4.5:1'],
      ],
    );
    const [byDefault] = pairsOf(name('muted'), {}, { background: '#000000', text: '#ffffff' });
    assert.equal(byDefault.color, '#e6e6e6');
  });
});
