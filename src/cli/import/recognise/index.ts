import { plainText } from '../../../content/inline.js';
import { excerpt } from '../../../content/select.js';
import type { Article, SideEffects, Step, Treatment } from '../../../content/types.js';
import type { Counts, Note, Recognised } from '../types.js';
import { takeByline, withoutFurniture } from './around.js';
import { toEntries, toSections, unnumbered, type Entry } from './entries.js';
import { findSideEffects } from './side-effects.js';
import { takeCitations, takeLinks } from './sources.js';
import { isMarker } from './step.js';
import { findSteps } from './steps.js';

/** An article with what was recognised taken out of its running text. */
export interface Result {
  article: Article;
  treatment?: Treatment;
  recognised: Recognised[];
}

const generic =
  /^(?:(?:the|our|your|a|an|this|treatment|therapy|process|sessions?|care|program(?:me)?|it|visit|getting|started|clinics?|centers?|centres?|phases?|\d+|two|three|four|five|six)\s*)*$/i;

/** What a treatment is called: by the heading of its steps, else by the article's title. */
const nameOf = (heading: string, headline: string): string => {
  const short = unnumbered(heading)
    .replace(
      /\b(?:step[- ]by[- ]step|processe?s?|procedures?|steps?|phases?|stages?|journey|protocol|pathway to care|what to expect|explained|overview|works?|is (?:given|done|administered))\b/gi,
      ' ',
    )
    .replace(
      /^\W*(?:(?:the|our|your|how|a|an|in|of|for|to|from|with|during|at|two|three|four|five|six|\d+)\s+)+/i,
      '',
    )
    .replace(/(?:\s+(?:of|for|in|with|at|from|our|the|during|to))+\W*$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,-]+|[\s:;,?!-]+$/g, '');
  if (!generic.test(short) && short.length > 3 && short.length < 70)
    return short.charAt(0).toUpperCase() + short.slice(1);
  const subject = [unnumbered(heading), headline]
    .map((text) => /^how (.{3,40}?) (?:works?|helps?|is given)\b/i.exec(text)?.[1] ?? '')
    .map((text) => text.replace(/^(?:the|our|your) /i, ''))
    .find((text) => !generic.test(text));
  if (subject) return subject.charAt(0).toUpperCase() + subject.slice(1);
  const words = headline.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}-]+$/u, ''));
  const noun = words.findIndex((word) =>
    /^(therapy|treatments?|infusions?|stimulation)$/i.test(word),
  );
  const start = Math.max(
    0,
    noun - 2,
    words.findLastIndex((word, i) => i < noun && joining.test(word)) + 1,
  );
  if (noun > start) return words.slice(start, noun + 1).join(' ');
  const [first = ''] = headline.split(/:\s|\s[\u2013\u2014|-]\s/);
  return first.length > 3 && first.length < 40 ? first : headline;
};

/** Words that begin a title before what it is about. */
const joining =
  /^(?:a|an|the|as|of|for|and|is|to|how|does|what|why|when|in|with|your|our|about|guide|understanding|exploring|introducing|is|can|by|from|new)$/i;

/** Where steps begin, with the number that stands alone before the first. */
const startOf = (entries: Entry[], from: number): number => {
  const before = entries[from - 1];
  const block = before?.kind === 'block' ? before.block : before?.paragraph;
  return block?.type === 'paragraph' && isMarker(plainText(block.text)) ? from - 1 : from;
};

const merged = <T>(first: T[] | undefined, more: T[], key: (each: T) => string): T[] =>
  [...(first ?? []), ...more].filter(
    (each, i, all) => all.findIndex((other) => key(other) === key(each)) === i,
  );

/**
 * Recognises, in an article's blocks, what the native format has better places for.
 * @param makeId gives the treatment its id
 * @param leftOut what goes altogether is counted here
 */
