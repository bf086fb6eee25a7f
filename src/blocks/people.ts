import { html, nothing } from 'lit';
import type { Proportion } from '../content/types.js';

/** People out of 10 or 100, twenty in a row; drawn only where that is exact. */
export const people = ({ count, of }: Proportion, text: string): unknown => {
  if ((of != 10 && of != 100) || count % 1) return nothing;
  const paths = ['', ''];
  for (let i = 0; i < of; i++) {
    // A head, and a body of two strokes.
    paths[Number(i >= count)] +=
      `M${(i % 20) * 10 + 5} ${Math.floor(i / 20) * 14 + 3}h0m-1.5 4.5v4m3-4v4`;
  }
  // 10 are half a row.
  const [width, height] = of == 10 ? [100, 14] : [200, 70];
  return html`<svg class="people" width="${width / 10}em" viewBox="0 0 ${width} ${height}" role="img" aria-label=${text}><path d=${paths[0]}></path><path class="rest" d=${paths[1]}></path></svg>`;
};
