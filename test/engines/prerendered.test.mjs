// A page that was prerendered, in the browser that `npm run test:engines` names: without scripts,
// where a policy blocks them, and with them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { prerender } from '../../dist/esm/prerender/index.js';
import { engines } from '../../tools/engines/engines.mjs';
import { sample, widgets } from '../helpers/schema.mjs';

const { name, open } = engines.find(({ id }) => id === (process.env.ENGINE ?? 'chromium'));
const tags = widgets.map(({ tagName }) => tagName).sort();
const published = (file) => readFile(new URL(`../../dist/${file}`, import.meta.url));
const [script, style] = await Promise.all(['clinic-widgets.js', 'reserve.css'].map(published));

const page = `<!doctype html>
  <html lang="en-US"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
  <link rel="stylesheet" href="/reserve.css">
  <clinic-content src="/content.json" contact-name="Clinic" contact-phone="555 0100">
    ${tags.map((tag) => `<${tag}><p>Instead</p></${tag}>`).join('\n')}
  </clinic-content>
  <p id="end">The end</p>
  <script>
    // What is where before the widgets begin: their script is deferred.
    window.placesOf = () => [...document.querySelectorAll('clinic-content > *, #end')].map((el) => {
      const { top, height } = el.getBoundingClientRect();
      return [el.id || el.localName, Math.round(top), Math.round(height)].join(' ');
    });
    window.before = placesOf();
  </script>
  <script defer src="/clinic-widgets.js"></script>`;

let server;
let browser;
let content;
const at = (path) => `http://127.0.0.1:${server.address().port}${path}`;

before(async () => {
  content = await sample();
  let html;
  const answers = {
    '/clinic-widgets.js': ['text/javascript', () => script],
    '/reserve.css': ['text/css', () => style],
    '/content.json': ['application/json', () => JSON.stringify(content)],
    '/page': ['text/html; charset=utf-8', () => html],
    '/blocked': ['text/html; charset=utf-8', () => html],
    // Neither of these frames runs a script; what is in them can be looked at from here.
    '/frames': [
      'text/html; charset=utf-8',
      () =>
        '<!doctype html><title>Frames</title><iframe id="off" sandbox="allow-same-origin" src="/page" width="800"></iframe>' +
        '<iframe id="blocked" src="/blocked" width="800"></iframe>',
    ],
  };
  server = createServer(async ({ url }, response) => {
    if (url.startsWith('/images/')) {
      response.setHeader('Content-Type', 'image/svg+xml');
      response.end(await readFile(new URL(`../../demo${url}`, import.meta.url)));
      return;
    }
    const [type, body] = answers[url] ?? ['text/plain', () => 'Not found'];
    response.setHeader('Content-Type', type);
    if (url === '/blocked') response.setHeader('Content-Security-Policy', "script-src 'none'");
    response.end(body());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const made = await prerender(page, { url: at('/page'), load: async () => content });
  assert.deepEqual(made.problems, []);
  html = made.html;
  browser = await open();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Of each widget what is seen of its words and where they are; runs in the page. */
async function look() {
  const widgets = [...document.querySelectorAll('clinic-content > *')];
  const settled = () => widgets.every(({ status }) => status && status !== 'loading');
  while (!settled()) await new Promise(requestAnimationFrame);
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  await new Promise((done) => setTimeout(done, 200));
  return {
    before: window.before,
    after: window.placesOf(),
    kept: widgets.map((el) => {
      const [light, ...more] = [...el.children];
      const isSeen = light.checkVisibility() && light.getBoundingClientRect().height > 0;
      return [el.localName, el.status, isSeen, el.shadowRoot.textContent.trim(), more.length];
    }),
  };
}

/** The words of the widgets in both frames; runs in the page. */
async function lookIntoFrames() {
  const frames = ['off', 'blocked'].map((id) => document.getElementById(id));
  const isThere = (frame) => frame.contentDocument?.getElementById('end');
  while (!frames.every(isThere)) await new Promise(requestAnimationFrame);
  return frames.map(({ contentDocument, contentWindow }) => ({
    ran: 'before' in contentWindow,
    words: [...contentDocument.querySelectorAll('clinic-content > *')].map((el) => el.innerText),
  }));
}

describe(`a prerendered page in ${name}`, () => {
  it('is kept by the widgets: nothing moves, and nothing is there twice', async () => {
    await browser.goto(at('/page'));
    const { before, after, kept } = await browser.evaluate(look);
    assert.deepEqual(
      kept,
      tags.map((tag) => [tag, 'ready', true, '', 0]),
    );
    assert.deepEqual(after, before);
  });

  it('can be read without scripts, and where a policy blocks them', async () => {
    await browser.goto(at('/frames'));
    for (const { ran, words } of await browser.evaluate(lookIntoFrames)) {
      assert.equal(ran, false);
      assert.equal(words.length, tags.length);
      for (const text of words) assert.ok(text.length > 40, text);
      const [article] = content.articles;
      for (const part of [article.headline, content.treatments[0].steps[0].name]) {
        assert.ok(words.join('\n').includes(part), part);
      }
    }
  });

  it('gives way to content that has changed since', async () => {
    const [article] = content.articles;
    article.headline = 'Changed since';
    await browser.goto(at('/page'));
    const { kept } = await browser.evaluate(look);
    assert.ok(kept.every(([, status, isSeen, text]) => status === 'ready' && !isSeen && text));
    assert.ok(kept.some(([, , , text]) => text.includes('Changed since')));
  });
});
