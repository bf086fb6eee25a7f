// The published reader in Node, with a parser from npm, and in a browser with the browser's own.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ContentError, readContent } from 'clinic-widgets/content';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { parseHtml } from '../helpers/parse5.mjs';
import { json, mistakes, sample } from '../helpers/schema.mjs';

const base = 'https://publisher.example/blog/feed.json';
const names = ['es', 'ar', 'zh', 'de'].map((language) => `wordpress-${language}`);
const feeds = ['hugo', 'jekyll', 'microblog'].map((program) => `feed-${program}`);
const documents = Object.fromEntries(
  await Promise.all(
    [...names, ...feeds].map(async (name) => [name, await json(`test/data/${name}.json`)]),
  ),
);
documents['wordpress-posts'] = (await json('test/data/wordpress-posts.json')).posts;

const post = (html) => [
  { id: 1, title: { rendered: html }, content: { rendered: html }, excerpt: { rendered: '' } },
];
/** Where parsers have to mend what is written. */
const broken = [
  '<p>One<p>Two<div>Three</p>Four',
  '<b><p>One</b> two</p><i>three',
  '<table><tr><td>One<td>Two<p>Three<table><tr><td>Four</table>Five',
  '<ul><li>One<li>Two<ul><li>Three</ul>Four',
  'One</body></html>Two<!-- Three --!>Four',
  '<a href="/a">One<a href="/b">Two</a>Three',
  '<select><option>One</select><p>&ampTwo &notit; &#x110000;',
  '<svg><p>One</p></svg><math><mi>Two</math>Three',
  '<h2>One<h3>Two</h2>Three<form><form>Four',
  'Zero<noscript><p>One</p></noscript><template>Two</template><iframe>Three</iframe>Four',
];
broken.forEach((html) => (documents[html] = post(html)));

const plain = ({ document, problems }) => ({ document, problems: problems.map(String) });

describe('the reader in Node, with parse5', () => {
  let site;
  let browser;
  let page;
  before(async () => {
    site = await serve({ dirs: { '/dist': 'dist' } });
    browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });
    page = await browser.newPage();
    await page.goto(`${site.url}dist/integrity.json`);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const [name, data] of Object.entries(documents)) {
    it(`reads the same as a browser: ${name}`, async () => {
      const inBrowser = await page.evaluate(
        async (data, base) => {
          const { readContent } = await import('/dist/esm/content/index.js');
          const { document, problems } = readContent(
            data,
            base,
            (html) => new DOMParser().parseFromString(html, 'text/html').body,
          );
          return { document, problems: problems.map(String) };
        },
        data,
        base,
      );
      const here = JSON.parse(JSON.stringify(plain(readContent(data, base, parseHtml))));
      assert.deepEqual(here, inBrowser);
      assert.ok(here.document.articles.length > 0);
    });
  }

  it('makes what the JSON Schema allows', () => {
    for (const [name, data] of Object.entries(documents)) {
      assert.deepEqual(mistakes(readContent(data, base, parseHtml).document), [], name);
    }
  });

  it('finds nothing wrong with what it has read', () => {
    for (const [name, data] of Object.entries(documents)) {
      const { document } = readContent(data, base, parseHtml);
      assert.deepEqual(readContent(document), { document, problems: [] }, name);
    }
  });
});

describe('the reader in Node, without a parser', () => {
  const reads = (data) => () => readContent(data, base);

  it('says what is missing when there is HTML to read', () => {
    const item = { id: '1', title: 'A', summary: 'About', content_html: '<p>Only the body</p>' };
    const bodyAlone = { version: 'https://jsonfeed.org/version/1.1', items: [item] };
    for (const data of [...Object.values(documents).slice(0, 4), bodyAlone]) {
      assert.throws(reads(data), (error) => {
        assert.ok(error instanceof ContentError, error.stack);
        assert.equal(error.code, 'no-parser');
        assert.match(error.message, /parseHtml/);
        return true;
      });
    }
  });

  it('needs none where there is no HTML', async () => {
    const { document, problems } = readContent(await sample(), base);
    assert.deepEqual(problems, []);
    assert.ok(document.articles.length > 0);
    const items = [{ id: '1', title: 'A & <b>', content_text: 'Words' }];
    const feed = readContent({ version: 'https://jsonfeed.org/version/1.1', items }, base);
    assert.equal(feed.document.articles[0].headline, 'A & <b>');
    assert.deepEqual(readContent([], base).document.articles, []);
  });
});
