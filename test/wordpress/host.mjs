// A host's site on an origin of its own, with the built files, and a reader who looks at it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const script = '<script defer src="/dist/clinic-widgets.js"></script>';

/**
 * Starts the host's site and a browser.
 * @returns where it is, how to open a page, and how to end it
 */
export async function startHost() {
  /** What the server sends, by its path. */
  const pages = [];
  const server = createServer(async ({ url }, response) => {
    const page = pages[url.slice(1)];
    if (page) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
      return;
    }
    const file = await readFile(new URL(`../..${url}`, import.meta.url)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(file);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}`;
  const closeServer = () => {
    server.closeAllConnections();
    server.close();
  };

  let browser;
  try {
    // Whatever a page waits for comes within seconds, or never.
    const options = { executablePath: findChromium(), args: chromiumArgs, protocolTimeout: 20_000 };
    browser = await puppeteer.launch(options);
  } catch (error) {
    closeServer();
    throw error;
  }

  /** Opens an address in a browser that keeps what the page says in `log` and `heard`. */
  const visit = async (address, { timezone = 'UTC' } = {}) => {
    const page = await browser.newPage();
    const log = [];
    page.on('console', (message) => log.push(message.text()));
    page.on('pageerror', (error) => log.push(`uncaught ${error.stack}`));
    await page.emulateTimezone(timezone);
    await page.evaluateOnNewDocument(listen);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return { page, log };
  };

  return {
    url,
    visit,
    /** Opens a page of the host with this in its body. */
    open(content, { headers = {}, timezone } = {}) {
      const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${script}${content}`;
      return visit(`${url}/${pages.push({ body, headers }) - 1}`, { timezone });
    },
    async close() {
      await browser.close();
      closeServer();
    },
  };
}

/** Runs in the page, before anything of it. */
function listen() {
  window.heard = [];
  window.violations = [];
  for (const type of ['clinic-ready', 'clinic-error']) {
    addEventListener(type, (event) => window.heard.push(event));
  }
  addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
}

/**
 * What a reader finds in a widget once it has settled.
 * @returns {Promise<{status: string, said: string, more: string, items: object[]}>}
 */
export const shown = (page, tag = 'clinic-recent-posts') => page.evaluate(look, tag);

/** Runs in the page. */
async function look(tag) {
  await customElements.whenDefined(tag);
  const widget = document.querySelector(tag);
  while (widget.status === 'loading') {
    await new Promise((done) => {
      for (const type of ['clinic-ready', 'clinic-error']) {
        widget.addEventListener(type, done, { once: true });
      }
    });
  }
  await widget.updateComplete;

  const text = (node, part) => node.querySelector(`[part~="${part}"]`)?.textContent.trim();
  const read = (node) => {
    const link = node.querySelector('[part~="headline"] a');
    const image = node.querySelector('[part~="image"]');
    return {
      headline: text(node, 'headline'),
      href: link?.href,
      description: text(node, 'description'),
      meta: [...node.querySelectorAll('[part~="meta"]')].map((meta) => meta.textContent.trim()),
      date: text(node, 'date'),
      datetime: node.querySelector('[part~="date"]')?.getAttribute('datetime'),
      image: image && {
        src: image.src,
        alt: image.getAttribute('alt'),
        srcset: image.getAttribute('srcset'),
        width: image.width,
        height: image.height,
      },
    };
  };
  const root = widget.shadowRoot;
  const items = [...root.querySelectorAll('[part~="item"]')];
  return {
    status: widget.status,
    said: text(root, 'status'),
    more: text(root, 'more'),
    items: (items.length ? items : [root]).map(read),
    // A script or an attribute of a post must not get this far.
    scripts: root.querySelectorAll('script, iframe, [onerror], [style]').length,
  };
}
