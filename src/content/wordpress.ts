import { parseDate } from './dates.js';
import { at, beginning, plain, readItems, textAt, titled, type Fields } from './foreign.js';
import { isRecord, type Reading } from './guards.js';
import { Html } from './html.js';
import type { Content } from './content.js';

/** What a size is when it is right; what is not is left out. */
interface Size {
  source_url: string;
  width: number;
  height: number;
}

const isPost = (item: unknown): boolean => 'rendered' in Object(at(item, 'title'));

const records = (value: unknown): unknown[] => [value].flat(2).filter(isRecord);

/** The picture in a size that fits a card, with all others of the same shape to choose from. */
const pictureOf = (post: unknown): Fields['image'] => {
  const media = at(post, '_embedded', 'wp:featuredmedia', 0);
  // A deleted picture is embedded as the index of the whole site. Without embeds Jetpack may name one.
  const url = at(media, 'source_url') ?? at(post, 'jetpack_featured_media_url');
  const { width, height, sizes } = Object(at(media, 'media_details')) as Size & { sizes: object };
  const full = { source_url: url, width, height };
  const shapes = (records(Object.values({ ...sizes, full })) as Size[])
    // Thumbnails are cut to a square.
    .filter((size) => Math.abs(size.width * height - width * size.height) <= width + height)
    .sort((a, b) => a.width - b.width);
  const fitting = shapes.find((size) => size.width >= 600) ?? shapes[shapes.length - 1];
  return (
    url && {
      alt: textAt(media, 'alt_text'),
      url: fitting?.source_url ?? url,
      width: fitting?.width,
      height: fitting?.height,
      srcset:
        shapes
          .map((size) => `${textAt(size, 'source_url').replace(/\s/g, '%20')} ${size.width}w`)
          .join(', ') || undefined,
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
          beginning(body, reading),
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
      body: new Html(body, textAt(post, 'link')),
    };
  });
  return { articles: articles! };
};
