import type { ContentDocument } from '../../content/index.js';
import type { Report } from './finding.js';

export interface Options {
  /** The grade above which text is warned of; none where reading levels are not wanted. */
  maxGrade?: number | undefined;
}

/** What a check knows of a document. */
export interface Context {
  /** What the JSON holds. */
  data: unknown;
  /** What the widgets make of it. */
  document: ContentDocument;
  /** Where its relative addresses start, when that is known. */
  base?: string | undefined;
  options: Options;
  report: Report;
}
