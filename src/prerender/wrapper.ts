import { relativeLinks, uniqueIds } from './addresses.js';
import type { Rendered } from './host.js';
import { plain } from './plain.js';
import { serialize, type Writing } from './serialize.js';

/**
 * The content of a widget as it is written into a page.
 * @param page where its relative addresses start
 * @param ids those that the page has already; the new ones are added
 * @param before what is in front of links to them
 */
export const wrapperOf = (
  { html, locale, signature }: Rendered,
  page: string,
  writing: Writing,
  ids: Set<string>,
  before = '',
): string => {
  const { nodes, lang } = plain(html, locale);
  relativeLinks(nodes, page);
  uniqueIds(nodes, ids, before);
  const attributes = { 'data-clinic': signature, ...(lang && { lang }) };
  return serialize([{ tag: 'div', attributes, children: nodes }], writing);
};
