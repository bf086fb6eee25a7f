import { html, nothing } from 'lit';
import { heading } from '../base/heading.js';
import { htmlIf } from '../base/html-if.js';
import { link } from '../base/link.js';
import type { Citation } from '../content/types.js';
import { entries, fact, facts, group, inRow } from './inline.js';
import type { View } from './view.js';

const doiUrl = ({ doi }: Citation): string | undefined =>
  doi &&
  `https://doi.org/${encodeURIComponent(doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '')).replace(/%2F/g, '/')}`;

const pubMedUrl = ({ pmid }: Citation): string | undefined =>
  pmid && `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`;

/** Who found it, where and when; the name, where that belongs to it, comes second. */
const origin = ({ author, isPartOf, datePublished }: Citation, name?: unknown): unknown[] => [
  author,
  name,
  isPartOf,
  datePublished?.slice(0, 4),
];

/** Sources, numbered as they are cited; each leads back to where that is. Call it after what cites. */
export const sources = (view: View, level: number): unknown =>
  group(
    level,
    view._t._sources,
    htmlIf`<ol part="list">${view._citations.map((source, i) => {
      const number = i + 1;
      return html`<li part="meta" id="source-${number}">${inRow([
        ...origin(
          source,
          link(source.url ?? doiUrl(source) ?? pubMedUrl(source), source.name ?? source.summary),
        ),
      ])}${view._cited.includes(number) ? html` <a href="#cite-${number}" aria-label=${view._t._back(number)}>\u2191</a>` : nothing}</li>`;
    })}</ol>`,
  );

const isStudy = ({ type }: Citation): boolean => type == 'study' || type == 'review';

const study = (view: View, level: number, source: Citation): unknown => html`<li part="item">
  ${heading(level, link(source.url, source.name ?? source.summary))}
  ${facts(origin(source))}
  ${source.name && (isStudy(source) ? fact(view._t._found, source.summary) : htmlIf`<p>${source.summary}</p>`)}
  ${fact(view._t._limits, source.limitations)}
  ${facts([link(doiUrl(source), htmlIf`DOI ${source.doi}`), link(pubMedUrl(source), htmlIf`PubMed ${source.pmid}`)])}
</li>`;

/** Studies one by one, and after them what else there is. */
export const evidence = (view: View, level: number, citations: Citation[]): unknown =>
  [view._t._studies, view._t._references].map((headline, i) =>
    group(
      level,
      headline,
      entries(
        citations
          .filter((source) => isStudy(source) == !i)
          .map((source) => study(view, level + 1, source)),
      ),
    ),
  );
