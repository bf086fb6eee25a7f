import { linkUrl, webUrl } from '../../content/url.js';
import { count } from './left-out.js';
import {
  attr,
  elementsIn,
  isElement,
  nameOf,
  setAttr,
  textIn,
  type Element,
  type Parent,
} from './tree.js';
import type { Counts } from './types.js';

/** What surrounds an article, by what its class, id or role says; and what it is called in the report. */
const around: [RegExp, string][] = [
  [
    /\b(share|sharing|sharedaddy|social|addtoany|addthis|a2a|heateor|sassy|like-button)\b/,
    'row of share buttons',
  ],
  [
    /\b(comments?|comment-respond|respond|disqus_thread|discussion)(-(area|list|section|form|wrapper|container))?(\s|$)/,
    'comment section',
  ],
  [/\b(cookies?|consent|gdpr|cmplz|onetrust|cookiebot)\b/, 'cookie banner'],
  [
    /\b(related|jp-relatedposts|yarpp|recent|latest|more|similar|popular|other)-?(posts?|articles?|stories|news|reading|entries)\b|\bjp-relatedposts\b|\bwp-block-latest-posts\b|\belementor-(posts|grid-item)\b/,
    'list of other posts',
  ],
  [/\b(sidebar|widget-area|complementary)\b/, 'sidebar'],
  [
    /\b(newsletter|subscribe|subscription|signup|sign-up|mc4wp|mailchimp|optin|opt-in|popup|modal|dialog|alertdialog)\b/,
    'sign-up box',
  ],
  [
    /\b(navigation|navbar|nav-(links|menu|previous|next)|menu|breadcrumbs?|pagination|post-nav|pager|skip-link|toc|table-of-contents|ez-toc-container|banner|contentinfo|search|site-(header|footer))\b/,
    'menu',
  ],
  [
    /\b(advert|advertisement|ads?-(slot|unit|container|wrapper)|adsbygoogle|sponsored)\b/,
    'advertisement',
  ],
  [/\b(author-(box|bio|info|card)|about-author|abh_box)\b/, 'box about the author'],
];

const hidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attr(element, 'style')) ||
  /\b(screen-reader-text|sr-only|visually-hidden)\b/.test(nameOf(element));

/** What an element is left out as; undefined for what stays. */
const leftOutAs = (element: Element, isPage: boolean): string | undefined => {
  const { tagName } = element;
  switch (tagName) {
    case 'script':
      // Data for search engines is no script that a reader misses.
      return /json/i.test(attr(element, 'type')) ? '' : 'script';
    case 'style':
    case 'link':
    case 'meta':
    case 'title':
    case 'template':
      return '';
    case 'noscript':
      return '';
    case 'form':
    case 'object':
    case 'canvas':
      return tagName;
    case 'button':
    case 'input':
    case 'select':
    case 'textarea':
      return 'field';
    case 'svg':
      return textIn(element) ? 'drawing' : '';
    case 'math':
      return undefined;
    case 'del':
    case 's':
    case 'strike':
      return textIn(element) ? 'passage struck out' : '';
  }
  if (!isPage) {
    const name = nameOf(element);
    // A feed holds the article alone; what plugins add to it goes all the same.
    return around
      .slice(0, 4)
      .find(([pattern, what]) => what !== 'cookie banner' && pattern.test(name))?.[1];
  }
  if (hidden(element)) return '';
  if (/^(nav|dialog|menu)$/.test(tagName)) return 'menu';
  if (tagName === 'aside') return 'sidebar';
  if (tagName === 'footer') return '';
  // Headings and paragraphs are the author's, whatever a theme calls them.
  if (/^(h[1-6]|p|li|html|body|main|article|table|tr|td|th|tbody|blockquote|figure)$/.test(tagName))
    return undefined;
  const name = nameOf(element);
  return around.find(([pattern]) => pattern.test(name))?.[1];
};

const media = (element: Element): string =>
  ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-src-cmplz']
    .map((name) => attr(element, name))
    .find((value) => value && !/^\s*(data|blob|javascript|about):/i.test(value)) ?? '';

const player = (element: Element): string =>
  media(element) ||
  element.childNodes
    .filter((node) => isElement(node) && node.tagName === 'source')
    .map((node) => media(node as Element))
    .find(Boolean) ||
  '';

