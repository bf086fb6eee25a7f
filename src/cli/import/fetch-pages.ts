import { at, textAt } from '../../content/foreign.js';
import type { Input } from '../input.js';
import { FetchError, UserError } from '../problem.js';
import type { Progress } from '../progress.js';
import type { Kept, Page } from './kept.js';
import { readPatiently, type Patience } from './retry.js';

/** More than any site has at a hundred a page; an endless chain of pages ends here. */
const MOST = 2000;

const json = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
};

const isWordPressUrl = (url: URL): boolean =>
  /\/wp\/v2\/[\w-]+\/?$/.test(
    decodeURIComponent(url.searchParams.get('rest_route') ?? url.pathname),
  );

/** The address as WordPress answers it best: whole pages, with authors, categories and pictures. */
const asked = (given: string): string => {
  const url = new URL(given);
  if (!isWordPressUrl(url)) return given;
  const { searchParams } = url;
  const add = (name: string, value: string) => {
    // By hand: `searchParams` would write what is there already in its own way.
    if (!searchParams.has(name))
      url.search += `${url.search ? '&' : '?'}${name}${value && `=${value}`}`;
  };
  add('_embed', '');
  add('per_page', '100');
  return url.href;
};

const numbered = (given: string, number: number): string => {
  const url = new URL(given);
  url.search += `${url.search ? '&' : '?'}page=${number}`;
  return url.href;
};

const nextLink = (header: string): string =>
  /<([^<>]*)>\s*;[^,]*\brel="?next\b/i.exec(header)?.[1] ?? '';

const toPage = (url: string, { text, contentType, headers, url: from }: Input): Page => {
  const next = nextLink(headers.get('link') ?? '') || textAt(json(text), 'next_url');
  let absolute = '';
  try {
    if (next) absolute = new URL(next, from).href;
  } catch {
    // No address: then this is the last page.
  }
  return {
    url,
    text,
    contentType,
    pages: Number(headers.get('x-wp-totalpages')) || 0,
    items: Number(headers.get('x-wp-total')) || 0,
    next: /^https?:/.test(absolute) ? absolute : '',
  };
};

/** What WordPress answers for a page behind the last. */
const isPastEnd = (error: unknown): boolean =>
  error instanceof FetchError &&
  error.status === 400 &&
  /rest_post_invalid_page_number|rest_invalid_page_number/.test(error.body);

/** How pages follow one another. */
const next = (
  first: string,
  page: Page,
  number: number,
  wasNamed: boolean,
): { url: string; isCertain: boolean } | undefined => {
  const data = json(page.text);
  // A number in the address asks for that page alone.
  const isPaged =
    Array.isArray(data) &&
    data.length > 0 &&
    'rendered' in Object(at(data, 0, 'title')) &&
    !new URL(first).searchParams.has('page');
  if (isPaged) {
    if (page.pages)
      return number < page.pages
        ? { url: numbered(first, number + 1), isCertain: true }
        : undefined;
    if (page.next) return { url: page.next, isCertain: true };
    // Whoever names the next page names no page after the last.
    return wasNamed ? undefined : { url: numbered(first, number + 1), isCertain: false };
  }
  return Array.isArray(at(data, 'items')) && page.next
    ? { url: page.next, isCertain: true }
    : undefined;
};

/**
 * Fetches a URL and all the pages that follow it.
 * @param kept where pages are kept, and taken from when they are there already
 * @throws UserError in one clear line
 */
export const fetchPages = async (
  given: string,
  kept: Kept,
  progress: Progress,
  patience: Patience,
): Promise<Page[]> => {
  const first = asked(given);
  const wasKept = kept.pages.has(first);
  const pages: Page[] = [];
  const seen = new Set<string>();
  let url = first;
  let isCertain = true;
  for (let number = 1; number <= MOST; number++) {
    seen.add(url);
    let page = kept.pages.get(url);
    if (!page) {
      try {
        page = toPage(url, await readPatiently(url, patience));
      } catch (error) {
        if (
          number > 1 &&
          (isPastEnd(error) ||
            (!isCertain &&
              error instanceof FetchError &&
              (error.status === 400 || error.status === 404)))
        )
          break;
        throw error;
      }
      if (wasKept && pages[0] && page.items && page.items !== pages[0].items) {
        // Posts came or went meanwhile: pages of then and now do not fit together.
        patience.onWait('The content has changed since the last run: starting again.');
        await kept.forget();
        return fetchPages(given, kept, progress, patience);
      }
      const data = json(page.text);
      if (number > 1 && !isCertain && (!Array.isArray(data) || !data.length)) break;
      // A server that knows no pages answers the same again and again.
      if (number > 1 && !isCertain && page.text === pages[pages.length - 1]!.text) break;
      await kept.add(page);
    }
    pages.push(page);
    if (page.pages) progress.total(page.pages);
    progress.step();
    const following = next(
      first,
      page,
      number,
      pages.length > 1 && pages[pages.length - 2]!.next === url,
    );
    if (!following || seen.has(following.url)) break;
    if (!page.pages) progress.total(number + 1);
    ({ url, isCertain } = following);
    if (number === MOST)
      throw new UserError(
        `${given}: more than ${MOST} pages. Narrow it down, for example by category.`,
      );
  }
  return pages;
};
