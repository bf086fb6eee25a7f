import { InvalidArgumentError } from 'commander';
import { command } from '../command.js';
import { isUrl } from '../input.js';
import { readLibrary } from '../library.js';
import { progress } from '../progress.js';
import { findBrowser } from './browser.js';
import { check } from './checks/index.js';
import { observe, STEPS } from './observe.js';
import { makeReport, reportText } from './report.js';
import { servePage } from './serve.js';

interface Options {
  browser?: string;
  root?: string;
  timeout: number;
  json?: boolean;
}

const seconds = (text: string): number => {
  const value = Number(text);
  if (!(value >= 1 && value <= 600)) throw new InvalidArgumentError('It is 1 to 600 seconds.');
  return value;
};

export const doctor = command('doctor')
  .description('Opens a page in Chromium, and says what stops or spoils the widgets on it.')
  .argument('<page>', 'a file or URL')
  .option(
    '--browser <path>',
    'Chromium, Chrome or Edge; otherwise CHROME_PATH, or where it usually is',
  )
  .option('--root <folder>', "of a file: the folder to serve it from; otherwise the file's own")
  .option('--timeout <seconds>', 'for the whole look', seconds, 30)
  .option('--json', 'prints {page, widgets, findings}')
  .action(async (page: string, { browser, root, timeout, json }: Options) => {
    const library = readLibrary();
    const path = findBrowser(browser);
    const bar = progress('steps', STEPS);
    const served = isUrl(page) ? { url: page } : await servePage(page, root);
    try {
      const seen = await observe({
        url: served.url,
        root: 'root' in served ? served.root : undefined,
        browser: path,
        timeout: timeout * 1000,
        tags: [...library.elements.keys()],
        step: (name) => bar.step(name),
      });
      bar.stop();
      const report = makeReport(page, seen, check(seen, library));
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
      if (report.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    } finally {
      bar.stop();
      if ('close' in served) served.close();
    }
  });
