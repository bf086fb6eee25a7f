// `npm run test:access`: whether everybody can use the widgets (WCAG 2.2 AA): every story by axe-core in
// Chromium, Firefox and WebKitGTK, and in Chromium what axe-core cannot see. `-- firefox webkit` chooses
// engines, `-- keyboard` test files; `-- --install` installs engines that are missing, which are skipped
// without it.
import { haveBuilt } from './built.mjs';
import { setup } from './setup.mjs';
import { testFiles } from './test-files.mjs';

await setup();
// Imported only now, because they need the packages that setup installs.
const { chooseEngines } = await import('./engines/choose.mjs');
const { testInNode } = await import('./test-node.mjs');

const { chosen, present, parts, skipped } = chooseEngines('test:access');
if (present.length) haveBuilt('build', 'build:storybook');
const summary = [];
for (const engine of chosen) {
  summary.push(present.includes(engine) ? await test(engine) : skipped(engine));
}
console.log(`\n${summary.join('\n')}`);

async function test({ id, name }) {
  const start = performance.now();
  process.env.ENGINE = id;
  const folders = id === 'chromium' ? ['test/access'] : ['test/access/engines'];
  const { passed, failed } = await testInNode(testFiles(folders, '.test.mjs', parts), {
    timeout: 600_000,
    concurrency: 2,
  });
  if (failed || !passed) process.exitCode = 1;
  const seconds = Math.round((performance.now() - start) / 1000);
  return `Access in ${name}: ${passed} passed, ${failed} failed, in ${seconds} s`;
}
