import { html, nothing } from 'lit';
import { link } from '../base/link.js';
import type { Inline, InlinePiece, Item } from '../content/types.js';

/** Shows that a citation belongs here. */
export type Cite = (id: string | undefined) => unknown;

const emphasized = ({ text, emphasis, lang }: InlinePiece): unknown => {
  switch (emphasis) {
    case 'strong':
      return html`<strong lang=${lang ?? nothing}>${text}</strong>`;
    case 'em':
      return html`<em lang=${lang ?? nothing}>${text}</em>`;
    default:
      return html`<span lang=${lang ?? nothing}>${text}</span>`;
  }
};

/** Running text. */
export const inline = (content: Inline | undefined, cite?: Cite): unknown =>
  typeof content == 'string'
    ? content
    : content?.map((piece) =>
        typeof piece == 'string'
          ? piece
          : [link(piece.href, emphasized(piece)), cite?.(piece.cite)],
      );

/** The text of an entry, with its bold lead-in, and the entries inside it. */
export const entry = ({ label, text, items }: Item, cite?: Cite): unknown => [
  // Without a mark it would run on into the text.
  label && html`<strong>${label.replace(/[^.:?!]$/, '$&:')}</strong> `,
  inline(text, cite),
  bullets(items?.map((item) => entry(item, cite))),
];

/** A list with bullets, where there is anything to list. */
export const bullets = (entries: unknown[] | undefined): unknown =>
  entries?.[0]
    ? html`<ul part="list">${entries.map((each) => html`<li part="item">${each}</li>`)}</ul>`
    : nothing;