export const recognise = (
  given: Article,
  makeId: (name: string) => string,
  leftOut: Counts,
  isOn: boolean,
): Result => {
  const { body, ...article } = given as Article;
  const result: Result = { article: given, recognised: [] };
  if (!body?.length) return result;
  const start = toEntries(body);
  let entries: Entry[] = withoutFurniture(start, leftOut);
  if (!isOn) return { ...result, article: { ...article, body: toSections(entries) } };
  const note = (what: Note['what'], times: number, from: string) =>
    result.recognised.push({ article: article.id, what, count: times, from });

  const byline = takeByline(
    entries,
    (article.author ?? []).map(({ name }) => name),
  );
  ({ entries } = byline);
  const { author, reviewer, sections, date, reviewed } = byline.found;
  const from = byline.by.join(', ');
  if (author) {
    article.author = author;
    note('author', author.length, from);
  }
  if (reviewer) {
    article.reviewedBy = reviewer;
    note('reviewer', reviewer.length, from);
  }
  if (reviewed) article.lastReviewed ??= reviewed;
  if (sections && (article.articleSection?.length ?? 0) < sections.length) {
    article.articleSection = sections;
    note('categories', sections.length, from);
  }
  if (date && !article.datePublished) {
    article.datePublished = date;
    note('date', 1, from);
  }

  const sources = takeCitations(entries);
  ({ entries } = sources);
  if (sources.citations.length) {
    article.citation = merged(article.citation, sources.citations, ({ id }) => id);
    note('sources', sources.citations.length, sources.by.join(', '));
  }
  const leads = takeLinks(entries);
  ({ entries } = leads);
  if (leads.links.length) {
    article.relatedLink = merged(article.relatedLink, leads.links, ({ url }) => url);
    note('links', leads.links.length, '"More information" and the like');
  }

  const found = findSteps(entries);
  const name = nameOf(found?.heading ?? '', article.headline);
  let id = '';
  const treatmentId = () => (id ||= makeId(name));
  let steps: Step[] | undefined;
  let sideEffects: SideEffects | undefined;
  if (found) {
    ({ steps } = found);
    entries = [
      ...entries.slice(0, startOf(entries, found.from)),
      { kind: 'block', block: { type: 'treatment-steps', treatment: treatmentId() } },
      ...found.over.map((block): Entry => ({ kind: 'block', block })),
      ...entries.slice(found.to),
    ];
  }
  // Asked for with a name that stands for the id until it is sure that there is a treatment.
  const effects = findSideEffects(entries, '');
  if (effects) {
    ({ sideEffects } = effects);
    entries = effects.entries.map((entry) =>
      entry.kind === 'block' && entry.block.type === 'side-effects' && !entry.block.treatment
        ? { kind: 'block', block: { ...entry.block, treatment: treatmentId() } }
        : entry,
    );
  }
  if (id) {
    result.treatment = { id, name, ...(steps && { steps }), ...(sideEffects && { sideEffects }) };
    const add = (what: Note['what'], times: number, by: string) =>
      times &&
      result.recognised.push({ article: article.id, treatment: id, what, count: times, from: by });
    if (found) add('steps', found.steps.length, found.by);
    add(
      'side effects',
      sideEffects?.groups.reduce((sum, group) => sum + group.effects.length, 0) ?? 0,
      effects?.byEffects.join(', ') ?? '',
    );
    add(
      'who it is not for',
      sideEffects?.unsuitableFor?.length ?? 0,
      effects?.byUnsuitable.join(', ') ?? '',
    );
  }
  const sectionsLeft = toSections(entries);
  // An excerpt that was made of the whole begins with the line that went.
  if (byline.lines.some((line) => article.description?.startsWith(line.slice(0, 60)))) {
    const [first] = entries.flatMap((entry) =>
      entry.kind === 'block' && entry.block.type === 'paragraph'
        ? [plainText(entry.block.text)]
        : [],
    );
    article.description = excerpt(first ?? '');
  }
  result.article = { ...article, body: sectionsLeft };
  return result;
};
