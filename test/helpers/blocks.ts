import { plainText } from '../../src/content/inline.js';
import type { Block, Inline, Item, Section } from '../../src/content/types.js';
import { tidy } from './dom.js';

/** Running text without its marks. */
export const plain = (text: Inline | undefined): string => tidy(plainText(text ?? ''));

const itemWords = ({ label, text, items = [] }: Item): string[] => [
  label ?? '',
  plain(text),
  ...items.flatMap(itemWords),
];

const blockWords = (block: Block): string[] => {
  switch (block.type) {
    case 'paragraph':
      return [plain(block.text)];
    case 'quote':
      return [plain(block.text), block.source ?? ''];
    case 'list':
      return block.items.flatMap(itemWords);
    case 'image':
      return [plain(block.caption)];
    case 'table':
      return [block.caption ?? '', ...[block.head ?? [], ...block.rows].flat().map(plain)];
    case 'callout':
      return [block.headline ?? '', ...block.blocks.flatMap(blockWords)];
    default:
      return [];
  }
};

/** All that sections say, in order, on one line. */
export const wordsOf = (sections: Section[] = []): string =>
  tidy(
    sections
      .flatMap(({ headline = '', blocks, sections: inside }) => [
        headline,
        ...blocks.flatMap(blockWords),
        wordsOf(inside),
      ])
      .join(' '),
  );
