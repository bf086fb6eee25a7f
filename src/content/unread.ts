import type { Guard } from './guards.js';
import type { Problem } from './problem.js';

/**
 * A part of a document that is read when something shows it: a list of a
 * hundred posts needs no body, and a page of posts alone no reader of bodies.
 */
export interface Unread {
  value: unknown;
  path: string;
  base?: string | undefined;
  /** The mistakes of the document it belongs to; reading adds to them. */
  problems: Problem[];
}

/** Keeps the value for later. */
export const unread: Guard<Unread> = (value, path, { base, problems }) => ({
  value,
  path,
  base,
  problems,
});

/** A function that reads such a part, once however often it is asked. */
export const readLater = <T>(guard: Guard<T[]>): ((part: Unread | undefined) => T[]) => {
  const done = new WeakMap<Unread, T[]>();
  return (part) => {
    if (!part) return [];
    let result = done.get(part);
    if (!result) done.set(part, (result = guard(part.value, part.path, part) ?? []));
    return result;
  };
};
