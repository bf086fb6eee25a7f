import type { Plain, PlainElement } from './plain.js';

/**
 * In a page that is a file nobody knows its web address. Relative addresses resolve to places below
 * this one, as deep as the page's, and are made relative again at the end.
 */
const ORIGIN = 'https://page.invalid';
const START = `${ORIGIN}/~`;

/** The address to work with: for a file one that stands in for the page's own. */
export const standIn = (url: string): string => {
  const parsed = new URL(url);
  if (/^https?:$/.test(parsed.protocol)) return parsed.href;
  if (parsed.protocol != 'file:') throw new TypeError(`${url}: neither a web address nor a file`);
  return START + parsed.pathname + parsed.search;
};

/** What an address stands in for: a file, or a place from the site's root on. */
export const realOf = (url: string): string =>
  url.startsWith(`${START}/`)
    ? `file://${url.slice(START.length)}`
    : url.startsWith(`${ORIGIN}/`)
      ? url.slice(ORIGIN.length)
      : url;

const relative = (url: string, page: string): string => {
  if (!url.startsWith(`${ORIGIN}/`)) return url;
  if (!url.startsWith(`${START}/`)) return url.slice(ORIGIN.length);
  // A place on the page itself.
  if (url.startsWith(`${page.replace(/#.*/s, '')}#`)) return url.slice(url.indexOf('#'));
  const to = url.split('/');
  const from = page.replace(/[?#].*/, '').split('/');
  let same = 0;
  while (same < Math.min(to.length, from.length) - 1 && to[same] == from[same]) same++;
  const result = '../'.repeat(from.length - 1 - same) + to.slice(same).join('/');
  // Of the page itself, of its own folder, and what looks like a scheme.
  return result.startsWith('#')
    ? result
    : /^[^/?#]*:/.test(result) || !result
      ? `./${result}`
      : result;
};

/** Makes the addresses in it relative to the page where they came from files. */
export const relativeIn = (text: string, page: string): string =>
  text.replace(/https:\/\/page\.invalid\/[^\s,"]*/g, (url) => relative(url, page));

const isElement = (node: Plain): node is PlainElement => typeof node != 'string';

/** The elements in it, those inside others too. */
export const elementsIn = (nodes: Plain[]): PlainElement[] =>
  nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(node.children)]);

/** The same for the links and pictures in HTML. */
export const relativeLinks = (nodes: Plain[], page: string): void => {
  if (!page.startsWith(ORIGIN)) return;
  for (const { attributes } of elementsIn(nodes)) {
    for (const name of ['href', 'src']) {
      const value = attributes[name];
      if (value !== undefined) attributes[name] = relative(value, page);
    }
    if (attributes['srcset']) attributes['srcset'] = relativeIn(attributes['srcset'], page);
  }
};

/**
 * What has to be in front of a `#link` to a place in the page: nothing, but where the page has a `<base>`,
 * to which these lead as well.
 */
export const beforeHash = (url: string, base: string): string => {
  const page = url.replace(/#.*/s, '');
  if (page == base.replace(/#.*/s, '')) return '';
  // Of a file nobody knows where it is under a base that is no file's.
  const isLost = page.startsWith(START) && !base.startsWith(START);
  return isLost ? '' : relative(page, base);
};

/** Gives places names that nothing else in the page has; links to them follow. */
export const uniqueIds = (nodes: Plain[], taken: Set<string>, before = ''): void => {
  const names = new Map<string, string>();
  const elements = elementsIn(nodes);
  for (const { attributes } of elements) {
    const { id } = attributes;
    if (id === undefined) continue;
    let name = id;
    for (let n = 2; taken.has(name); n++) name = `${id}-${n}`;
    taken.add(name);
    attributes['id'] = name;
    if (!names.has(id)) names.set(id, name);
  }
  for (const { attributes } of elements) {
    const name = attributes['href']?.startsWith('#') && names.get(attributes['href'].slice(1));
    if (name) attributes['href'] = `${before}#${name}`;
  }
};
