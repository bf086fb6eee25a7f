/** Every token: what it is for, its default, and what each theme makes of it. */
import { html, nothing } from 'lit';
import { toCss, type Token } from '../../tools/tokens/tokens.mjs';
import { pages, pairsOf, seen, themes, tokens, valuesOf, type Page, type Values } from './brand.js';

const groups: [headline: string, intro: string, isIn: (token: Token) => boolean][] = [
  [
    'Text and surfaces',
    'Shown as they are seen on a light page, #222222 on white, and on a dark one, #e8e8e8 on #121212, with the contrast of text.',
    ({ name }) => /-(text|muted|accent|surface|border)$/.test(name),
  ],
  [
    'Callouts',
    'The same on every page, because white text stands on them; the icon is a white spot with a sign in the color.',
    ({ name }) => /-(info|self-care|non-urgent|urgent|emergency)$/.test(name),
  ],
  [
    'Type',
    'Both themes leave fonts and text size to the page.',
    ({ name }) => /font|size/.test(name),
  ],
  [
    'Shape',
    'In em of the text size, so that they grow with it.',
    ({ name }) => /space|radius|border-width|shadow/.test(name),
  ],
  ['Others', '', ({ name }) => /motion|reserve/.test(name)],
];

export function tokensPage() {
  return html`
    <main class="design">
      <h1>Tokens</h1>
      <p class="intro">
        Custom properties that a page, or a theme, sets on any element around the widgets. All of
        them are in the package as <code>tokens.json</code>, in the W3C design tokens format.
      </p>
      ${groups.map(
        ([headline, intro, isIn]) => html`
          <section>
            <h2>${headline}</h2>
            ${intro ? html`<p class="intro">${intro}</p>` : nothing}
            <ul class="tokens">
              ${tokens.filter(isIn).map(
                (token) => html`
                  <li>
                    <h3><code>${token.name}</code></h3>
                    <p>${token.description}</p>
                    <dl>
                      ${setting('Default', token, undefined)}
                      ${Object.entries(themes).map(([theme, own]) => setting(theme, token, own))}
                    </dl>
                  </li>
                `,
              )}
            </ul>
          </section>
        `,
      )}
    </main>
  `;
}

function setting(title: string, token: Token, theme: readonly Token[] | undefined) {
  const own = theme ? theme.find(({ name }) => name === token.name) : token;
  return html`
    <div>
      <dt>${title}</dt>
      <dd>${own ? shown(token, own, theme) : html`<small>as the default</small>`}</dd>
    </div>
  `;
}

function shown(token: Token, own: Token, theme: readonly Token[] | undefined) {
  if (token.type !== 'color') return html`${sample(own)} <code>${own.css ?? 'none'}</code>`;
  const isCallout = !pairsOf(token.name, {}, pages.Light).some(({ where }) =>
    where.startsWith('On'),
  );
  const isFixed = isCallout && !/surface|border/.test(token.name);
  const shownOn = isFixed ? [pages.Light] : Object.values(pages);
  return html`
    ${shownOn.map((page) => swatch(token.name, page, theme ? valuesOf(theme, page) : {}))}
    ${written(own).map((code) => html`<code>${code}</code>`)}
  `;
}

/** The color on its page: as letters where it is one of text. */
function swatch(name: string, page: Page, values: Values) {
  const color = seen(name, values, page);
  const [pair] = pairsOf(name, values, page);
  const [front, back] = !pair
    ? [undefined, color]
    : pair.where.startsWith('On')
      ? [color, page.background]
      : ['#ffffff', color];
  const frame = pair ? back : page.background;
  return html`
    <span class="swatch" style="background: ${frame}; color: ${front ?? page.text}">
      ${
        pair
          ? html`<b>Aa</b> <small>${pair.ratio}:1</small>`
          : html`<i style="background: ${back}"></i>`
      }
    </span>
  `;
}

function written({ value, dark, css, type }: Token): string[] {
  if (css) return [css];
  const light = toCss(type, value);
  return dark ? [light, toCss(type, dark)] : [light];
}

function sample({ name, type, css = 'none' }: Token) {
  if (type === 'fontFamily') return html`<span class="font" style="font-family: ${css}">Aa</span>`;
  if (name.endsWith('-radius'))
    return html`<span class="shape" style="border-radius: ${css}"></span>`;
  if (name.endsWith('-width'))
    return html`<span class="shape" style="border-width: ${css}"></span>`;
  if (name.endsWith('-space')) return html`<span class="bar" style="inline-size: ${css}"></span>`;
  if (type === 'shadow')
    return html`<span class="paper"><span style="box-shadow: ${css}"></span></span>`;
  return nothing;
}
