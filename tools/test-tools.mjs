// `npm run test:tools`: the tools for maintainers, piece by piece.
import { setup } from './setup.mjs';
import { testFiles } from './test-files.mjs';

await setup();
// Imported only now, because it needs the packages that setup installs.
const { testInNode } = await import('./test-node.mjs');
const { passed, failed } = await testInNode(testFiles(['test/visual'], '.test.mjs'));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`Tools: ${passed} passed, ${failed} failed`);
