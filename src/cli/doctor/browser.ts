import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { messageOf, UserError } from '../problem.js';

/** Where browsers usually are. */
const usualPlaces = (): string[] => {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  const isWindows = platform === 'win32';
  const path = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const folders = isWindows
    ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((each) => !!each)
    : ['/usr/bin', '/usr/local/bin', '/snap/bin', ...path];
  const programs = isWindows
    ? [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ]
    : [
        ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
        ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
      ];
  return programs.flatMap((program) => folders.map((folder) => join(folder!, program)));
};

/**
 * The path of a Chromium, Chrome or Edge.
 * @param chosen by the user
 * @throws UserError that says what to install
 */
export const findBrowser = (chosen?: string): string => {
  for (const [what, path] of [
    ['--browser', chosen],
    ['CHROME_PATH', process.env.CHROME_PATH],
  ]) {
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new UserError(`${what} names ${path}, but there is no such file.`, 2);
  }
  const found = usualPlaces().find((path) => existsSync(path));
  if (found) return found;
  throw new UserError(
    'The doctor needs a browser: install Chromium, Chrome or Edge, or say where one is with --browser or CHROME_PATH.',
    2,
  );
};

/** In milliseconds: machines can be busy. */
const TIME_TO_START = 60_000;

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
  '--deny-permission-prompts',
  // No page that the page opens.
  '--block-new-web-contents',
];

/** Why a browser did not start, of all that it wrote. */
const reason = (text: string): string => {
  if (/sandbox/i.test(text)) {
    return 'its sandbox does not work here. Allow unprivileged user namespaces, or run this where they are.';
  }
  const missing = /error while loading shared libraries: ([^:]+)/.exec(text);
  if (missing) return `${missing[1]!} is missing. Install the browser by the system's packages.`;
  return `is it Chromium, Chrome or Edge, and can you start it yourself? (${text.slice(0, 200)})`;
};

/** A browser of our own. */
export interface OwnBrowser {
  browser: Browser;
  /** Ends it, whatever it is doing, and removes its profile. */
  end(): Promise<void>;
}

/**
 * Starts a browser with a profile of its own. It ends with us, however we end: by `end`, by
 * Ctrl-C, or because its pipe to us breaks.
 * @throws UserError where it does not start
 */
export const startBrowser = async (executablePath: string): Promise<OwnBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'clinic-'));
  const isRoot = process.getuid?.() === 0;
  let browser: Browser | undefined;
  const kill = () => {
    const { pid } = browser?.process() ?? {};
    try {
      // The browser and all that it has started.
      if (pid) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    } catch {
      // Windows lets nobody remove what is still open; it is in the folder for temporary files.
    }
  };
  const hangUp = () => process.exit(129);
  process.on('exit', kill);
  process.on('SIGHUP', hangUp);
  const forget = () => {
    process.off('exit', kill);
    process.off('SIGHUP', hangUp);
  };
  try {
    browser = await puppeteer.launch({
      executablePath,
      userDataDir: profile,
      pipe: true,
      timeout: TIME_TO_START,
      // What it leaves in the folder for temporary files would stay. (A longer path, and macOS
      // would allow no socket there.)
      env: { ...process.env, TMPDIR: profile },
      // Chromium's sandbox refuses to work for root; elsewhere the page stays in it.
      args: [...FLAGS, ...(isRoot ? ['--no-sandbox'] : [])],
      defaultViewport: { width: 1280, height: 800 },
      // The command line has its own way to stop.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    kill();
    forget();
    throw new UserError(`${executablePath} does not start: ${reason(messageOf(error))}`);
  }
  const started = browser;
  return {
    browser: started,
    async end() {
      const child = started.process();
      const ended = new Promise<void>((done) => {
        if (!child || child.exitCode !== null || child.signalCode !== null) done();
        else child.once('exit', () => done());
      });
      kill();
      await ended;
      // What its last breath has written.
      kill();
      forget();
    },
  };
};
