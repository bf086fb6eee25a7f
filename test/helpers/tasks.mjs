// A page with many widgets, and how long each task keeps a slow phone's main thread busy.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { serveContent } from '../../demo/serve-content.mjs';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const root = new URL('../../', import.meta.url);
/** How many times slower than this machine. */
const SLOWER = 4;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** As many widgets as asked for, of these in turn; each with the attributes. */
export const many = (count, tags, attributes = '') =>
  Array.from({ length: count }, (_, i) => {
    const tag = tags[i % tags.length];
    return `<${tag} ${attributes}></${tag}>`;
  }).join('\n');

export const content = async (name) =>
  serveContent(await readFile(new URL(`demo/content/${name}`, root), 'utf8'));

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
   * Opens a page and waits until `count` widgets are ready: how long its tasks are, in milliseconds.
   * Not a slowed browser, whose brake counts what others do on the machine: the time that the main
   * thread itself was at work, and a clock that runs faster by as much.
   */
  async function measure(html, count, file = 'clinic-widgets.js') {
    body = `<script defer src="/dist/${file}"></script>${html}`;
    const page = await browser.newPage();
    try {
      await page.emulateFocusedPage(true);
      await page.evaluateOnNewDocument((slower) => {
        const { now } = Date;
        const start = now();
        Date.now = () => start + (now() - start) * slower;
        window.heard = new Set();
        addEventListener('clinic-ready', ({ target }) => window.heard.add(target));
      }, SLOWER);
      await page.tracing.start({ categories: CATEGORIES });
      const { port } = server.address();
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.waitForFunction((count) => window.heard.size >= count, { polling: 100 }, count);
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

/** How long the task that evaluates the script is, the longest after it, and all after it together. */
function tasksOf(events) {
  const script = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.includes('/dist/'),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      /RunTask$/.test(name) && ph === 'X' && pid === script.pid && tid === script.tid,
  );
  const time = (task) => ((task.tdur ?? 0) / 1000) * SLOWER;
  const later = tasks.filter(({ ts }) => ts > script.ts).map(time);
  const [evaluation] = tasks.filter(({ ts, dur }) => ts <= script.ts && ts + dur > script.ts);
  return {
    evaluation: time(evaluation),
    longest: Math.max(...later),
    total: later.reduce((sum, each) => sum + each, 0),
  };
}
