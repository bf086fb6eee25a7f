import type { Effect, Frequency } from '../content/types.js';

// From how many in one person a band begins, as in medicines' leaflets.
const BANDS: [band: Frequency, from: number][] = [
  ['very-common', 1 / 10],
  ['common', 1 / 100],
  ['uncommon', 1 / 1000],
  ['rare', 1 / 10000],
  ['very-rare', 0],
];

/** The band as it is given, or as it follows from the figure. */
export const bandOf = ({ frequency, proportion }: Effect): Frequency | undefined =>
  frequency ??
  (proportion && BANDS.find(([, from]) => proportion.count / proportion.of >= from)?.[0]);
