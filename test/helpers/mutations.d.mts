import type { Arbitrary } from 'fast-check';

/** A place, by the keys that lead there, and what is put there; `undefined` takes it away. */
export type Change = [place: (string | number)[], value: unknown];

export function changesOf(document: unknown): Arbitrary<Change[]>;
export function changed(document: unknown, changes: Change[]): unknown;
