import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type {
  Article,
  Block,
  ContentDocument,
  Inline,
  Item,
  Section,
  Treatment,
} from '../../content/index.js';
import type { Path, Report } from './finding.js';

/** Shorter texts vary too much to be rated. */
const LEAST_WORDS = 100;
/** In characters: enough of any text to rate it. */
const ENOUGH = 50_000;

/** Words that every English text is full of, to tell it from others where no language is given. */
const SMALL_WORDS = new Set([
  'the',
  'of',
  'and',
  'to',
  'a',
  'in',
  'is',
  'you',
  'that',
  'for',
  'it',
]);

const isEnglish = (language: string): boolean => /^en\b/i.test(language);

// In English words need no dictionary, and this is several times as fast as a segmenter.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019.,][\p{L}\p{N}]+)*/gu;

let sentences: Intl.Segmenter | undefined;

const known = new Map<string, number>();

/** Texts share most of their words. */
const syllablesIn = (word: string): number => {
  let count = known.get(word);
  if (count === undefined) {
    // Numbers have none by the book, but are read all the same.
    count = Math.max(1, syllable(word));
    if (known.size < 20_000) known.set(word, count);
  }
  return count;
};

/**
 * The grade of the US school system that understands a text, by Flesch and Kincaid.
 * @param texts paragraphs and entries: a sentence ends with each
 * @returns nothing where the text is too short, or no English
 */
export const gradeOf = (texts: Iterable<string>, language: string): number | undefined => {
  if (language && !isEnglish(language)) return undefined;
  sentences ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const counts = { sentence: 0, word: 0, syllable: 0 };
  let small = 0;
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (length > ENOUGH) break;
    for (const { segment } of sentences.segment(text)) {
      const before = counts.word;
      for (const [word] of segment.toLowerCase().matchAll(WORD)) {
        counts.word += 1;
        counts.syllable += syllablesIn(word);
        if (SMALL_WORDS.has(word)) small += 1;
      }
      if (counts.word > before) counts.sentence += 1;
    }
  }
  if (counts.word < LEAST_WORDS || (!language && small < counts.word / 12)) return undefined;
  return fleschKincaid(counts);
};

/** Running text without what is in another language. */
const plain = (text: Inline | undefined): string =>
  typeof text === 'string'
    ? text
    : (text ?? [])
        .map((piece) =>
          typeof piece === 'string'
            ? piece
            : piece.lang && !isEnglish(piece.lang)
              ? ' '
              : piece.text,
        )
        .join('');

const ofItems = (items: Item[] = []): string[] =>
  items.flatMap(({ label, text, items: inner }) => [
    label ? `${label}: ${plain(text)}` : plain(text),
    ...ofItems(inner),
  ]);

const ofBlocks = (blocks: Block[] = []): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'quote':
        return [plain(block.text)];
      case 'list':
        return ofItems(block.items);
      case 'callout':
        return ofBlocks(block.blocks);
      case 'image':
        return [plain(block.caption)];
      case 'pathway':
        return block.steps.map(({ text }) => plain(text));
      // Cells of tables and the names of bars are no sentences.
      default:
        return [];
    }
  });

const ofSections = (sections: Section[] = []): string[] =>
  sections.flatMap(({ blocks, sections: inner }) => [...ofBlocks(blocks), ...ofSections(inner)]);

const ofArticle = ({ description = '', body }: Article): string[] =>
  // An excerpt is the beginning of the body.
  [description.endsWith('\u2026') ? '' : description, ...ofSections(body)];

const ofTreatment = ({ description = '', steps = [], sideEffects }: Treatment): string[] => [
  description,
  ...steps.flatMap(({ text, items }) => [plain(text), ...ofItems(items)]),
  plain(sideEffects?.intro),
  ...(sideEffects?.groups ?? []).flatMap(({ effects }) =>
    effects.flatMap(({ coping, signs = [] }) => [plain(coping), ...signs]),
  ),
  ...ofItems(sideEffects?.unsuitableFor),
];

/**
 * Warns of text that is harder to read than patients can be expected to.
 * @param place where an item stands in its document
 */
export const checkReadingLevel = (
  { inLanguage = '', articles = [], treatments = [], notices = [] }: ContentDocument,
  maxGrade: number,
  place: (list: 'articles' | 'treatments' | 'notices', index: number, id: string) => Path,
  report: Report,
): void => {
  const rate = (texts: string[], language: string, path: Path) => {
    // Without a look at each word: 100 of them are longer.
    if (texts.reduce((sum, text) => sum + text.length, 0) < 2 * LEAST_WORDS) return;
    const grade = gradeOf(texts, language);
    if (grade !== undefined && grade > maxGrade)
      report.warning(
        'hard-to-read',
        path,
        `The text reads at US school grade ${grade.toFixed(1)}; health services advise grade 6 to 8 (age 11 to 13). Shorter sentences and plainer words help.`,
      );
  };
  for (const [i, article] of articles.entries())
    rate(ofArticle(article), article.inLanguage ?? inLanguage, place('articles', i, article.id));
  for (const [i, treatment] of treatments.entries())
    rate(ofTreatment(treatment), inLanguage, place('treatments', i, treatment.id));
  for (const [i, { conditions = [], blocks, id }] of notices.entries())
    rate([...conditions, ...ofBlocks(blocks)], inLanguage, place('notices', i, id));
};
