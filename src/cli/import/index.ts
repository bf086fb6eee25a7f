/** Importing without a terminal or a network: text in, native content out. */
import {
  ContentError,
  readContent,
  type Article,
  type ContentDocument,
  type Treatment,
} from '../../content/index.js';
import { UserError } from '../problem.js';
import { leftOutOf } from './left-out.js';
import { readSource, type Read } from './read.js';
import { recognise } from './recognise/index.js';
import { makeIds } from './slug.js';
import type { Imported, LeftOut, Recognised, Source } from './types.js';

export type { Format, Imported, LeftOut, Recognised, Source } from './types.js';

export interface ImportOptions {
  /** Whether steps, side effects, bylines and sources are recognised in running text; true by default. */
  recognise?: boolean;
  /** What the source is called in errors; its URL by default. */
  name?: string;
}

/** An article or treatment that a reader should look at; other readers ignore the field. */
type Marked<T> = T & { review?: string[] };

const readOne = (source: Source, name: string): Read => {
  try {
    return readSource(source, name);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const what =
      error.code === 'unknown-format'
        ? 'JSON, but neither WordPress posts, a JSON Feed nor clinic-content/1.'
        : error.code === 'unsupported-version'
          ? `the format ${error.message}, which this version does not know.`
          : error.message;
    throw new UserError(`${name}: ${what}`);
  }
};

/** Relative addresses of a file, and such as must not be opened, are left out like those in running text. */
const isAddress = (problem: string): boolean => /: not a (?:link|picture)$/.test(problem);

const said = ({ what, count, from }: Recognised): string =>
  `${what} (${count}) recognised by ${from}`;

/**
 * Turns WordPress posts, a JSON Feed, RSS, Atom, an article's page or Markdown into the native format.
 * @param given the source, or the pages of one in their order
 * @returns the document, which `readContent` reads without problems; articles and treatments that
 * were changed by what was recognised have a field `review` that says how
 * @throws UserError in one clear line, with the line of the source where there is one
 */
export const importContent = (given: Source | Source[], options: ImportOptions = {}): Imported => {
  const sources = [given].flat();
  const pages = sources.map((source) => readOne(source, options.name ?? source.url));
  const [first] = pages;
  if (!first) throw new UserError('Nothing to import.', 2);
  const { format } = first;
  const leftOut: LeftOut[] = [];
  const recognised: Recognised[] = [];
  const problems = pages.flatMap((page) => page.problems).filter((problem) => !isAddress(problem));
  const lost = pages.flatMap((page) => page.problems).length - problems.length;
  if (lost) leftOut.push({ what: 'link without a usable address', count: lost });
  const articles: Article[] = [];
  const treatments: Treatment[] = pages.flatMap(({ document }) => document.treatments ?? []);
  const articleId = makeIds();
  const treatmentId = makeIds();
  treatments.forEach(({ id }) => treatmentId(undefined, id));
  const seen = new Set<string>();
  for (const page of pages) {
    const here: string[] = [];
    for (const article of page.document.articles ?? []) {
      // Something published meanwhile moves the last post of one page onto the next.
      const key = `${article.url ?? ''} ${article.id}`;
      if (seen.has(key)) continue;
      here.push(key);
      const id =
        format === 'native'
          ? article.id
          : articleId(
              article.url ?? (/^https?:/.test(article.id) ? article.id : undefined),
              article.headline,
              article.id,
            );
      const counts = page.leftOut.get(article.id) ?? new Map<string, number>();
      const notes = page.notes.get(article.id) ?? [];
      const isOn = options.recognise !== false && format !== 'native';
      const result =
        format === 'native'
          ? { article, recognised: [] }
          : recognise(
              { ...article, id },
              (name) => treatmentId(undefined, name, 'treatment'),
              counts,
              isOn,
            );
      articles.push(result.article);
      if ('treatment' in result && result.treatment) treatments.push(result.treatment);
      // What the page says around the body may be said once more in it.
      const isNew = (note: Recognised) =>
        !recognised.some(
          (each) => each.article === id && each.what === note.what && each.from === note.from,
        );
      for (const note of notes) recognised.push({ article: id, ...note });
      recognised.push(...(notes.length ? result.recognised.filter(isNew) : result.recognised));
      leftOut.push(...leftOutOf(counts, id));
    }
    here.forEach((key) => seen.add(key));
    leftOut.push(...leftOutOf(page.lost));
  }
  const { inLanguage, publisher, notices } = first.document;
  const made: ContentDocument = {
    format: 'clinic-content/1',
    ...(inLanguage && { inLanguage }),
    ...(publisher && { publisher }),
    articles,
    ...(treatments.length && { treatments }),
    ...(notices && { notices }),
  };
  // Held to the rules once more: what was found on a page may break them.
  const checked = readContent(made);
  problems.push(...checked.problems.map(String));
  const notes = new Map<string, string[]>();
  for (const each of recognised) {
    const key =
      each.treatment === undefined ? `article ${each.article}` : `treatment ${each.treatment}`;
    notes.set(key, [...new Set([...(notes.get(key) ?? []), said(each)])]);
  }
  const mark = <T extends { id: string }>(kind: string, each: T): Marked<T> => {
    const review = notes.get(`${kind} ${each.id}`);
    return review ? { ...each, review } : each;
  };
  return {
    format,
    document: {
      ...checked.document,
      articles: checked.document.articles!.map((each) => mark('article', each)),
      ...(checked.document.treatments && {
        treatments: checked.document.treatments.map((each) => mark('treatment', each)),
      }),
    },
    leftOut,
    recognised,
    problems,
  };
};
