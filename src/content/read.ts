import { article } from './articles.js';
import { party } from './common.js';
import type { Content } from './content.js';
import { textAt } from './foreign.js';
import { language, list, object, type Reading } from './guards.js';
import type { ParseHtml } from './html.js';
import { jsonFeed } from './json-feed.js';
import { ContentError, toContentError, type Problem } from './problem.js';
import { unread } from './unread.js';
import { wordpress } from './wordpress.js';

/** A document that was read, and what was wrong in it. */
export interface ReadResult {
  content: Content;
  problems: Problem[];
}

const shape = object<Content>({
  inLanguage: language,
  publisher: party,
  articles: list(article),
  treatments: unread,
  notices: unread,
});

const native = (data: unknown, reading: Reading): Content | undefined => {
  const format = textAt(data, 'format');
  if (!format.startsWith('clinic-content/')) return undefined;
  if (!/\/1(\.|$)/.test(format)) throw new ContentError('unsupported-version', format);
  return shape(data, '', reading);
};

/**
 * Reads content of any supported format, keeping what is good.
 * @param base where its relative URLs start
 * @throws ContentError when the format is not known
 */
export const read = (data: unknown, parseHtml: ParseHtml, base?: string): ReadResult => {
  const reading: Reading = { base, parseHtml, problems: [] };
  try {
    const content = native(data, reading) ?? wordpress(data, reading) ?? jsonFeed(data, reading);
    if (content) return { content, problems: reading.problems };
  } catch (error) {
    // What a page hands over need not be plain data.
    throw toContentError(error);
  }
  throw new ContentError('unknown-format', 'not clinic-content/1, WordPress or JSON Feed');
};
