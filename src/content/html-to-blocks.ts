import {
  attr,
  children,
  isEmoji,
  isBlock,
  isSilent,
  superscript,
  type Found,
  tagOf,
  textOf,
  type HtmlNode,
} from './html.js';
import { linked, pictureOf, playerBlocks } from './html-media.js';
import { isSeen, marksIn, toInline, type Marks, type Piece } from './html-to-inline.js';
import type { Block, Inline, Item, Section } from './types.js';

/** A heading, as the section that it begins. */
interface Heading extends Found<Section> {
  type: 'heading';
  level: string;
}

type Rough = Found<Block> | Heading;

const isList = (node: HtmlNode): boolean => /^([uo]l|menu)$/.test(tagOf(node));

/** Every element below with one of these tags, but none inside another table. */
const findAll = (node: HtmlNode, tags: RegExp): HtmlNode[] =>
  children(node).flatMap((child) =>
    tags.test(tagOf(child)) ? child : tagOf(child) == 'table' ? [] : findAll(child, tags),
  );

/** What nodes hold as running text, as what is no text, and as entries. */
const gather = (nodes: HtmlNode[], marks: Marks, isFlat = true) => {
  const pieces: Piece[] = [];
  const items: Found<Item>[] = [];
  const rest: Rough[] = [];
  for (const block of blocksOf(nodes, marks, isFlat)) {
    if (block.type == 'list') items.push(...block.items);
    else if (block.type != 'paragraph' && block.type != 'quote') rest.push(block);
    // What comes after entries stays after them.
    else if (items[0]) items.push({ text: block.text });
    else {
      for (const piece of [' ', block.text].flat())
        pieces.push(typeof piece == 'string' ? { text: piece } : piece);
    }
  }
  return [pieces, rest, items] as const;
};

/** The label of an entry: a bold lead-in that ends like one, or has a colon or entries behind it; taken from its pieces. */
const takeLabel = (pieces: Piece[], items: Found<Item>[]): string | undefined => {
  const [lead, next] = pieces.filter(isSeen);
  const colon = /^\s*:\s*/;
  const label =
    lead?.emphasis == 'strong' &&
    !lead.href &&
    (next
      ? /[.:?!\u3002\uff01\uff1a\uff1f]\s*$/.test(lead.text) || colon.test(next.text)
      : items[0]) &&
    lead.text.trim().replace(/:$/, '').trim();
  if (!label) return undefined;
  lead.text = '';
  if (next) next.text = next.text.replace(colon, '');
  return label;
};

/** A list, or terms and what is said about each. */
const listOf = (node: HtmlNode, marks: Marks): Rough[] => {
  const entries: Found<Item>[] = [];
  const after: Rough[] = [];
  const isTerms = tagOf(node) == 'dl';
  let terms: string[] = [];
  for (const child of isTerms ? findAll(node, /^d[td]$/) : children(node)) {
    const [pieces, rest, items] = gather(
      isTerms || tagOf(child) == 'li' ? children(child) : [child],
      marksIn(child, marks),
      false,
    );
    const last = entries[entries.length - 1];
    after.push(...rest);
    if (isTerms && tagOf(child) == 'dt') terms.push(textOf(child));
    // A list right inside a list belongs to the entry before it.
    else if (isList(child) && last) (last.items ??= []).push(...items);
    else if (terms[0] || items[0] || toInline(pieces)) {
      const label = isTerms ? terms.join(', ') : takeLabel(pieces, items);
      entries.push({ label: label || undefined, text: toInline(pieces), items: items[0] && items });
      terms = [];
    }
  }
  if (terms[0]) entries.push({ label: terms.join(', '), text: '' });
  if (entries[0])
    after.unshift({ type: 'list', ordered: tagOf(node) == 'ol' || undefined, items: entries });
  return after;
};

/** A quotation, or pictures, tables and players; with who said it, or a caption. */
const figureOf = (node: HtmlNode, marks: Marks): Rough[] => {
  const isQuote = tagOf(node) == 'blockquote';
  const isCaption = isQuote ? /^(cite|footer)$/ : /^figcaption$/;
  const caption = children(node).find((child) => isCaption.test(tagOf(child)));
  const blocks = blocksOf(
    children(node).filter((child) => child != caption),
    marks,
  ).map((block): Rough =>
    block.type != 'paragraph'
      ? block
      : isQuote
        ? { ...block, type: 'quote' }
        : // What WordPress could not embed stays as a bare address.
          /^https?:\/\/\S+$/.test(`${block.text}`)
          ? linked(`${block.text}`)
          : block,
  );
  if (caption) {
    const [pieces, rest] = gather(children(caption), marks);
    const text = toInline(pieces);
    const last = blocks[blocks.length - 1];
    if (text) {
      if (isQuote && last?.type == 'quote') last.source = textOf(caption);
      else if (!isQuote && last?.type == 'table' && !last.caption) last.caption = textOf(caption);
      else if (!isQuote && last?.type == 'image' && !blocks[1]) last.caption = text;
      else blocks.push({ type: isQuote ? 'quote' : 'paragraph', text });
    }
    blocks.push(...rest);
  }
  return blocks;
};

