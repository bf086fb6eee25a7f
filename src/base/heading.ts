import { htmlIf } from './html-if.js';

/** A heading of a level, where there is anything to say; below 6 HTML has none, but ARIA has. */
export const heading = (level: number, content: unknown, part = 'headline'): unknown =>
  [
    htmlIf`<h1 part=${part}>${content}</h1>`,
    htmlIf`<h2 part=${part}>${content}</h2>`,
    htmlIf`<h3 part=${part}>${content}</h3>`,
    htmlIf`<h4 part=${part}>${content}</h4>`,
    htmlIf`<h5 part=${part}>${content}</h5>`,
    htmlIf`<h6 part=${part}>${content}</h6>`,
  ][level - 1] ?? htmlIf`<div role="heading" aria-level=${level} part=${part}>${content}</div>`;
