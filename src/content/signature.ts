/**
 * A number for values that JSON can hold, the same in Node and in browsers: what was prerendered is
 * kept where it says of itself what it would be made of now. 32 bits: one change in four thousand
 * million is overlooked.
 */
export const signature = (values: unknown): number =>
  [...JSON.stringify(values)].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 0);
