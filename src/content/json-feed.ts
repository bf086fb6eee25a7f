import { party } from './common.js';
import type { Content } from './content.js';
import { looseDate } from './dates.js';
import { at, plain, readItems, textAt, titled } from './foreign.js';
import type { Reading } from './guards.js';
import { collapse, type Html } from './html.js';
import { excerpt } from './select.js';

const line = (data: unknown, key: string): string => collapse(textAt(data, key)).trim();

/** The people of an item, else of its feed: one or several, in objects or by name alone. */
const peopleOf = (...holders: unknown[]): { name: string; url: unknown }[] | undefined =>
  holders
    .flatMap((holder) => [at(holder, 'authors'), at(holder, 'author')])
    .map((people) =>
      [people]
        .flat()
        .slice(0, 20)
        .map((each) => ({
          name: typeof each == 'string' ? each : line(each, 'name'),
          url: at(each, 'url'),
        }))
        .filter(({ name }) => name),
    )
    .find((people) => people[0]);

/** A JSON Feed, version 1.0 or 1.1, as it is found in the wild. */
export const jsonFeed = (data: unknown, reading: Reading): Content | undefined => {
  const items = at(data, 'items');
  const isFeed =
    /^https?:\/\/(?:www\.)?jsonfeed\.org\//.test(textAt(data, 'version')) ||
    (Array.isArray(items) &&
      items.some((item) => at(item, 'content_text') ?? at(item, 'content_html')));
  if (!isFeed) return undefined;

  const articles = readItems(items, 'items', reading, (item) => {
    const url = at(item, 'url') ?? at(item, 'external_url');
    const image = at(item, 'image') ?? at(item, 'banner_image');
    const html = textAt(item, 'content_html');
    const text = textAt(item, 'content_text');
    return {
      ...titled(
        line(item, 'title'),
        line(item, 'summary') || excerpt(collapse(text)) || excerpt(plain(html, reading)),
        url,
      ),
      id: String(at(item, 'id') ?? url),
      url,
      image: image && { url: image, alt: '' },
      articleSection: at(item, 'tags'),
      inLanguage: at(item, 'language') ?? at(data, 'language'),
      author: peopleOf(item, data),
      datePublished: looseDate(at(item, 'date_published')),
      dateModified: looseDate(at(item, 'date_modified')),
      body: html
        ? ((() => [html, textAt(item, 'url')]) satisfies Html)
        : text
          ? [
              {
                blocks: text
                  .split(/\n\s*\n/)
                  .map((each) => ({ type: 'paragraph', text: collapse(each).trim() })),
              },
            ]
          : undefined,
    };
  });
  const name = line(data, 'title');
  const publisher = name && party({ name, url: at(data, 'home_page_url') }, 'title', reading);
  return { articles: articles ?? [], ...(publisher && { publisher }) };
};
