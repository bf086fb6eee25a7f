// `npm run test:wordpress`: the built files against a real WordPress, from Debian's packages.
// With `--install` it installs those that are missing; without it there may be nothing to test.
import { missing } from '../test/wordpress/site.mjs';
import { haveBuilt } from './built.mjs';
import { havePackages } from './debian.mjs';
import { setup } from './setup.mjs';

const packages = [
  ...['php-cli', 'php-gd', 'php-mbstring', 'php-mysql', 'php-xml'],
  ...['wordpress', 'wordpress-theme-twentytwentythree', 'mariadb-server'],
];

if (havePackages({ name: 'WordPress', script: 'test:wordpress', packages, missing })) {
  await setup({ browser: true });
  haveBuilt('build');

  // Imported only now, because it needs the packages that setup installs.
  const { testInNode } = await import('./test-node.mjs');
  const { passed, failed } = await testInNode(['test/wordpress/wordpress.test.mjs']);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`WordPress: ${passed} passed, ${failed} failed`);
}
