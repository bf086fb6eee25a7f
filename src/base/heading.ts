import { html, nothing } from 'lit';
import { isMissing } from './html-if.js';

/** A heading of a level, where there is anything to say; below 6 HTML has none, but ARIA has. */
export const heading = (level: number, content: unknown, part = 'headline'): unknown =>
  isMissing(content)
    ? nothing
    : ([
        html`<h1 part=${part}>${content}</h1>`,
        html`<h2 part=${part}>${content}</h2>`,
        html`<h3 part=${part}>${content}</h3>`,
        html`<h4 part=${part}>${content}</h4>`,
        html`<h5 part=${part}>${content}</h5>`,
        html`<h6 part=${part}>${content}</h6>`,
      ][level - 1] ?? html`<div role="heading" aria-level=${level} part=${part}>${content}</div>`);
