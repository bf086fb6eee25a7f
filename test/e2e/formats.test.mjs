// The built file with the same posts from three sources, side by side.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';

let site;
let browser;
let lists;
before(async () => {
  site = await serve();
  browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });
  const page = await browser.newPage();
  await page.goto(`${site.url}formats.html`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('clinic-recent-posts')].every(({ status }) => status === 'ready'),
  );
  lists = await page.$$eval('clinic-recent-posts', (widgets) =>
    widgets.map(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part~=item]')].map((item) => {
        const one = (part) => item.querySelector(`[part~=${part}]`);
        return {
          headline: one('headline').innerText,
          href: one('headline').querySelector('a').href,
          description: one('description').innerText,
          date: Date.parse(one('date').dateTime),
          age: one('date').innerText,
          image: one('image').src,
        };
      }),
    ),
  );
  // The dates count from when each file was sent, so only what is between them is the same.
  for (const list of lists) for (const post of list) post.since = list[0].date - post.date;
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('native content, WordPress and a JSON Feed', () => {
  it('show the same six posts', () => {
    const [native, wordpress, feed] = lists;
    assert.equal(native.length, 6);
    for (const other of [wordpress, feed]) {
      for (const part of ['headline', 'href', 'description', 'since', 'age', 'image']) {
        const values = (list) => list.map((post) => post[part]);
        assert.deepEqual(values(other), values(native), part);
      }
    }
  });

  it('say how long ago each was published, newest first', () => {
    for (const list of lists) {
      assert.match(list[0].age, /^3 hours ago/);
      assert.deepEqual(
        list.map(({ date }) => date),
        list.map(({ date }) => date).sort((a, b) => b - a),
      );
    }
  });
});
