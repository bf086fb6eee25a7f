// Commands in the project's folder, and how a tool ends that cannot go on. Plain Node, no packages.
import { spawn, spawnSync } from 'node:child_process';
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

/** Runs a command in the project's folder beside what else is done; what it printed comes with the promise. */
export function runBeside(command, args) {
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output += String(text)));
  return new Promise((done) => {
    child.on('error', (error) => done({ succeeded: false, output: String(error) }));
    child.on('close', (code) => done({ succeeded: code === 0, output }));
  });
}
