// The built command line, run as people run it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Starts it; what it says is in `ended`. */
export function start(args, { env = {}, cwd } = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  const ended = new Promise((done) => {
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

export const run = (args, options) => start(args, options).ended;

/** The same with `--json`: what it printed, read. */
export async function runJson(args, options) {
  const result = await run([...args, '--json'], options);
  return { ...result, json: result.stdout ? JSON.parse(result.stdout) : undefined };
}
