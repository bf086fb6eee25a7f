// Whether everything can be read, on a plain page and on others: by the defaults, and by each theme.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'culori';
import { contrast, over, resolved } from '../../tools/tokens/contrast.mjs';
import { themeTokens, tokens } from '../../tools/tokens/files.mjs';
import { toCss } from '../../tools/tokens/tokens.mjs';

/** Text and background of pages. */
const light = [
  ['#000', '#fff'],
  ['#222', '#fff'],
  ['#212529', '#f8f9fa'],
  ['#333', '#f5efe6'],
  ['#1b2a41', '#eef4ff'],
  ['#4a4a4a', '#fff'],
];
const dark = [
  ['#fff', '#000'],
  ['#fff', '#121212'],
  ['#f4ead9', '#14213d'],
  ['#dee2e6', '#212529'],
  ['#e2e8f0', '#1e293b'],
  ['#ddd', '#2b2b2b'],
];

const callouts = ['info', 'self-care', 'non-urgent', 'urgent', 'emergency'];

/** How light a color is, from 0 to 255, as the CSS of themes counts it. */
const lightness = (css) => {
  const { r, g, b } = parse(css);
  return 255 * (0.3 * r + 0.59 * g + 0.11 * b);
};

/** The colors on a page, by the end of their names, from `cssOf`. */
function colorsOn(own, text, cssOf) {
  const named = Object.fromEntries(
    tokens
      .filter(({ type }) => type === 'color')
      .map(({ name, css }) => [
        name,
        (own && cssOf(own.find((each) => each.name === name))) || css,
      ]),
  );
  const inherited = resolved(named['--clinic-color-text'], text);
  return (name) => resolved(named[`--clinic-color-${name}`], inherited);
}

function checkPage([text, page], own, atLeast) {
  const isDark = lightness(text) > 140;
  const cssOf = (token) => token && toCss('color', isDark && token.dark ? token.dark : token.value);
  const color = colorsOn(own, text, cssOf);
  const surface = over(color('surface'), page);
  const measured = ['text', 'muted', 'accent'].flatMap((name) => [
    [`${name} on the page`, contrast(color(name), page), atLeast],
    [`${name} on a card`, contrast(color(name), surface), atLeast],
  ]);
  // A marker's line has the color of the marker's text, which is the accent, and mixes again.
  const again = resolved(
    (own && cssOf(own.find(({ name }) => name.endsWith('accent')))) ??
      tokens.find(({ name }) => name.endsWith('accent')).css,
    color('accent'),
  );
  measured.push(['a mark on the page', contrast(again, page), 3]);
  const tooLow = measured.filter(([, ratio, least]) => ratio < least);
  assert.deepEqual(tooLow, [], `on ${page}`);
  return { color, surface };
}

function checkCallouts(color, atLeast) {
  for (const name of callouts) {
    // The icon is a white spot with a sign in the callout's color.
    const ratio = contrast('#fff', color(name));
    assert.ok(ratio >= atLeast, `white on ${name}: ${ratio.toFixed(2)}`);
  }
}

describe('the defaults', () => {
  for (const page of [...light, ...dark]) {
    it(`can be read where a page has ${page.join(' on ')}`, () => {
      const { color } = checkPage(page, undefined, 4.5);
      checkCallouts(color, 5.4);
    });
  }
});

for (const [theme, own] of Object.entries(themeTokens())) {
  const isHigh = theme === 'high-contrast';
  describe(`the theme ${theme}`, () => {
    for (const page of [...light, ...dark]) {
      it(`can be read where a page has ${page.join(' on ')}`, () => {
        const { color, surface } = checkPage(page, own, isHigh ? 7 : 4.5);
        checkCallouts(color, isHigh ? 7 : 5.4);
        if (!isHigh) return;
        assert.ok(contrast(color('border'), page[1]) >= 7, 'lines on the page');
        assert.ok(contrast(color('border'), surface) >= 7, 'lines on a card');
      });
    }

    it('has text that chooses the same colors for what is inside of it', () => {
      for (const end of ['text', 'muted', 'accent']) {
        const { value, dark } = own.find(({ name }) => name === `--clinic-color-${end}`);
        assert.ok(lightness(value.hex) < 140, `${end} on light pages`);
        assert.ok(lightness(dark.hex) > 141, `${end} on dark pages`);
      }
    });

    it('has no callout that fades into a light page', () => {
      const color = colorsOn(own, '#000', (token) => token && toCss('color', token.value));
      for (const name of callouts) assert.ok(contrast(color(name), '#fff') >= 4.5, name);
    });
  });
}

it('a color that lets through what is behind is measured as it is seen', () => {
  assert.equal(contrast('rgb(0 0 0 / 50%)', '#fff').toFixed(1), '4.0'); // #808080
  const { r, alpha } = resolved('color-mix(in srgb, currentColor 22%, transparent)', '#fff');
  assert.deepEqual([r, alpha], [1, 0.22]);
});
