import { createColors, isColorSupported } from 'picocolors';

/** Colours, on terminals alone: not in files, nor in the logs of a build. `NO_COLOR` and `FORCE_COLOR` are heeded. */
export const colours = createColors(
  isColorSupported &&
    ((process.stdout.isTTY && process.stderr.isTTY) || 'FORCE_COLOR' in process.env),
);
