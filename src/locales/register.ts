import type { Locale } from './locale.js';

/** Makes a language known to the loaded copy of the library. */
export const register = (_locale: Locale): void => {};
