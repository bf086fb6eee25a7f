import { rmSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf, UserError } from './problem.js';

/** Files that are being written, to be removed when the user stops us. */
const unfinished = new Set<string>();

/**
 * Writes a file whole or not at all: beside its place first, then renamed.
 * @throws UserError where that cannot be done
 */
export const writeWhole = async (path: string, text: string | Uint8Array): Promise<void> => {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}.part`);
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    throw new UserError(`${path}: a folder; name a file to write to.`, 2);
  }
  unfinished.add(beside);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR' || code === 'EEXIST')
      throw new UserError(`${path}: ${folder} is a file, not a folder.`, 2);
    throw new UserError(`${path}: cannot be written: ${messageOf(error)}`);
  } finally {
    unfinished.delete(beside);
  }
};

/** Ends at once when the user presses Ctrl-C or closes the pipe, leaving no half-written file. */
export const stopCleanly = (): void => {
  // `| head` reads no more: nobody is left to be told.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      for (const path of unfinished) rmSync(path, { force: true });
      // Bars hide the cursor.
      if (process.stderr.isTTY) process.stderr.write('\u001b[?25h\n');
      process.exit(code);
    });
  }
};
