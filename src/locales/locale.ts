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
