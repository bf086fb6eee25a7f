import { failed, loading, readState, type ContentState } from './content-state.js';
import { request } from './request.js';

type Listener = (state: ContentState) => void;

interface Entry {
  state: ContentState;
  listeners: Set<Listener>;
  abort?: AbortController | undefined;
  request?: Promise<void> | undefined;
}

// The documents of a page, by URL. Nothing is kept beyond the page.
const entries = new Map<string, Entry>();

const load = async (entry: Entry): Promise<void> => {
  const old = entry.state;
  const { url } = old;
  const abort = (entry.abort = new AbortController());
  let state: ContentState;
  try {
    const { data, url: base, total } = await request(url, abort);
    state = readState(data, base, url, total);
  } catch (error) {
    state = failed(url, error);
  }
  // Nobody waits for it any more.
  if (entry.abort != abort) return;
  entry.request = undefined;
  // The same failure once more is no news for developers.
  if (String(old.error) == String(state.error)) state.error = old.error;
  // Content that is there stays when it cannot be had anew.
  if (!state.content && old.content) state = { ...old, error: state.error };
  state._asked = Date.now();
  entry.state = state;
  for (const listener of entry.listeners) listener(state);
};

/**
 * Tells the listener what is known of the URL, now and whenever that changes.
 * One request for each URL, however many ask.
 * @returns a function that ends it
 */
export const subscribe = (url: string, listener: Listener): (() => void) => {
  const entry: Entry = entries.get(url) ?? { state: loading(url), listeners: new Set() };
  const { listeners } = entry;
  if (!entries.has(url)) {
    entries.set(url, entry);
    entry.request = load(entry);
  }
  listeners.add(listener);
  listener(entry.state);
  return () => {
    listeners.delete(listener);
    // An element that is moved leaves and comes back at once.
    setTimeout(() => {
      if (listeners.size) return;
      entry.abort?.abort();
      entry.abort = entry.request = undefined;
      if (!entry.state.content && entries.get(url) == entry) entries.delete(url);
    });
  };
};

/** Fetches the URL again; resolves when that has ended, well or not. */
export const reload = async (url?: string): Promise<void> => {
  const entry = entries.get(url!);
  if (entry) await (entry.request ??= load(entry));
};
