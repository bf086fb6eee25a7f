import { html } from 'lit';
import { htmlIf } from '../base/html-if.js';
import type { ComparisonBlock } from '../content/types.js';
import { formatNumber } from '../locales/format.js';
import { cite } from './inline.js';
import type { View } from './view.js';

/**
 * Ranges as bars on one axis, linear or logarithmic, each with its figures in
 * words. Widths are attributes, which a strict policy allows and which follow
 * the direction of the text.
 */
export const comparison = (view: View, { unit, scale, bars }: ComparisonBlock): unknown => {
  const isLog = scale == 'log' && bars.every(({ to }) => to > 0);
  const map = isLog ? Math.log10 : Number;
  const values = [isLog ? NaN : 0, ...bars.flatMap(({ from, to }) => [map(from!), map(to)])].filter(
    isFinite,
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const size = most - least || 1;
  // A logarithmic axis has its ticks at powers of ten, a linear one at round numbers.
  const power = 10 ** Math.floor(Math.log10(size));
  const step = isLog ? Math.ceil(size / 5) : size > 5 * power ? 2 * power : power;
  // A bar that ends where its axis begins could not be seen.
  const start = isLog ? Math.ceil(least / step) - 1 : Math.floor(least / step);
  const end = Math.max(Math.ceil(most / step), start + 1);
  const ticks = [...Array<undefined>(Math.min(end - start + 1, 9) || 0)].map(
    (_, i) => (start + i) * step,
  );
  const number = (value: number) => formatNumber(value, view._locale);
  /** Where a value is on the axis, in percent of its length. */
  const at = (value: number) =>
    Math.min(Math.max((map(value) / step - start) / (end - start), 0), 1) * 100 || 0;
  return htmlIf`<ul role="list" part="list" class="apart">
    ${bars.map(({ name, from, to, text, cite: id }) => {
      const [a, b] = [at(from ?? 0), at(to)].sort((a, b) => a - b) as [number, number];
      return html`<li part="item">
        <strong>${name}</strong>${cite(view, id)}: ${text ?? view._t._range(from == null ? '' : number(from), number(to), unit)}
        <div class="bar" aria-hidden="true"><svg width="${a}%"></svg><svg class="mark" width="${Math.max(b - a, 1)}%"></svg></div>
      </li>`;
    })}
    <li class="axis" aria-hidden="true"><div class="bar">${ticks.map((tick) => html`<span>${number(isLog ? 10 ** tick : tick)}</span>`)}</div>${unit}</li>
  </ul>`;
};
