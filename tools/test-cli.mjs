// `npm run test:cli`: the commands for editors, and pages that were prerendered. `-- import` runs the
// files with that in their path.
import { haveBuilt } from './built.mjs';
import { setup } from './setup.mjs';
import { testFiles } from './test-files.mjs';

await setup({ browser: true });
haveBuilt('build');

// Imported only now, because it needs the packages that setup installs.
const { testInNode } = await import('./test-node.mjs');
const { passed, failed } = await testInNode(testFiles(['test/cli'], '.test.mjs'), {
  timeout: 300_000,
});
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`Command line: ${passed} passed, ${failed} failed`);
