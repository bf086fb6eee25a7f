import type { common, posts, reading } from './en.js';

/** The words of the interface in a language: those of every group. */
export type Words = typeof common & typeof posts & typeof reading;

/** A language that the interface speaks beside English. */
export interface Locale {
  /** BCP 47. */
  lang: string;
  /** Who, with medical knowledge, has read these words; undefined while nobody has. */
  reviewer: string | undefined;
  words: Words;
}

/** Makes words say what language they are in; functions give such words. */
export type Mark = <Part>(words: Part, lang: string) => Part;

/**
 * Gives a group of words in the reader's language, where that is known.
 * @param around the language of what is around the words
 */
export type Translate = <Part>(
  english: Part,
  locale: string,
  around: string,
  mark: Mark,
) => Part | undefined;
