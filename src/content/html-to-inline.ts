import { attr, collapse, tagOf, type HtmlNode } from './html.js';
import type { Inline, InlinePiece } from './types.js';

/** How running text is marked at one place. */
export type Marks = Omit<InlinePiece, 'text'>;

/** The marks inside an element. */
export const marksIn = (node: HtmlNode, marks: Marks): Marks => {
  const href = tagOf(node) == 'a' && attr(node, 'href');
  const lang = attr(node, 'lang');
  const emphasis = /^(b|strong|h\d|dt|summary)$/.test(tagOf(node))
    ? 'strong'
    : /^(i|em|dfn)$/.test(tagOf(node)) && 'em';
  return {
    ...marks,
    ...(href && { href }),
    ...(emphasis && { emphasis }),
    ...(lang && { lang }),
  };
};

const keys: (keyof Marks)[] = ['href', 'emphasis', 'cite', 'lang'];

/** The pieces as running text, with white space as HTML shows it; empty where there are no words. */
export const toInline = (pieces: InlinePiece[]): Inline => {
  const result: InlinePiece[] = [];
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
