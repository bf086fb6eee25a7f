// A host page with the built file on it, in the engine that `npm run test:access` is about.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { engine } from './engine.mjs';
import { widgets } from '../helpers/schema.mjs';

const root = new URL('../../', import.meta.url);

/** The tags of all widgets. */
export const tags = widgets.map(({ tagName }) => tagName).sort();

/** A widget as somebody writes it into a page, its content inside. */
export const widget = (tag, content, attributes = '') => {
  const json = JSON.stringify(content)?.replace(/</g, '\\u003c');
  return `<${tag} ${attributes}>${json ? `<script type="application/json">${json}</script>` : ''}</${tag}>`;
};

const scheme = {
  light: ':root { color-scheme: light; background: #fff; color: #222 }',
  dark: ':root { color-scheme: dark; background: #14181c; color: #f0f0f0 }',
};

/** Starts a browser, and a server for pages and for `dist/`. */
export async function openHost() {
  let html = '';
  const server = createServer(async ({ url }, response) => {
    const isScript = url === '/dist/clinic-widgets.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    if (isScript) response.end(await readFile(new URL(`.${url}`, root)));
    else response.writeHead(url.startsWith('/page') ? 200 : 404).end(html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await engine.open();
  let visits = 0;

  return {
    ...browser,
    /** Opens a page with this main part, and waits for its widgets. */
    async visit(main, { lang = 'en', dir = 'ltr', looks = 'light', css = '', size = 16 } = {}) {
      html = `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Host</title>
        <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
        <script defer src="/dist/clinic-widgets.js"></script>
        <style>body { font: ${size}px/1.5 sans-serif; margin: 1em } ${scheme[looks]} ${css}</style>
        <main><h1>A clinic</h1>${main}</main>`;
      await browser.goto(`http://127.0.0.1:${server.address().port}/page${(visits += 1)}`);
      await browser.evaluate(settled, tags);
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits for all widgets but those that are to be loading; runs in the page. */
async function settled(tags) {
  const widgets = [...document.querySelectorAll(tags.join())].filter(({ id }) => id !== 'loading');
  const end = performance.now() + 10_000;
  while (widgets.some(({ status }) => !status || status === 'loading')) {
    if (performance.now() > end) throw new Error('A widget is still loading.');
    await new Promise((done) => setTimeout(done, 4));
  }
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
}
