// What readers ask for in their systems' settings, in Chromium.
/* global access */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { emulator } from './emulator.mjs';
import { openHost, tags, widget } from './host-page.mjs';
import { library } from './in-page.mjs';
import { unusual } from './unusual-content.mjs';

const main = tags.map((tag) => widget(tag, unusual['every block'], 'toc pictures')).join('');
const loading = tags.map((tag) => `<${tag} id="loading" src="/slow"></${tag}>`).join('');

let host;
let page;
let emulate;
before(async () => {
  host = await openHost();
  ({ page } = host);
  emulate = emulator(page);
});
after(() => host?.close());

describe('nothing moves by itself', () => {
  for (const motion of ['no-preference', 'reduce']) {
    it(`whatever the system says of motion: ${motion}`, async () => {
      await emulate({ media: { 'prefers-reduced-motion': motion } });
      await host.visit(main + loading);
      await page.evaluate(library);
      const moving = await page.evaluate(() => {
        const styles = access.all().map((each) => [each, getComputedStyle(each)]);
        return [
          ...document.getAnimations().map(String),
          ...styles
            .filter(
              ([, { animationName, transitionDuration, scrollBehavior }]) =>
                animationName !== 'none' ||
                transitionDuration !== '0s' ||
                scrollBehavior !== 'auto',
            )
            .map(([each]) => access.nameOf(each)),
        ];
      });
      assert.deepEqual(moving, []);
    });
  }
});

describe('who asks for more contrast', () => {
  for (const looks of ['light', 'dark']) {
    it(`has 7:1 in running text, and no less than 4.5:1 elsewhere: ${looks}`, async () => {
      await emulate({ media: { 'prefers-contrast': 'more' } });
      await host.visit(main, { looks });
      await page.evaluate(library);
      const contrasts = await page.evaluate(() =>
        access
          .all('.base *')
          .filter((each) => access.hasText(each))
          .map((each) => {
            const isLink = each.closest('a, [part=marker]');
            const isHead = each.closest('[part~=callout] > [part]');
            return [isLink ? 'link' : isHead ? 'callout' : 'text', access.contrastOf(each)];
          }),
      );
      const least = (kind) =>
        Math.min(...contrasts.filter(([each]) => each === kind).map(([, contrast]) => contrast));
      assert.ok(least('text') >= 7, `text: ${least('text')}`);
      assert.ok(least('link') >= 4.5, `links: ${least('link')}`);
      assert.ok(least('callout') >= 4.5, `callouts: ${least('callout')}`);
    });
  }
});
