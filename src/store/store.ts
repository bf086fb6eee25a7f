import { failed, loading, readState, type ContentState } from './content-state.js';
import { request } from './request.js';

type Listener = (state: ContentState) => void;

interface Entry {
  _state: ContentState;
  listeners: Set<Listener>;
  _abort?: AbortController | undefined;
  _request?: Promise<void> | undefined;
}

// The documents of a page, by URL. Nothing is kept beyond the page.
const entries = new Map<string, Entry>();

const load = async (entry: Entry): Promise<void> => {
  const old = entry._state;
  const { url } = old;
  const abort = (entry._abort = new AbortController());
  let state: ContentState;
  try {
    const { data, url: base, total } = await request(url, abort);
    state = readState(data, base, url, total);
  } catch (error) {
    state = failed(url, error);
  }
  // Nobody waits for it any more.
  if (entry._abort != abort) return;
  entry._request = undefined;
  // The same failure once more is no news for developers.
  if (String(old.error) == String(state.error)) state.error = old.error;
  // Content that is there stays when it cannot be had anew.
  if (!state.content && old.content) state = { ...old, error: state.error };
  state._asked = Date.now();
  entry._state = state;
  for (const listener of entry.listeners) listener(state);
};

/**
 * Tells the listener what is known of the URL, now and whenever that changes.
 * One request for each URL, however many ask.
 * @returns a function that ends it
 */
export const subscribe = (url: string, listener: Listener): (() => void) => {
  const entry: Entry = entries.get(url) ?? { _state: loading(url), listeners: new Set() };
  const { listeners } = entry;
  if (!entries.has(url)) {
    entries.set(url, entry);
    entry._request = load(entry);
  }
  listeners.add(listener);
  listener(entry._state);
  return () => {
    listeners.delete(listener);
    // An element that is moved leaves and comes back at once.
    setTimeout(() => {
      if (listeners.size) return;
      entry._abort?.abort();
      entry._abort = entry._request = undefined;
      if (!entry._state.content && entries.get(url) == entry) entries.delete(url);
    });
  };
};

/** Fetches the URL again; resolves when that has ended, well or not. */
export const reload = async (url?: string): Promise<void> => {
  const entry = entries.get(url!);
  if (entry) await (entry._request ??= load(entry));
};
