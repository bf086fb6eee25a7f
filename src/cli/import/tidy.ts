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
    /\b(related|jp-relatedposts|yarpp|recent|latest|more|similar|popular|other)-?(posts?|articles?|stories|news|reading|entries)\b|\bjp-relatedposts\b|\bwp-block-(latest-posts|query)\b|\bet_pb_(posts|blog_\d+)\b|\belementor-(posts|grid-item)\b/,
    'list of other posts',
  ],
  [/\b(sidebar|widget-area|complementary)\b/, 'sidebar'],
  [
    /\b(newsletter|subscribe|subscription|signup|sign-up|mc4wp|mailchimp|optin|opt-in|popup|modal|dialog|alertdialog)\b/,
    'sign-up form',
  ],
  [
    /\b(navigation|navbar|nav-(links|menu|previous|next)|menu|breadcrumbs?|pagination|post-nav|pager|skip-link|toc|table-of-contents|ez-toc-container|banner|contentinfo|search|site-(header|footer))\b/,
    'menu',
  ],
  [
    /\b(advert|advertisement|ads?-(slot|unit|container|wrapper)|adsbygoogle|sponsored)\b/,
    'advertisement',
  ],
  [/\bet_pb_(promo|cta_\d+)\b|(^|\s)(cta|call-to-action)([\s-]|$)/, 'call to action'],
  [/(^|\s)(page-?|main-?|global-?)?footer(-(wrapper|section|container|widgets))?(\s|$)/, ''],
  [/\b(author-(box|bio|info|card)|about-author|abh_box)\b/, 'note about the author'],
];

const hidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attr(element, 'style')) ||
  /\b(screen-reader-text|sr-only|visually-hidden)\b/.test(nameOf(element));

/** What an element of an article is left out as; undefined for what stays, empty for what nobody misses. */
const leftOutAs = (element: Element): string | undefined => {
  switch (element.tagName) {
    case 'script':
      // Data for search engines is no script that a reader misses.
      return /json/i.test(attr(element, 'type')) ? '' : 'script';
    case 'style':
    case 'link':
    case 'meta':
    case 'title':
    case 'template':
    case 'noscript':
      return '';
    case 'form':
    case 'object':
    case 'canvas':
      return element.tagName;
    case 'button':
    case 'input':
    case 'select':
    case 'textarea':
      return 'field';
    case 'svg':
      return textIn(element) ? 'drawing' : '';
    case 'del':
    case 's':
    case 'strike':
      return textIn(element) ? 'passage struck out' : '';
  }
  // Share buttons and lists of other posts, which plugins add to feeds, too.
  const name = nameOf(element);
  return [around[0]!, around[3]!].find(([pattern]) => pattern.test(name))?.[1];
};

/** The same of what is around an article on its page. */
const furnitureAs = (element: Element): string | undefined => {
  const { tagName } = element;
  if (hidden(element)) return '';
  if (/^(nav|dialog|menu)$/.test(tagName)) return 'menu';
  if (tagName === 'aside') return 'sidebar';
  if (tagName === 'footer') return '';
  // Headings and paragraphs are the author's, whatever a theme calls them.
  if (
    /^(h[1-6]|p|li|html|body|main|article|table|tr|td|th|tbody|blockquote|figure)$/.test(tagName)
  ) {
    return undefined;
  }
  const name = nameOf(element);
  return around.find(([pattern]) => pattern.test(name))?.[1];
};

/** What an element shows, where it can be fetched; plugins that load late keep it under another name. */
const media = (element: Element, base: string | undefined): string =>
  ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-src-cmplz']
    .map((name) => webUrl(attr(element, name), base))
    .find(Boolean) ?? '';

const player = (element: Element, base: string | undefined): string =>
  [element, ...element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'source')]
    .map((each) => media(each, base))
    .find(Boolean) ?? '';

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

/** Takes elements out of a tree, and counts them by what they are left out as. */
const takeOut = (
  root: Parent,
  counts: Counts,
  as: (element: Element) => string | undefined,
  onStay?: (element: Element) => void,
): void => {
  const whole = textIn(root).length;
  // Taken out at the end, all at once: of many siblings one by one that takes for ever.
  const parents = new Set<Parent>();
  for (const element of elementsIn(root)) {
    const parent = element.parentNode;
    const what = parent ? as(element) : '';
    // A form around the whole page, or a theme's odd name for the article: that is no ornament.
    const goes =
      what !== undefined &&
      (/^(script|style|noscript|template|nav|aside|dialog)$/.test(element.tagName) ||
        textIn(element).length <= whole / 2);
    if (parent && !goes) {
      onStay?.(element);
      continue;
    }
    if (parent) {
      if (what) count(counts, what);
      parents.add(parent);
    }
    element.parentNode = null;
    for (const node of element.childNodes) node.parentNode = null;
  }
  for (const parent of parents) {
    parent.childNodes = parent.childNodes.filter((node) => node.parentNode);
  }
};

/** Takes from a page what is around its article, and counts it. */
export const withoutSurroundings = (root: Parent, counts: Counts): void =>
  takeOut(root, counts, furnitureAs);

/**
 * Takes from an article what cannot come along, and counts it.
 * @param base where relative addresses start
 */
export const tidy = (root: Parent, base: string | undefined, counts: Counts): void => {
  takeOut(
    root,
    counts,
    (element) =>
      element.tagName === 'img' && !media(element, base)
        ? 'picture without address'
        : leftOutAs(element),
    (element) => {
      address(element, base, counts);
      const { tagName } = element;
      if (/^(iframe|video|audio|embed)$/.test(tagName)) {
        const url = player(element, base);
        const isFilm =
          tagName === 'video' || /youtu|vimeo|dailymotion|wistia|videopress|\.mp4|\.webm/.test(url);
        const kind = isFilm ? 'video' : tagName === 'audio' ? 'recording' : 'frame';
        count(counts, url ? `${kind} shown as a link` : `${kind} without address`);
      } else if (
        tagName === 'span' &&
        /font-weight\s*:\s*(bold|[6-9]00)/i.test(attr(element, 'style'))
      ) {
        element.nodeName = element.tagName = 'strong';
      }
      for (const node of element.childNodes) dropShortcodes(node, counts);
    },
  );
  for (const node of root.childNodes) dropShortcodes(node, counts);
};

const dropShortcodes = (node: Parent['childNodes'][number], counts: Counts): void => {
  if (!('value' in node) || !node.value.includes('[')) return;
  node.value = node.value.replace(shortcode, (found) => {
    if (!found.startsWith('[/')) count(counts, 'shortcode');
    return '';
  });
};
