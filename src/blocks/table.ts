import { html } from 'lit';
import { htmlIf, isMissing } from '../base/html-if.js';
import type { TableBlock } from '../content/types.js';
import { inline } from './inline.js';
import type { View } from './view.js';

/** Rows that scroll inside themselves, by keys as well. */
export const scroller = (view: View, caption: string | undefined, rows: unknown): unknown =>
  html`<div class="scroll" tabindex="0" role="group" aria-label=${caption || view._t._table}><table>${rows}</table></div>`;

/** A table. */
export const table = (view: View, { caption, head, rows }: TableBlock): unknown =>
  scroller(view, caption, [
    htmlIf`<caption>${caption}</caption>`,
    htmlIf`<thead><tr>${head?.map((cell) => (isMissing(cell) ? html`<td></td>` : html`<th scope="col">${inline(view, cell)}</th>`))}</tr></thead>`,
    html`<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(view, cell)}</td>`)}</tr>`)}</tbody>`,
  ]);
