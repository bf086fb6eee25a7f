/** The version of this copy of the library; the build writes it in. */
export const VERSION = '__VERSION__';
