// fast-check for all tests, with the same cases in each run, so that what CI finds can be found again.
import fc from 'fast-check';

const given =
  globalThis.process?.env.SEED ?? new URLSearchParams(globalThis.location?.search).get('seed');

// To look further, give another: `SEED=2 npm test -- reader` in Node, and in a browser (`npx wtr --manual`)
// `&seed=2` in the URL.
fc.configureGlobal({ seed: Number(given ?? 1) });

export { fc };
