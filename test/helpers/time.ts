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
  /** Delays of the timers that are waiting, in the order they were set. */
  waiting(): number[];
  /** Lets every waiting timer go off, once. */
  run(): void;
}

/** Timers, and a clock that moves with them. */
export interface Time extends Timers, Clock {
  /** Lets that much time pass, and the timers go off that are due in it. */
  pass(milliseconds: number): void;
}

/** Catches timers of that length and more; shorter ones go on as ever. */
export const catchTimers = (shortest = 1000): Timers => catchDue(shortest);

/** Lets time pass only when the test says so; timers that are shorter than a tenth of a second go on. */
export const holdTime = (at = '2026-11-23T09:05:00'): Time => {
  const clock = stopTime(at);
  const { waiting, run, next } = catchDue(100);
  return Object.assign(clock, {
    waiting,
    run,
    pass(milliseconds: number) {
      const end = clock.now + milliseconds;
      for (let timer = next(end); timer; timer = next(end)) {
        clock.now = Math.max(clock.now, timer.due);
        timer.callback();
      }
      clock.now = end;
    },
  });
};

interface Due {
  callback: () => void;
  delay: number;
  due: number;
}

const catchDue = (shortest: number) => {
  const waiting = new Map<number, Due>();
  const { setTimeout: set, clearTimeout: clear } = window;
  let last = 1e9;
  stub(window, 'setTimeout', (callback: () => void, delay = 0) => {
    // In browsers, too, those that are too long go off at once.
    if (delay < shortest || delay >= 2 ** 31) return set.call(window, callback, delay);
    waiting.set(++last, { callback, delay, due: Date.now() + delay });
    return last;
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
    /** Takes the timer that is due next, and by then. */
    next: (end: number): Due | undefined => {
      const [[id, first] = []] = [...waiting].sort(([, a], [, b]) => a.due - b.due);
      if (!first || first.due > end) return undefined;
      waiting.delete(id!);
      return first;
    },
  };
};

/** Waits until the timers without a delay have gone off that were set before. */
export const timers = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Never goes back: a turn of the test before can be under way. */
let now = 0;

/** From now on every look at the clock is 3 ms later: two widgets are much work. */
export const slowMachine = (): void => {
  now = Math.max(now, Date.now());
  stub(Date, 'now', () => (now += 3));
};

/** Hides the page, as when the reader looks at another tab, or shows it again. */
export const hidePage = (hidden: boolean): void => {
  stub(document, 'hidden', hidden);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};
