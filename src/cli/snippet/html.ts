import { clean } from '../clean.js';

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in quotes or outside. */
export const escape = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

/** Attributes: those without a value are on, those undefined are left out. */
export const attributes = (given: Record<string, string | true | undefined>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value as string)}"`))
    .join('');

export const link = (url: string | undefined, text: string): string =>
  url ? `<a href="${escape(url)}">${escape(text)}</a>` : escape(text);

export const indent = (html: string, by = '  '): string =>
  html
    .split('\n')
    .map((line) => (line ? by + line : line))
    .join('\n');
