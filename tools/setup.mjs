// Makes a bare clone ready: `node tools/setup.mjs` the packages, with `--browser` a Chromium too.
// Plain Node without packages, because it runs before there are any.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, installChromium } from './chromium.mjs';
import { root, run, stop } from './run.mjs';

export { findChromium, root, run, stop };

export async function setup({ browser = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node 20.19 or newer is needed, this is ${process.version}: see https://nodejs.org/`);
  }
  setupPackages('.');
  if (browser) {
    try {
      if (!findChromium()) installChromium();
    } catch (error) {
      stop(error.message);
    }
  }
}

/** Installs the packages of a folder that has its own, where they are not current. */
export function setupPackages(folder) {
  if (packagesAreCurrent(folder)) return;
  const where = folder === '.' ? '' : ` in ${folder}`;
  console.log(`Setting up: installing packages with \`npm ci\`${where}.`);
  if (!run('npm', ['ci'], folder)) stop('`npm ci` failed: its message above says why.');
}

/** Compares versions, not file times: a checkout changes times without changing packages. */
function packagesAreCurrent(folder) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const installed = packagesIn(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true; // the project itself
    if (path in installed) return installed[path].version === version;
    return Boolean(optional || devOptional); // such as another platform's binaries
  });
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(new URL(`../${lockFile}`, import.meta.url), 'utf8')).packages;
  } catch {
    return {};
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setup({ browser: process.argv.includes('--browser') });
}
