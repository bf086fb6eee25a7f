import { html, nothing } from 'lit';
import type { Content } from '../content/content.js';
import { link } from './link.js';

/** Who publishes the content, unless the page is the publisher's own. */
export const publisher = ({ publisher }: Content, words: string): unknown => {
  const { name, url } = publisher ?? {};
  return name && !(url && new URL(url).origin == location.origin)
    ? html`<p part="publisher meta">${words} ${link(url, name)}</p>`
    : nothing;
};
