import { html } from 'lit';
import { htmlIf } from '../base/html-if.js';
import type { TableBlock } from '../content/types.js';
import { inline } from './inline.js';
import type { View } from './view.js';

/** A table that scrolls inside itself, by keys as well. */
export const table = (view: View, { caption, head, rows }: TableBlock): unknown =>
  html`<div class="scroll" tabindex="0" role="group" aria-label=${caption ?? view._t._table}>
    <table>
      ${htmlIf`<caption>${caption}</caption>`}
      ${htmlIf`<thead><tr>${head?.map((cell) => html`<th scope="col">${inline(view, cell)}</th>`)}</tr></thead>`}
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(view, cell)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
