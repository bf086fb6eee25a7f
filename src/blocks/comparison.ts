import { html } from 'lit';
import type { ComparisonBlock } from '../content/types.js';
import { formatNumber } from '../locales/format.js';
import { cite } from './inline.js';
import type { View } from './view.js';

/** The ticks of an axis, in equal distances: of a logarithmic one powers of ten, else from zero to a round number. */
const ticksOf = (values: number[], isLog: boolean): number[] => {
  const least = Math.min(...values, 0);
  const most = Math.max(...values);
  const power = (value: number) => Math.log10(value);
  const steps = Array.from({ length: 6 }, (_, i) => i);
  if (isLog) {
    const first = Math.floor(power(Math.min(...values.filter((value) => value > 0))));
    const decades = Math.max(Math.ceil(power(most)) - first, 1);
    const step = Math.ceil(decades / 5);
    return steps.slice(0, Math.ceil(decades / step) + 1).map((i) => 10 ** (first + i * step));
  }
  const unit = 10 ** Math.floor(power(most - least || 1));
  const [start, end] = [Math.floor(least / unit) * unit, Math.ceil(most / unit) * unit || unit];
  return [start, (start + end) / 2, end];
};

/**
 * Ranges as bars on one axis, linear or logarithmic, each with its figures in
 * words. Widths are attributes, which a strict policy allows and which follow
 * the direction of the text.
 */
export const comparison = (view: View, { unit, scale, bars }: ComparisonBlock): unknown => {
  const isLog = scale == 'log' && bars.some(({ to }) => to > 0);
  const ticks = ticksOf(
    bars.flatMap(({ from = 0, to }) => [from, to]),
    isLog,
  );
  const map = isLog ? Math.log10 : Number;
  const [start, end] = [map(ticks[0]!), map(ticks[ticks.length - 1]!)];
  const at = (value: number) =>
    Math.min(Math.max(((map(value) - start) / (end - start)) * 100, 0), 100) || 0;
  const number = (value: number) => formatNumber(value, view._locale);
  return html`<ul role="list" part="list" class="bars">
    ${bars.map(({ name, from, to, text, cite: id }) => {
      const [a, b] = [from == null ? 0 : at(from), at(to)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      return html`<li part="item">
        <strong>${name}</strong>${cite(view, id)}: ${text ?? view._t.range(from == null ? '' : number(from), number(to), unit)}
        <div class="bar" aria-hidden="true"><svg width="${a}%"></svg><svg class="mark" width="${Math.max(b - a, 1)}%"></svg></div>
      </li>`;
    })}
    <li class="axis" aria-hidden="true"><div>${ticks.map((tick) => html`<span>${number(tick)}</span>`)}</div>${unit}</li>
  </ul>`;
};
