// `npm test`: sets up, runs every test, and ends with the line `N passed, N failed`.
// `npm test -- article-card` runs only the test files with that in their path.
import { runBeside } from './run.mjs';
import { setup } from './setup.mjs';
import { testFiles } from './test-files.mjs';

await setup({ browser: true });

const inBrowser = testFiles(['src', 'test'], '.test.ts');
const inNode = testFiles(['test/node', 'test/e2e'], '.test.mjs');
const total = { passed: 0, failed: 0, skipped: 0 };

// Tests in Node look at what is published, so it has to be what the sources say now.
const built = inNode.length ? runBeside('npm', ['run', 'build']) : undefined;
// Imported only now, because they need the packages that setup installs.
if (inBrowser.length) {
  const { testInBrowser } = await import('./test-browser.mjs');
  add(await testInBrowser(inBrowser));
}
if (built) {
  const { succeeded, output } = await built;
  console.log(output);
  if (succeeded) {
    const { testInNode } = await import('./test-node.mjs');
    add(await testInNode(inNode, { concurrency: 2 }));
  } else {
    console.error('The build failed, so the tests in Node did not run.');
    total.failed += 1;
  }
}

const { passed, failed, skipped } = total;
if (passed + failed === 0) console.error('No test ran, which counts as a failure.');
if (skipped) console.log(`${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}
