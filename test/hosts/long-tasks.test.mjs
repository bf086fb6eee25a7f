// With 100 widgets on a page no task keeps a slow phone busy for long, once the script is evaluated.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { content, many, startTasks } from '../helpers/tasks.mjs';

const LIMIT = 50;
/** What evaluating the script takes on the slow processor that is meant; a busy machine is slower still. */
const EVALUATION = 66;
const WIDGETS = 100;
/** What else the machine does can make a task longer, never shorter: the best run counts. */
const RUNS = 12;

const posts = ['clinic-article-card', 'clinic-recent-posts'];
const mixed = [...posts, 'clinic-treatment-steps', 'clinic-side-effects'];
const inline = async (name) =>
  `<script type="application/json">${(await content(name)).replaceAll('<', '\\u003c')}</script>`;

let tasks;
let limit;
before(async () => {
  tasks = await startTasks();
  const evaluations = [];
  for (let i = 0; i < 5; i++) evaluations.push((await tasks.measure('', 0)).evaluation);
  limit = LIMIT * Math.max(1, Math.min(...evaluations) / EVALUATION);
});
after(() => tasks?.close());

const pages = {
  'one source around all': async () =>
    `<clinic-content src="/content/ketamine.json">${many(WIDGETS, mixed)}</clinic-content>`,
  'the same source in each': async () => many(WIDGETS, mixed, 'src="/content/ketamine.json"'),
  'content in the page': async () =>
    `<clinic-content>${await inline('ketamine.json')}${many(WIDGETS, mixed)}</clinic-content>`,
  'posts of WordPress': async () =>
    `<clinic-content src="/content/posts.wordpress.json">${many(WIDGETS, posts)}</clinic-content>`,
};

describe(`a page with ${WIDGETS} widgets on a 4 times slower processor`, () => {
  for (const [name, html] of Object.entries(pages)) {
    it(`has no task over ${LIMIT} ms with ${name}`, async (t) => {
      const longest = [];
      do longest.push((await tasks.measure(await html(), WIDGETS)).longest);
      while (longest.at(-1) > limit && longest.length < RUNS);
      const said = `${longest.map(Math.round).join(', ')} of ${Math.round(limit)} ms`;
      t.diagnostic(said);
      assert.ok(longest.at(-1) <= limit, said);
    });
  }
});
