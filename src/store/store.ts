import { VERSION } from '../version.js';
import { failed, loading, readState, type ContentState } from './content-state.js';
import { request as fetchJson } from './request.js';

type Listener = (state: ContentState) => void;

interface Entry {
  _subscribe(listener: Listener): () => void;
  _reload(): Promise<void>;
}

// The documents of a page, by URL, for `clinic-posts.js` and `clinic-widgets.js`
// together: our one global. Nothing is kept beyond the page.
const entries = ((
  globalThis as unknown as Record<symbol, Record<string, Entry | undefined> | undefined>
)[Symbol.for(`clinic-widgets/${VERSION}`)] ??= {});

const open = (url: string): Entry => {
  const listeners = new Set<Listener>();
  let state = loading(url);
  let abort: AbortController | undefined;
  let request: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    const old = state;
    let own: AbortController | undefined;
    let next: ContentState;
    try {
      own = abort = new AbortController();
      const { data, url: base, total } = await fetchJson(url, own);
      next = readState(data, base, url, total);
    } catch (error) {
      next = failed(url, error);
    }
    // Nobody waits for it any more.
    if (abort != own) return;
    request = undefined;
    // The same failure once more is no news for developers.
    if (String(old.error) == String(next.error)) next.error = old.error;
    // Content that is there stays when it cannot be had anew.
    if (!next.content && old.content) next = { ...old, error: next.error };
    next._asked = Date.now();
    state = next;
    for (const listener of listeners) listener(state);
  };

  const entry: Entry = {
    _subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => {
        listeners.delete(listener);
        // An element that is moved leaves and comes back at once.
        setTimeout(() => {
          if (listeners.size) return;
          abort?.abort();
          abort = request = undefined;
          if (!state.content && entries[url] == entry) entries[url] = undefined;
        });
      };
    },
    _reload: () => (request ??= load()),
  };
  entries[url] = entry;
  void entry._reload();
  return entry;
};

/**
 * Tells the listener what is known of the URL, now and whenever that changes.
 * One request for each URL, however many ask.
 * @returns a function that ends it
 */
export const subscribe = (url: string, listener: Listener): (() => void) =>
  (entries[url] ?? open(url))._subscribe(listener);

/** Fetches the URL again; resolves when that has ended, well or not. */
export const reload = async (url?: string): Promise<void> => entries[url!]?._reload();
