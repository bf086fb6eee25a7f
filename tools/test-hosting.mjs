// `npm run test:hosting`: the configurations of docs/hosting.md, in nginx and Varnish of Debian's
// packages. With `--install` it installs those that are missing; without it there may be nothing to test.
import { existsSync } from 'node:fs';
import { missing } from '../test/hosting/servers.mjs';
import { missing as missingForWordPress } from '../test/wordpress/site.mjs';
import { havePackages } from './debian.mjs';
import { root, run, setup, stop } from './setup.mjs';

const packages = ['nginx', 'varnish'];

if (havePackages({ name: 'Hosting', script: 'test:hosting', packages, missing })) {
  await setup({ browser: true });
  // How files are served does not depend on what is in them, so those of the last build will do.
  if (!existsSync(`${root}/dist/integrity.json`) && !run('npm', ['run', 'build'])) {
    stop('The build failed, so the tests did not run.');
  }

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
