// The built files on small pages of their own, in Chromium.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const html = (head, body = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${head}${body}`;
const script = (file, attributes = 'defer') =>
  `<script ${attributes} src="/dist/${file}"></script>`;
const article = { id: 'a', headline: 'Headline', url: 'https://publisher.example/a' };
const content = (more = {}) =>
  JSON.stringify({ format: 'clinic-content/1', articles: [{ ...article, ...more }] });
const inline = (json) =>
  `<clinic-article-card><script type="application/json">${json}</script></clinic-article-card>`;
/** Keeps what the widgets say, as a host page would. */
const listen = `<script>
  window.heard = [];
  for (const type of ['clinic-ready', 'clinic-error', 'clinic-navigate', 'clinic-review-overdue'])
    addEventListener(type, (event) => heard.push(event));
</script>`;

let server;
let browser;
let page;
let log;
/** What the server sends as a page, piece by piece. */
let pieces;

before(async () => {
  server = createServer(async ({ url }, response) => {
    if (url.startsWith('/dist/')) {
      const file = await readFile(new URL(`../..${url}`, import.meta.url));
      response.setHeader('Content-Type', 'text/javascript').end(file);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    for await (const piece of pieces()) response.write(piece);
    response.end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});
afterEach(() => page?.close());

/** Opens a page of these pieces. */
async function open(...parts) {
  pieces = typeof parts[0] === 'function' ? parts[0] : () => parts;
  log = [];
  page = await browser.newPage();
  page.on('console', (message) => log.push(message.text()));
  page.on('pageerror', (error) => log.push(`uncaught ${error.stack}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
}

const status = (tag = 'clinic-article-card') => page.$eval(tag, (el) => el.status);
const becomes = (expected, tag = 'clinic-article-card') =>
  page.waitForFunction(
    (tag, expected) => document.querySelector(tag)?.status === expected,
    {},
    tag,
    expected,
  );

describe('the built script', () => {
  for (const attributes of ['defer', 'async', '', 'type="module"']) {
    it(`works as <script ${attributes}>`, async () => {
      await open(html(script('clinic-widgets.js', attributes), inline(content())));
      await becomes('ready');
      assert.deepEqual(log, []);
    });
  }

  it('works twice, and beside the smaller one', async () => {
    const files = ['clinic-widgets.js', 'clinic-posts.js', 'clinic-widgets.js'];
    await open(html(files.map((file) => script(file)).join(''), inline(content())));
    await becomes('ready');
    assert.deepEqual(log, []);
  });

  it('adds no names to the page', async () => {
    await open(html(script('clinic-widgets.js'), inline(content())));
    await becomes('ready');
    const names = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      return Object.getOwnPropertyNames(window).filter(
        (name) => !usual.has(name) && !/^\d+$/.test(name),
      );
    });
    assert.deepEqual(
      names.filter((name) => !/^(puppeteer_)?__aria/.test(name)),
      [],
    );
  });

  it('has kept the names that other pages depend on', async () => {
    const more = { nextReviewDue: '2020-01-01', datePublished: 'soon' };
    await open(html(listen + script('clinic-widgets.js'), inline(content(more))));
    await becomes('ready');
    const heard = await page.evaluate(async () => {
      const el = document.querySelector('clinic-article-card');
      el.addEventListener('clinic-navigate', (event) => event.preventDefault());
      el.shadowRoot.querySelector('a').click();
      return window.heard.map((event) =>
        [
          event.type,
          ...[
            'status',
            'stale',
            'code',
            'message',
            'url',
            'href',
            'articleId',
            'id',
            'nextReviewDue',
          ].map((name) => event[name]),
          event.problems?.map(({ path, message }) => `${path}: ${message}`),
        ].filter((value) => value !== undefined),
      );
    });
    const mistake = 'articles[0].datePublished: not a date';
    assert.deepEqual(heard, [
      ['clinic-ready', 'ready', false, ''],
      ['clinic-error', 'invalid-content', mistake, '', [mistake]],
      ['clinic-review-overdue', 'a', '2020-01-01'],
      ['clinic-navigate', 'https://publisher.example/a', 'a'],
    ]);
    const properties = await page.$eval('clinic-article-card', async (el) => {
      Object.assign(el, {
        heading: 'H',
        headingLevel: 4,
        layout: 'compact',
        articleUrl: '/x/{id}',
      });
      await el.reload();
      const { href } = el.shadowRoot.querySelector('a');
      return [el.shadowRoot.querySelector('h4').textContent, new URL(href).pathname, el.stale];
    });
    assert.deepEqual(properties, ['H', '/x/a', false]);
  });
});

describe('a page that requires Trusted Types', () => {
  const csp = (policies) =>
    `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${policies}">`;
  const card = inline(content()).replace('</clinic', '<p>Fallback</p></clinic');

  it('needs to allow our policy alone', async () => {
    await open(html(csp('clinic-widgets') + script('clinic-widgets.js'), card));
    await becomes('ready');
    assert.deepEqual(log, []);
  });

  it('keeps the fallback where it allows none', async () => {
    await open(html(csp("'none'") + script('clinic-widgets.js'), card));
    await page.waitForFunction(() => document.readyState === 'complete');
    assert.equal(await page.$eval('p', (p) => p.checkVisibility()), true);
    assert.equal(await page.$eval('clinic-article-card', (el) => el.shadowRoot), null);
    assert.ok(log.some((line) => line.startsWith('clinic-widgets:')));
  });
});

describe('a page that is still arriving', () => {
  // Browsers begin to show a page after some bytes; a comment is as good as any.
  const start = html(listen + script('clinic-widgets.js', ''), `<!-- ${' '.repeat(4096)} -->`);
  const heardSoFar = () => page.evaluate(() => window.heard.map(({ type, code }) => code ?? type));
  const half = Math.floor(content().length / 2);

  /** Sends the rest once the widget is there; gives what the widget said of itself until then. */
  async function arrive(first, rest) {
    let early;
    await open(async function* () {
      yield start;
      yield first;
      await page.waitForFunction(() => document.querySelector('clinic-article-card')?.status);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      early = [await status(), ...(await heardSoFar())];
      yield rest;
    });
    return early;
  }

  it('shows no failure for JSON that is there by half', async () => {
    const [first, rest] = inline(content()).split(content().slice(half));
    const early = await arrive(first, content().slice(half) + rest);
    await becomes('ready');
    assert.deepEqual(early, ['loading']);
    assert.deepEqual(await heardSoFar(), ['clinic-ready']);
    assert.deepEqual(log, []);
  });

  it('shows no failure for a widget whose content comes after it', async () => {
    const [first, rest] = inline(content()).split(/(?=<script)/);
    const early = await arrive(first, rest);
    await becomes('ready');
    assert.deepEqual(early, ['loading']);
    assert.deepEqual(await heardSoFar(), ['clinic-ready']);
  });

  it('says that a widget has no source once all has arrived', async () => {
    const early = await arrive('<clinic-article-card></clinic-article-card>', '<p>The rest');
    await becomes('error');
    assert.deepEqual(early, ['loading']);
    assert.deepEqual(await heardSoFar(), ['no-source']);
  });
});
