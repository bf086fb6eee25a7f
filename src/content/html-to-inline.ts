import { attr, collapse, tagOf, type Found, type HtmlNode } from './html.js';
import type { Inline, InlinePiece } from './types.js';

/** How running text is marked at one place. */
export type Marks = Found<Pick<InlinePiece, 'href' | 'emphasis' | 'lang'>>;

/** A piece of running text. */
export type Piece = Found<InlinePiece>;

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
  let isGap = true;
  for (const piece of pieces) {
    const last = result[result.length - 1];
    let text = collapse(piece.text);
    if (isGap) text = text.replace(/^ /, '');
    if (!text) continue;
    isGap = text.endsWith(' ');
    if (last && keys.every((key) => last[key] == piece[key])) last.text += text;
    else result.push({ ...piece, text });
  }
  const last = result[result.length - 1];
  if (last) last.text = last.text.replace(/ $/, '');
  if (!result.some(({ text }) => text.trim())) return '';
  const inline = result
    .filter(({ text }) => text)
    .map((piece) => (keys.some((key) => piece[key]) ? piece : piece.text));
  return typeof inline[0] == 'string' && !inline[1] ? inline[0] : inline;
};
