// `npm run bench`: how long the built file keeps a slow phone busy. Chromium, its processor 4 times
// slowed, 100 widgets with the sample content; the median of 5 runs, in milliseconds.
/* global document -- what evaluate() runs is in the page */
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const RUNS = 5;
const SLOWER = 4;
const WIDGETS = 100;

const { url, close } = await serve({ port: 0 });
const browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  for (const file of ['clinic-posts.js', 'clinic-widgets.js']) {
    const runs = [];
    for (let i = 0; i < RUNS; i++) runs.push(await measure(file));
    const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[(RUNS - 1) / 2];
    const figures = ['evaluate', 'render', 'longest'].map(
      (name) => `${name} ${median(name).toFixed(0).padStart(4)}`,
    );
    console.log(`${file.padEnd(18)} ${figures.join('   ')}`);
  }
} finally {
  await browser.close();
  await close();
}

/** Evaluation of the script, rendering of all widgets, and the longest task after evaluation. */
async function measure(file) {
  const page = await browser.newPage();
  try {
    await page.goto(new URL('images/ketamine.svg', url).href);
    await page.goto(new URL('content/ketamine.json', url).href);
    const client = await page.createCDPSession();
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await page.evaluate(
      async (script, content, count) => {
        document.documentElement.lang = 'en';
        const source = await (await fetch(script)).text();
        const data = await (await fetch(content)).json();
        const tasks = [];
        new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
          type: 'longtask',
        });
        const start = performance.now();
        const element = document.createElement('script');
        element.textContent = source;
        document.head.append(element);
        const evaluated = performance.now();
        // A task of its own: what the protocol runs is not counted.
        await new Promise((done) => setTimeout(done));
        const appended = performance.now();
        const provider = document.createElement('clinic-content');
        provider.content = data;
        const tags = ['clinic-article-card', 'clinic-recent-posts'];
        for (let i = 0; i < count; i++) provider.append(document.createElement(tags[i % 2]));
        const ready = new Promise((done) => {
          let left = count;
          provider.addEventListener('clinic-ready', () => --left || done());
        });
        document.body.append(provider);
        await ready;
        const rendered = performance.now();
        await new Promise((done) => setTimeout(done, 200)); // long tasks are told later
        return {
          evaluate: evaluated - start,
          render: rendered - appended,
          longest: Math.max(
            0,
            ...tasks.filter((t) => t.startTime >= appended - 1).map((t) => t.duration),
          ),
        };
      },
      `/dist/${file}`,
      '/content/ketamine.json',
      WIDGETS,
    );
  } finally {
    await page.close();
  }
}
