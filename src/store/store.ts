import { failed, loading, readState, type ContentState } from './content-state.js';
import { request } from './request.js';

type Listener = (state: ContentState) => void;

interface Entry {
  state: ContentState;
  listeners: Set<Listener>;
  abort: AbortController;
  request?: Promise<void> | undefined;
}

// The documents of a page, by URL. Nothing is kept beyond the page.
const entries = new Map<string, Entry>();

const load = async (entry: Entry): Promise<void> => {
  const { url } = entry.state;
  const { signal } = entry.abort;
  try {
    const answer = await request(url, signal);
    entry.state = readState(answer.data, answer.url, url);
  } catch (error) {
    entry.state = failed(url, error);
  }
  entry.request = undefined;
  for (const listener of entry.listeners) listener(entry.state);
};

/**
 * Tells the listener what is known of the URL, now and whenever that changes.
 * One request for each URL, however many ask.
 * @returns a function that ends it
 */
export const subscribe = (url: string, listener: Listener): (() => void) => {
  const entry: Entry = entries.get(url) ?? {
    state: loading(url),
    listeners: new Set(),
    abort: new AbortController(),
  };
  const { listeners, abort } = entry;
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
      if (listeners.size || entry.state.content || entries.get(url) != entry) return;
      entries.delete(url);
      abort.abort();
    });
  };
};

/** Fetches the URL again; resolves when that has ended, well or not. */
export const reload = async (url = ''): Promise<void> => {
  const entry = entries.get(url);
  if (entry) await (entry.request ??= load(entry));
};