/** A table, its cells aligned; one that only lays things out falls apart into what it holds. */
const tableOf = (node: HtmlNode, marks: Marks): Rough[] => {
  const lines = findAll(node, /^tr$/).map((line) => findAll(line, /^t[hd]$/));
  const above = findAll(node, /^caption$/);
  if (!lines.some((line) => line[1])) {
    return [...above, ...lines.flat()].flatMap((cell) => blocksOf(children(cell), marks));
  }
  const after: Rough[] = [];
  // How many rows below each column are taken by a cell above.
  const taken: number[] = [];
  const rows = lines.map((line) => {
    const row: Found<Inline>[] = [];
    const skip = () => {
      while (taken[row.length]!-- > 0) row.push('');
    };
    for (const cell of line) {
      const [pieces, rest] = gather(children(cell), marks);
      const [columns, below] = ['colspan', 'rowspan'].map((name) =>
        Math.max(1, Math.min(parseInt(attr(cell, name)) || 1, 20)),
      );
      skip();
      for (let i = 0; i < columns! && row.length < 100; i++) {
        taken[row.length] = below! - 1;
        row.push(i ? '' : toInline(pieces));
      }
      after.push(...rest);
    }
    skip();
    return row;
  });
  const [caption] = above.map(textOf);
  after.push(...above.flatMap((each) => gather(children(each), marks)[1]));
  const hasHead = lines[0]!.every((cell) => tagOf(cell) == 'th') || findAll(node, /^thead$/)[0];
  const head = hasHead ? rows.shift() : undefined;
  return [{ type: 'table', caption: caption || undefined, head, rows }, ...after];
};

/** A heading, and the pictures in it, which are not lost. */
const headingOf = (node: HtmlNode): Rough[] => {
  const headline = textOf(node);
  const [, rest] = gather(children(node), {});
  return headline
    ? [
        {
          type: 'heading',
          level: tagOf(node)[1]!,
          id: attr(node, 'id') || undefined,
          headline,
          blocks: [],
        },
        ...rest,
      ]
    : rest;
};

/**
 * Takes nodes apart: what they hold, in order.
 * @param isFlat whether only running text fits: lists and tables become that
 * @param hasSections whether headings begin sections; else they are strong text
 */
export const blocksOf = (
  nodes: HtmlNode[],
  marks: Marks,
  isFlat?: boolean,
  hasSections?: boolean,
): Rough[] => {
  const blocks: Rough[] = [];
  // Running text that is not a block yet, and which of it is the first behind a line break.
  let pieces: Piece[] = [];
  let lineStart = 0;

  /** Ends a paragraph. */
  const flush = () => {
    const text = toInline(pieces);
    pieces = [];
    lineStart = 0;
    if (text) blocks.push({ type: 'paragraph', text });
  };

  const walk = (nodes: HtmlNode[], marks: Marks) => {
    const add = (text: string) => pieces.push({ text, ...marks });
    for (const node of nodes) {
      const tag = tagOf(node);
      const text =
        tag == '#text'
          ? node.nodeValue
          : tag == 'img' && isEmoji(node)
            ? attr(node, 'alt')
            : undefined;
      const toBlocks =
        tag == 'img'
          ? pictureOf
          : /^(iframe|video|audio|embed)$/.test(tag)
            ? playerBlocks
            : isFlat
              ? undefined
              : hasSections && /^h[1-6]$/.test(tag)
                ? headingOf
                : containers[tag];
      if (text != null) add(text);
      else if (toBlocks) {
        flush();
        blocks.push(...toBlocks(node, marksIn(node, marks)));
      } else if (tag == 'br') {
        // Two in a row are meant as a new paragraph.
        if (lineStart && !pieces.slice(lineStart).some(isSeen)) flush();
        else lineStart = add(' ');
      } else if (!isSilent(node)) {
        if (isBlock(node)) flush();
        if (tag == 'q') add('\u201c');
        const start = pieces.length;
        walk(children(node), marksIn(node, marks));
        if (tag == 'sup') {
          for (const piece of pieces.slice(start)) piece.text = superscript(piece.text);
        }
        if (tag == 'q') add('\u201d');
        if (isBlock(node)) flush();
      }
    }
  };

  walk(nodes, marks);
  flush();
  return blocks;
};

const containers: Record<string, ((node: HtmlNode, marks: Marks) => Rough[]) | undefined> = {
  __proto__: null as never,
  ul: listOf,
  ol: listOf,
  menu: listOf,
  dl: listOf,
  blockquote: figureOf,
  figure: figureOf,
  table: tableOf,
};
