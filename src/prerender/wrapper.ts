import { relativeLinks, uniqueIds } from './addresses.js';
import type { Rendered } from './host.js';
import { plain } from './plain.js';
import { serialize, type Writing } from './serialize.js';

/**
 * The content of a widget as it is written into a page.
 * @param page where its relative addresses start
 * @param ids those that the page has already; the new ones are added
 */
export const wrapperOf = (
  { html, locale, signature }: Rendered,
  page: string,
  writing: Writing,
  ids: Set<string>,
): string => {
  const { nodes, lang } = plain(html, locale);
  uniqueIds(nodes, ids);
  relativeLinks(nodes, page);
  const attributes = { 'data-clinic': signature, ...(lang && { lang }) };
  return serialize([{ tag: 'div', attributes, children: nodes }], writing);
};
