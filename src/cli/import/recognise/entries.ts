import { plainText } from '../../../content/inline.js';
import type { Block, Inline, InlinePiece, Item, Section } from '../../../content/types.js';

/** A heading, or a paragraph that stands for one because it is bold or says "Step 1". */
export interface Heading {
  kind: 'heading';
  text: string;
  /** 1 is outermost; a bold paragraph lies below every real heading. */
  level: number;
  id?: string | undefined;
  /** The paragraph that it was; none for a real heading. */
  paragraph?: Block;
  /** What follows a bold beginning in the same paragraph. */
  rest?: Inline;
}

/** An article's body as one row: what belongs together is found however its headings are nested. */
export type Entry = Heading | { kind: 'block'; block: Block };

export const BOLD = 7;

export const isHeading = (entry: Entry | undefined): entry is Heading => entry?.kind === 'heading';

export const stepWord =
  /^(?:step|stage|phase)\s*(?:no\.?\s*|#\s*)?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|vi{0,3}|ix|x)\b[\s:.)|\u2013\u2014-]*/i;

/** Without the emoji that stand before it; "1\ufe0f\u20e3" is a number. */
export const undecorated = (text: string): string =>
  text
    .replace(/(\d)\ufe0f?\u20e3\s*/gu, '$1. ')
    .replace(/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|\s)+/u, '')
    .trim();

const pieces = (text: Inline): InlinePiece[] =>
  (typeof text === 'string' ? [text] : text).map((piece) =>
    typeof piece === 'string' ? { text: piece } : piece,
  );

/** Running text without white space at its start. */
const trimmed = (text: Inline): Inline => {
  const [first, ...more] = pieces(text);
  if (!first) return '';
  const all = [{ ...first, text: first.text.replace(/^[\s:\u2013\u2014-]+/, '') }, ...more].filter(
    (piece) => piece.text,
  );
  return all.length === 1 && Object.keys(all[0]!).length === 1
    ? all[0]!.text
    : all.map((piece) => (Object.keys(piece).length === 1 ? piece.text : piece));
};

/** What an entry of a list begins with: its label, or bold words before a dash. */
export const leadOf = ({ label, text }: Item): { name: string; text: Inline } => {
  const [first, ...more] = pieces(text);
  if (label || first?.emphasis !== 'strong' || first.href || !more.length)
    return { name: label ?? '', text };
  return { name: first.text.trim().replace(/[:.]$/, ''), text: trimmed(more) };
};

/** A paragraph as a heading, where it looks like one. */
const asHeading = (block: Block): Heading | undefined => {
  if (block.type !== 'paragraph') return undefined;
  const all = pieces(block.text).filter(({ text }) => text.trim());
  const bold: InlinePiece[] = [];
  for (const piece of all) {
    if (piece.emphasis !== 'strong' || piece.href) break;
    bold.push(piece);
  }
  const text = undecorated(
    bold
      .map((piece) => piece.text)
      .join('')
      .replace(/\s+/g, ' '),
  );
  const whole = undecorated(plainText(block.text).replace(/\s+/g, ' '));
  const heading = { kind: 'heading' as const, level: BOLD, paragraph: block };
  if (text && text.length <= 120 && bold.length === all.length)
    return { ...heading, text: text.replace(/:$/, '') };
  const lead =
    text &&
    text.length <= 120 &&
    (stepWord.test(text) || /^\d{1,2}[.)]\s/.test(text) || /[:.]$/.test(text));
  if (lead) {
    const rest = trimmed(all.slice(bold.length));
    return { ...heading, text: text.replace(/[:.]$/, ''), rest };
  }
  // "Step 1: Assessment", on a line of its own without any markup.
  if (stepWord.test(whole) && whole.length <= 90 && !/[.!?]$/.test(whole))
    return { ...heading, text: whole };
  return undefined;
};

/** Puts a body's sections in one row. */
export const toEntries = (sections: Section[], level = 1): Entry[] =>
  sections.flatMap((section) => [
    ...(section.headline
      ? [{ kind: 'heading' as const, text: section.headline, level, id: section.id }]
      : []),
    ...section.blocks.map((block): Entry => asHeading(block) ?? { kind: 'block', block }),
    ...toEntries(section.sections ?? [], level + 1),
  ]);

/** The sections again; a bold paragraph that nothing was made of is the paragraph that it was. */
export const toSections = (entries: Entry[]): Section[] => {
  const top: Section & { level: number } = { blocks: [], sections: [], level: 0 };
  let open = [top];
  for (const entry of entries) {
    if (isHeading(entry) && !entry.paragraph) {
      open = open.filter(({ level }) => level < entry.level);
      const section = {
        ...(entry.id && { id: entry.id }),
        headline: entry.text,
        blocks: [],
        level: entry.level,
      };
      (open[0]!.sections ??= []).push(section);
      open.unshift(section);
    } else open[0]!.blocks.push(isHeading(entry) ? entry.paragraph! : entry.block);
  }
  const clean = ({ id, headline, blocks, sections }: Section): Section => ({
    ...(id && { id }),
    ...(headline && { headline }),
    blocks,
    ...(sections?.length && { sections: sections.map(clean) }),
  });
  return [...(top.blocks.length ? [{ blocks: top.blocks }] : []), ...top.sections!.map(clean)];
};

/** Where what stands under a heading ends: at the next one that is not below it. */
export const endOf = (entries: Entry[], place: number): number => {
  const { level } = entries[place] as Heading;
  for (let i = place + 1; i < entries.length; i++) {
    const entry = entries[i]!;
    if (isHeading(entry) && entry.level <= level) return i;
  }
  return entries.length;
};

/** Without "5." or "5)" before it. */
export const unnumbered = (text: string): string =>
  text.replace(/^\s*\(?\d{1,2}[.):\u2013-]\s*/, '').trim();

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
