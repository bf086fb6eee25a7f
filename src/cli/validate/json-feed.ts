import { looseDate, parseDate } from '../../content/dates.js';
import type { Context } from './context.js';
import { dateMistake, isBefore } from './dates.js';
import { quote, type Path } from './finding.js';
import { checkHtml } from './html.js';
import { checkUrl, RelativeUrls } from './urls.js';
import { isFields, listOf, own } from './walk.js';

/** Where the fields of an article come from. */
const SOURCES: Record<string, string> = {
  headline: 'title',
  description: 'summary',
  articleSection: 'tags',
  keywords: 'tags',
  inLanguage: 'language',
  author: 'authors',
  datePublished: 'date_published',
  dateModified: 'date_modified',
};

/** From the reader's path to that in the feed. */
export const feedSource =
  (data: unknown) =>
  ([list, index, field, ...rest]: Path): Path | undefined => {
    // HTML is read apart from its item, and checked by ourselves.
    if (list === 'body') return undefined;
    if (list !== 'items' || field === undefined)
      return index === undefined ? [list!] : [list!, index];
    const item = listOf(own(data, 'items'))[Number(index)];
    if (field === 'body')
      return [list, index!, own(item, 'content_html') ? 'content_html' : 'content_text'];
    if (field === 'author' && own(item, 'author')) return [list, index!, 'author'];
    if (field === 'image' && !own(item, 'image')) return [list, index!, 'banner_image'];
    const name = SOURCES[field];
    return name ? [list, index!, name] : [list, index!, field, ...(field === 'image' ? [] : rest)];
  };

const textOf = (item: unknown, key: string): string => {
  const text = own(item, key);
  return typeof text === 'string' ? text.trim() : '';
};

/** A JSON Feed, version 1.0 or 1.1. */
export const checkJsonFeed = (context: Context): void => {
  const { data, report } = context;
  const relative = new RelativeUrls(context);
  const address = (item: unknown, key: string, at: (key: string) => Path, isPicture = false) => {
    const url = own(item, key);
    if (typeof url === 'string' && url && checkUrl(url, at(key), isPicture, report))
      relative.note(at(key));
  };
  const top = (key: string): Path => [key];

  if (!textOf(data, 'version'))
    report.warning(
      'no-version',
      ['version'],
      'The feed does not say its version. Write "version": "https://jsonfeed.org/version/1.1".',
    );
  if (!textOf(data, 'title'))
    report.warning(
      'no-title',
      ['title'],
      'The feed has no title, so widgets cannot name who publishes it.',
    );
  address(data, 'home_page_url', top);

  const ids = new Set<unknown>();
  for (const [i, item] of listOf(own(data, 'items')).entries()) {
    if (!isFields(item)) continue;
    const at = (...keys: Path): Path => ['items', i, ...keys];
    const id = own(item, 'id');
    const hasLink = textOf(item, 'url') || textOf(item, 'external_url');
    if (id == null || id === '') {
      if (hasLink)
        report.warning(
          'no-id',
          at('id'),
          'The item has no id, which the format asks for; widgets name it by its address.',
        );
      else
        report.error(
          'no-id',
          at('id'),
          'The item has neither an id nor an address, so nothing can refer to it.',
        );
    } else if (ids.has(String(id)))
      report.error('duplicate-id', at('id'), `The id ${quote(id)} is in the feed twice.`);
    else ids.add(String(id));

    if (!textOf(item, 'title'))
      report.warning(
        'no-title',
        at('title'),
        'The item has no title; lists show the beginning of its text.',
      );
    if (!hasLink)
      report.warning('no-link', at('url'), 'The item has no address, so its title leads nowhere.');
    if (!textOf(item, 'content_html') && !textOf(item, 'content_text'))
      report.warning(
        'no-text',
        at('content_html'),
        'The item has no text (content_html or content_text).',
      );

    for (const key of ['date_published', 'date_modified']) {
      const date = own(item, key);
      if (date == null || date === '') {
        if (key === 'date_published') report.warning('no-date', at(key), 'The item has no date.');
        continue;
      }
      const read = looseDate(date);
      const mistake = dateMistake(String(date));
      if (typeof read !== 'string' || !parseDate(read))
        report.error('bad-date', at(key), mistake ?? `${quote(date)} is no date.`);
      else if (mistake)
        report.warning(
          'odd-date',
          at(key),
          `Widgets make ${read.slice(0, 10)} of it, but: ${mistake}`,
        );
    }
    const [published, modified] = ['date_published', 'date_modified'].map((key) =>
      textOf(item, key),
    );
    if (isBefore(modified!, published!))
      report.warning(
        'date-order',
        at('date_modified'),
        'This was changed before it was published. Correct one of the dates.',
      );

    address(item, 'url', at);
    address(item, 'external_url', at);
    address(item, 'image', at, true);
    address(item, 'banner_image', at, true);
    checkHtml(textOf(item, 'content_html'), at('content_html'), relative, report);
  }
  relative.end();
};
