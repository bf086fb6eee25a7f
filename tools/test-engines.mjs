// `npm run test:engines`: every test in the browser, and the built files, in Chromium, Firefox and
// WebKitGTK. `-- firefox webkit` chooses engines, `-- recent-posts` test files; `-- --install`
// installs what is missing of Debian's packages. Without it, an engine that is missing is skipped.
import { haveBuilt } from './built.mjs';
import { setup, stop } from './setup.mjs';
import { testFiles } from './test-files.mjs';

await setup();
// Imported only now, because they need the packages that setup installs.
const { chooseEngines } = await import('./engines/choose.mjs');
const { launcher } = await import('./engines/launcher.mjs');
const { testInBrowser } = await import('./test-browser.mjs');
const { testInNode } = await import('./test-node.mjs');

const { chosen, present, parts, skipped } = chooseEngines('test:engines');
const inBrowser = testFiles(['src', 'test'], '.test.ts', parts);
const inNode = testFiles(['test/engines'], '.test.mjs', parts);
const summary = [];
let failures = 0;

if (present.length && inNode.length) haveBuilt('build');
for (const engine of chosen) {
  if (present.includes(engine)) await test(engine);
  else summary.push(skipped(engine));
}
if (failures) process.exitCode = 1;
console.log(`\n${summary.join('\n')}`);

async function test(engine) {
  const start = performance.now();
  const counts = [];
  if (inBrowser.length) counts.push(await testInBrowser(inBrowser, [], [await open(engine)]));
  if (inNode.length) {
    process.env.ENGINE = engine.id;
    counts.push(await testInNode(inNode));
  }
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  const seconds = Math.round((performance.now() - start) / 1000);
  summary.push(`${engine.name}: ${sum('passed')} passed, ${sum('failed')} failed, in ${seconds} s`);
  if (sum('failed') || !sum('passed')) failures += 1;
}

/** Two, as web-test-runner.config.mjs wants. A browser that does not start says so here, not once for each file. */
async function open(engine) {
  try {
    return launcher(engine, await Promise.all([engine.open(), engine.open()]));
  } catch (error) {
    return stop(`${engine.name} did not start: ${error.message}`);
  }
}
