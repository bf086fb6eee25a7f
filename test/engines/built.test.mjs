// The built files on host pages, in the browser that `npm run test:engines` names.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { engines } from '../../tools/engines/engines.mjs';
import { serve } from '../../tools/serve.mjs';
import { sample, widgets } from '../helpers/schema.mjs';

const { name, open } = engines.find(({ id }) => id === (process.env.ENGINE ?? 'chromium'));
const root = new URL('../../', import.meta.url);
const tags = widgets.map(({ tagName }) => tagName).sort();
const postTags = ['clinic-article-card', 'clinic-recent-posts'];

/** Keeps what goes wrong on a page, and what is said of it. */
const listen = `
  window.wrong = [];
  addEventListener('error', (event) => wrong.push('error: ' + (event.message ?? event.target.src)), true);
  addEventListener('unhandledrejection', ({ reason }) => wrong.push('unhandled: ' + reason));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    wrong.push('policy: ' + violatedDirective + ' ' + blockedURI));
  for (const level of ['warn', 'error']) console[level] = (...args) => wrong.push(level + ': ' + args.join(' '));
`;
const policy = [
  "default-src 'none'; script-src 'nonce-n'; img-src * data:; connect-src 'self'",
  "require-trusted-types-for 'script'; trusted-types clinic-widgets",
].join('; ');

const page = (script, tags, src, attributes = '') => `<!doctype html>
  <html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
  <script nonce="n">${listen}</script>
  <script nonce="n" ${script}></script>
  <clinic-content src="${src}" ${attributes}>
    ${tags.map((tag) => `<${tag}><p>Instead of ${tag}</p></${tag}>`).join('\n')}
  </clinic-content>`;

let server;
let browser;
const responses = new Map();

before(async () => {
  const content = JSON.stringify(await sample());
  server = createServer(async ({ url }, response) => {
    if (url.startsWith('/dist/')) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(await readFile(new URL(`.${url}`, root)));
    } else if (url === '/content.json') {
      response.setHeader('Content-Type', 'application/json').end(content);
    } else {
      const { html, headers = {} } = responses.get(url) ?? { html: 'Not found' };
      response.writeHead(responses.has(url) ? 200 : 404, {
        'Content-Type': 'text/html',
        ...headers,
      });
      response.end(html);
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  browser = await open();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Opens a page, waits until none of its widgets is loading, and gives what there is to see. */
async function visit(html, headers) {
  const path = `/${responses.size}`;
  responses.set(path, { html, headers });
  await browser.goto(`http://127.0.0.1:${server.address().port}${path}`);
  return browser.evaluate(look);
}

/** A line on each widget, and what went wrong; runs in the page. */
async function look() {
  const content = document.querySelector('clinic-content');
  const widgets = [...content.children];
  const settled = () => widgets.every(({ status }) => status && status !== 'loading');
  while (!settled()) await new Promise(requestAnimationFrame);
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  const lines = widgets.map((el) => {
    const [child] = el.children;
    const shown = child.checkVisibility() ? 'fallback' : 'content';
    const { width, height } = el.getBoundingClientRect();
    const whole = el.innerHTML === `<p>Instead of ${el.localName}</p>`;
    const seen =
      width > 0 && height > 0 && (shown === 'fallback' || el.shadowRoot.textContent.trim());
    return [el.localName, el.status, shown, seen && whole ? 'seen' : 'broken'].join(' ');
  });
  return { lines, wrong: window.wrong };
}

const ready = (tags) => ({ lines: tags.map((tag) => `${tag} ready content seen`), wrong: [] });

describe(`the built files in ${name}`, () => {
  for (const attributes of ['defer', 'async', 'type="module"']) {
    it(`show every widget, as <script ${attributes}>`, async () => {
      const script = `${attributes} src="/dist/clinic-widgets.js"`;
      assert.deepEqual(await visit(page(script, tags, '/content.json')), ready(tags));
    });
  }

  it('show cards and lists of posts from the smaller one', async () => {
    const script = 'defer src="/dist/clinic-posts.js"';
    assert.deepEqual(await visit(page(script, postTags, '/content.json')), ready(postTags));
  });

  it('show every widget under the strictest policy', async () => {
    const script = 'defer src="/dist/clinic-widgets.js"';
    const headers = { 'Content-Security-Policy': policy };
    assert.deepEqual(await visit(page(script, tags, '/content.json'), headers), ready(tags));
  });

  it('leave the fallback where content fails', async () => {
    const script = 'defer src="/dist/clinic-widgets.js"';
    const { lines, wrong } = await visit(page(script, tags, '/missing.json'));
    assert.deepEqual(
      lines,
      tags.map((tag) => `${tag} error fallback seen`),
    );
    // Once, in the console, for the clinic's developer.
    assert.equal(wrong.length, 1);
    assert.match(wrong[0], /^warn: clinic-widgets/);
  });

  it('show the demo pages', async () => {
    const { url, close } = await serve();
    try {
      for (const path of ['', 'article.html', 'formats.html']) {
        await browser.goto(url + path);
        assert.deepEqual(await browser.evaluate(statuses), ['ready']);
      }
    } finally {
      await close();
    }
  });
});

/** The statuses that the widgets of a page have in the end; runs in the page. */
async function statuses() {
  const widgets = [...document.querySelectorAll('*')].filter((el) => 'status' in el);
  while (widgets.some(({ status }) => status === 'loading')) {
    await new Promise(requestAnimationFrame);
  }
  return [...new Set(widgets.map(({ status }) => status))];
}
