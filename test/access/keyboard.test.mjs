// Whoever has keys alone, in Chromium.
/* global access, scrollers */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHost, tags, widget } from './host-page.mjs';
import { library } from './in-page.mjs';
import { unusual } from './unusual-content.mjs';

const content = unusual['every block'];
const everyWidget = tags.map((tag) => widget(tag, content, 'toc region="US"')).join('');

let host;
let page;
before(async () => {
  host = await openHost();
  ({ page } = host);
  await page.emulateFocusedPage(true);
});
after(() => host?.close());

const visit = async (main, options) => {
  await host.visit(main, options);
  await page.evaluate(library);
};
const focused = () => page.evaluate(() => access.nameOf(access.active()));

/** Presses a key until the focus is where it was, and gives all that had it on the way. */
async function walk(key, end) {
  const names = [];
  for (let steps = 0; steps < 900; steps++) {
    await (key === 'Shift+Tab'
      ? page.keyboard
          .down('Shift')
          .then(() => page.keyboard.press('Tab'))
          .then(() => page.keyboard.up('Shift'))
      : page.keyboard.press(key));
    const name = await focused();
    if (name === end) return names;
    names.push(name);
  }
  return assert.fail(`the focus is caught at ${names.at(-1)}`);
}

/** All that can be used, in the order in which it is read. */
const usable = () =>
  page.evaluate(() =>
    access.all('a[href], button, [tabindex="0"]').map((each) => access.nameOf(each)),
  );

describe('by keys', () => {
  before(() => visit(`<button>Before</button>${everyWidget}<button>After</button>`));

  it('everything is reached in the order in which it is read, and left again', async () => {
    const expected = await usable();
    assert.ok(expected.length > 150, `only ${expected.length}`);
    await page.focus('main > button');
    assert.deepEqual(await walk('Tab', ' button. "After"'), expected);
    assert.deepEqual(await walk('Shift+Tab', ' button. "Before"'), expected.reverse());
  });

  it('all that scrolls inside itself scrolls', async () => {
    const moved = await page.evaluate(() => {
      const scrollers = access
        .all()
        .filter(
          (each) =>
            /auto|scroll/.test(getComputedStyle(each).overflowX) &&
            each.scrollWidth > each.clientWidth,
        );
      window.scrollers = scrollers;
      return scrollers.map((each) => [
        access.nameOf(each),
        each.tabIndex,
        each.getAttribute('role'),
      ]);
    });
    assert.ok(moved.length > 0);
    for (const [i, [name, tabIndex, role]] of moved.entries()) {
      assert.deepEqual([tabIndex, role], [0, 'group'], name);
      await page.evaluate((i) => scrollers[i].focus(), i);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((i) => scrollers[i].scrollLeft > 0, {}, i);
    }
  });
});

describe('the contents of an article', () => {
  it('lead the reader to a section, from which the next key goes on', async () => {
    await visit(widget('clinic-article', content, 'toc'));
    const names = await page.evaluate(() => {
      const [link] = access.all('[part=toc] a');
      link.focus();
      const id = decodeURIComponent(link.hash.slice(1));
      const section = link.getRootNode().getElementById(id);
      return [...section.querySelectorAll('a[href], button, [tabindex="0"]')].map(access.nameOf);
    });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => access.active().getAttribute('part') === 'section');
    const { top } = await page.evaluate(() => access.active().getBoundingClientRect().toJSON());
    assert.ok(top > -1 && top < 300, `the section is at ${top}`);
    await page.keyboard.press('Tab');
    if (names.length) assert.equal(await focused(), names[0]);
  });
});

describe('what has the focus is marked', () => {
  const failing = '<clinic-notice src="/none"></clinic-notice>';
  for (const looks of ['light', 'dark']) {
    for (const [where, css] of [
      ['by the page’s colours', ''],
      ['on a page of other colours', 'body { background: #14213d; color: #f4ead9 }'],
    ]) {
      it(`by two pixels around it at least, with a contrast of 3:1: ${looks}, ${where}`, async () => {
        await visit(everyWidget + failing, { looks, css });
        const wrong = await page.evaluate(() => {
          const wrong = new Map();
          for (const each of access.all('a[href], button, [tabindex="0"]')) {
            each.focus({ focusVisible: true });
            if (access.active() !== each) return [`${access.nameOf(each)} has no focus`];
            const { outlineStyle, outlineWidth } = getComputedStyle(each);
            const width = parseFloat(outlineWidth);
            // Drawn outside of the element, so it is on what is behind that.
            const contrast = access.contrast(
              access.colorOf(each, 'outlineColor'),
              access.behind(access.parentOf(each)),
            );
            if (outlineStyle === 'none' || width < 2 || contrast < 3) {
              wrong.set(`${outlineStyle} ${width} ${contrast.toFixed(1)}`, access.nameOf(each));
            }
          }
          return [...wrong];
        });
        assert.deepEqual(wrong, []);
      });
    }
  }

  it('and nothing cuts that off', async () => {
    await visit(everyWidget + failing);
    const cut = await page.evaluate(() => {
      const found = [];
      for (const each of access.all('a[href], button, [tabindex="0"]')) {
        each.focus({ focusVisible: true });
        const { outlineWidth, outlineOffset } = getComputedStyle(each);
        const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
        for (let at = access.parentOf(each); at; at = access.parentOf(at)) {
          const { overflowX, overflowY } = getComputedStyle(at);
          if (overflowX === 'visible' && overflowY === 'visible') continue;
          if (at === document.documentElement || at === document.body) continue;
          const box = at.getBoundingClientRect();
          const own = each.getBoundingClientRect();
          const sides = [
            box.left - own.left,
            own.right - box.right,
            box.top - own.top,
            own.bottom - box.bottom,
          ];
          // Two pixels have to be left of it.
          if (sides.some((side) => side + parseFloat(outlineOffset) + 2 > 0)) {
            found.push(
              `${access.nameOf(each)} in ${access.nameOf(at)}: ${sides.map(Math.round)} ${reach}`,
            );
          }
        }
      }
      return found;
    });
    assert.deepEqual(cut, []);
  });
});
