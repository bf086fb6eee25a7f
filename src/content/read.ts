import { article, type ReadArticle } from './articles.js';
import { party } from './common.js';
import { isRecord, language, list, object, type Reading } from './guards.js';
import { ContentError, type Problem } from './problem.js';
import type { ContentDocument } from './types.js';
import { unread, type Unread } from './unread.js';

/** A document as the widgets have it. */
export interface Content {
  inLanguage?: string;
  publisher?: ContentDocument['publisher'];
  articles?: ReadArticle[];
  treatments?: Unread;
  notices?: Unread;
}

/** A document that was read, and what was wrong in it. */
export interface ReadResult {
  content: Content;
  problems: Problem[];
}

const native = object<Content>({
  inLanguage: language,
  publisher: party,
  articles: list(article),
  treatments: unread,
  notices: unread,
});

/**
 * Reads content of any supported format, keeping what is good.
 * @param base where its relative URLs start
 * @throws ContentError when the format is not known
 */
export const read = (data: unknown, base?: string): ReadResult => {
  const reading: Reading = { base, problems: [] };
  const format = isRecord(data) && data['format'];
  if (typeof format == 'string' && format.startsWith('clinic-content/')) {
    if (!/\/1(\.|$)/.test(format)) {
      throw new ContentError('unsupported-version', format);
    }
    const content = native(data, '', reading);
    if (content) return { content, problems: reading.problems };
  }
  throw new ContentError('unknown-format', 'not clinic-content/1');
};
