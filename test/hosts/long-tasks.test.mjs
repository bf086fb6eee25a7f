// With 100 widgets on a page none waits for all: each task is short, and the page answers and paints in
// between. How long they are is a matter of the machine, which `npm run bench` measures.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pages, startTasks, WIDGETS } from '../helpers/tasks.mjs';

/** So slow that one widget is much work, in milliseconds: more than the few that come together elsewhere. */
const STEP = 5;

let tasks;
before(async () => {
  tasks = await startTasks();
});
after(() => tasks?.close());

describe(`a page with ${WIDGETS} widgets on a machine that is too slow for two at once`, () => {
  for (const [name, page] of Object.entries(pages)) {
    it(`shows each in a task of its own: ${name}`, async () => {
      const shown = (await tasks.measure(page, STEP)).tasks.filter(({ ready }) => ready);
      assert.deepEqual(
        shown.map(({ ready }) => ready),
        Array(WIDGETS).fill(1),
      );
      // That takes as long again.
      assert.ok(!shown.some(({ hasLayout }) => hasLayout), 'laid out in the same task');
    });
  }
});
