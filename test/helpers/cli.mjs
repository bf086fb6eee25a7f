// The built command line, run as people run it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What is said of how far it is, after some seconds: how many these are is the machine's doing. */
const progress = /^\d+ of \d+ (documents|pages|sources|steps)\n/gm;

/** Starts it; what it says is in `ended`, standard output as `bytes`, too. */
export function start(args, { env = {}, cwd } = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const said = { stdout: [], stderr: [] };
  for (const [name, chunks] of Object.entries(said)) {
    child[name].on('data', (chunk) => chunks.push(chunk));
  }
  const ended = new Promise((done) => {
    child.on('close', (code, signal) => {
      const bytes = Buffer.concat(said.stdout);
      const stderr = Buffer.concat(said.stderr).toString().replace(progress, '');
      done({ code, signal, bytes, stdout: bytes.toString(), stderr });
    });
  });
  return { child, ended };
}

export const run = (args, options) => start(args, options).ended;

/** The same with `--json`: what it printed, read. */
export async function runJson(args, options) {
  const result = await run([...args, '--json'], options);
  return { ...result, json: result.stdout ? JSON.parse(result.stdout) : undefined };
}
