import { stub } from './stub.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that stands still until it is told to move. */
export interface Clock {
  now: number;
}

/** Stops the time of the page. */
export const stopTime = (at: string): Clock => {
  const clock = { now: Date.parse(at) };
  stub(Date, 'now', () => clock.now);
  return clock;
};

/** That long before now, as content writes it. */
export const ago = (milliseconds: number): string =>
  new Date(Date.now() - milliseconds).toISOString();

/** The day that long before now, without a time. */
export const dayAgo = (milliseconds: number): string => ago(milliseconds).slice(0, 10);

/** A date written out: a moment's in the reader's zone, a day's the same in every zone. */
export const written = (date: string, lang = 'en'): string =>
  new Intl.DateTimeFormat(lang, {
    dateStyle: 'long',
    ...(date.length == 10 && { timeZone: 'UTC' }),
  }).format(new Date(date));

export interface Timers {
  /** Delays of the timers that are waiting. */
  waiting(): number[];
  /** Lets every waiting timer go off, once. */
  run(): void;
}

/** Catches timers of a second and more; shorter ones go on as ever. */
export const catchTimers = (): Timers => {
  const waiting = new Map<number, { callback: () => void; delay: number }>();
  const { setTimeout: set, clearTimeout: clear } = window;
  let next = 1e9;
  stub(window, 'setTimeout', (callback: () => void, delay = 0) => {
    if (delay < 1000) return set.call(window, callback, delay);
    waiting.set(++next, { callback, delay });
    return next;
  });
  stub(window, 'clearTimeout', (id?: number) => {
    if (!waiting.delete(id ?? 0)) clear.call(window, id);
  });
  return {
    waiting: () => [...waiting.values()].map(({ delay }) => delay),
    run: () => {
      const due = [...waiting.values()];
      waiting.clear();
      for (const { callback } of due) callback();
    },
  };
};

/** Hides the page, as when the reader looks at another tab, or shows it again. */
export const hidePage = (hidden: boolean): void => {
  stub(document, 'hidden', hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};
