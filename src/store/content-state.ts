import { parseJson } from '../content/json.js';
import { ContentError, type Problem } from '../content/problem.js';
import { read, type Content } from '../content/read.js';

/** What is known of a document at one moment. */
export interface ContentState {
  status: 'loading' | 'ready' | 'error';
  /** Where it comes from; empty for content given in the page. */
  url: string;
  content?: Content;
  problems: Problem[];
  error?: ContentError;
}

export const loading = (url = ''): ContentState => ({ status: 'loading', url, problems: [] });

export const failed = (url: string, error: unknown): ContentState => ({
  status: 'error',
  url,
  problems: [],
  error: error instanceof ContentError ? error : new ContentError('invalid-content', String(error)),
});

/**
 * Reads data, or JSON text, that is there.
 * @param base where its relative URLs start
 */
export const readState = (data: unknown, base: string, url = ''): ContentState => {
  try {
    return {
      status: 'ready',
      url,
      ...read(typeof data == 'string' ? parseJson(data) : data, base),
    };
  } catch (error) {
    return failed(url, error);
  }
};
