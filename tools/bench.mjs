// `npm run bench`: how long the built files keep a slow phone busy, 4 times slower than this machine,
// with 100 widgets and the sample content; medians of 9 runs, in milliseconds of the main thread.
import { pages, startTasks } from '../test/helpers/tasks.mjs';

const RUNS = 9;

const { measure, close } = await startTasks();
try {
  for (const [name, page] of Object.entries(pages)) {
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      const { evaluation, tasks } = await measure(page);
      const times = tasks.map(({ time }) => time);
      const all = times.reduce((sum, each) => sum + each, 0);
      runs.push({ evaluation, longest: Math.max(...times), all });
    }
    const median = (what) => runs.map((run) => run[what]).sort((a, b) => a - b)[(RUNS - 1) / 2];
    const figures = {
      'task of the evaluation': 'evaluation',
      'longest task after it': 'longest',
      'all tasks after it': 'all',
    };
    const said = Object.entries(figures).map(
      ([words, what]) => `${words} ${median(what).toFixed(0).padStart(4)}`,
    );
    console.log(`${name.padEnd(24)} ${said.join('   ')}`);
  }
} finally {
  await close();
}
