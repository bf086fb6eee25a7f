import { html, nothing } from 'lit';
import { heading } from '../base/heading.js';
import { htmlIf, isMissing } from '../base/html-if.js';
import { link } from '../base/link.js';
import { mark } from '../base/words.js';
import type { Inline, InlinePiece, Item } from '../content/types.js';
import type { View } from './view.js';

const emphasized = ({ text, emphasis, lang }: InlinePiece): unknown => {
  const words = lang ? mark(text, lang) : text;
  switch (emphasis) {
    case 'strong':
      return html`<strong>${words}</strong>`;
    case 'em':
      return html`<em>${words}</em>`;
    default:
      return words;
  }
};

/** The number of a source, which leads to it; the source leads back here. */
export const cite = (view: View, id: string | undefined): unknown => {
  const number = view._citations.findIndex((citation) => citation.id == id) + 1;
  if (!number) return nothing;
  const isFirst = !view._cited.includes(number);
  view._cited.push(number);
  return html`<sup><a id=${isFirst ? `cite-${number}` : nothing} href="#source-${number}" aria-label=${view._t._source(number)}>[${number}]</a></sup>`;
};

/** Running text. */
export const inline = (view: View, content: Inline | undefined): unknown =>
  typeof content == 'string'
    ? content
    : content?.map((piece) =>
        typeof piece == 'string'
          ? piece
          : [link(piece.text.trim() && piece.href, emphasized(piece)), cite(view, piece.cite)],
      );

/** The text of an entry, with its bold lead-in, and the entries inside it. */
export const entry = (view: View, item: Item): unknown => [
  // Without a mark it would run on into the text.
  htmlIf`<strong>${item.label?.replace(/[^.:?!\u3002\uff01\uff1a\uff1f]$/, '$&:')}</strong> `,
  inline(view, item.text),
  bullets(item.items?.map((each) => entry(view, each))),
];

const listItems = (entries: unknown[] | undefined): unknown =>
  entries?.map((each) => html`<li part="item">${each}</li>`);

/** A list with bullets, where there is anything to list. */
export const bullets = (entries: unknown[] | undefined): unknown =>
  htmlIf`<ul part="list">${listItems(entries)}</ul>`;

/** The same with numbers. */
export const numbered = (entries: unknown[] | undefined): unknown =>
  htmlIf`<ol part="list">${listItems(entries)}</ol>`;

/** What belongs together under a headline; without anything to show there is none. */
export const group = (level: number, headline: string | undefined, content: unknown): unknown =>
  isMissing(content)
    ? nothing
    : html`<div part="group">${heading(level, headline)}${content}</div>`;

/** Entries that are more than lines of text. */
export const entries = (all: unknown[]): unknown =>
  htmlIf`<ul role="list" part="list" class="apart">${all}</ul>`;

/** A fact, and what it is about. */
export const fact = (label: string, value: unknown): unknown =>
  htmlIf`<p><strong>${label}</strong> ${value}</p>`;

/** One after the other, those that there are. What is between them runs as the page does, each as it is written. */
export const inRow = (all: unknown[]): unknown =>
  all.map((each) => htmlIf`<span class="row"><bdi>${each}</bdi></span> `);

/** A list, and what it is about. */
export const titledList = (label: string, all: string[] | undefined): unknown =>
  htmlIf`<div><strong>${label}</strong>${bullets(all)}</div>`;

/** Facts in a row. */
export const facts = (all: unknown[]): unknown => htmlIf`<p part="meta">${inRow(all)}</p>`;

/** A word about what stands beside it. */
export const tag = (word: string | false | undefined): unknown =>
  word ? html` <span class="tag">${word}</span> ` : nothing;
