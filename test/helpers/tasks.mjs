// Pages with many widgets, what each task there does, and how long it keeps a slow phone's main thread busy.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { serveContent } from '../../demo/serve-content.mjs';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const root = new URL('../../', import.meta.url);
/** How many times slower than this machine. */
const SLOWER = 4;
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];
const READY = 'clinic-ready';

export const WIDGETS = 100;
const posts = ['clinic-article-card', 'clinic-recent-posts'];
const mixed = [...posts, 'clinic-treatment-steps', 'clinic-side-effects'];

/** As many widgets, of these in turn; each with the attributes. */
const many = (tags, attributes = '') =>
  Array.from({ length: WIDGETS }, (_, i) => {
    const tag = tags[i % tags.length];
    return `<${tag} ${attributes}></${tag}>`;
  }).join('\n');

const content = async (name) =>
  serveContent(await readFile(new URL(`demo/content/${name}`, root), 'utf8'));

const inline = async (name) =>
  `<script type="application/json">${(await content(name)).replaceAll('<', '\\u003c')}</script>`;

/** The ways in which content comes to many widgets: a page for each, and the file that it loads. */
export const pages = {
  'one source around all': {
    html: `<clinic-content src="/content/ketamine.json">${many(mixed)}</clinic-content>`,
  },
  'the same source in each': { html: many(mixed, 'src="/content/ketamine.json"') },
  'content in the page': {
    html: `<clinic-content>${await inline('ketamine.json')}${many(mixed)}</clinic-content>`,
  },
  'posts of WordPress': {
    html: `<clinic-content src="/content/posts.wordpress.json">${many(posts)}</clinic-content>`,
  },
  'the small file': {
    html: `<clinic-content src="/content/ketamine.json">${many(posts)}</clinic-content>`,
    file: 'clinic-posts.js',
  },
};

/** Starts a browser, and a server for pages, `dist/` and the sample content, which comes late. */
export async function startTasks() {
  let body;
  const server = createServer(async ({ url }, response) => {
    const [, folder, file] = /^\/(?:(dist|content)\/([\w.-]+))?/.exec(url);
    if (folder === 'dist') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(await readFile(new URL(`dist/${file}`, root)));
    } else if (folder === 'content') {
      response.setHeader('Content-Type', 'application/json');
      const text = await content(file);
      setTimeout(() => response.end(text), 300);
    } else if (url === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
        <link rel="icon" href="data:,">${body}`);
    } else response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });

  /**
   * Opens a page and waits until all widgets are ready: what its tasks did, and how long they are, in
   * milliseconds. Not a slowed browser, whose brake counts what others do on the machine: the time that
   * the main thread itself was at work, and a clock that runs faster by as much.
   * @param step by how many milliseconds the clock goes on when it is looked at, in place of that
   */
  async function measure({ html, file = 'clinic-widgets.js' }, step = 0) {
    body = `<script defer src="/dist/${file}"></script>${html}`;
    const page = await browser.newPage();
    try {
      await page.emulateFocusedPage(true);
      await page.evaluateOnNewDocument(
        (slower, step, ready) => {
          const { now } = Date;
          const start = now();
          let later = start;
          Date.now = () => (step ? (later += step) : start + (now() - start) * slower);
          window.heard = new Set();
          addEventListener(ready, ({ target }) => {
            window.heard.add(target);
            performance.mark(ready);
          });
        },
        SLOWER,
        step,
        READY,
      );
      await page.tracing.start({ categories: CATEGORIES });
      const { port } = server.address();
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.waitForFunction((count) => window.heard.size >= count, { polling: 100 }, WIDGETS);
      // The frame that shows the last of them.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
      return tasksOf(trace.traceEvents);
    } finally {
      await page.close();
    }
  }

  return {
    measure,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The tasks after the one that evaluates the script, and how long that one is. */
function tasksOf(events) {
  const script = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.includes('/dist/'),
  );
  const own = events.filter(({ pid, tid }) => pid === script.pid && tid === script.tid);
  const tasks = own.filter(({ name, ph }) => /RunTask$/.test(name) && ph === 'X');
  const inside = (task) => own.filter(({ ts }) => ts >= task.ts && ts < task.ts + task.dur);
  const time = (task) => ((task.tdur ?? 0) / 1000) * SLOWER;
  return {
    evaluation: time(tasks.find((task) => inside(task).includes(script))),
    tasks: tasks
      .filter(({ ts }) => ts > script.ts)
      .map((task) => {
        const names = inside(task).map(({ name }) => name);
        return {
          time: time(task),
          ready: names.filter((name) => name === READY).length,
          hasLayout: names.includes('Layout'),
        };
      }),
  };
}
