/** What "Your brand" works with: the values that somebody chose, what they look like, and the CSS. */
import { formatHex } from 'culori';
import { contrast, over, resolved } from '../../tools/tokens/contrast.mjs';
import { listTokens, toCss, type Token } from '../../tools/tokens/tokens.mjs';
import calm from '../../src/tokens/calm.tokens.json';
import clinic from '../../src/tokens/clinic.tokens.json';
import highContrast from '../../src/tokens/high-contrast.tokens.json';
import { ACTIONS, oneDigit, refusals, type Action, type Colors } from './callouts.js';

export const tokens = listTokens(clinic);

export const themes: Record<string, Token[]> = {
  Calm: listTokens(calm),
  'High contrast': listTokens(highContrast),
};

const defaults = new Map<string, string | undefined>(tokens.map(({ name, css }) => [name, css]));

/** Custom properties by name; what is not there has its default. */
export type Values = Readonly<Record<string, string>>;

/** The page that the widgets stand on. */
export interface Page {
  background: string;
  text: string;
}

export const pages: Record<'Light' | 'Dark', Page> = {
  Light: { background: '#ffffff', text: '#222222' },
  Dark: { background: '#121212', text: '#e8e8e8' },
};

export const colorName = (end: string): string => `--clinic-color-${end}`;

const given = Object.fromEntries(
  ACTIONS.map((action) => [action, defaults.get(colorName(action))]),
) as Colors;

/** Why a color of a callout is refused, by the name of its property. */
export function refusedIn(values: Values): Record<string, string> {
  const wanted: Partial<Colors> = {};
  for (const action of ACTIONS) {
    const value = values[colorName(action)];
    if (value !== undefined) wanted[action] = value;
  }
  return Object.fromEntries(
    Object.entries(refusals(wanted, given)).map(([action, why]) => [colorName(action), why]),
  );
}

/** Those that are not refused. */
export function accepted(values: Values): Values {
  const refused = refusedIn(values);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !(name in refused)));
}

/** The CSS to paste. */
export function brandCss(values: Values): string {
  const chosen = accepted(values);
  const lines = tokens
    .filter(({ name }) => name in chosen)
    .map(({ name }) => `  ${name}: ${chosen[name]};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}\n` : '';
}

/** Sets every property, so that a theme around changes nothing. */
export function previewStyle(values: Values): string {
  const chosen = accepted(values);
  return tokens
    .filter(({ name }) => name !== '--clinic-reserve')
    .map(({ name }) => `${name}: ${chosen[name] ?? 'initial'}`)
    .join('; ');
}

/** A color as it is seen on the page, as hex. */
export function seen(name: string, values: Values, page: Page): string {
  return formatHex(over(colorOf(name, values, page), page.background));
}

function colorOf(name: string, values: Values, { text }: Page) {
  const inherited = resolved(values[colorName('text')] ?? 'inherit', text);
  return resolved(values[name] ?? defaults.get(name) ?? 'inherit', inherited);
}

export interface Pair {
  /** "Text on the page". */
  where: string;
  color: string;
  behind: string;
  ratio: string;
  passes: boolean;
  words: string;
}

/** The pairs of a color and what is behind it that the property of this name takes part in. */
export function pairsOf(name: string, values: Values, page: Page): Pair[] {
  const end = name.slice(colorName('').length);
  if (ACTIONS.includes(end as Action)) {
    return [pair('White text on it', '#ffffff', seen(name, values, page))];
  }
  const surface = seen(colorName('surface'), values, page);
  if (['text', 'muted', 'accent'].includes(end)) {
    const color = colorOf(name, values, page);
    const on = (where: string, behind: string) =>
      pair(where, formatHex(over(color, behind)), behind);
    return [on('On the page', page.background), on('On a card', surface)];
  }
  return [];
}

export function pair(where: string, color: string, behind: string): Pair {
  const ratio = contrast(color, behind);
  const passes = ratio >= 4.5;
  const words = passes ? 'passes AA' : 'fails AA, which needs 4.5:1';
  return { where, color, behind, ratio: oneDigit(ratio), passes, words };
}

/** What a theme sets on such a page, as values to go on from. */
export function valuesOf(theme: readonly Token[], page: Page): Values {
  const isDark = contrast('#fff', page.background) > contrast('#000', page.background);
  return Object.fromEntries(
    theme.map(({ name, type, value, dark, css }) => {
      const color = isDark && dark ? dark : value;
      const seenOnPage = () => formatHex(over(resolved(toCss(type, color), ''), page.background));
      return [name, css ?? (type === 'color' ? seenOnPage() : toCss(type, value))];
    }),
  );
}
