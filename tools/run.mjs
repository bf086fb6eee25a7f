// Commands in the project's folder, and how a tool ends that cannot go on. Plain Node, no packages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Says in one line what a person has to do, and ends. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a command in a folder of the project, showing what it prints. True when it succeeds. */
export function run(command, args, folder = '.') {
  // Windows finds npm only through its shell. No command gets an input: CI has none to give.
  const shell = process.platform === 'win32';
  const options = { cwd: join(root, folder), stdio: ['ignore', 'inherit', 'inherit'], shell };
  return spawnSync(command, args, options).status === 0;
}
