import { article, type ReadArticle } from './articles.js';
import { list, type Reading } from './guards.js';
import { collapse, textOf } from './html.js';
import { excerpt } from './select.js';
import type { Article } from './types.js';
import { safely } from './unread.js';

/** An article's fields, to be held to the rules. */
export type Fields = { [K in keyof Article]?: unknown };

/** What is at a path of keys in foreign data, if anything is; many write an empty string for nothing. */
export const at = (data: unknown, ...keys: (string | number)[]): unknown => {
  for (const key of keys) data = (data as Record<string, unknown> | null | undefined)?.[key];
  return data === '' ? undefined : data;
};

/** Text that is there, or none. */
export const textAt = (data: unknown, ...keys: (string | number)[]): string => {
  const found = at(data, ...keys);
  return typeof found == 'string' ? found : '';
};

/** HTML as plain text, decoded once; of what is very long, and slow to parse, the beginning. */
export const plain = (html: string, { parseHtml }: Reading): string =>
  /[<&]/.test(html) ? textOf(parseHtml(html.slice(0, 8000))) : collapse(html).trim();

/** Headline and description; what has no title that can be seen begins with its text. */
export const titled = (title: string, text: string, url: unknown): Fields =>
  /[^\s\p{Cf}]/u.test(title)
    ? { headline: title, description: text }
    : { headline: excerpt(text) || url };

/** Reads foreign items, each held to the rules of a native article; one that cannot be read costs only itself. */
export const readItems = (
  items: unknown,
  path: string,
  reading: Reading,
  toArticle: (item: unknown) => Fields,
): ReadArticle[] | undefined =>
  list(safely((item, place) => article(toArticle(item), place, reading)))(items, path, reading);
