// Programs that end when we do, with all that they have started themselves.
import { spawn } from 'node:child_process';

const running = new Set();

process.once('exit', () => running.forEach(kill));
// Without this, these signals would end us without the event above.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Starts a program; `ended` rejects when it ends, with what it said, and `stop()` ends it. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own can be ended as a whole: a driver's browser goes with the driver.
    detached: true,
    ...options,
  });
  endWithUs(child);
  let said = '';
  child.stderr.on('data', (data) => (said = (said + data).slice(-2000)));
  const ended = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      reject(new Error(`${command} ended (${signal ?? code}).\n${said}`.trim())),
    );
  });
  ended.catch(() => {}); // for when nobody waits for it any more
  return { child, ended, stop: () => kill(child) };
}

/** Ends a program that leads a group of its own at the latest when we end, whyever we do. */
export function endWithUs(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
}

function kill(child) {
  running.delete(child);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already, or has never begun.
  }
}
