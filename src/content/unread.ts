import { wrong, type Guard } from './guards.js';
import { ContentError, said } from './problem.js';

/**
 * A part of a document that is read when something shows it: a list of a
 * hundred posts needs no body, and a page of posts alone no reader of bodies.
 * What that finds wrong is added to the document's problems.
 */
export type Unread = <T>(guard: Guard<T>) => T | undefined;

/** Keeps the value for later. */
export const unread: Guard<Unread> = (value, path, reading) => (guard) =>
  guard(value, path, reading);

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
    const result = done.get(part) ?? part(safely(guard)) ?? [];
    done.set(part, result);
    return result;
  };
};
