// Runs test/node and test/e2e by Node's own test runner, and counts.
import { resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from './setup.mjs';

/**
 * @param {string[]} files
 * @param {{timeout?: number, concurrency?: number}} [options] of each file, in milliseconds; how many
 *   at once: two only where nothing is timed
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function testInNode(files, { timeout = 120_000, concurrency = 1 } = {}) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const events = run({
    files: files.map((file) => resolve(root, file)),
    concurrency,
    timeout,
  });
  events.on('test:pass', ({ details, skip, todo }) => {
    if (details.type === 'suite') return;
    counts[skip !== undefined || todo !== undefined ? 'skipped' : 'passed'] += 1;
  });
  events.on('test:fail', ({ details, todo }) => {
    if (details.type !== 'suite' && todo === undefined) counts.failed += 1;
  });
  const report = events.compose(spec);
  report.pipe(process.stdout, { end: false });
  await new Promise((done) => report.on('end', done));
  return counts;
}
