// Every story, in every way in which a reader may have it, by axe-core.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bringAxe, faults } from '../axe.mjs';
import { engine } from '../engine.mjs';
import { openStorybook, stories } from '../storybook.mjs';

const dark = { scheme: 'dark' };
// What is the same in all engines is looked at in one; there are stories that are dark, or run from right to left.
const ways =
  engine.id === 'chromium'
    ? [
        { name: 'light' },
        { name: 'dark', globals: dark },
        { name: 'right to left', dir: 'rtl' },
        { name: 'forced colours', forced: true },
        { name: '320 px', width: 320 },
        ...['calm', 'high-contrast'].flatMap((theme) => [
          { name: theme, globals: { theme }, onlyColors: true },
          { name: `${theme}, dark`, globals: { theme, ...dark }, onlyColors: true },
        ]),
      ]
    : [{ name: 'light' }];

/** A theme changes colours alone: those that there are, each block and each widget shows when it is ready. */
const hasAllColours = (id) => /^(blocks|design)-|--ready$/.test(id);

let storybook;
before(async () => {
  storybook = await openStorybook();
  await bringAxe(storybook);
});
after(() => storybook?.close());

describe(`axe-core finds nothing in ${engine.name}`, () => {
  for (const id of stories) {
    it(id, async () => {
      const found = [];
      for (const way of ways) {
        if (way.onlyColors && !hasAllColours(id)) continue;
        if (engine.id === 'chromium') await storybook.emulate(way);
        assert.equal(await storybook.show(id, way), '');
        found.push(...(await faults(storybook, way)).map((fault) => `${way.name}: ${fault}`));
      }
      assert.equal(found.join('\n'), '');
    });
  }
});
