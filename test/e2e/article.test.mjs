// The clinic's article page, built, in Chromium: native content, and the same from WordPress.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serveContent } from '../../demo/serve-content.mjs';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { sample } from '../helpers/schema.mjs';

const { articles, treatments } = await sample();
const [article] = articles;
const other = articles.find(({ id }) => id === 'sleep-early-recovery');
const [{ steps, sideEffects }] = treatments;
const posts = JSON.parse(
  serveContent(
    await readFile(new URL('../../demo/content/posts.wordpress.json', import.meta.url), 'utf8'),
  ),
);
const postOf = ({ id }) => String(posts.find(({ slug }) => slug === id).id);

const tidy = (text) => text.replace(/\s+/g, ' ').trim();
const headlinesOf = (sections = []) =>
  sections.flatMap(({ headline, sections }) => [headline ?? [], headlinesOf(sections)].flat());

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

const isReady = () =>
  [...document.querySelectorAll('clinic-article, clinic-article-card, clinic-recent-posts')].every(
    ({ status }) => status === 'ready',
  );

/** Opens a page of the clinic, and keeps what goes on behind it. */
async function visit(path, { width = 1280 } = {}) {
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
  // A page behind others has no focus.
  await page.emulateFocusedPage(true);
  await page.goto(site.url + path, { waitUntil: 'networkidle0' });
  await page.waitForFunction(isReady);
  return { page, log };
}

/** What the article shows, as text. */
const textOf = (page, selector = 'article') =>
  page
    .$eval('clinic-article', (el, s) => el.shadowRoot.querySelector(s).innerText, selector)
    .then(tidy);

/** The text of each heading in the article, in order. */
const shownHeadlines = async (page) => {
  const texts = await page.$eval('clinic-article', ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part~=headline]')].map(({ textContent }) => textContent),
  );
  return texts.map(tidy);
};

/** The levels of all headings that are shown on the page, in order, those in widgets too. */
const outline = (page) =>
  page.evaluate(() => {
    const levels = [];
    const look = (element) => {
      // A slot has no box of its own, but what it shows has.
      if (element.tagName !== 'SLOT' && !element.checkVisibility()) return;
      const level = /^H[1-6]$/.test(element.tagName)
        ? element.tagName.slice(1)
        : element.role === 'heading' && element.ariaLevel;
      if (level) levels.push(Number(level));
      const inside =
        element.tagName === 'SLOT'
          ? element.assignedElements()
          : (element.shadowRoot ?? element).children;
      for (const child of inside) if (!/^(STYLE|SCRIPT)$/.test(child.tagName)) look(child);
    };
    look(document.body);
    return levels;
  });

/** Asserts that these stand in the text, one after the other. */
function assertInOrder(text, all) {
  let from = 0;
  for (const each of all.map(tidy)) {
    const at = text.indexOf(each, from);
    assert.notEqual(at, -1, `"${each}" is missing after "${text.slice(from - 40, from)}"`);
    from = at + each.length;
  }
}

/** Waits until the reader has been led to a place in the article. */
const arrived = (page, id) =>
  page.waitForFunction(
    (id) => {
      const { activeElement } = document.querySelector('clinic-article').shadowRoot;
      return location.hash === `#${id}` && activeElement?.closest('[id]')?.id === id;
    },
    {},
    id,
  );

/** Where a place's headline is in the window, and where the page's header ends. */
const edges = (page, id) =>
  page.evaluate((id) => {
    const place = document.querySelector('clinic-article').shadowRoot.getElementById(id);
    const { top, bottom } = place.querySelector('[part~=headline]').getBoundingClientRect();
    const header = document.querySelector('.site-header').getBoundingClientRect().bottom;
    return { top, bottom, header, window: innerHeight };
  }, id);

/** Asserts that the headline of a place can be seen, and is where one begins to read. */
async function assertInSight(page, id) {
  const { top, bottom, header, window } = await edges(page, id);
  assert.ok(top >= Math.max(header, 0), `#${id} is at ${top}, the header ends at ${header}`);
  assert.ok(bottom <= window / 2, `#${id} ends at ${bottom} of ${window}`);
}

const followEach = async (page) => {
  const ids = await page.$eval('clinic-article', ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part=toc] a')].map(({ hash }) => hash.slice(1)),
  );
  assert.ok(ids.length >= 9);
  for (const id of ids) {
    const link = await page.$(`clinic-article >>> [part=toc] a[href="#${id}"]`);
    await link.click();
    await arrived(page, id);
    // The end of an article may not reach the top of the window.
    if (id !== ids[ids.length - 1]) await assertInSight(page, id);
  }
};

const formats = [
  {
    name: 'from native content',
    path: 'article.html',
    source: 'ketamine.json',
    idOf: ({ id }) => id,
  },
  {
    name: 'from WordPress',
    path: 'article-wordpress.html',
    source: 'posts.wordpress.json',
    idOf: postOf,
  },
];

