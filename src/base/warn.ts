import type { ContentError, Problem } from '../content/problem.js';

// How much of each document's mistakes is on the console already.
const told = new WeakMap<object, number>();

/** Warns on the console, which a host page can have removed. */
export const say = (text: string): void => {
  try {
    console.warn(text);
  } catch {
    // Nobody is there to read it.
  }
};

/** Tells developers, once for each source, what is wrong: the element, and each path. */
export const warn = (
  element: Element,
  url: string,
  error: ContentError | undefined,
  problems: Problem[],
): void => {
  const subject = error ?? problems;
  const lines = [subject].flat();
  if (told.get(subject) != lines.length) {
    told.set(subject, lines.length);
    say([`clinic-widgets: <${element.localName}> ${url}`, ...lines.slice(0, 20)].join('\n  '));
  }
};
