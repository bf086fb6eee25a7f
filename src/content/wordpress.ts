import type { Content } from './content.js';
import { parseDate } from './dates.js';
import { at, plain, readItems, textAt, titled, type Fields } from './foreign.js';
import { isRecord, type Reading } from './guards.js';
import type { Html } from './html.js';
import { excerpt } from './select.js';

const isPost = (item: unknown): boolean => 'rendered' in Object(at(item, 'title'));

const records = (value: unknown): unknown[] => [value].flat(2).filter(isRecord);

/** A picture in one of its sizes; what is no number counts as none. */
const sized = (size: unknown) => ({
  url: textAt(size, 'source_url'),
  width: Number(at(size, 'width')),
  height: Number(at(size, 'height')),
});

/** The picture in a size that fits a card, with all others of the same shape to choose from. */
const pictureOf = (post: unknown): Fields['image'] => {
  const media = at(post, '_embedded', 'wp:featuredmedia', 0);
  // A deleted picture is embedded as the index of the whole site. Without embeds Jetpack may name one.
  const url = at(media, 'source_url') ?? at(post, 'jetpack_featured_media_url');
  const details = at(media, 'media_details');
  const sizes = at(details, 'sizes');
  const full = { ...sized(details), source_url: url };
  const shapes = records(Object.values({ ...(isRecord(sizes) && sizes), full }))
    .map(sized)
    // Thumbnails are cut to a square.
    .filter(
      ({ url, width, height }) =>
        url && Math.abs(width * full.height - full.width * height) <= full.width + full.height,
    )
    .sort((a, b) => a.width - b.width);
  return (
    url && {
      url,
      alt: textAt(media, 'alt_text'),
      srcset:
        shapes.map(({ url, width }) => `${url.replace(/\s/g, '%20')} ${width}w`).join(', ') ||
        undefined,
      ...(shapes.find(({ width }) => width >= 600) ?? shapes.pop()),
    }
  );
};

/** Posts of the WordPress REST API: a list, or a single one. */
export const wordpress = (data: unknown, reading: Reading): Content | undefined => {
  const posts = [data].flat();
  // An empty list is one of WordPress: no other format is a list.
  if (posts.length && !posts.some(isPost)) return undefined;
  const decoded = (value: unknown, ...keys: string[]) => plain(textAt(value, ...keys), reading);

  const articles = readItems(posts, '', reading, (post) => {
    const date = (name: string) => {
      // Neither has a zone: one is UTC, the other the site's, where only the day is sure.
      const utc = `${textAt(post, `${name}_gmt`)}Z`;
      return parseDate(utc) ? utc : textAt(post, name).slice(0, 10) || undefined;
    };
    const named = (things: unknown) =>
      records(things)
        .map((thing) => ({
          name: decoded(thing, 'name'),
          slug: at(thing, 'slug'),
          url: at(thing, 'link'),
          taxonomy: at(thing, 'taxonomy'),
        }))
        // A deleted author is embedded as an error, which has no name.
        .filter(({ name }) => name);
    const terms = named(at(post, '_embedded', 'wp:term'));
    const url = at(post, 'link');
    const body = textAt(post, 'content', 'rendered');
    return {
      ...titled(
        decoded(post, 'title', 'rendered'),
        decoded(post, 'excerpt', 'rendered').replace(/ ?\[(\u2026|\.{3})\]$/, '\u2026') ||
          excerpt(plain(body, reading)),
        url,
      ),
      id: String(at(post, 'id') ?? url),
      url,
      image: pictureOf(post),
      articleSection: terms.filter(({ taxonomy }) => taxonomy == 'category'),
      keywords: terms.filter(({ taxonomy }) => taxonomy == 'post_tag').map(({ name }) => name),
      // Polylang says false for none.
      inLanguage: at(post, 'lang') || undefined,
      author: named(at(post, '_embedded', 'author')),
      datePublished: date('date'),
      dateModified: date('modified'),
      body: (() => [body, textAt(post, 'link')]) satisfies Html,
    };
  });
  return { articles: articles! };
};
