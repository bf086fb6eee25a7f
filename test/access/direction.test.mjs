// From right to left everything is mirrored, in Chromium.
/* global access */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHost, tags, widget } from './host-page.mjs';
import { library } from './in-page.mjs';
import { unusual } from './unusual-content.mjs';

let host;
before(async () => {
  host = await openHost();
});
after(() => host?.close());

/** How far each box is from the side where lines begin, and how far from the other; of words only their places. */
async function boxes(main, dir) {
  await host.visit(main, { dir, css: 'main { inline-size: 700px }' });
  await host.page.evaluate(library);
  return host.page.evaluate((isMirrored) => {
    const { left, right } = document.querySelector('main').getBoundingClientRect();
    return access.all().flatMap((each) => {
      const { display, direction } = getComputedStyle(each);
      const isPath = each.closest('svg') && each.localName !== 'svg';
      if (/inline|contents/.test(display) || isPath) return [];
      const box = each.getBoundingClientRect();
      const sides = [box.left - left, right - box.right];
      if (isMirrored) sides.reverse();
      return [{ name: access.nameOf(each), sides, direction }];
    });
  }, dir === 'rtl');
}

describe('from right to left', () => {
  for (const [kind, chosen, attributes] of [
    ['every widget', tags, 'toc pictures region="US"'],
    ['a card with its picture at its side', ['clinic-article-card'], 'layout="side"'],
    ['posts in a grid', ['clinic-recent-posts'], 'layout="grid" more-url="/blog"'],
  ]) {
    it(`every box is where it is in a mirror: ${kind}`, async () => {
      const main = chosen.map((tag) => widget(tag, unusual['every block'], attributes)).join('');
      const ltr = await boxes(main, 'ltr');
      const rtl = await boxes(main, 'rtl');
      assert.equal(rtl.length, ltr.length);
      const other = rtl.filter(({ sides }, i) =>
        sides.some((side, j) => Math.abs(side - ltr[i].sides[j]) > 1.5),
      );
      assert.deepEqual(
        other.map(({ name, sides }) => `${name} ${sides.map(Math.round)}`),
        [],
      );
      assert.ok(rtl.every(({ direction }) => direction === 'rtl'));
    });
  }

  it('is what a shadow root around a widget says', async () => {
    const inner = widget('clinic-notice', unusual['every block']);
    await host.visit('<div id="around" dir="rtl" lang="ar"></div>');
    const direction = await host.page.evaluate(async (inner) => {
      const root = document.querySelector('#around').attachShadow({ mode: 'open' });
      root.innerHTML = inner;
      const notice = root.querySelector('clinic-notice');
      await new Promise((done) => notice.addEventListener('clinic-ready', done, { once: true }));
      const text = notice.shadowRoot.querySelector('p');
      return getComputedStyle(text).direction;
    }, inner);
    assert.equal(direction, 'rtl');
  });

  it('what stands between facts is between them, whatever their letters are', async () => {
    await host.visit(widget('clinic-evidence', unusual['every block']), { dir: 'rtl' });
    await host.page.evaluate(library);
    const dots = await host.page.evaluate(() =>
      access
        .all('bdi')
        .filter(({ parentElement }) => parentElement.previousElementSibling)
        .map((each) => {
          const { right } = each.parentElement.getBoundingClientRect();
          return [right - each.getBoundingClientRect().right, access.nameOf(each)];
        }),
    );
    assert.ok(dots.length > 0);
    assert.deepEqual(
      dots.filter(([width]) => width < 4),
      [],
    );
  });
});
