import { html } from 'lit';
import { heading } from '../base/heading.js';
import { htmlIf } from '../base/html-if.js';
import { link } from '../base/link.js';
import type { Citation } from '../content/types.js';
import { fact, facts, tag } from './inline.js';
import type { View } from './view.js';

const doiUrl = ({ doi }: Citation): string | undefined =>
  doi && `https://doi.org/${encodeURI(doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, ''))}`;

const pubMedUrl = ({ pmid }: Citation): string | undefined =>
  pmid && `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`;

/** Sources, numbered as they are cited; each leads back to where that is. Call it after what cites. */
export const sources = (view: View, level: number): unknown =>
  htmlIf`<div part="group">
    ${view._citations[0] && heading(level, view._t.sources)}
    <ol part="list">${view._citations.map(
      (source, i) =>
        html`<li part="meta" id="source-${i + 1}">${[
          source.author,
          link(source.url ?? doiUrl(source) ?? pubMedUrl(source), source.name ?? source.summary),
          source.isPartOf,
          source.datePublished?.slice(0, 4),
          source.name && source.summary,
          source.limitations,
        ].map((each) => htmlIf`<span>${each}</span> `)}${Array.from(
          { length: view._cited[i + 1] ?? 0 },
          (_, k) =>
            html` <a href="#cite-${i + 1}-${k + 1}" aria-label=${view._t.back(i + 1, k + 1)}>\u2191</a>`,
        )}</li>`,
    )}</ol>
  </div>`;

const isStudy = ({ type }: Citation): boolean => type == 'study' || type == 'review';

const study = ({ _t }: View, level: number, source: Citation): unknown => html`<li part="item">
  ${heading(level, [link(source.url, source.name ?? source.summary), tag(_t.kinds[source.type as 'review'])])}
  ${facts([source.author, source.isPartOf, source.datePublished?.slice(0, 4)])}
  ${source.name && fact(_t.found, source.summary)}
  ${fact(_t.limits, source.limitations)}
  ${facts([source.doi && link(doiUrl(source), `DOI ${source.doi}`), source.pmid && link(pubMedUrl(source), `PubMed ${source.pmid}`)])}
</li>`;

/** Studies one by one, and after them what else there is. */
export const evidence = (view: View, level: number, citations: Citation[]): unknown =>
  [view._t.studies, view._t.references].map((title, i) => {
    const some = citations.filter((source) => isStudy(source) == !i);
    return htmlIf`<div part="group">
      ${some[0] && heading(level, title)}
      <ul role="list" part="list" class="apart">${some.map((each) => study(view, level + 1, each))}</ul>
    </div>`;
  });
