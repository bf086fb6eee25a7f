import { readContent } from '../../src/content/index.js';
import type { Article, Block, Section } from '../../src/content/types.js';
import { parseHtml } from '../../src/store/parse-html.js';

export const site = 'https://publisher.example';
/** Where a list of posts comes from. */
export const postsUrl = `${site}/wp-json/wp/v2/posts?_embed`;

const rendered = (html: string) => ({ rendered: html, protected: false });

/** What a test says about a post, HTML as it is. */
export interface Given {
  title?: string;
  content?: string;
  excerpt?: string;
  [field: string]: unknown;
}

/** A post as the REST interface gives it with `_embed`. */
export const postOf = ({ title, content, excerpt, ...more }: Given = {}) => ({
  id: 412,
  date: '2026-11-20T09:30:00',
  date_gmt: '2026-11-20T17:30:00',
  guid: { rendered: `${site}/?p=412` },
  modified: '2026-11-21T10:00:00',
  modified_gmt: '2026-11-21T18:00:00',
  slug: 'a-post',
  status: 'publish',
  type: 'post',
  link: `${site}/blog/a-post/`,
  title: { rendered: title ?? 'A post' },
  content: rendered(content ?? '<p>What the post says.</p>\n'),
  excerpt: rendered(excerpt ?? '<p>What it is about.</p>\n'),
  author: 3,
  featured_media: 0,
  comment_status: 'closed',
  ping_status: 'closed',
  sticky: false,
  template: '',
  format: 'standard',
  meta: [],
  categories: [11],
  tags: [],
  _links: { self: [{ href: `${site}/wp-json/wp/v2/posts/412` }] },
  ...more,
});

export const read = (data: unknown, base: string | undefined = postsUrl) =>
  readContent(data, base, parseHtml);

/** What is read of one post. */
export const articleFrom = (given: Given = {}): Article => {
  const { document } = read([postOf(given)]);
  return document.articles![0]!;
};

/** The sections of a post with this content. */
export const sectionsOf = (html: string): Section[] => articleFrom({ content: html }).body ?? [];

/** The blocks of a post with this content and no headings. */
export const blocksOf = (html: string): Block[] => sectionsOf(html).flatMap(({ blocks }) => blocks);
