// How far it is: a bar on a terminal, elsewhere a plain line now and then.
import { Presets, SingleBar } from 'cli-progress';

/** Between two lines, in milliseconds. */
const PAUSE = 20_000;

/** @param {number} total  of pictures */
export function startProgress(total) {
  const options = {
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: true,
    gracefulExit: false,
  };
  const isTerminal = process.stderr.isTTY;
  const bar = new SingleBar(
    {
      ...options,
      format: isTerminal
        ? '{bar} {value}/{total} pictures, {found} differ, about {eta_formatted} left'
        : '{value} of {total} pictures, {found} differ',
      notTTYSchedule: PAUSE,
    },
    Presets.shades_classic,
  );
  let found = 0;
  bar.start(total, 0, { found });
  return {
    step(differs) {
      if (differs) found += 1;
      bar.increment({ found });
    },
    stop: () => bar.stop(),
  };
}
