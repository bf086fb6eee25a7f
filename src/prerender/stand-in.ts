/** Puts a value in the place of a global one; returns what puts that back. */
const replace = (object: object, key: string, value: unknown): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(object, key, before);
    else Reflect.deleteProperty(object, key);
  };
};

/**
 * Does something as if it were on a page, at a moment: widgets ask for the page's address, and
 * whether a date is over. Only for what is done at once: nothing else of the program sees it.
 * @param url of the page
 * @param now in milliseconds since 1970; without it, now
 */
export const onPage = <T>(url: string, now: number | undefined, act: () => T): T => {
  const { origin, search } = new URL(url);
  const restore = [replace(globalThis, 'location', { origin, search })];
  if (now !== undefined) restore.push(replace(Date, 'now', () => now));
  try {
    return act();
  } finally {
    for (const each of restore) each();
  }
};
