// Pages that were prerendered, in Chromium: without scripts, with them, and where a policy blocks them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { prerender } from '../../dist/esm/prerender/index.js';
import serveContent from '../../demo/serve-content.mjs';
import { startPages } from '../helpers/pages.mjs';
import { widgets } from '../helpers/schema.mjs';

const root = new URL('../../', import.meta.url);
const tags = widgets.map(({ tagName }) => tagName).sort();
const text = async (path) => serveContent(await readFile(new URL(path, root), 'utf8'));
const demo = await text('demo/content/ketamine.json');
const samples = [
  'demo/content/ketamine.json',
  'demo/content/posts.wordpress.json',
  'demo/content/posts.feed.json',
  ...['ar', 'de', 'es', 'posts', 'zh'].map((name) => `test/data/wordpress-${name}.json`),
  ...['hugo', 'jekyll', 'microblog'].map((name) => `test/data/feed-${name}.json`),
];
const documents = new Map(await Promise.all(samples.map(async (path) => [path, await text(path)])));

let pages;
before(async () => {
  pages = await startPages({
    '/sample/': ({ url }, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(documents.get(decodeURIComponent(url.slice('/sample/'.length))));
    },
  });
});
after(() => pages?.close());

const load = async (url) => JSON.parse(documents.get(decodeURIComponent(new URL(url).pathname.slice('/sample/'.length))));
const url = 'http://127.0.0.1/page.html';
const written = async (body, options) => {
  const result = await prerender(body, { url, load, ...options });
  return result;
};

/** The words of each widget as a reader has them, without dates; runs in the page. */
const read = (tags) => {
  const roots = [...document.querySelectorAll(tags.join())].map((el) => {
    const shown = el.shadowRoot?.querySelector('.base') ?? el.querySelector('[data-clinic]');
    for (const part of shown?.querySelectorAll('[aria-hidden=true], time, svg') ?? []) part.remove();
    return shown ?? el;
  });
  return roots.map((shown) =>
    shown.innerText
      .toLowerCase()
      // What stands for the space that styles make.
      .replace(/[\u00b7/():]/g, ' ')
      .split(/\s+/)
      .filter(Boolean)
      .join(' '),
  );
};

const withoutScripts = async (body) => {
  const opened = await pages.open(body, { head: '', noScripts: true });
  return opened;
};

const wait = (page) =>
  page.waitForFunction((tags) =>
    [...document.querySelectorAll(tags.join())].every(({ status }) => status && status !== 'loading'), {}, tags,
  );

describe('a prerendered page without scripts', () => {
  for (const path of samples) {
    it(`has every word of every widget, in the same order: ${path}`, async () => {
      const src = `/sample/${encodeURIComponent(path)}`;
      const body = tags
        .map((tag) => `<${tag} src="${src}" pictures toc limit="20" layout="grid"><p>Fallback</p></${tag}>`)
        .join('\n');
      const { html, problems } = await written(body);
      assert.deepEqual(problems, []);
      const live = await pages.open(body);
      await wait(live.page);
      const expected = await live.page.evaluate(read, tags);
      await live.close();
      const plain = await withoutScripts(html);
      const actual = await plain.page.evaluate(read, tags);
      await plain.close();
      tags.forEach((tag, i) => {
        assert.ok(expected[i].length > 20, `${tag} shows something`);
        assert.equal(actual[i], expected[i], tag);
      });
    });
  }
});
