// Runs commands whose output matters only when they fail.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What cannot be done, in words for whoever asked for it. */
export class Refusal extends Error {}

/** In lines: the end of what a command printed says why it failed. */
const TAIL = 30;

/**
 * @param {string} command  @param {string[]} args
 * @param {{cwd: string, signal?: AbortSignal}} options  the signal ends it and all that it started
 * @returns {Promise<string>} what it printed
 */
export async function runQuietly(command, args, { cwd, signal }) {
  signal?.throwIfAborted();
  const isWindows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows finds npm only through its shell, and has no groups of processes.
    shell: isWindows && command === 'npm',
    detached: !isWindows,
  });
  const stop = () => (isWindows ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
  signal?.addEventListener('abort', stop);
  let [printed, all] = ['', ''];
  child.stdout.on('data', (text) => ((printed += text), (all += text)));
  child.stderr.on('data', (text) => (all += text));
  try {
    const [code] = await once(child, 'close');
    signal?.throwIfAborted();
    if (code === 0) return printed.trim();
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  const tail = all.trim().split('\n').slice(-TAIL).join('\n');
  throw new Refusal(`\`${[command, ...args].join(' ')}\` failed:\n${tail}`);
}
