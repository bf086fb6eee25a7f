// Installs Debian's packages, where that is safe: as root, on Debian. Plain Node, no packages.
import { existsSync } from 'node:fs';
import { run, stop } from './run.mjs';

/** Whether packages may be installed here. */
export const mayInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** Installs packages, showing what apt says. True when it succeeds. */
export function installPackages(packages) {
  console.log(`Setting up: installing ${packages.join(', ')} with \`apt-get install\`.`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  // Packages start no services then: tests start what they need themselves, and end it.
  process.env.RUNLEVEL = '1';
  return (
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages])
  );
}

/** Installs what `--install` asks for, or ends and says why not. */
export function requirePackages(packages, areThere) {
  if (!mayInstall()) {
    stop(`Only root on Debian can install these with \`--install\`: ${packages.join(', ')}.`);
  }
  if (!installPackages(packages) || !areThere()) {
    stop('The packages could not be installed: the message above says why.');
  }
}

/**
 * Whether tests have what they need beyond Node and a Chromium. With `--install` among the
 * command's arguments what is missing is installed, or the command ends and says why not; without
 * it a line says what is missing, and the tests are to be skipped.
 * @param {object} tests
 * @param {string} tests.name what is tested, such as "WordPress"
 * @param {string} tests.script the npm script, such as "test:wordpress"
 * @param {string[]} tests.packages Debian's packages
 * @param {() => string[]} tests.missing what is not there of what they bring, in words
 */
export function havePackages({ name, script, packages, missing }) {
  const lacks = missing();
  if (!lacks.length) return true;
  if (!process.argv.includes('--install')) {
    console.log(
      `${name}: skipped, because this machine lacks ${lacks.join(', ')}. ` +
        `Root on Debian: \`npm run ${script} -- --install\` installs it.`,
    );
    return false;
  }
  requirePackages(packages, () => !missing().length);
  return true;
}
