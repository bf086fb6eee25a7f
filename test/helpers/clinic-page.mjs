// A clinic's page with every widget of the sample content, from a CDN and a publisher of their own.
import assert from 'node:assert/strict';
import { cors, startSites } from './sites.mjs';
import { json, widgets } from './schema.mjs';

export const integrity = await json('dist/integrity.json');
export const tags = widgets.map(({ tagName }) => tagName).sort();
const folder = '/clinic-widgets/1.0.0/';
const images = ['ketamine', 'connections', 'infusion-day', 'secondhand-smoke', 'cbd'];
images.push('nerve-pain', 'workplace', 'questions', 'sleep');

/** Starts the sites, with all that a page with the widgets asks for. */
export async function startClinic(options) {
  const sites = await startSites(options);
  const { origin, requests, serveFile } = sites;
  for (const file of Object.keys(integrity.files)) {
    await serveFile(`cdn${folder}${file}`, `dist/${file}`);
  }
  await serveFile('publisher/content/ketamine.json', 'demo/content/ketamine.json');
  for (const name of images) {
    await serveFile(`publisher/images/${name}.svg`, `demo/images/${name}.svg`, {});
  }
  await serveFile('publisher/icon.svg', 'demo/images/harbour-mark.svg', {});
  const files = origin('cdn') + folder;
  const content = `${origin('publisher')}/content/ketamine.json`;
  const hash = (file) => integrity.files[file].integrity;

  /** Tags as a clinic pastes them; more attributes of the script, and another address. */
  const script = (more = '', src = `${files}clinic-widgets.js`) =>
    `<script defer src="${src}" integrity="${hash('clinic-widgets.js')}" crossorigin ${more}></script>`;
  const style = `<link rel="stylesheet" href="${files}reserve.css" integrity="${hash('reserve.css')}" crossorigin>`;
  const every = `<clinic-content src="${content}" region="US">
    ${tags.map((tag) => `<${tag}><p>Fallback</p></${tag}>`).join('')}</clinic-content>`;
  const html = (head, body = every) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Clinic</title><link rel="icon" href="${origin('publisher')}/icon.svg">${head}${body}`;

  /** A line of dist/integrity.json, filled in as its placeholders say. */
  const line = (directive) =>
    `${directive} ${integrity.csp[directive]
      .replace('{files}', files)
      .replace('{content}', origin('publisher'))
      .replace('{pictures}', origin('publisher'))}`;
  const lines = (...directives) => directives.map(line).join('; ');

  return {
    ...sites,
    ...{ files, content, hash, script, style, every, html, line, lines },
    /** Opens a page, and has it reported what we break, and at last a violation of the page's own. */
    async open(body, { headers = {}, ...more } = {}) {
      requests.length = 0;
      const host = await sites.visit(body, { headers, ...more });
      const { page } = host;
      const reports = () =>
        requests.filter(({ path }) => path == '/report').map(({ sent }) => violation(sent));
      return {
        ...host,
        reports,
        /** All that was reported before a violation that the page itself makes now. */
        async reported() {
          await page.evaluate(
            (url) => {
              new Image().src = url;
            },
            `${origin('control')}/a.png`,
          );
          const end = performance.now() + 20_000;
          while (!reports().some((each) => each.includes('control'))) {
            assert.ok(performance.now() < end, 'the violation of the page was not reported');
            await new Promise((done) => setTimeout(done, 20));
          }
          const ours = (all) => all.filter((each) => !each.includes('control'));
          return [...ours(reports()), ...ours(await page.evaluate(() => window.violations))];
        },
      };
    },
  };
}

/** What a report is about. */
const violation = (sent) => {
  const report = JSON.parse(sent)['csp-report'];
  return `${report['effective-directive']} ${report['blocked-uri']}`;
};

/** Waits until every widget shows its content, and says what a reader would miss. */
export async function expectShown({ page, log }) {
  const seen = await page.evaluate(
    (tags) =>
      Promise.all(
        tags.map(async (tag) => {
          const el = document.querySelector(tag);
          await customElements.whenDefined(tag);
          while (el.status === 'loading') await new Promise(requestAnimationFrame);
          const words = el.shadowRoot.querySelector('.base')?.innerText.length > 40;
          // Styles apply: an element without any is not a block.
          const { display } = getComputedStyle(el);
          const fallback = el.querySelector('p').checkVisibility();
          return { tag, status: el.status, words, display, fallback };
        }),
      ),
    tags,
  );
  const shown = { status: 'ready', words: true, display: 'block', fallback: false };
  assert.deepEqual(
    seen,
    tags.map((tag) => ({ tag, ...shown })),
  );
  assert.deepEqual(log.uncaught, []);
}

/** Says that nothing of ours is on the page, and that readers see what the clinic wrote. */
export async function expectFallback({ page, log }) {
  await page.waitForFunction(() => document.readyState === 'complete');
  const seen = await page.$$eval(tags.join(), (all) =>
    all.map((el) => [el.shadowRoot, el.querySelector('p').checkVisibility()]),
  );
  assert.deepEqual(
    seen,
    tags.map(() => [null, true]),
  );
  assert.deepEqual(log.uncaught, []);
}

export { cors };
