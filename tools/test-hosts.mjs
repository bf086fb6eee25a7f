// `npm run test:hosts`: every widget on other people's pages, with packages of their own; what it moves
// there, and what it does in each task. `-- layout-shift` runs the file with that in its path.
import { haveBuilt } from './built.mjs';
import { setup, setupPackages } from './setup.mjs';
import { testFiles } from './test-files.mjs';

await setup({ browser: true });
setupPackages('test/hosts');
haveBuilt('build');

// Imported only now, because it needs the packages that setup installs.
const { testInNode } = await import('./test-node.mjs');
const { passed, failed } = await testInNode(testFiles(['test/hosts'], '.test.mjs'), {
  timeout: 600_000,
});
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`Host pages: ${passed} passed, ${failed} failed`);
