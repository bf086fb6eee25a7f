import { html, nothing } from 'lit';
import { htmlIf } from '../base/html-if.js';
import type { PathwayBlock } from '../content/types.js';
import { cite, inline, tag } from './inline.js';
import type { View } from './view.js';

/** What leads to what: a drawn chain, and in words an ordered list. What is uncertain is drawn and said so. */
export const pathway = (view: View, { steps }: PathwayBlock): unknown =>
  htmlIf`<ol role="list" part="list" class="path">${steps.map(
    (step) =>
      html`<li part="item" class=${step.certainty ?? nothing}>
        <strong>${step.name}</strong>${cite(view, step.cite)}
        ${tag(step.certainty && view._t._certainty[step.certainty])}
        ${htmlIf`<p>${inline(view, step.text)}</p>`}
      </li>`,
  )}</ol>`;