/** Makes addresses absolute, and takes away those that lead nowhere. */
const address = (element: Element, base: string | undefined, counts: Counts): void => {
  const { tagName } = element;
  if (tagName === 'a') {
    const href = attr(element, 'href');
    if (!href || href.startsWith('#')) return;
    const url = linkUrl(href, base);
    if (!url) count(counts, 'link without a usable address');
    setAttr(element, 'href', url ?? '');
  } else if (/^(img|iframe|video|audio|embed|source)$/.test(tagName)) {
    for (const { name, value } of [...element.attrs]) {
      if (/^(data-(lazy-)?)?src$|^data-original$|^data-src-cmplz$|^poster$/.test(name)) {
        const url = webUrl(value, base);
        if (url) setAttr(element, name, url);
        else element.attrs = element.attrs.filter((attribute) => attribute.name !== name);
      } else if (/srcset$/.test(name) && base) {
        setAttr(
          element,
          name,
          value
            .slice(0, 5000)
            .replace(
              /([^\s,](?:\S*[^\s,])?)(\s+[\d.]+[wx])?/g,
              (_whole, url: string, size = '') => `${webUrl(url, base) ?? ''}${size as string}`,
            ),
        );
      }
    }
  }
};

/** `[gallery ids="1"]` and the like, which a site should have replaced; not "[1]" or "[sic]". */
const shortcode =
  /\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\]]{0,500}"|'[^'\]]{0,500}'|[^\s\]"']{1,500}))+\s*\/?\]|\[\/[a-z][\w-]*\]|\[(?:gallery|caption|embed|playlist|toc|vc_\w+|et_pb_\w+)\]/gi;

/**
 * Takes from a tree what cannot come along, and counts it.
 * @param base where relative addresses start
 * @param isPage whether it is a whole page, with menus and the like around the article
 */
export const tidy = (
  root: Parent,
  base: string | undefined,
  counts: Counts,
  isPage = false,
): void => {
  const whole = textIn(root).length;
  // Taken out at the end, all at once: of many siblings one by one that takes for ever.
  const parents = new Set<Parent>();
  const remove = (element: Element) => {
    parents.add(element.parentNode!);
    element.parentNode = null;
    for (const node of element.childNodes) node.parentNode = null;
  };
  for (const element of elementsIn(root)) {
    // Inside something that has gone already.
    if (!element.parentNode) {
      for (const node of element.childNodes) node.parentNode = null;
      continue;
    }
    const what = leftOutAs(element, isPage);
    // A form around the whole page, or a theme's odd name for the article: that is no ornament.
    if (
      what !== undefined &&
      (textIn(element).length < whole / 2 ||
        /^(script|style|noscript|template)$/.test(element.tagName))
    ) {
      if (what) count(counts, what);
      remove(element);
      continue;
    }
    address(element, base, counts);
    if (element.tagName === 'img' && !media(element)) {
      count(counts, 'picture without address');
      remove(element);
    } else if (/^(iframe|video|audio|embed)$/.test(element.tagName)) {
      const isFilm =
        element.tagName === 'video' ||
        /youtu|vimeo|dailymotion|wistia|videopress|\.mp4|\.webm/.test(player(element));
      const kind = isFilm ? 'video' : element.tagName === 'audio' ? 'recording' : 'frame';
      count(counts, player(element) ? `${kind} shown as a link` : `${kind} without address`);
    } else if (
      element.tagName === 'span' &&
      /font-weight\s*:\s*(bold|[6-9]00)/i.test(attr(element, 'style'))
    ) {
      element.nodeName = element.tagName = 'strong';
    }
    for (const node of element.childNodes) dropShortcodes(node, counts);
  }
  for (const node of root.childNodes) dropShortcodes(node, counts);
  for (const parent of parents)
    parent.childNodes = parent.childNodes.filter((node) => node.parentNode);
};

const dropShortcodes = (node: Parent['childNodes'][number], counts: Counts): void => {
  if (!('value' in node) || !node.value.includes('[')) return;
  node.value = node.value.replace(shortcode, (found) => {
    if (!found.startsWith('[/')) count(counts, 'shortcode');
    return '';
  });
};
