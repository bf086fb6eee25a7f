import { expect, fixture, html } from '@open-wc/testing';
import type { ClinicElement } from '../src/base/clinic-element.js';
import calm from '../src/tokens/calm.tokens.json';
import high from '../src/tokens/high-contrast.tokens.json';
import { listTokens, themeCss, toCss, type Token } from '../tools/tokens/tokens.mjs';
import { sample } from './helpers/content.js';
import { all, settled } from './helpers/dom.js';
import '../src/clinic-widgets.js';

const themes = { calm: listTokens(calm), 'high-contrast': listTokens(high) };

/** Pages, most of which say nothing about color schemes, and whether the theme has to be dark there. */
const pages: [page: string, style: string, isDark: boolean][] = [
  ['a light page', 'color: #222; background: #fff', false],
  ['a page that leaves all to the browser', 'color: CanvasText', false],
  ['a dark page', 'color: #f4ead9; background: #14213d', true],
  ['a page whose color scheme is dark', 'color-scheme: dark; color: CanvasText', true],
];

/** Colors as numbers: engines write the same one in different ways. */
const channels = (color: string): number[] => {
  const numbers = color.match(/[\d.]+(?:e-?\d+)?/g)!.map(Number);
  const isFloat = color.startsWith('color(');
  return [0, 1, 2, 3].map((at) =>
    at == 3 ? (numbers[at] ?? 1) : Math.round(numbers[at]! * (isFloat ? 255 : 1)),
  );
};
const painted = (css: string): number[] => {
  const probe = document.createElement('i');
  probe.style.color = css;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return channels(color);
};

for (const [theme, tokens] of Object.entries(themes)) {
  const value = (end: string, isDark: boolean): string => {
    const token = tokens.find(({ name }) => name == `--clinic-${end}`) as Token;
    return toCss(token.type, isDark ? token.dark : token.value);
  };

  describe(`the theme ${theme}`, () => {
    for (const [page, style, isDark] of pages) {
      it(`is ${isDark ? 'dark' : 'light'} on ${page}`, async () => {
        const root = await fixture(html`
          <div style=${style}>
            <style>
              ${themeCss(tokens)}
            </style>
            <clinic-article-card .content=${sample()}></clinic-article-card>
          </div>
        `);
        const card = await settled(root.querySelector('clinic-article-card') as ClinicElement);
        const styleOf = (selector: string) => getComputedStyle(all(card, selector)[0]!);
        const seen = {
          'color-text': styleOf('.base').color,
          'color-accent': styleOf('a').color,
          'color-muted': styleOf('[part~=meta]').color,
          'color-surface': styleOf('article').backgroundColor,
          'color-border': styleOf('article').borderTopColor,
        };
        for (const [end, color] of Object.entries(seen)) {
          expect(channels(color), end).to.deep.equal(painted(value(end, isDark)));
        }
      });
    }
  });
}
