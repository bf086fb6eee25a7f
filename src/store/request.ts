import { parseJson } from '../content/json.js';
import { ContentError } from '../content/problem.js';

/** What came from a URL. */
export interface Answer {
  data: unknown;
  /** Where it came from in the end, after redirects. */
  url: string;
}

/**
 * Fetches JSON.
 * @throws ContentError that says what is wrong
 */
export const request = async (url: string, signal: AbortSignal): Promise<Answer> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      signal,
      // A preload of the page counts only with the same mode; across origins it sends no cookies.
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    text = await response.text();
  } catch (error) {
    throw new ContentError('network', String(error));
  }
  if (!response.ok) throw new ContentError('http', `status ${response.status}`);
  return { data: parseJson(text), url: response.url || url };
};
