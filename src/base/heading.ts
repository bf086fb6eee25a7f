import { html, type TemplateResult } from 'lit';

type Heading = (part: string, content: unknown) => TemplateResult;

const headings: Heading[] = [
  (part, content) => html`<h1 part=${part}>${content}</h1>`,
  (part, content) => html`<h2 part=${part}>${content}</h2>`,
  (part, content) => html`<h3 part=${part}>${content}</h3>`,
  (part, content) => html`<h4 part=${part}>${content}</h4>`,
  (part, content) => html`<h5 part=${part}>${content}</h5>`,
  (part, content) => html`<h6 part=${part}>${content}</h6>`,
];

/** A heading of a level; below 6 HTML has none, but ARIA has. */
export const heading = (level: number, part: string, content: unknown): TemplateResult =>
  headings[level - 1]?.(part, content) ??
  html`<div role="heading" aria-level=${level} part=${part}>${content}</div>`;
