import { htmlIf } from './html-if.js';

type Heading = (content: unknown, part: string) => unknown;

const headings: Heading[] = [
  (content, part) => htmlIf`<h1 part=${part}>${content}</h1>`,
  (content, part) => htmlIf`<h2 part=${part}>${content}</h2>`,
  (content, part) => htmlIf`<h3 part=${part}>${content}</h3>`,
  (content, part) => htmlIf`<h4 part=${part}>${content}</h4>`,
  (content, part) => htmlIf`<h5 part=${part}>${content}</h5>`,
  (content, part) => htmlIf`<h6 part=${part}>${content}</h6>`,
];

/** A heading of a level, where there is anything to say; below 6 HTML has none, but ARIA has. */
export const heading = (level: number, content: unknown, part = 'headline'): unknown =>
  headings[level - 1]?.(content, part) ??
  htmlIf`<div role="heading" aria-level=${level} part=${part}>${content}</div>`;
