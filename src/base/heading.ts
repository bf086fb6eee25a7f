import { html, type TemplateResult } from 'lit';

/** A heading of a level; below 6 HTML has none, but ARIA has. */
export const heading = (level: number, part: string, content: unknown): TemplateResult =>
  [
    html`<h1 part=${part}>${content}</h1>`,
    html`<h2 part=${part}>${content}</h2>`,
    html`<h3 part=${part}>${content}</h3>`,
    html`<h4 part=${part}>${content}</h4>`,
    html`<h5 part=${part}>${content}</h5>`,
    html`<h6 part=${part}>${content}</h6>`,
  ][level - 1] ?? html`<div role="heading" aria-level=${level} part=${part}>${content}</div>`;
