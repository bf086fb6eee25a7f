import { parseDate } from './dates.js';
import { at, beginning, plain, readItems, textAt, titled } from './foreign.js';
import { isRecord, type Reading } from './guards.js';
import { Html } from './html.js';
import type { Content } from './read.js';
import type { Image } from './types.js';

interface Size {
  source_url: string;
  width: number;
  height: number;
}

const isPost = (item: unknown): boolean => typeof at(item, 'title', 'rendered') == 'string';

const all = (value: unknown): unknown[] => [value].flat(2).filter(isRecord);

/** The picture in a size that fits a card, with all others of the same shape to choose from. */
const pictureOf = (media: unknown): Image | undefined => {
  // A deleted picture is embedded as the index of the whole site.
  const url = textAt(media, 'source_url');
  if (!url) return undefined;
  const { width, height } = Object(at(media, 'media_details')) as Size;
  const sizes = [
    ...Object.values(Object(at(media, 'media_details', 'sizes')) as Record<string, Size>),
    { source_url: url, width, height },
  ]
    // Thumbnails are cut to a square.
    .filter((size) => Math.abs(size.width * height - width * size.height) <= width + height)
    .sort((a, b) => a.width - b.width);
  const fitting = sizes.find((size) => size.width >= 600) ?? sizes[sizes.length - 1];
  return {
    alt: textAt(media, 'alt_text'),
    url: fitting?.source_url ?? url,
    ...(fitting && {
      width: fitting.width,
      height: fitting.height,
      srcset: sizes.map((size) => `${size.source_url} ${size.width}w`).join(', '),
    }),
  };
};

/** Posts of the WordPress REST API: a list, or a single one. */
export const wordpress = (data: unknown, reading: Reading): Content | undefined => {
  if (!(Array.isArray(data) ? !data[0] || data.some(isPost) : isPost(data))) return undefined;
  const decoded = (value: unknown, ...keys: string[]) => plain(textAt(value, ...keys), reading);

  const articles = readItems([data].flat(), '', reading, (post) => {
    const date = (name: string) => {
      // Neither has a zone: one is UTC, the other the site's, where only the day is sure.
      const utc = `${textAt(post, `${name}_gmt`)}Z`;
      return parseDate(utc) ? utc : textAt(post, name).slice(0, 10) || undefined;
    };
    const terms = (taxonomy: string) =>
      all(at(post, '_embedded', 'wp:term')).filter((term) => at(term, 'taxonomy') == taxonomy);
    const url = textAt(post, 'link');
    const body = textAt(post, 'content', 'rendered');
    const jetpack = textAt(post, 'jetpack_featured_media_url');
    return {
      ...titled(
        decoded(post, 'title', 'rendered'),
        decoded(post, 'excerpt', 'rendered').replace(/ ?\[(\u2026|\.{3})\]$/, '\u2026') ||
          beginning(body, reading),
        url,
      ),
      id: String(at(post, 'id') ?? url),
      url: url || undefined,
      image:
        pictureOf(at(post, '_embedded', 'wp:featuredmedia', 0)) ??
        (jetpack ? { url: jetpack, alt: '' } : undefined),
      articleSection: terms('category').map((term) => ({
        name: decoded(term, 'name'),
        slug: at(term, 'slug'),
        url: at(term, 'link'),
      })),
      keywords: terms('post_tag').map((term) => decoded(term, 'name')),
      inLanguage: textAt(post, 'lang') || undefined,
      // A deleted author is embedded as an error, which has no name.
      author: all(at(post, '_embedded', 'author'))
        .map((author) => ({ name: decoded(author, 'name'), url: at(author, 'link') }))
        .filter(({ name }) => name),
      datePublished: date('date'),
      dateModified: date('modified'),
      body: new Html(body),
    };
  });
  return { articles: articles! };
};
