import { html, nothing } from 'lit';
import { heading } from '../base/heading.js';
import { link } from '../base/link.js';
import type { Citation } from '../content/types.js';
import { treatment as words } from '../locales/en.js';
import { translate } from '../locales/index.js';
import type { Cite } from './inline.js';

/** The number of a source in the list of sources. */
export const citer =
  (citations: Citation[] = []): Cite =>
  (id) => {
    const number = citations.findIndex((citation) => citation.id == id) + 1;
    return number ? html`<sup>[${number}]</sup>` : nothing;
  };

/** Sources, numbered as they are cited. */
export const sources = (citations: Citation[] = [], locale: string, level: number): unknown =>
  citations[0]
    ? html`<div part="group">
        ${heading(level, 'headline', translate(words, locale).sources)}
        <ol part="list">${citations.map(
          ({ author, name, summary, isPartOf, datePublished, limitations, url, doi, pmid }) => {
            const href =
              url ??
              (doi ? `https://doi.org/${doi}` : pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
            return html`<li part="meta">${[
              author,
              link(href, name ?? summary),
              isPartOf,
              datePublished?.slice(0, 4),
              name && summary,
              limitations,
            ].map((part) => part && html`<span>${part}</span> `)}</li>`;
          },
        )}</ol>
      </div>`
    : nothing;
