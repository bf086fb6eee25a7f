import { html } from 'lit';

/** As many as asked for of what is shown while nothing is known, and no more than fill a screen. */
export const times = (count: number, make: () => unknown): unknown =>
  [...Array<undefined>(Math.min(count, 12))].map(make);

/** A grey stand-in for lines of text. */
export const bones = (lines: number): unknown =>
  times(lines, () => html`<span class="bone"></span>`);
