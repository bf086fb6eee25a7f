// `npm run test:wordpress`: the built files against a real WordPress, from Debian's packages.
// With `--install` it installs those that are missing; without it there may be nothing to test.
import { existsSync } from 'node:fs';
import { missing } from '../test/wordpress/site.mjs';
import { run, setup, stop } from './setup.mjs';

const packages = [
  ...['php-cli', 'php-gd', 'php-mbstring', 'php-mysql', 'php-xml'],
  ...['wordpress', 'wordpress-theme-twentytwentythree', 'mariadb-server'],
];

if (process.argv.includes('--install')) install();
const lacks = missing();
if (lacks.length) {
  console.log(
    `WordPress: skipped, because this machine lacks ${lacks.join(', ')}. ` +
      'Root on Debian: `npm run test:wordpress -- --install` installs it.',
  );
} else {
  await setup({ browser: true });
  // The tests look at what is published, so it has to be what the sources say now.
  if (!run('npm', ['run', 'build'])) stop('The build failed, so the tests did not run.');

  // Imported only now, because it needs the packages that setup installs.
  const { testInNode } = await import('./test-node.mjs');
  const { passed, failed } = await testInNode(['test/wordpress/wordpress.test.mjs']);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`WordPress: ${passed} passed, ${failed} failed`);
}

function install() {
  if (!missing().length) return;
  const mayInstall =
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    stop(`Only root on Debian can install these with \`--install\`: ${packages.join(', ')}.`);
  }
  console.log(`Setting up: installing ${packages.join(', ')} with \`apt-get install\`.`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  // Packages start no services then: the tests have a database and a server of their own.
  process.env.RUNLEVEL = '1';
  const installed =
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages]);
  if (!installed || missing().length) {
    stop('The packages could not be installed: the message above says why.');
  }
}
