import { article, type ReadArticle } from './articles.js';
import { list, wrong, type Reading } from './guards.js';
import { collapse, textOf } from './html.js';
import { ContentError } from './problem.js';
import { excerpt } from './select.js';
import type { Article } from './types.js';

/** What is at a path of keys in foreign data, if anything is. */
export const at = (data: unknown, ...keys: (string | number)[]): unknown =>
  keys.reduce((value, key) => (Object(value) as Record<string, unknown>)[key], data);

/** Text that is there, or none. */
export const textAt = (data: unknown, ...keys: (string | number)[]): string => {
  const value = at(data, ...keys);
  return typeof value == 'string' ? value : '';
};

/** HTML as plain text, decoded once. */
export const plain = (html: string, { parseHtml }: Reading): string =>
  /[<&]/.test(html) ? textOf(parseHtml(html)) : collapse(html).trim();

/** Headline and description; what has no title begins with its text. */
export const titled = (title: string, text: string, url: string): Partial<Article> =>
  title ? { headline: title, description: text } : { headline: excerpt(text) || url };

/** The beginning of a long text that is HTML. */
export const beginning = (html: string, reading: Reading): string =>
  // Enough for any excerpt, and no more to parse than that.
  excerpt(plain(html.slice(0, 20_000), reading));

/** Reads foreign items, each held to the rules of a native article; one that cannot be read costs only itself. */
export const readItems = (
  items: unknown,
  path: string,
  reading: Reading,
  toArticle: (item: unknown) => { [K in keyof Article]?: unknown },
): ReadArticle[] | undefined =>
  list<ReadArticle>((item, place) => {
    try {
      return article(toArticle(item), place, reading);
    } catch (error) {
      if (error instanceof ContentError) throw error;
      return wrong(reading, place, String(error));
    }
  })(items, path, reading);
