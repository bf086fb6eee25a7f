// Small pages with the built files, in Chromium; several can be open at once.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const root = new URL('../../', import.meta.url);

/** Keeps what the widgets say, and when; runs in the page before anything else. */
const listen = `
  window.heard = [];
  const { define } = customElements;
  customElements.define = function (...args) {
    window.began ??= performance.now();
    return define.apply(this, args);
  };
  for (const type of ['clinic-ready', 'clinic-error'])
    addEventListener(type, ({ target, code, status, stale }) =>
      heard.push({ target, type, code, status, stale, at: performance.now() }));
  window.unhandled = [];
  addEventListener('unhandledrejection', ({ reason }) => unhandled.push(String(reason)));
  addEventListener('error', ({ message }) => unhandled.push(message));
`;

const defaultScript = '<script defer src="/dist/clinic-widgets.js"></script>';

/** The same with the words of every language. */
export const everyLanguage =
  ['ar', 'de', 'es', 'fr', 'vi', 'zh-Hans']
    .map((lang) => `<script defer src="/dist/locales/${lang}.js"></script>`)
    .join('') + defaultScript;

/**
 * Starts a browser, and a server for pages and for `dist/`. Of `routes`, the function whose name
 * an address begins with answers a request.
 */
export async function startPages(routes = {}) {
  const pages = [];
  const server = createServer(async (request, response) => {
    const { url } = request;
    const route = Object.keys(routes).find((start) => url.startsWith(start));
    if (route) return void routes[route](request, response);
    if (url.startsWith('/dist/')) {
      response.setHeader('Content-Type', url.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.end(await readFile(new URL(`.${url}`, root)));
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pages[Number(url.slice(1))]);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });

  /**
   * Opens a page with this body. `offline` takes the connection away before the widgets are
   * defined, as when a page comes from a cache. `head` is in place of the script; `scripts: false`
   * opens it without JavaScript.
   */
  async function open(
    body,
    { offline = false, head = defaultScript, viewport, scripts = true } = {},
  ) {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(scripts);
    const log = { uncaught: [], warnings: [], requests: [] };
    page.on('pageerror', (error) => log.uncaught.push(String(error.stack)));
    page.on('console', (message) => {
      if (message.text().startsWith('clinic-widgets')) log.warnings.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.redirectChain().length) log.requests.push(request.url());
    });
    // A page behind others would be hidden.
    await page.emulateFocusedPage(true);
    if (viewport) await page.setViewport(viewport);
    await page.evaluateOnNewDocument(listen);
    pages.push(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
      <link rel="icon" href="data:,">${offline ? '' : head}${body}`);
    await page.goto(`http://127.0.0.1:${server.address().port}/${pages.length - 1}`);
    if (offline) {
      await page.setOfflineMode(true);
      const content = await readFile(new URL('dist/clinic-widgets.js', root), 'utf8');
      await page.addScriptTag({ content });
    }
    return { page, log, close: () => page.close() };
  }

  return {
    open,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
