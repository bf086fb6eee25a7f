import type { Counts, LeftOut } from './types.js';

export const count = (counts: Counts, what: string, times = 1): void => {
  if (times) counts.set(what, (counts.get(what) ?? 0) + times);
};

export const leftOutOf = (counts: Counts, article?: string): LeftOut[] =>
  [...counts].map(([what, times]) => ({ what, count: times, ...(article && { article }) }));

/** "1 form", "2 pictures without address", "2 lists of posts". */
export const counted = ({ what, count: times }: LeftOut): string =>
  `${times} ${times === 1 ? what : what.replace(/^.*?(?= without | shown | struck | of | about |$)/, '$&s')}`;
