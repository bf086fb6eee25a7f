// Finds the Chromium that the tests run in, and installs one where that is a single safe command.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstall } from './debian.mjs';

/** What a headless Chromium needs in a container, and what keeps it from calling home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The path of a Chromium or Chrome, or undefined. A wrong CHROME_PATH is an error, not a hint. */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) {
    throw new Error(`CHROME_PATH names ${chosen}, but there is no such file.`);
  }
  return chosen || usualPlaces().find((path) => existsSync(path));
}

function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', `${env.HOME}/Applications`].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env.PATH ?? '').split(delimiter)];
  const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** Installs Debian's package where we may; otherwise throws one line that says what to do. */
export function installChromium() {
  if (!mayInstall()) {
    throw new Error(
      'The tests need Chromium or Chrome: install one, or set CHROME_PATH to where it is.',
    );
  }
  if (!installPackages(['chromium']) || !findChromium()) {
    throw new Error(
      'Chromium could not be installed: install it or Chrome yourself, or set CHROME_PATH.',
    );
  }
}
