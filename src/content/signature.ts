import { isPast } from './dates.js';

/**
 * A number for values that JSON can hold, the same in Node and in browsers, until one of the dates
 * in it after which it says something else has passed. Of 32 bits: one change in four thousand
 * million keeps it.
 */
export const signature = (values: unknown): number => {
  let hash = 0;
  const text = JSON.stringify(values, (key, value) =>
    /^(expires|nextReviewDue)$/.test(key) ? isPast(value) : value,
  );
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return hash;
};
