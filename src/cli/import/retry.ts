import { setTimeout as wait } from 'node:timers/promises';
import { readInput, type Input } from '../input.js';
import { FetchError } from '../problem.js';

/** In milliseconds: longer than this nobody wants a terminal to wait. */
const LONGEST = 120_000;

/** How long a server asks to be left alone, in milliseconds; undefined where it does not say. */
const asked = (retryAfter: string): number | undefined => {
  if (!retryAfter) return undefined;
  const time = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(time) ? Math.max(0, time) : undefined;
};

export interface Patience {
  /** How often to try again. */
  retries: number;
  /** For each response, in milliseconds. */
  timeout: number;
  /** Says why it waits, and how long. */
  onWait: (message: string) => void;
}

/**
 * Reads a URL; where it is busy, broken or out of reach, again after a while.
 * @throws FetchError once it has tried often enough
 */
export const readPatiently = async (
  url: string,
  { retries, timeout, onWait }: Patience,
): Promise<Input> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await readInput(url, timeout);
    } catch (error) {
      const mayPass =
        error instanceof FetchError &&
        (error.status === 0 || error.status === 429 || error.status >= 500);
      if (!mayPass || attempt >= retries) throw error;
      const time = asked(error.retryAfter) ?? Math.min(1000 * 2 ** attempt, 30_000);
      if (time > LONGEST) {
        throw new FetchError(
          `${error.message} It asks to come back in ${Math.ceil(time / 60_000)} minutes.`,
          error.status,
        );
      }
      onWait(`${error.message} Trying again in ${Math.ceil(time / 1000)} s.`);
      await wait(time);
    }
  }
};
