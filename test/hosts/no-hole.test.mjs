// What is reserved for a widget is not kept once there is something to show or to say in its place,
// and what comes later finds its place kept.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { json, sample } from '../helpers/schema.mjs';
import { sizes, startShiftPages } from '../helpers/shifts.mjs';

const content = await sample();
const [article] = content.articles;
const picture = { type: 'image', image: { url: '/images/sleep.svg', alt: 'A bed' } };
const text = { type: 'paragraph', text: 'What is to be read.' };
const documents = {
  'ketamine.json': content,
  'wp-json/wp/v2/posts': await json('demo/content/posts.wordpress.json'),
  'withdrawn.json': { ...content, articles: [{ ...article, status: 'withdrawn' }] },
  'none.json': { ...content, articles: [] },
  // Of pictures in an article, one has no dimensions.
  'pictures.json': {
    ...content,
    articles: [
      {
        ...article,
        image: { ...article.image, url: '/images/ketamine.svg' },
        body: [{ blocks: [text, picture, text] }],
      },
    ],
  },
};

let pages;
before(async () => (pages = await startShiftPages(documents)));
after(() => pages?.close());

const much = 'main { --clinic-reserve: 1234px }';
const link = '<a href="https://publisher.example/blog">Read our blog</a>';
const posts = (attributes, inside = '') =>
  `<clinic-recent-posts ${attributes}>${inside}</clinic-recent-posts>`;
const height = (page) => page.$eval('clinic-recent-posts', (el) => el.offsetHeight);

describe('where more is reserved than there is to show, no hole stays', () => {
  /** How high a widget is, and how high what is in it. */
  const measure = async (html, css) => {
    const { page, measure, close } = await pages.open(html, { css });
    const { statuses } = await measure();
    const [widget, inside] = await page.evaluate(() => {
      const [el] = window.widgets();
      // A fallback is slotted as it is.
      const { offsetHeight } = el.shadowRoot.querySelector('div') ?? el.firstElementChild;
      return [el.offsetHeight, offsetHeight];
    });
    await close();
    return { status: statuses[0], widget, inside };
  };

  const cases = {
    'with content': [posts('src="/late/ketamine.json" limit="1"'), 'ready'],
    'with no content': [posts('src="/late/none.json"'), 'empty'],
    'after an error': [posts('src="/late/missing.json"'), 'error'],
    'after an error, with a fallback': [
      posts('src="/late/missing.json"', `<p style="margin: 0">${link}</p>`),
      'error',
    ],
    'with what was withdrawn': [
      '<clinic-article-card src="/late/withdrawn.json"></clinic-article-card>',
      'empty',
    ],
  };
  for (const [name, [html, expected]] of Object.entries(cases)) {
    for (const css of [much, '']) {
      it(`${name}, ${css ? 'by the page' : 'by us'}`, async () => {
        const { status, widget, inside } = await measure(html, css);
        assert.equal(status, expected);
        assert.ok(inside > 0 && inside < 400, `${inside} px`);
        assert.equal(widget, inside);
      });
    }
  }

  it('in a widget that is hidden, before and after', async () => {
    const html = posts('src="/late/ketamine.json" hidden');
    for (const script of ['/late.js', '/blocked.js']) {
      const { page, close } = await pages.open(html, { css: much, script });
      assert.equal(await height(page), 0);
      await close();
    }
  });

  for (const css of [much, '']) {
    it(`where the script is blocked: it ends after some seconds (${css || 'by us'})`, async () => {
      const options = { css, script: '/blocked.js' };
      const { page, close } = await pages.open(posts('src="/late/ketamine.json"', link), options);
      assert.ok((await height(page)) > 800);
      // Its end is brought here, not waited for: a page on a busy machine comes late.
      const seconds = await page.$eval('clinic-recent-posts', (el) => {
        const [animation] = el.getAnimations();
        animation.finish();
        return animation.effect.getComputedTiming().endTime / 1000;
      });
      assert.ok(seconds > 2 && seconds < 7, `after ${seconds} s`);
      assert.ok((await height(page)) < 60);
      const seen = await page.$eval('clinic-recent-posts > a', (el) => el.checkVisibility());
      assert.ok(seen);
      await close();
    });
  }

  it('and none is there at all without JavaScript', async () => {
    const { page, close } = await pages.open(posts('src="/late/ketamine.json"', link), {
      css: much,
    });
    await page.setJavaScriptEnabled(false);
    await page.reload();
    assert.ok((await height(page)) < 60);
    await close();
  });
});

describe('what changes later moves nothing', () => {
  /** Opens a page, waits for its content, and tells what has moved after that. */
  const later = async (html, change, until, options = {}) => {
    const { page, measure, close } = await pages.open(html, options);
    await measure();
    await page.evaluate(change);
    const { shift } = await measure(until);
    await close();
    return shift;
  };
  const none = () => {};
  const loaded = `all.every(({ shadowRoot }) => {
    const images = [...shadowRoot.querySelectorAll('img')];
    return images.length && images.every((image) => image.complete && image.naturalWidth);
  })`;

  for (const html of [
    '<clinic-article-card src="/late/pictures.json"></clinic-article-card>',
    '<clinic-article src="/late/pictures.json"></clinic-article>',
    posts('src="/late/pictures.json" layout="grid"'),
  ]) {
    it(`a picture that comes after the words: ${/clinic-[\w-]+/.exec(html)}`, async () => {
      assert.equal(await later(html, none, loaded, { height: 3000 }), 0);
    });
  }

  it('the same content once more', async () => {
    const fetchAgain = () => document.querySelector('clinic-recent-posts').reload();
    assert.equal(await later(posts('src="/late/ketamine.json"'), fetchAgain, 'true'), 0);
  });

  it('what time it is', async () => {
    const wait = () => {
      window.words = () => document.querySelector('clinic-recent-posts').shadowRoot.textContent;
      window.old = window.words();
      const { now } = Date;
      Date.now = () => now() + 3_600_000;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
    const html = posts('src="/late/ketamine.json"');
    const options = { height: 2000 };
    assert.equal(await later(html, wait, 'window.words() !== window.old', options), 0);
  });
});

describe('a widget far below', () => {
  const far = (html) => `<div style="height: 3000px"></div>${html}`;

  it('that is lazy keeps its place until the reader comes', async () => {
    const html = far(posts('src="/late/wp-json/wp/v2/posts" loading="lazy"', link));
    const { page, measure, close } = await pages.open(html);
    const kept = await height(page);
    await page.$eval('main > p:last-child', (el) => el.scrollIntoView());
    const { shift, heights } = await measure();
    await close();
    assert.ok(Math.abs(kept - heights[0]) < 20, `${kept} px, then ${heights[0]}`);
    assert.ok(shift <= 0.02, `${shift}`);
  });

  it('whose rendering the page puts off is kept its place', async () => {
    const html = posts('src="/late/ketamine.json"');
    const { heights } = await pages.visit(html, {});
    const css = `clinic-recent-posts { content-visibility: auto } ${sizes(heights, 'main')}`;
    const { shift } = await pages.visit(html, { css, height: 2000 });
    assert.equal(shift, 0);
  });
});
