import { wrong, type Guard, type Reading } from './guards.js';
import { ContentError, said } from './problem.js';

/**
 * A part of a document that is read when something shows it: a list of a
 * hundred posts needs no body, and a page of posts alone no reader of bodies.
 */
export interface Unread {
  value: unknown;
  path: string;
  /** What the document's reading knows and gathers; reading more adds to its problems. */
  reading: Reading;
}

/** Keeps the value for later. */
export const unread: Guard<Unread> = (value, path, reading) => ({ value, path, reading });

/** The guard; an error that it did not foresee is the value's mistake. */
export const safely =
  <T>(guard: Guard<T>): Guard<T> =>
  (value, path, reading) => {
    try {
      return guard(value, path, reading);
    } catch (error) {
      if (error instanceof ContentError) throw error;
      return wrong(reading, path, said(error));
    }
  };

/** A function that reads such a part, once however often it is asked. */
export const readLater = <T>(guard: Guard<T[]>): ((part: Unread | undefined) => T[]) => {
  const done = new WeakMap<Unread, T[]>();
  return (part) => {
    if (!part) return [];
    const result = done.get(part) ?? safely(guard)(part.value, part.path, part.reading) ?? [];
    done.set(part, result);
    return result;
  };
};
