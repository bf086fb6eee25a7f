import { language, link, list, object, oneOf, string, text, type Guard } from './guards.js';
import type { Inline, InlinePiece, Item } from './types.js';

const piece = object<InlinePiece>({
  text: [string],
  href: link,
  emphasis: oneOf('strong', 'em'),
  cite: text,
  lang: language,
});

const pieces = list<string | InlinePiece>((value, path, reading) =>
  typeof value == 'string' ? value : piece(value, path, reading),
);

export const inline: Guard<Inline> = (value, path, reading) =>
  Array.isArray(value) ? pieces(value, path, reading) : string(value, path, reading);

export const itemShape = {
  label: string,
  text: [inline] as [Guard<Inline>],
  // A function, because items hold items.
  items: ((value, path, reading) => list(item)(value, path, reading)) as Guard<Item[]>,
};

export const item = object<Item>(itemShape);

/** The text of inline content, without its marks. */
export const plainText = (content: Inline): string =>
  typeof content == 'string'
    ? content
    : content.map((part) => (typeof part == 'string' ? part : part.text)).join('');
