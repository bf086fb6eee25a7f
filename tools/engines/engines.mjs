// The browsers that the widgets are tested in.
import { chromium, firefox } from './puppeteer.mjs';
import { webkit } from './webkit.mjs';

/**
 * `open()` starts a browser with one page of 800 by 600 pixels, and gives `goto(url)`, `evaluate(callback, ...args)`,
 * which waits for what the callback returns, and `close()`. Of Chromium there is `page` as well, puppeteer's.
 */
export const engines = [chromium, firefox, webkit];
