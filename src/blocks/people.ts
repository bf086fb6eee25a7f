import { html, nothing } from 'lit';
import type { Proportion } from '../content/types.js';

/** People out of 10 or 100, ten in a row; drawn only where that is exact. */
export const people = ({ count, of }: Proportion, text: string): unknown => {
  if ((of != 10 && of != 100) || count % 1) return nothing;
  const paths = ['', ''];
  for (let i = 0; i < of; i++) {
    // A head, and a body of three strokes.
    paths[Number(i >= count)] +=
      `M${(i % 10) * 10 + 5} ${Math.floor(i / 10) * 14 + 3}h0m-2 5v3m2-3v3m2-3v3`;
  }
  return html`<svg class="people" viewBox="0 0 100 ${of * 1.4}" role="img" aria-label=${text}><path d=${paths[0]}></path><path class="rest" d=${paths[1]}></path></svg>`;
};
