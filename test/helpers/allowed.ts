import DOMPurify from 'dompurify';
import { webUrl } from '../../src/content/url.js';

const elements =
  /^(a|abbr|article|b|bdi|blockquote|br|button|caption|cite|code|dd|details|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|li|nav|ol|p|section|slot|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|ul)$/;
/** What is drawn: people, and the bars of a comparison. */
const drawn = /^(svg|path)$/;
const attributes =
  /^(alt|class|colspan|d|data-id|datetime|decoding|dir|height|hidden|href|id|lang|loading|open|part|referrerpolicy|rel|role|rowspan|scope|sizes|src|srcset|start|tabindex|title|viewBox|width|aria-[a-z]+)$/;

/** What DOMPurify has to be told of, because it knows only what authors write. */
const known = { ADD_TAGS: ['slot'], ADD_ATTR: ['part', 'referrerpolicy', 'decoding', 'sizes'] };

const urlFault = (name: string, value: string): boolean => {
  // Places in the widget itself.
  if (name == 'href') return !/^(https?|mailto|tel|sms):|^#./.test(value);
  if (name == 'src') return !webUrl(value);
  return name == 'srcset' && value.split(', ').some((each) => each && !webUrl(each.split(' ')[0]!));
};

/** Elements, attributes and URLs that nothing of ours has. */
export const faults = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...((elements.test(element.localName) && element.namespaceURI?.endsWith('/xhtml')) ||
    (drawn.test(element.localName) && element.namespaceURI?.endsWith('/svg'))
      ? []
      : [element.localName]),
    ...[...element.attributes]
      .filter(({ name, value }) => !attributes.test(name) || urlFault(name, value))
      .map(({ name, value }) => `${element.localName}[${name}="${value.slice(0, 100)}"]`),
  ]);

/** What DOMPurify takes out of HTML, as it would be parsed by another page. */
export const purged = (html: string): string[] => {
  DOMPurify.sanitize(html, { ...known, SAFE_FOR_XML: false });
  return DOMPurify.removed.flatMap((removed) => {
    if ('attribute' in removed) return removed.attribute ? [removed.attribute.name] : [];
    // Lit marks its places with comments.
    return removed.element.nodeType == Node.COMMENT_NODE ? [] : [removed.element.nodeName];
  });
};

/** URLs in content that may not be followed, or not be loaded. */
export const strayUrls = (content: unknown, isImage = false): string[] => {
  if (typeof content != 'object' || !content) return [];
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value != 'string') return strayUrls(value, key == 'image' || key == 'poster');
    const stray =
      key == 'srcset'
        ? value.split(', ').some((each) => value && !/^https?:/.test(each))
        : /^(url|href)$/.test(key) && !(isImage ? /^https?:/ : /^(https?|mailto|tel):/).test(value);
    return stray ? [`${key}: ${value}`] : [];
  });
};
