import { parseDate } from '../../content/dates.js';
import type { Context } from './context.js';
import { dateMistake } from './dates.js';
import { quote, type Path } from './finding.js';
import { checkHtml } from './html.js';
import { altMistake } from './images.js';
import { checkUrl, RelativeUrls } from './urls.js';
import { isFields, listOf, own } from './walk.js';

/** Where the fields of an article come from. */
const SOURCES: Record<string, Path> = {
  headline: ['title', 'rendered'],
  description: ['excerpt', 'rendered'],
  url: ['link'],
  image: ['_embedded', 'wp:featuredmedia', 0],
  articleSection: ['_embedded', 'wp:term'],
  keywords: ['_embedded', 'wp:term'],
  author: ['_embedded', 'author'],
  inLanguage: ['lang'],
  datePublished: ['date'],
  dateModified: ['modified'],
  body: ['content', 'rendered'],
};

/** From the reader's path to that in the WordPress document. */
export const wordpressSource =
  (data: unknown) =>
  ([index, field, ...rest]: Path): Path | undefined =>
    // HTML is read apart from its post, and checked by ourselves.
    index === 'body'
      ? undefined
      : [
          ...(Array.isArray(data) && index !== undefined ? [index] : []),
          ...(field === undefined ? [] : (SOURCES[field] ?? [field, ...rest])),
        ];

const rendered = (post: unknown, field: string): string => {
  const text = own(own(post, field), 'rendered');
  return typeof text === 'string' ? text.trim() : '';
};

/** Posts of the WordPress REST API. */
export const checkWordpress = (context: Context): void => {
  const { data, report } = context;
  const relative = new RelativeUrls(context);
  const ids = new Set<unknown>();
  let isEmbedded = true;
  for (const [i, post] of [data].flat().entries()) {
    if (!isFields(post)) continue;
    const at = (...keys: Path): Path => (Array.isArray(data) ? [i, ...keys] : keys);
    const [id, link, featured] = ['id', 'link', 'featured_media'].map((key) => own(post, key));
    const embedded = own(post, '_embedded');
    const isProtected = own(own(post, 'content'), 'protected') === true;

    if (id === undefined)
      report.warning(
        'no-id',
        at('id'),
        'The post has no id, so widgets name it by its link. Ask for the field “id”.',
      );
    else if (ids.has(id))
      report.error('duplicate-id', at('id'), `The post ${quote(id)} is in the list twice.`);
    ids.add(id);

    if (!rendered(post, 'title'))
      report.warning(
        'no-title',
        at('title', 'rendered'),
        'The post has no title; lists show the beginning of its text. Give it one.',
      );
    if (isProtected)
      report.warning(
        'protected',
        at('content', 'protected'),
        'The post is protected by a password, so readers see no text of it.',
      );
    else if (!rendered(post, 'excerpt') && !rendered(post, 'content'))
      report.warning(
        'no-text',
        at('excerpt', 'rendered'),
        'The post has neither an excerpt nor text.',
      );

    for (const name of ['date', 'modified']) {
      const [local, utc] = [own(post, name), own(post, `${name}_gmt`)];
      if (local == null && utc == null) {
        if (name === 'date')
          report.warning(
            'no-date',
            at(name),
            'The post has no date. Ask for the field “date_gmt”.',
          );
      } else if (!parseDate(`${utc}Z`)) {
        const day = typeof local === 'string' ? local.slice(0, 10) : '';
        if (!parseDate(day))
          report.error(
            'bad-date',
            at(name),
            dateMistake(day || String(utc)) ?? `${quote(local)} is no date, so none is shown.`,
          );
        else if (utc != null)
          report.warning(
            'bad-date',
            at(`${name}_gmt`),
            `${quote(utc)} is no date; the day alone is shown.`,
          );
      }
    }

    if (typeof link !== 'string' || !link)
      report.warning(
        'no-link',
        at('link'),
        'The post has no link, so its title leads nowhere. Ask for the field “link”.',
      );
    else if (checkUrl(link, at('link'), false, report)) relative.note(at('link'));

    if (!isFields(embedded)) isEmbedded = false;
    const [media] = listOf(own(embedded, 'wp:featuredmedia'));
    const picture = own(media, 'source_url');
    if (media !== undefined && typeof picture !== 'string') {
      report.warning(
        'no-picture',
        at('_embedded', 'wp:featuredmedia', 0),
        'The picture of the post was deleted, so none is shown. Choose another one.',
      );
    } else if (typeof picture === 'string') {
      const alt = own(media, 'alt_text');
      const place = at('_embedded', 'wp:featuredmedia', 0, 'alt_text');
      if (typeof alt !== 'string' || !alt.trim())
        report.warning(
          'no-alt',
          place,
          `The picture ${quote(picture)} has no alternative text in the media library. Say there what it shows, unless it is only decoration.`,
        );
      else {
        const mistake = altMistake(alt, picture);
        if (mistake) report.warning('odd-alt', place, mistake);
      }
      checkUrl(picture, at('_embedded', 'wp:featuredmedia', 0, 'source_url'), true, report);
    } else if (featured && isFields(embedded)) {
      report.warning(
        'no-picture',
        at('featured_media'),
        'The picture of the post is not embedded. Ask for it by “_embed”, and with “_fields” name both “_links” and “_embedded”.',
      );
    }
    checkHtml(rendered(post, 'content'), at('content', 'rendered'), relative, report);
  }
  if (!isEmbedded)
    report.warning(
      'no-embed',
      [],
      'Pictures, categories and authors are not in it. Fetch it with “?_embed” in the address.',
    );
  relative.end();
};
