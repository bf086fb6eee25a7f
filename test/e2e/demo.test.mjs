// The built demo page in Chromium, read as a visitor reads it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { sample } from '../helpers/schema.mjs';

const { articles, treatments } = await sample();
const [treatment] = treatments;
const tidy = (text) => text.replace(/\s+/g, ' ').trim();

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the demo, and keeps what goes on behind it. */
async function visit({ width = 1280, scheme = 'light' } = {}) {
  const page = await browser.newPage();
  const log = { requests: [], errors: [] };
  page.on('request', (request) => log.requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) log.errors.push(message.text());
  });
  page.on('pageerror', (error) => log.errors.push(`uncaught ${error.stack}`));
  page.on('requestfailed', (request) => log.errors.push(`failed ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) log.errors.push(`${response.status()} ${response.url()}`);
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(site.url, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        'clinic-article-card, clinic-recent-posts, clinic-treatment-steps, clinic-side-effects',
      ),
    ].every(({ status }) => status === 'ready'),
  );
  return { page, log };
}

/** The text of what is found in the shadow roots of a widget, as it is shown. */
const shown = (page, tag, selector, nth = 0) =>
  page
    .$$eval(
      tag,
      (widgets, selector, nth) =>
        [...widgets[nth].shadowRoot.querySelectorAll(selector)].map((part) => part.innerText),
      selector,
      nth,
    )
    .then((texts) => texts.map(tidy));

describe('a visitor of the demo page', () => {
  let page;
  let log;
  before(async () => ({ page, log } = await visit()));
  after(() => page?.close());

  it('reads about the article, and can read it on the clinic’s own page', async () => {
    const [article] = articles;
    const [headline] = await shown(page, 'clinic-article-card', '[part~=headline]');
    assert.equal(headline, article.headline);
    const [card] = await shown(page, 'clinic-article-card', 'article');
    assert.ok(card.includes(article.description) && card.includes('Northlight Editorial Team'));
    const link = await page.$eval(
      'clinic-article-card',
      (el) => el.shadowRoot.querySelector('a').href,
    );
    assert.equal(link, `${site.url}article.html?article=${article.id}`);
  });

  it('reads every step of the treatment, in order', async () => {
    const steps = await shown(page, 'clinic-treatment-steps', 'ol > [part~=item]');
    assert.equal(steps.length, treatment.steps.length);
    for (const [i, { name, text, performer }] of treatment.steps.entries()) {
      for (const words of [String(i + 1), name, text, performer])
        assert.ok(steps[i].includes(tidy(words)));
    }
    assert.ok(steps[2].includes('about 40 minutes'));
    assert.ok(steps[3].includes('4 times, 1 week apart'));
  });

  it('reads every side effect, the gravest first, and whom to call', async () => {
    const names = await shown(page, 'clinic-side-effects', '[part~=item] > p > strong:first-child');
    const given = treatment.sideEffects.groups.flatMap(({ effects }) =>
      effects.map(({ name }) => name),
    );
    assert.deepEqual(
      names.filter((name) => given.includes(name)),
      given,
    );
    const headings = await shown(page, 'clinic-side-effects', '[part~=callout] > :first-child');
    assert.match(headings[0], /Call 911 now if you have/);
    const [all] = await shown(page, 'clinic-side-effects', '.base');
    for (const words of [
      'about 41 in 100 people',
      'Who it is not for',
      'FDA MedWatch',
      'Sources',
    ]) {
      assert.ok(all.includes(words), words);
    }
  });

  it('reads the newest posts first, and how old they are', async () => {
    const headlines = await shown(page, 'clinic-recent-posts', '[part~=headline]');
    assert.deepEqual(
      headlines,
      articles.slice(1, 7).map(({ headline }) => headline),
    );
    const dates = await shown(page, 'clinic-recent-posts', '[part~=date]');
    const ages = dates.map((date) => date.replace(/ \(\w+ \d+, \d{4}\)$/, ''));
    assert.deepEqual(ages, [
      ...['3 hours ago', '20 hours ago', '22 hours ago', '23 hours ago'],
      ...['1 day ago', '1 day ago'],
    ]);
  });

  it('reads the posts of some categories in one list, headlines alone in another', async () => {
    const lists = await page.$$eval('clinic-recent-posts', (widgets) =>
      widgets.map(({ shadowRoot }) => ({
        items: shadowRoot.querySelectorAll('[part~=item]').length,
        pictures: shadowRoot.querySelectorAll('img').length,
        more: shadowRoot.querySelectorAll('[part~=more] a').length,
        heading: shadowRoot.querySelector('[part~=heading]').innerText.trim(),
      })),
    );
    assert.deepEqual(lists, [
      { items: 6, pictures: 0, more: 0, heading: 'From our blog' },
      { items: 3, pictures: 3, more: 1, heading: 'Drug tests, explained' },
      { items: 4, pictures: 0, more: 0, heading: 'Latest reading' },
    ]);
  });

  it('sees no fallback, and nothing that is still loading', async () => {
    const fallbacks = await page.$$eval(
      ':is(clinic-article-card, clinic-recent-posts, clinic-treatment-steps, clinic-side-effects) > a',
      (links) => links.map((link) => link.checkVisibility()),
    );
    assert.deepEqual(fallbacks, Array(6).fill(false));
    for (const text of await shown(page, 'clinic-side-effects', '[role=status]')) {
      assert.equal(text, '');
    }
  });

  it('sees the pictures', async () => {
    const broken = await page.$$eval('clinic-article-card, clinic-recent-posts', (widgets) =>
      widgets
        .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('img')])
        .filter((image) => image.hidden || (image.complete && !image.naturalWidth))
        .map(({ src }) => src),
    );
    assert.deepEqual(broken, []);
  });

  it('causes one request for the content, and none to anybody else', () => {
    const content = log.requests.filter((url) => url.includes('/content/'));
    assert.deepEqual(content, [`${site.url}content/ketamine.json`]);
    assert.deepEqual(
      log.requests.filter((url) => !url.startsWith(site.url)),
      [],
    );
  });

  it('causes no error, caught or not, and no warning', () => {
    assert.deepEqual(log.errors, []);
  });

  it('leaves no cookie and nothing stored', async () => {
    assert.deepEqual(await page.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  });
});

describe('the demo page', () => {
  for (const width of [320, 768, 1280]) {
    it(`does not scroll sideways at ${width} px`, async () => {
      const { page } = await visit({ width, scheme: width === 768 ? 'dark' : 'light' });
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      await page.close();
      assert.equal(wide, 0);
    });
  }

  it('can be read without JavaScript', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(site.url);
    const text = await page.$eval('clinic-treatment-steps', (el) => el.innerText);
    await page.close();
    assert.match(text, /How treatment works/);
  });
});
