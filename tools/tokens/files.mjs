// The token files in src/tokens, and what is made of them.
import { readdirSync, readFileSync } from 'node:fs';
import { listTokens, themeCss } from './tokens.mjs';

const folder = new URL('../../src/tokens/', import.meta.url);
const END = '.tokens.json';

/** What the widgets know, with the defaults. */
const OWN = 'clinic';

const read = (name) => readFileSync(new URL(name + END, folder), 'utf8');
const tokensOf = (name) => listTokens(JSON.parse(read(name)));

export const tokens = tokensOf(OWN);
export const tokensFile = read(OWN);

/** The tokens of each theme, by its name. */
export function themeTokens() {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(END))
    .map((file) => file.slice(0, -END.length))
    .filter((name) => name !== OWN)
    .sort();
  return Object.fromEntries(names.map((name) => [name, tokensOf(name)]));
}

/** The CSS of each theme, by its name. */
export function themes() {
  return Object.fromEntries(
    Object.entries(themeTokens()).map(([name, own]) => [name, themeCss(own)]),
  );
}

const defaults = new Map(tokens.map(({ name, css }) => [name, css]));

/** Puts the default into each `var(--clinic-…)` of a source, which has none itself. */
export function withDefaults(code) {
  return code.replace(/var\((--clinic-[\w-]+)\)/g, (use, name) => {
    const css = defaults.get(name);
    return css ? `var(${name}, ${css})` : use;
  });
}
