import { parseJson } from '../content/json.js';
import { toContentError, type ContentError, type Problem } from '../content/problem.js';
import type { Content } from '../content/content.js';
import { read } from '../content/read.js';
import { pageTurn } from './turns.js';
import { parseHtml } from './parse-html.js';

/** What is known of a document at one moment. */
export interface ContentState {
  status: 'loading' | 'ready' | 'error';
  /** Where it comes from; empty for content given in the page. */
  url: string;
  content?: Content;
  problems?: Problem[];
  /** Why there is no content; beside content, why it could not be had anew. */
  error?: ContentError | undefined;
  /** When the content was fetched, in milliseconds since 1970. */
  time?: number;
  /** When it was last asked for, well or not. */
  _asked?: number;
  /** What it was read from, and the number of that. */
  toJSON?(): number;
  /** How many posts the server has in all, where it says so. */
  total?: number | undefined;
}

export const loading = (url = ''): ContentState => ({ status: 'loading', url });

export const failed = (url: string, error: unknown): ContentState => ({
  ...loading(url),
  status: 'error',
  error: toContentError(error),
});

/**
 * Reads data, or JSON text, that is there.
 * @param base where its relative URLs start
 */
export const readState = (data: unknown, base: string, url = '', total?: number): ContentState => {
  // Reading takes its time, too.
  void pageTurn();
  try {
    return {
      status: 'ready',
      url,
      ...read(typeof data == 'string' ? parseJson(data) : data, parseHtml, base),
      time: Date.now(),
      total,
    };
  } catch (error) {
    return failed(url, error);
  }
};
