import { readContent } from '../../src/content/index.js';
import type { Article } from '../../src/content/types.js';
import { parseHtml } from '../../src/store/parse-html.js';

export const feedUrl = 'https://publisher.example/blog/feed.json';

/** A JSON Feed of these items. */
export const feedOf = (items: unknown[], more: object = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The clinic',
  home_page_url: 'https://publisher.example/',
  feed_url: feedUrl,
  items,
  ...more,
});

export const itemOf = (more: object = {}) => ({
  id: 'https://publisher.example/blog/a',
  url: 'https://publisher.example/blog/a',
  title: 'An item',
  content_html: '<p>What the item says.</p>',
  date_published: '2026-11-20T09:30:00-08:00',
  ...more,
});

export const read = (data: unknown, base: string | undefined = feedUrl) =>
  readContent(data, base, parseHtml);

/** What is read of one item. */
export const articleFrom = (item: object, feed: object = {}): Article =>
  read(feedOf([item], feed)).document.articles![0]!;
