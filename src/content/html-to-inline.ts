import { attr, collapse, tagOf, type Found, type HtmlNode } from './html.js';
import type { Inline, InlinePiece } from './types.js';

/** How running text is marked at one place. */
export type Marks = Found<Pick<InlinePiece, 'href' | 'emphasis' | 'lang'>>;

/** A piece of running text. */
export type Piece = Found<InlinePiece>;

/** Whether it has words. */
export const isSeen = ({ text }: Piece): string => text.trim();

/** The marks inside an element. */
export const marksIn = (node: HtmlNode, marks: Marks): Marks => {
  const tag = tagOf(node);
  return {
    href: (tag == 'a' && attr(node, 'href')) || marks.href,
    emphasis: /^(b|strong|h\d|dt|summary)$/.test(tag)
      ? 'strong'
      : /^(i|em|dfn)$/.test(tag)
        ? 'em'
        : marks.emphasis,
    lang: attr(node, 'lang') || marks.lang,
  };
};

const keys = ['href', 'emphasis', 'lang'] as const;

/** The pieces as running text, with white space as HTML shows it; empty where there are no words. */
export const toInline = (pieces: Piece[]): Found<Inline> => {
  const result: Piece[] = [];
  let last: Piece | undefined;
  // The sign before. Safari copies all the text so far when that is asked for its last one.
  let end = ' ';
  for (const piece of pieces) {
    const text = collapse(end + piece.text).slice(1);
    end = text.slice(-1) || end;
    if (last && keys.every((key) => last![key] == piece[key])) last.text += text;
    else if (text) result.push((last = { ...piece, text }));
  }
  if (last) last.text = last.text.replace(/ $/, '');
  const inline = result
    .filter(({ text }) => text)
    .map((piece) => (keys.some((key) => piece[key]) ? piece : piece.text));
  if (!result.some(isSeen)) return '';
  return inline[1] || typeof inline[0] != 'string' ? inline : inline[0];
};
