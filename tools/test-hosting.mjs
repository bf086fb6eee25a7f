// `npm run test:hosting`: the configurations of docs/hosting.md, in nginx and Varnish of Debian's
// packages. With `--install` it installs those that are missing; without it there may be nothing to test.
import { missing } from '../test/hosting/servers.mjs';
import { missing as missingForWordPress } from '../test/wordpress/site.mjs';
import { haveBuilt } from './built.mjs';
import { havePackages } from './debian.mjs';
import { setup } from './setup.mjs';

const packages = ['nginx', 'varnish'];

if (havePackages({ name: 'Hosting', script: 'test:hosting', packages, missing })) {
  await setup({ browser: true });
  haveBuilt('build');

  // Imported only now, because it needs the packages that setup installs.
  const { testInNode } = await import('./test-node.mjs');
  const files = ['files', 'content', 'outage', 'page'];
  // Its packages come with `test:wordpress`.
  if (missingForWordPress().length) console.log('Hosting: without a real WordPress.');
  else files.push('wordpress');
  const { passed, failed } = await testInNode(files.map((name) => `test/hosting/${name}.test.mjs`));
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`Hosting: ${passed} passed, ${failed} failed`);
}
