// What carries meaning can be told from what is behind it: in the page's colours, and in those that a
// reader's system forces on every page. In Chromium.
/* global access */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { emulator } from './emulator.mjs';
import { openHost, tags, widget } from './host-page.mjs';
import { library } from './in-page.mjs';
import { unusual } from './unusual-content.mjs';

const main = tags
  .map((tag) => widget(tag, unusual['every block'], 'toc pictures region="US"'))
  .concat('<clinic-notice src="/none"></clinic-notice>')
  .join('');

let host;
let page;
let emulate;
before(async () => {
  host = await openHost();
  ({ page } = host);
  emulate = emulator(page);
});
after(() => host?.close());

/** Marks with meaning: where they are, and the property that draws them. */
const marks = {
  'the sign of a callout': ['[part~=callout] > [part=headline] > [aria-hidden]', 'color'],
  'the ring around the number of a step': ['[part=marker]', 'borderTopColor'],
  'the line between steps': [
    'li:has(> [part=marker]):not(:last-child)',
    'borderInlineStartColor',
    '::before',
  ],
  'a step of a pathway': ['ol[role=list] > li:has(> strong)', 'borderTopColor'],
  'the arrow to the next step': ['ol[role=list] > li:has(> strong) + li', 'color', '::before'],
  'a bar': ['svg + svg', 'borderBottomColor'],
  'the axis of bars': ['li[aria-hidden=true]', 'borderTopColor'],
  'the line beside a quotation': ['blockquote', 'borderInlineStartColor'],
  'the frame of a word beside another': ['p > strong ~ span[class]', 'borderTopColor'],
  'the frame of the button': ['button', 'borderTopColor'],
};

/** The contrast of all that a selector finds, with its name; runs in the page. */
const contrasts = ([selector, property, pseudo]) =>
  access.all(selector).map((each) => {
    const style = getComputedStyle(each, pseudo);
    const width = style[property.replace('Color', 'Width')];
    const isDrawn = !property.startsWith('border') || parseFloat(width) >= 1;
    return [isDrawn ? access.contrastOf(each, property, pseudo) : 0, access.nameOf(each)];
  });

/** How far the colours of a picture are apart at most. */
function contrastIn(png) {
  const { data } = PNG.sync.read(Buffer.from(png));
  const luminance = (at) => {
    const [r, g, b] = [...data.subarray(at, at + 3)].map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let [least, most] = [1, 0];
  for (let at = 0; at < data.length; at += 4) {
    const here = luminance(at);
    least = Math.min(least, here);
    most = Math.max(most, here);
  }
  return (most + 0.05) / (least + 0.05);
}

const accent = ':root { --clinic-color-accent: #8a1c4f; --clinic-color-text: #33272b }';
for (const [name, { drawings = [], ...way }] of Object.entries({
  'on a light page': {},
  'on a dark page': { looks: 'dark' },
  'in light forced colours': { forced: true },
  'in dark forced colours': { forced: true, looks: 'dark' },
  'in dark forced colours, on a page with an accent of its own': {
    ...{ forced: true, looks: 'dark', css: accent },
    // These keep the page's colours there; the figures stand beside them. See docs/accessibility.md.
    drawings: ['a bar', 'how many people of how many'],
  },
})) {
  describe(name, () => {
    before(async () => {
      await emulate({ ...way, media: { 'prefers-color-scheme': way.looks ?? 'light' } });
      await host.visit(main, way);
      await page.evaluate(library);
    });

    it('all text can be read', async () => {
      const contrasts = await page.evaluate(() =>
        access
          .all('.base *')
          .filter(access.hasText)
          .map((each) => [access.contrastOf(each), access.nameOf(each)]),
      );
      assert.ok(contrasts.length > 0);
      assert.deepEqual(
        contrasts.filter(([contrast]) => contrast < 4.5),
        [],
      );
    });

    for (const [mark, where] of Object.entries(marks)) {
      if (drawings.includes(mark)) continue;
      it(`${mark} can be seen`, async () => {
        const all = await page.evaluate(contrasts, where);
        assert.ok(all.length > 0);
        assert.deepEqual(
          all.filter(([contrast]) => contrast < 3),
          [],
        );
      });
    }

    if (drawings.includes('how many people of how many')) return;
    it('how many people of how many can be seen', async () => {
      const people = await page.evaluateHandle(
        () => access.all('svg[role=img]').filter((each) => each.ariaLabel.includes('3 in 10'))[0],
      );
      const contrast = contrastIn(await people.asElement().screenshot());
      assert.ok(contrast >= 3, `its contrast is ${contrast}`);
    });
  });
}

describe('a callout in forced colours', () => {
  it('has a border, because it has no colour', async () => {
    await emulate({ forced: true });
    await host.visit(main);
    await page.evaluate(library);
    const all = await page.evaluate(contrasts, ['[part~=callout]', 'borderTopColor']);
    assert.ok(all.length > 0 && all.every(([contrast]) => contrast >= 3));
  });
});
