import { Presets, SingleBar } from 'cli-progress';

/** How far something is that can take long. */
export interface Progress {
  /** One more is done; says which. */
  step(name?: string): void;
  /** How many there are in all, once that is known. */
  total(count: number): void;
  stop(): void;
}

/** In milliseconds: what is quicker needs no bar. */
const PATIENCE = 1000;

/**
 * A bar on a terminal, once it has taken a second; elsewhere a plain line every few seconds. On
 * standard error: the result alone goes to standard output.
 * @param what is counted, such as `documents`
 */
export const progress = (what: string, count: number): Progress => {
  const start = Date.now();
  let total = count;
  let done = 0;
  let said = start;
  let bar: SingleBar | undefined;
  const show = (name = '') => {
    const now = Date.now();
    if (now - start < PATIENCE) return;
    if (process.stderr.isTTY) {
      if (!bar) {
        bar = new SingleBar(
          {
            format: `{bar} {value}/{total} ${what} {name}`,
            stream: process.stderr,
            hideCursor: true,
            clearOnComplete: true,
            stopOnComplete: false,
          },
          Presets.shades_classic,
        );
        bar.start(total, done, { name });
      } else bar.update(done, { name });
    } else if (now - said >= 5 * PATIENCE) {
      said = now;
      process.stderr.write(`${done} of ${total} ${what}\n`);
    }
  };
  // One step alone can take long, too.
  const timer = setInterval(() => bar ?? show(), PATIENCE).unref();
  return {
    step(name) {
      done += 1;
      show(name);
    },
    total(next) {
      total = next;
      bar?.setTotal(next);
    },
    stop() {
      clearInterval(timer);
      bar?.stop();
    },
  };
};
