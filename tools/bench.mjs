// `npm run bench`: how long the built files keep a slow phone busy, 4 times slower than this machine,
// with 100 widgets and the sample content; the median of 5 runs, in milliseconds of the main thread.
import { many, startTasks } from '../test/helpers/tasks.mjs';

const RUNS = 5;
const WIDGETS = 100;
const posts = ['clinic-article-card', 'clinic-recent-posts'];
const files = {
  'clinic-posts.js': posts,
  'clinic-widgets.js': [...posts, 'clinic-treatment-steps', 'clinic-side-effects'],
};

const { measure, close } = await startTasks();
try {
  for (const [file, tags] of Object.entries(files)) {
    const widgets = many(WIDGETS, tags);
    const html = `<clinic-content src="/content/ketamine.json">${widgets}</clinic-content>`;
    const runs = [];
    for (let i = 0; i < RUNS; i++) runs.push(await measure(html, WIDGETS, file));
    const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[(RUNS - 1) / 2];
    const figures = {
      'task of the evaluation': 'evaluation',
      'longest task after it': 'longest',
      'all tasks after it': 'total',
    };
    const said = Object.entries(figures).map(
      ([words, name]) => `${words} ${median(name).toFixed(0).padStart(4)}`,
    );
    console.log(`${file.padEnd(18)} ${said.join('   ')}`);
  }
} finally {
  await close();
}
