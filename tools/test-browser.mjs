// Runs the tests beside the sources in Chromium or another browser, by Web Test Runner, and counts.
import { startTestRunner } from '@web/test-runner';
import config from '../web-test-runner.config.mjs';

/** @param {string[]} files  @param {object[]} plugins after the usual ones  @param {object[]} browsers  @returns {Promise<{passed: number, failed: number, skipped: number}>} */
export async function testInBrowser(files, plugins = [], browsers = config.browsers) {
  const runner = await startTestRunner({
    config: { ...config, files, browsers, plugins: [...config.plugins, ...plugins], watch: false },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false, // more tests come after these
  });
  if (!runner) throw new Error('Web Test Runner did not start: its message above says why.');
  await new Promise((done) => runner.on('stopped', done));

  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of runner.sessions.all()) {
    const before = counts.failed;
    if (session.testResults) addSuite(counts, session.testResults);
    // A file that does not load, hangs or throws outside of its tests counts as one failure.
    if (!session.passed && counts.failed === before) counts.failed += 1;
  }
  return counts;
}

function addSuite(counts, { tests, suites }) {
  for (const { passed, skipped } of tests) {
    counts[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  }
  for (const suite of suites) addSuite(counts, suite);
}
