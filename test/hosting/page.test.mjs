// A clinic's page in Chromium, with the script from nginx and posts from WordPress through Varnish.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';
import { ask, until } from './ask.mjs';
import { postsPath, startOrigin } from './origin.mjs';
import { dist, publish, version } from './publish.mjs';
import { makeWorkplace, startNginx, startVarnish } from './servers.mjs';

const { files } = JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8'));
/** Nothing stays fresh for longer than that. */
const times = { 'ttl = 60s': 'ttl = 0.5s', '.interval = 5s': '.interval = 0.1s' };

let workplace;
let origin;
let root;
let nginx;
let varnish;
let clinic;
let browser;
/** What the first visitor saw. */
let first;

before(async () => {
  workplace = await makeWorkplace();
  origin = await startOrigin();
  root = await publish(workplace);
  nginx = await startNginx(workplace, root);
  varnish = await startVarnish(workplace, { content: origin.url, files: nginx }, times);
  // The strictest that a page can be about what it loads from elsewhere.
  clinic = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.end(html());
  }).listen(0, '127.0.0.1');
  await once(clinic, 'listening');
  browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });
  first = await visit();
});
after(async () => {
  await browser?.close();
  clinic?.closeAllConnections();
  clinic?.close();
  await workplace?.close();
  await origin?.stop();
});

const address = (file) => `${nginx}/clinic-widgets/${version}/${file}`;
/** One file by its hash, one without: a page that is isolated asks for different headers then. */
const html = () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Clinic</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${address('reserve.css')}">
  <script defer src="${address('clinic-widgets.js')}"
    integrity="${files['clinic-widgets.js'].integrity}" crossorigin></script>
  <clinic-recent-posts src="${varnish}${postsPath}" more-url="/blog"></clinic-recent-posts>
  <clinic-article-card src="${varnish}/none.json"><p>Fallback</p></clinic-article-card>`;

/** What a visitor sees, and what that cost; somebody who was never here unless `visitor` is given. */
async function visit(visitor) {
  const context = visitor ?? (await browser.createBrowserContext());
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    window.codes = [];
    addEventListener('clinic-error', ({ code }) => window.codes.push(code));
  });
  await page.goto(`http://127.0.0.1:${clinic.address().port}/`);
  await page.waitForFunction(() =>
    ['clinic-recent-posts', 'clinic-article-card'].every((tag) =>
      ['ready', 'error'].includes(document.querySelector(tag).status),
    ),
  );
  const seen = await page.evaluate(() => {
    const posts = document.querySelector('clinic-recent-posts');
    return {
      isolated: crossOriginIsolated,
      status: posts.status,
      stale: posts.stale,
      text: posts.shadowRoot.textContent,
      codes: window.codes,
      fallback: document.querySelector('p').checkVisibility(),
      loaded: performance.getEntriesByType('resource').map((entry) => ({
        name: new URL(entry.name).pathname.split('/').pop(),
        size: entry.encodedBodySize,
        transferred: entry.transferSize,
      })),
    };
  });
  seen.of = (name) => seen.loaded.find((entry) => entry.name === name);
  await page.close();
  if (!visitor) await context.close();
  return seen;
}

describe('a page', () => {
  it('shows posts, though it lets in nothing that does not ask for it', () => {
    const { isolated, status, text } = first;
    assert.deepEqual([isolated, status], [true, 'ready']);
    assert.match(text, /Version 1/);
  });

  it('learns from WordPress, through Varnish, how many posts there are', () => {
    assert.match(first.text, /42/);
  });

  it('tells content that is not there from no network, and keeps the fallback', () => {
    const { codes, fallback } = first;
    assert.deepEqual([codes, fallback], [['http'], true]);
  });

  it('is sent all compressed, and can measure that', async () => {
    const { of } = first;
    for (const name of ['clinic-widgets.js', 'reserve.css']) {
      const { size } = await stat(join(root, 'clinic-widgets', version, `${name}.gz`));
      assert.equal(of(name).size, size, name);
    }
    assert.ok(of('posts').size > 0 && of('posts').size < 20_000, `${of('posts').size} bytes`);
  });

  it('costs a visitor who comes back neither script, style sheet nor fresh content', async () => {
    const visitor = await browser.createBrowserContext();
    await visit(visitor);
    origin.requests = [];
    const { of, status } = await visit(visitor);
    assert.equal(status, 'ready');
    for (const name of ['clinic-widgets.js', 'reserve.css', 'posts']) {
      assert.equal(of(name).transferred, 0, name);
    }
    await visitor.close();
  });

  it('is ready for new visitors while the origin is away, and new when it is back', async () => {
    await origin.stop();
    const { headers } = await until('the copy is older than it may be', async () => {
      const answer = await ask(varnish + postsPath);
      return Number(answer.headers.age) > 1 && answer;
    });
    assert.equal(headers['x-cache'], 'stale');
    const { status, stale, text } = await visit();
    assert.deepEqual([status, stale], ['ready', false]);
    assert.match(text, /Version 1/);

    await origin.restart();
    origin.version = 2;
    await until('the new copy is there', async () =>
      (await ask(varnish + postsPath)).body.includes('Version 2'),
    );
    assert.match((await visit()).text, /Version 2/);
  });
});
