import { parseJson } from '../content/json.js';
import { ContentError, toContentError } from '../content/problem.js';

/** What came from a URL. */
export interface Answer {
  data: unknown;
  /** Where it came from in the end, after redirects. */
  url: string;
  /** How many posts the server has in all, where it says so. */
  total?: number | undefined;
}

/** For all tries together, in milliseconds: the rest of the 10 s that people wait at most is for showing it. */
const TIME = 9000;
const TRIES = 3;
/** In bytes. */
const MAX_SIZE = 5e6;

/** The body, as long as it is not too large. JSON is UTF-8 (RFC 8259): letters in another encoding become signs that say so. */
const readText = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  // Where `fetch` was replaced there may be no stream.
  if (!reader) return response.text();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let chunk; !(chunk = await reader.read()).done;) {
    chunks.push(chunk.value);
    size += chunk.value.length;
    if (size > MAX_SIZE) throw new ContentError('too-large', 'over 5 MB');
  }
  return new Blob(chunks).text();
};

/** In how many milliseconds another try may help; never, where none would. */
const pauseAfter = (failure: ContentError, tries: number, response?: Response): number => {
  if (!/^network|^http: status ([5-9]|408|425|429)/.test(String(failure))) return Infinity;
  // The server says when it wants to be asked again: in seconds, or by a date.
  const after = response?.headers.get('Retry-After') as string;
  const wanted = Number(after) * 1000 || Number(new Date(after)) - Date.now() || 0;
  // Some of the pause is chance, so that not all pages come back at once.
  return Math.max(150 * 2 ** tries * (1 + Math.random()), wanted);
};

/**
 * Fetches JSON; tries again what may pass, with longer and longer pauses.
 * @param abort gives it up; is also used when there is no more time
 * @throws ContentError that says what is wrong
 */
export const request = async (url: string, abort: AbortController): Promise<Answer> => {
  const end = Date.now() + TIME;
  const timer = setTimeout(() => abort.abort(), TIME);
  for (let tries = 1; ; tries++) {
    let response: Response | undefined;
    try {
      response = await fetch(url, {
        signal: abort.signal,
        // A preload of the page counts only with the same mode; across origins it sends no cookies.
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
      });
      if (!response.ok) throw new ContentError('http', `status ${response.status}`);
      const data = parseJson(await readText(response));
      clearTimeout(timer);
      return {
        data,
        url: response.url || url,
        total: Number(response.headers.get('X-WP-Total')) || undefined,
      };
    } catch (error) {
      const failure = toContentError(error, abort.signal.aborted ? 'timeout' : 'network');
      const pause = pauseAfter(failure, tries, response);
      if (tries == TRIES || Date.now() + pause > end) {
        clearTimeout(timer);
        // What is too large need not arrive.
        abort.abort();
        throw failure;
      }
      await new Promise((done) => setTimeout(done, pause));
    }
  }
};
