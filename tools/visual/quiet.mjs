// Runs commands whose output matters only when they fail.
import { spawn } from 'node:child_process';

/** What cannot be done, in words for whoever asked for it. */
export class Refusal extends Error {}

/** In lines: the end of what a command printed says why it failed. */
const TAIL = 30;

/**
 * @param {string} command  @param {string[]} args
 * @param {{cwd: string, signal?: AbortSignal}} options
 * @returns {Promise<string>} what it printed
 */
export function runQuietly(command, args, options) {
  return new Promise((done, fail) => {
    // Windows finds npm only through its shell.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { ...options, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let [printed, all] = ['', ''];
    child.stdout.on('data', (text) => ((printed += text), (all += text)));
    child.stderr.on('data', (text) => (all += text));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) return done(printed.trim());
      const tail = all.trim().split('\n').slice(-TAIL).join('\n');
      fail(new Refusal(`\`${[command, ...args].join(' ')}\` failed:\n${tail}`));
    });
  });
}
