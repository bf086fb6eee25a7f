import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';

/** Tells of one text after another whether it is smaller than the smallest so far. */
export type Shrinks = (text: string) => boolean;

/**
 * Measures as Node compresses, and what is smaller there also as the program
 * gzip does, which begins its blocks elsewhere: what is found for the one alone
 * is lost on the other. Without that program Node's figure alone counts.
 */
export function shrinksFrom(text: string): Shrinks {
  let [node, program] = [byNode(text), byProgram(text)];
  return (next) => {
    const now = byNode(next);
    if (now >= node) return false;
    const alsoNow = byProgram(next);
    if (now + alsoNow >= node + program) return false;
    [node, program] = [now, alsoNow];
    return true;
  };
}

function byNode(text: string): number {
  // As much memory as the program has.
  return gzipSync(text, { level: 9, memLevel: 9 }).length;
}

function byProgram(text: string): number {
  return spawnSync('gzip', ['-9c'], { input: text }).stdout?.length ?? 0;
}
