// Every story's widget as a prerendered page, in Chromium: without scripts, and with them.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { prerender } from '../../dist/esm/prerender/index.js';
import { same, wordsOf } from '../helpers/words.mjs';
import { everyLanguage, startPages } from '../helpers/pages.mjs';
import { widgets } from '../helpers/schema.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tags = widgets.map(({ tagName }) => tagName);

/** The stories of a file, as Node runs it. */
const storiesIn = async (file) => {
  const { outputFiles } = await build({
    entryPoints: [`${root}stories/${file}`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    loader: { '.css': 'empty' },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { default: meta, ...stories } = await import(`data:text/javascript;base64,${code}`);
  return Object.entries(stories).map(([name, { args, parameters }]) => ({
    name,
    isNarrow: { ...meta.parameters, ...parameters }.page == 'narrow',
    tag: meta.component,
    args: { ...meta.args, ...args },
  }));
};

const quoted = (value) => String(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** A story's widget as somebody writes it into a page. */
const markup = ({ name, tag, isNarrow, args: { content, children = '', ...rest } }) => {
  const given = Object.entries(rest).filter(([, value]) => value != null && value !== false);
  const style = given.filter(([key]) => key.startsWith('--')).map((each) => each.join(': '));
  const attributes = given
    .filter(([key]) => !key.startsWith('--'))
    .map(([key, value]) => ` ${key}="${value === true ? '' : quoted(value)}"`);
  if (style.length) attributes.push(` style="${quoted(style.join('; '))}"`);
  const json = JSON.stringify(content)?.replace(/</g, '\\u003c');
  const script = content ? `<script type="application/json">${json}</script>` : '';
  return `<div class="story" data-name="${name}"${isNarrow ? ' style="width: 20em"' : ''}>
    <${tag}${attributes.join('')}>${script}${children}</${tag}></div>`;
};

const settled = (page) =>
  page.waitForFunction(
    (tags) =>
      [...document.querySelectorAll(tags.join())].every(
        ({ status }) => status && status !== 'loading',
      ),
    { polling: 20 },
    tags,
  );

/** What there is of each widget; runs in the page. */
const look = (tags) =>
  [...document.querySelectorAll(tags.join())].map((el) => ({
    name: `${el.closest('.story').dataset.name}: ${el.localName}`,
    status: el.status,
    inside: el.innerHTML,
    isWritten: Boolean(el.querySelector('[data-clinic]')),
    isSlotted: Boolean(el.shadowRoot?.querySelector('slot')),
    shadow: el.shadowRoot?.textContent.trim() ?? '',
    height: (el.querySelector('[data-clinic]') ?? el).getBoundingClientRect().height,
    around: el.closest('.story').getBoundingClientRect().height,
  }));

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages?.close());

const open = async (body, options) => {
  const { page, log, close } = await pages.open(body, { head: everyLanguage, ...options });
  if (options?.head !== '') await settled(page);
  const seen = await page.evaluate(look, tags);
  const words = await page.evaluate(wordsOf, tags);
  await close();
  assert.deepEqual(log.uncaught, []);
  return seen.map((each, i) => ({ ...each, words: words[i] }));
};

const isNear = (a, b) => Math.abs(a - b) < 0.1;

describe('the stories, prerendered', async () => {
  for (const file of (await readdir(`${root}stories`)).filter((name) => /\.stories\./.test(name))) {
    let [live, off, on] = [];
    it(`can be read without scripts: ${file}`, async () => {
      const given = (await storiesIn(file)).map(markup).join('\n');
      const { html } = await prerender(`<html lang="en">${given}`, {
        url: 'http://127.0.0.1/1',
        load: () => Promise.reject(new Error('404')),
        ascii: false,
      });
      // Pictures come when they come, with and without scripts.
      const body = html.replace('<html lang="en">', '<style>img { display: none }</style>');
      live = await open(given);
      off = await open(body, { head: '', scripts: false });
      on = await open(body);
      live.forEach(({ name, status, inside, words }, i) => {
        const isShown = status === 'ready' || status === 'empty';
        assert.equal(off[i].isWritten, isShown, name);
        if (!isShown) return assert.equal(off[i].inside, inside, name);
        assert.ok(words.length > 2, name);
        same(off[i].words, words, name);
      });
    });

    it(`stay where they are when the widgets come: ${file}`, () => {
      assert.equal(on.length, live.length);
      // A widget that fails, and has nothing to show instead, says so: below it things move.
      const moved = new Set(off.flatMap(({ isWritten, around }) => (isWritten ? [] : [around])));
      on.forEach(({ name, isWritten, isSlotted, shadow, inside, height, around }, i) => {
        if (!isWritten) return assert.notEqual(isSlotted, Boolean(shadow), name);
        assert.deepEqual([isSlotted, shadow], [true, ''], name);
        assert.equal(inside, off[i].inside, name);
        assert.ok(isNear(height, off[i].height), `${name}: ${off[i].height} → ${height}`);
        if (moved.has(off[i].around)) return;
        assert.ok(isNear(around, off[i].around), `${name}: ${off[i].around} → ${around}`);
      });
    });
  }
});
