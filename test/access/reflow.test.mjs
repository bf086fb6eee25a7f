// Narrow windows, large text and wide spacing, in Chromium: nothing is lost (WCAG 1.4.4, 1.4.10, 1.4.12).
/* global access */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { emulator } from './emulator.mjs';
import { openHost, tags, widget } from './host-page.mjs';
import { library } from './in-page.mjs';
import { unusual } from './unusual-content.mjs';

let host;
let page;
let emulate;
before(async () => {
  host = await openHost();
  ({ page } = host);
  emulate = emulator(page);
});
after(() => host?.close());

/** As readers' own styles do: on what is inside, and on the page (https://www.w3.org/TR/WCAG22/#text-spacing). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const space = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const root of access.roots()) root.adoptedStyleSheets.push(sheet);
};

/** What cannot be read any more; runs in the page. */
function lost() {
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    found.push(`the page scrolls sideways by ${scrollWidth - clientWidth}`);

  const isHidden = (each) => access.isHidden(each) || each.closest('svg');
  for (const each of access.all()) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const isCut = (overflow, more) => /hidden|clip/.test(overflow) && more > 1;
    if (
      isCut(overflowX, each.scrollWidth - each.clientWidth) ||
      isCut(overflowY, each.scrollHeight - each.clientHeight)
    ) {
      found.push(`cut off: ${access.nameOf(each)}`);
    }
  }

  // Each line of text, by where its letters are.
  const lines = [];
  for (const root of access.inside()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.nodeValue.trim() || !element.checkVisibility() || isHidden(element)) continue;
      const range = new Range();
      range.selectNodeContents(node);
      const scroller = element.closest('[role=group][tabindex]')?.getBoundingClientRect();
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        if (width < 1) continue;
        // What a table scrolls out of sight is not lost.
        if (!scroller && (left < -1 || right > clientWidth + 1)) {
          found.push(`beside the page: ${access.nameOf(element)}`);
        }
        if (scroller && (left < scroller.left || right > scroller.right)) continue;
        // Of a line's box the letters take the middle.
        const room = (bottom - top) / 4;
        lines.push({
          element,
          left: left + 1,
          right: right - 1,
          top: top + room,
          bottom: bottom - room,
        });
      }
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (const [i, a] of lines.entries()) {
    for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
      const b = lines[j];
      if (a.element !== b.element && a.left < b.right && b.left < a.right) {
        found.push(`over each other: ${access.nameOf(a.element)} and ${access.nameOf(b.element)}`);
      }
    }
  }
  return [...new Set(found)];
}

const circumstances = [
  ['at 320 px, as a window of 1280 at 400 %', { width: 320 }],
  ['at 320 px from right to left', { width: 320, dir: 'rtl', lang: 'ar' }],
  ['at 640 px, as a window of 1280 at 200 %', { width: 640, scale: 2 }],
  ['with text at 200 %', { width: 800, size: 32 }],
  ['with text at 200 % in a window of 640 px', { width: 640, size: 32 }],
  ['with wide spacing', { width: 800, spacing: true }],
  ['with wide spacing at 320 px', { width: 320, spacing: true }],
];

for (const [circumstance, { spacing, ...options }] of circumstances) {
  describe(`nothing is lost ${circumstance}`, () => {
    for (const name of ['every block', 'long words', 'a post in bad HTML', 'another language']) {
      it(name, async () => {
        await emulate(options);
        const main = tags.map((tag) => widget(tag, unusual[name], 'toc pictures region="US"'));
        const layouts = ['side', 'compact'].map((layout) =>
          widget('clinic-article-card', unusual[name], `layout="${layout}"`),
        );
        const grid = widget('clinic-recent-posts', unusual[name], 'layout="grid" more-url="/blog"');
        await host.visit([...main, ...layouts, grid].join(''), options);
        await page.evaluate(library);
        if (spacing) await page.evaluate(space, SPACING);
        assert.deepEqual(await page.evaluate(lost), []);
      });
    }
  });
}

describe('wide spacing', () => {
  it('reaches the text inside', async () => {
    await emulate({});
    await host.visit(widget('clinic-article', unusual['every block'], 'toc'));
    await page.evaluate(library);
    await page.evaluate(space, SPACING);
    const spacings = await page.evaluate(() => {
      const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(
        access.all('p')[5],
      );
      return [letterSpacing, wordSpacing, lineHeight].map(
        (each) => parseFloat(each) / parseFloat(fontSize),
      );
    });
    assert.deepEqual(
      spacings.map((each) => Math.round(each * 100) / 100),
      [0.12, 0.16, 1.5],
    );
  });
});