for (const { name, path, source, idOf } of formats) {
  describe(`the article page, ${name}`, () => {
    let page;
    let log;
    before(async () => ({ page, log } = await visit(path)));
    after(() => page?.close());

    it('has every section, in order', async () => {
      const expected = headlinesOf(article.body);
      const shown = await shownHeadlines(page);
      assert.equal(shown[0], article.headline);
      assert.deepEqual(
        // The table of contents is a list of links, so each is there once.
        shown.filter((headline) => expected.includes(headline)),
        expected,
      );
    });

    it('says what it is, who wrote it and who reviewed it', async () => {
      const text = await textOf(page);
      assertInOrder(text, ['Blog', 'Treatment', article.headline, article.author[0].name]);
      for (const words of ['September 14, 2026', 'Reviewed by', 'Dr. Ines Calloway']) {
        assert.ok(text.includes(words), words);
      }
    });

    it('has every step, side effect, study and source, in order', async () => {
      const process = await textOf(page, '#process');
      assertInOrder(
        process,
        steps.flatMap(({ name, text, items }) => [name, text, ...items.map(({ label }) => label)]),
      );
      const considerations = await textOf(page, '#considerations');
      assertInOrder(considerations, [
        ...sideEffects.groups.flatMap(({ effects }) => effects.map((effect) => effect.name)),
        ...sideEffects.unsuitableFor.map(({ label }) => label),
      ]);
      assert.ok(considerations.includes('about 41 in 100 people'));
      const evidence = await textOf(page, '#evidence');
      assertInOrder(
        evidence,
        article.citation.slice(0, 3).flatMap(({ name, summary }) => [name, summary]),
      );
      const text = await textOf(page);
      assertInOrder(
        text.slice(text.indexOf('Get help right away')),
        [...article.citation, ...article.relatedLink].map(({ name }) => name),
      );
    });

    it('has one heading of the first level, and no gap below', async () => {
      const levels = await outline(page);
      assert.ok(levels.length > 30);
      assert.equal(levels[0], 1);
      for (const [i, level] of levels.entries()) {
        if (i) assert.ok(level > 1 && level <= levels[i - 1] + 1, `${levels.slice(0, i + 1)}`);
      }
    });

    it('has its pictures', async () => {
      const pictures = await page.$eval('clinic-article', async ({ shadowRoot }) => {
        const images = [...shadowRoot.querySelectorAll('img')];
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode().catch(() => {})));
        return images.map(({ hidden, naturalWidth }) => !hidden && naturalWidth > 0);
      });
      assert.deepEqual(pictures, [true, true, true]);
    });

    it('leads from its contents to each section, below the header', async () => {
      await followEach(page);
    });

    it('does so too where the page does not say how high its header is', async () => {
      const style = await page.addStyleTag({ content: 'html { scroll-padding: 0 !important }' });
      await followEach(page);
      await style.evaluate((element) => element.remove());
    });

    it('leads back to the link that was followed', async () => {
      const { page } = await visit(path);
      const link = await page.$('clinic-article >>> [part=toc] a[href="#considerations"]');
      await link.click();
      await arrived(page, 'considerations');
      await page.evaluate(() => history.back());
      await page.waitForFunction(
        (link) => {
          const { top, bottom } = link.getBoundingClientRect();
          return (
            !location.hash &&
            link.getRootNode().activeElement === link &&
            top > 0 &&
            bottom < innerHeight
          );
        },
        {},
        link,
      );
      await page.close();
    });

    it('lands at a step that the address names', async () => {
      const { page, log } = await visit(`${path}#administration`);
      await arrived(page, 'administration');
      await assertInSight(page, 'administration');
      await page.close();
      assert.deepEqual(log.errors, []);
    });

    it('shows another article that the address names, and says so in the title', async () => {
      const { page, log } = await visit(`${path}?article=${idOf(other)}`);
      const shown = await shownHeadlines(page);
      const expected = headlinesOf(other.body);
      assert.equal(shown[0], other.headline);
      assert.deepEqual(
        shown.filter((headline) => expected.includes(headline)),
        expected,
      );
      assert.ok((await page.title()).includes(other.headline));
      const listed = await page.$eval('clinic-recent-posts', ({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('[part~=headline]')].map(({ innerText }) => innerText),
      );
      assert.ok(!listed.includes(other.headline));
      await page.close();
      assert.deepEqual(log.errors, []);
    });

    it('leads to the other posts on the same page', async () => {
      const links = await page.$eval('clinic-recent-posts', ({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('[part~=headline] a')].map(({ href }) => href),
      );
      assert.deepEqual(
        links,
        articles.slice(1, 7).map((post) => `${site.url}${path}?article=${idOf(post)}`),
      );
    });

    for (const width of [320, 768]) {
      it(`does not scroll sideways at ${width} px`, async () => {
        const { page } = await visit(path, { width });
        const wide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        await page.close();
        assert.equal(wide, 0);
      });
    }

    it('causes one request for the content, none to anybody else, and no error', () => {
      const content = log.requests.filter((url) => url.includes('/content/'));
      assert.deepEqual(content, [`${site.url}content/${source}`]);
      assert.deepEqual(
        log.requests.filter((url) => !url.startsWith(site.url)),
        [],
      );
      assert.deepEqual(log.errors, []);
    });

    it('leads to the article elsewhere without JavaScript', async () => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(site.url + path);
      const link = await page.$eval('clinic-article > a', ({ href, innerText }) => ({
        href,
        innerText,
      }));
      await page.close();
      assert.deepEqual(link, { href: article.url, innerText: article.headline });
    });
  });
}

describe('a reader of the clinic’s own page', () => {
  it('stays on the site: a card and a list lead to the article page', async () => {
    const { page, log } = await visit('');
    for (const [widget, { id, headline }] of [
      ['clinic-article-card', article],
      ['clinic-recent-posts', articles[1]],
    ]) {
      const link = await page.$(`${widget} >>> [part~=headline] a`);
      await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), link.click()]);
      assert.equal(page.url(), `${site.url}article.html?article=${id}`);
      await page.waitForFunction(isReady);
      assert.equal((await shownHeadlines(page))[0], headline);
      await page.goto(site.url, { waitUntil: 'networkidle0' });
      await page.waitForFunction(isReady);
    }
    await page.close();
    assert.deepEqual(log.errors, []);
  });
});
