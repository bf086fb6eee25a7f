import { collapse, tagOf, textOf, type HtmlNode } from './html.js';
import type { Inline, InlinePiece } from './types.js';

/** How running text is marked at one place. */
export type Marks = Omit<InlinePiece, 'text'>;

/** The marks inside an element. */
export const marksIn = (node: HtmlNode, marks: Marks): Marks => {
  const href = tagOf(node) == 'a' && node.getAttribute!('href');
  const lang = node.getAttribute!('lang');
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

/** Text as an element shows it that changes how it reads; undefined where it does not. */
export const spelled = (node: HtmlNode): string | undefined => {
  switch (tagOf(node)) {
    case 'q':
      return `\u201c${textOf(node)}\u201d`;
    case 'sup':
      // 10 to the 9th must not become 109.
      return /^[-\u2212]?\d+$/.test(textOf(node))
        ? textOf(node).replace(
            /\D|\d/g,
            (sign) =>
              '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'[+sign] ?? '\u207b',
          )
        : undefined;
    case 'img':
      // Emoji, which WordPress turns into pictures.
      return /emoji|smiley/.test(node.getAttribute!('class') ?? '')
        ? (node.getAttribute!('alt') ?? '')
        : undefined;
    default:
      return undefined;
  }
};

const keys: (keyof Marks)[] = ['href', 'emphasis', 'cite', 'lang'];

/** The pieces as running text, with white space as HTML shows it; empty where there are no words. */
export const toInline = (pieces: InlinePiece[]): Inline => {
  const result: InlinePiece[] = [];
  for (const piece of pieces) {
    const last = result[result.length - 1];
    let text = collapse(piece.text);
    if (!last || last.text.endsWith(' ')) text = text.replace(/^ /, '');
    if (!text) continue;
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
