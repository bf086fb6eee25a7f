/**
 * Writes content/ketamine.json once more in the other two formats that browsers
 * read, so that the three can be compared side by side:
 *
 *   node demo/make-formats.mjs
 *
 * Run it after a change to ketamine.json. The output looks as WordPress and
 * JSON Feed publishers write it: texturized entities, cut excerpts, block markup.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { renderBody } from './make-html.mjs';

const file = (name) => new URL(`content/${name}`, import.meta.url);
const source = JSON.parse(readFileSync(file('ketamine.json'), 'utf8'));
const site = source.publisher.url.replace(/\/$/, '');
const SITE_OFFSET = -7; // hours: a site whose local `date` is not its `date_gmt`

/** As WordPress's wptexturize leaves text: named and numeric entities. */
export const html = (text) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\u2013\u2018\u2019\u201C\u201D\u2026]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A date or placeholder without its zone, moved by some hours. */
function wpDate(date, hours = 0) {
  const placeholder = /^\{\{now-(\d+)h\}\}$/.exec(date);
  if (placeholder) return `{{now-${placeholder[1] - hours}h|wp}}`;
  return new Date(Date.parse(date) + hours * 3_600_000).toISOString().slice(0, 19);
}

const words = (text, count) => text.split(' ').slice(0, count).join(' ');
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
const self = (path) => ({ self: [{ href: `${site}/wp-json/wp/v2/${path}` }] });

/** Numbers things in the order in which they come: WordPress ids. */
function ids(from) {
  const known = new Map();
  return (key) => known.get(key) ?? (known.set(key, from + known.size), known.get(key));
}
const authorId = ids(3);
const termId = ids(11);

function wpAuthor(party) {
  const id = authorId(party.name);
  return {
    id,
    name: html(party.name),
    url: party.url,
    description: html(party.jobTitle ?? ''),
    link: party.url,
    slug: slug(party.name),
    avatar_urls: {},
    _links: self(`users/${id}`),
  };
}

function wpTerm(taxonomy, name, link) {
  const id = termId(taxonomy + name);
  return {
    id,
    link: link ?? `${site}/blog/tag/${slug(name)}`,
    name: html(name),
    slug: slug(name),
    taxonomy,
    _links: self(`${taxonomy === 'category' ? 'categories' : 'tags'}/${id}`),
  };
}

function wpMedia(image, id, date) {
  const name = image.url.split('/').pop();
  const size = (width) => ({
    file: name,
    width,
    height: Math.round((width * image.height) / image.width),
    mime_type: 'image/svg+xml',
    source_url: image.url,
  });
  return {
    id,
    date,
    slug: name.replace('.svg', ''),
    type: 'attachment',
    link: `${site}/blog/media/${name.replace('.svg', '')}`,
    title: { rendered: name.replace('.svg', '') },
    author: 3,
    featured_media: 0,
    caption: { rendered: '' },
    alt_text: html(image.alt),
    media_type: 'image',
    mime_type: 'image/svg+xml',
    media_details: {
      width: image.width,
      height: image.height,
      file: name,
      sizes: { medium: size(300), medium_large: size(480), full: size(640) },
    },
    source_url: image.url,
    _links: self(`media/${id}`),
  };
}

function wpPost(article, index) {
  const id = 412 - index * 7;
  const modified = article.dateModified ?? article.datePublished;
  const date = wpDate(article.datePublished, SITE_OFFSET);
  const author = wpAuthor(article.author[0]);
  const media = wpMedia(article.image, id + 1, date);
  const categories = article.articleSection.map((c) => wpTerm('category', c.name, c.url));
  const tags = (article.keywords ?? []).map((k) => wpTerm('post_tag', k));
  return {
    id,
    date,
    date_gmt: wpDate(article.datePublished),
    guid: { rendered: `${site}/?p=${id}` },
    modified: wpDate(modified, SITE_OFFSET),
    modified_gmt: wpDate(modified),
    slug: article.id,
    status: 'publish',
    type: 'post',
    link: article.url,
    title: { rendered: html(article.headline) },
    content: { rendered: renderBody(article, source, html), protected: false },
    excerpt: {
      rendered: `<p>${html(words(article.description, 36))} [&hellip;]</p>\n`,
      protected: false,
    },
    author: author.id,
    featured_media: media.id,
    comment_status: 'closed',
    ping_status: 'closed',
    sticky: false,
    template: '',
    format: 'standard',
    meta: [],
    categories: categories.map((c) => c.id),
    tags: tags.map((t) => t.id),
    _links: {
      ...self(`posts/${id}`),
      author: [{ embeddable: true, href: `${site}/wp-json/wp/v2/users/${author.id}` }],
      'wp:featuredmedia': [{ embeddable: true, href: `${site}/wp-json/wp/v2/media/${media.id}` }],
      'wp:term': [
        {
          taxonomy: 'category',
          embeddable: true,
          href: `${site}/wp-json/wp/v2/categories?post=${id}`,
        },
        { taxonomy: 'post_tag', embeddable: true, href: `${site}/wp-json/wp/v2/tags?post=${id}` },
      ],
    },
    _embedded: { author: [author], 'wp:featuredmedia': [media], 'wp:term': [categories, tags] },
  };
}

function feedItem(article) {
  return {
    id: article.url,
    url: article.url,
    title: article.headline,
    summary: article.description,
    content_html: renderBody(article, source, html),
    image: article.image.url,
    date_published: article.datePublished,
    ...(article.dateModified && { date_modified: article.dateModified }),
    authors: article.author.map(({ name, url }) => ({ name, url })),
    tags: article.articleSection.map((c) => c.name),
  };
}

/** Newest first, as both kinds of site list them; here the main article is the oldest. */
const [main, ...posts] = source.articles;
const newestFirst = [...posts, main];
const style = { ...(await resolveConfig(file('x.json'))), parser: 'json' };
const write = async (name, data) =>
  writeFileSync(file(name), await format(JSON.stringify(data, null, 2), style));

await write('posts.wordpress.json', newestFirst.map(wpPost));
await write('posts.feed.json', {
  version: 'https://jsonfeed.org/version/1.1',
  title: source.publisher.name,
  home_page_url: source.publisher.url,
  feed_url: `${site}/blog/feed.json`,
  description: 'Sample content for demonstration: plain-language health education.',
  language: source.inLanguage,
  authors: [{ name: source.publisher.name, url: source.publisher.url }],
  items: newestFirst.map(feedItem),
});
