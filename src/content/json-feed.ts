import { looseDate } from './dates.js';
import { at, beginning, readItems, textAt, titled } from './foreign.js';
import type { Reading } from './guards.js';
import { collapse, Html } from './html.js';
import type { Content } from './read.js';
import { excerpt } from './select.js';
import { party } from './common.js';

const line = (data: unknown, key: string): string => collapse(textAt(data, key)).trim();

/** People as feeds name them: one or several, in objects or by name alone. */
const peopleOf = (data: unknown): { name: string; url: unknown }[] =>
  [at(data, 'authors') ?? at(data, 'author')]
    .flat()
    .map((each) => ({
      name: typeof each == 'string' ? each : line(each, 'name'),
      url: at(each, 'url'),
    }))
    .filter(({ name }) => name);

/** A JSON Feed, version 1.0 or 1.1, as it is found in the wild. */
export const jsonFeed = (data: unknown, reading: Reading): Content | undefined => {
  const items = at(data, 'items');
  const isFeed =
    /^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(textAt(data, 'version')) ||
    (Array.isArray(items) &&
      items.some((item) => textAt(item, 'content_text') || textAt(item, 'content_html')));
  if (!isFeed) return undefined;

  const articles = readItems(items, 'items', reading, (item) => {
    const url = textAt(item, 'url') || textAt(item, 'external_url');
    const [html, text] = [textAt(item, 'content_html'), textAt(item, 'content_text')];
    const image = textAt(item, 'image') || textAt(item, 'banner_image');
    const [published, modified] = [textAt(item, 'date_published'), textAt(item, 'date_modified')];
    const authors = peopleOf(item);
    return {
      ...titled(
        line(item, 'title'),
        line(item, 'summary') || (text ? excerpt(collapse(text)) : beginning(html, reading)),
        url,
      ),
      id: String(at(item, 'id') ?? url),
      url: url || undefined,
      image: image ? { url: image, alt: '' } : undefined,
      articleSection: at(item, 'tags'),
      inLanguage: at(item, 'language') ?? at(data, 'language'),
      author: authors[0] ? authors : peopleOf(data),
      datePublished: looseDate(published) || undefined,
      dateModified: looseDate(modified) || undefined,
      body: html
        ? new Html(html)
        : [
            {
              blocks: text
                .split(/\n\s*\n/)
                .map((each) => ({ type: 'paragraph', text: collapse(each).trim() })),
            },
          ],
    };
  });
  const name = line(data, 'title');
  const publisher = name && party({ name, url: at(data, 'home_page_url') }, 'title', reading);
  return { articles: articles ?? [], ...(publisher && { publisher }) };
};
