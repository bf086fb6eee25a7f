// Pages that were prerendered, in Chromium: without scripts, with them, and where a policy blocks them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { prerender } from '../../dist/esm/prerender/index.js';
import serveContent from '../../demo/serve-content.mjs';
import { everyLanguage, startPages } from '../helpers/pages.mjs';
import { widgets } from '../helpers/schema.mjs';
import { same, wordsOf } from '../helpers/words.mjs';

const root = new URL('../../', import.meta.url);
const tags = widgets.map(({ tagName }) => tagName).sort();
const sample = async (path) => serveContent(await readFile(new URL(path, root), 'utf8'));
const demoPages = ['index', 'article', 'article-wordpress', 'formats'];

const documents = new Map();
for (const path of [
  ...['ketamine', 'posts.wordpress', 'posts.feed'].map((name) => `demo/content/${name}.json`),
  ...['ar', 'de', 'es', 'zh'].map((name) => `test/data/wordpress-${name}.json`),
  ...['hugo', 'jekyll', 'microblog'].map((name) => `test/data/feed-${name}.json`),
]) {
  documents.set(`/${path}`, await sample(path));
}
// The demo's pages are at the top of their own site.
for (const [path, text] of [...documents]) documents.set(path.replace('/demo/', '/'), text);
const { posts } = JSON.parse(await sample('test/data/wordpress-posts.json'));
documents.set('/test/data/wordpress-posts.json', JSON.stringify(posts));

/** Whole pages, by their addresses. */
const whole = new Map();
let pages;
before(async () => {
  const answer = ({ url }, response) => {
    const path = url.replace(/\?.*/, '');
    const isPage = whole.has(path);
    response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'application/json');
    response.end(whole.get(path) ?? documents.get(path));
  };
  pages = await startPages({ '/demo/': answer, '/content/': answer, '/test/': answer });
});
after(() => pages?.close());

const load = async (url) => JSON.parse(documents.get(new URL(url).pathname));
const written = (html, options) =>
  prerender(html, { url: 'http://127.0.0.1/demo/page.html', load, ...options });

const settled = (page) =>
  page.waitForFunction(
    (tags) =>
      [...document.querySelectorAll(tags.join())].every(
        ({ status }) => status && status !== 'loading',
      ),
    { polling: 20 },
    tags,
  );

/** What the widgets of a page show, once they show it. */
async function live(body, route = '') {
  const { page, close } = await pages.open(body, { head: everyLanguage });
  if (route) await page.goto(new URL(route, page.url()).href);
  await settled(page);
  const words = await page.evaluate(wordsOf, tags);
  await close();
  return words;
}

async function withoutScripts(body, route = '') {
  const { page, close } = await pages.open(body, { head: '', scripts: false });
  if (route) await page.goto(new URL(route, page.url()).href);
  const words = await page.evaluate(wordsOf, tags);
  await close();
  return words;
}

function compare(actual, expected) {
  assert.equal(actual.length, expected.length);
  expected.forEach((words, i) => {
    assert.ok(words.length > 3, `widget ${i} shows something`);
    same(actual[i], expected[i], `widget ${i}`);
  });
}

describe('a prerendered page without scripts', () => {
  const paths = [...documents.keys()].filter((path) => !path.startsWith('/content'));
  let [actual, expected] = [];
  before(async () => {
    const body = paths
      .flatMap((path) => {
        const attributes = `src="${path}" pictures toc limit="20" layout="grid" region="US"`;
        return tags.map((tag) => `<${tag} ${attributes}><p>Before</p></${tag}>`);
      })
      .join('\n');
    const { html, problems } = await written(body);
    assert.deepEqual(problems, []);
    [actual, expected] = await Promise.all([withoutScripts(html), live(body)]);
  });
  paths.forEach((path, i) => {
    it(`has every word of every widget, in the same order: ${path}`, () => {
      const of = (words) => words.slice(i * tags.length, (i + 1) * tags.length);
      compare(of(actual), of(expected));
    });
  });

  for (const name of demoPages) {
    it(`has every word of the demo's ${name} page`, async () => {
      const html = await readFile(new URL(`demo/${name}.html`, root), 'utf8');
      const route = `/demo/${name}.html`;
      whole.set(route, html);
      const expected = await live('', route);
      const result = await written(html, { url: `http://127.0.0.1${route}` });
      assert.deepEqual(result.problems, []);
      whole.set(route, result.html);
      compare(await withoutScripts('', route), expected);
    });
  }

  it('gives a reader mode every paragraph of an article', async () => {
    const html = await readFile(new URL('demo/article.html', root), 'utf8');
    const result = await written(html, { jsonLd: true });
    const { page, close } = await pages.open('', { scripts: false });
    await page.setContent(result.html);
    const source = await readFile(
      new URL('node_modules/@mozilla/readability/Readability.js', root),
      'utf8',
    );
    const lost = await page.evaluate((source) => {
      const Readability = new Function(`${source}; return Readability`)();
      const found = new Readability(document.cloneNode(true)).parse();
      const flat = (text) => text.replace(/\s+/g, '');
      const text = flat(found.title + found.textContent);
      const all = [...document.querySelectorAll('clinic-article :is(p, li, h2, h3, h4, td)')];
      if (all.length < 100) return ['the article'];
      return all
        .filter((each) => !each.closest('nav') && !each.querySelector('p, ul, ol'))
        .map((each) => each.textContent)
        .filter((words) => words.trim() && !text.includes(flat(words)));
    }, source);
    await close();
    assert.deepEqual(lost, []);
  });
});

describe('a prerendered page with scripts', () => {
  const body = tags.map((tag) => `<${tag} src="/demo/content/ketamine.json"></${tag}>`).join('\n');

  it('shows nothing twice once the widgets are there', async () => {
    const { html } = await written(body);
    const { page, log, close } = await pages.open(html);
    await settled(page);
    const shown = await page.evaluate(
      (tags) =>
        [...document.querySelectorAll(tags.join())].map((el) => {
          const isSeen = (root) =>
            [...(root?.querySelectorAll('p, li') ?? [])].some((each) => each.checkVisibility());
          return Number(isSeen(el)) + Number(isSeen(el.shadowRoot));
        }),
      tags,
    );
    await close();
    assert.deepEqual(
      shown,
      tags.map(() => 1),
    );
    assert.deepEqual(log.uncaught, []);
  });

  it('keeps what was written, whatever the page says', async () => {
    const json = JSON.stringify(JSON.parse(documents.get('/demo/content/ketamine.json')));
    const inline = `<script type="application/json">${json.replace(/</g, '\\u003c')}</script>`;
    const kinds = [
      ...['src="/test/data/wordpress-posts.json?_embed"', 'src="/test/data/feed-hugo.json"'],
      ...['src="/demo/content/ketamine.json#top" heading=""', 'src="content/ketamine.json" toc'],
      ...[
        'loading="lazy" style="position: absolute; top: 0"',
        'refresh="60"',
        'heading-level="4" pictures',
        'region="GB"',
      ],
      ...['lang="de-AT" dir="ltr"', 'article-param="article"', 'class="x y" style="margin: 1em"'],
      ...['article-url="/learn?a={id}#{id}"', "hidden-by-nobody='\"&amp;'", 'lang=""'],
    ].map((attributes) =>
      attributes.includes('src=') ? attributes : `src="/demo/content/ketamine.json" ${attributes}`,
    );
    const body = `<base href="/demo/"><div lang="fr">
      ${kinds.map((kind) => `<clinic-article ${kind}></clinic-article><clinic-recent-posts ${kind}>Before</clinic-recent-posts>`).join('\n')}
      <clinic-content region="GB" contact-name="C" contact-phone="1" article-url="a?id={id}">${inline}
        <clinic-side-effects></clinic-side-effects>
        <clinic-content lang="en" region="US" contact-url="contact"><clinic-notice></clinic-notice>
          <clinic-content src="/test/data/feed-jekyll.json"><clinic-article-card></clinic-article-card></clinic-content>
        </clinic-content>
      </clinic-content></div>`;
    const before = await live(body);
    const { html, problems } = await prerender(`<!doctype html><html lang="en">${body}`, {
      url: 'http://127.0.0.1/0',
      load,
    });
    assert.deepEqual(problems, []);
    const { page, log, close } = await pages.open(html.replace(/^.*?<base/, '<base'), {
      head: everyLanguage,
    });
    await settled(page);
    const found = await page.evaluate(
      (tags) =>
        [...document.querySelectorAll(`${tags}`)].map((el) => [
          el.outerHTML.replace(/>.*/s, '>'),
          el.status,
          el.shadowRoot.textContent.trim().slice(0, 50),
          Boolean(el.shadowRoot.querySelector('slot')),
        ]),
      tags,
    );
    await close();
    assert.deepEqual(
      found.filter(([, status, shadow, isKept]) => status !== 'ready' || shadow || !isKept),
      [],
    );
    assert.equal(found.length, kinds.length * 2 + 3);
    assert.deepEqual(log.uncaught, []);
    compare(await withoutScripts(html.replace(/^.*?<base/, '<base')), before);
  });

  it('is the same where a policy blocks them', async () => {
    const { html } = await written(body);
    const head = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; style-src 'none'">
      <script defer src="/dist/clinic-widgets.js"></script>`;
    const blocked = await pages.open(html, { head });
    const words = await blocked.page.evaluate(wordsOf, tags);
    await blocked.close();
    const plain = await pages.open(html, { head: '', scripts: false });
    assert.deepEqual(words, await plain.page.evaluate(wordsOf, tags));
    await plain.close();
  });

  it('runs nothing that content holds', async () => {
    const attack =
      '"\'></p></div><img src=x onerror=alert(1)><script>alert(1)</script><!--<script>';
    const url = 'javascript:alert(1)';
    const text = [attack, { text: attack, href: url, cite: attack, lang: attack }];
    const people = [{ name: attack, url, jobTitle: attack }];
    const content = {
      format: 'clinic-content/1',
      publisher: people[0],
      articles: [
        {
          id: attack,
          url,
          headline: attack,
          description: attack,
          author: people,
          reviewedBy: people,
          lastReviewed: '2026-01-01',
          articleSection: [{ name: attack, url }],
          keywords: [attack, '\u2028</script>'],
          image: { url: `https://a.example/"onerror="alert(1)`, alt: attack },
          citation: [{ id: attack, name: attack, doi: attack, url }],
          body: [
            {
              id: attack,
              headline: attack,
              blocks: [
                { type: 'paragraph', text },
                { type: 'list', items: [{ label: attack, text }] },
                { type: 'table', caption: attack, rows: [[text]] },
                { type: 'video', url: 'https://a.example/', headline: attack },
              ],
            },
          ],
        },
      ],
      notices: [
        {
          id: 'n',
          action: 'info',
          headline: attack,
          contacts: [{ name: attack, phone: attack, url }],
        },
      ],
    };
    const foreign = [
      {
        id: 1,
        title: { rendered: attack },
        content: { rendered: `<p>a<a href="${url}">b</a>${attack}` },
      },
    ];
    const json = JSON.stringify(content).replace(/</g, '\\u003c');
    const page = `<!doctype html><html lang="en"><head><title>${'</ti'}tle></head><body>
      <clinic-content contact-name='"><script>alert(1)</script>' contact-phone='"><img src=x onerror=alert(1)>'>
      ${['article', 'article-card', 'notice', 'evidence'].map((name) => `<clinic-${name}><script type="application/json">${json}</script></clinic-${name}>`).join('')}
      <clinic-article src="/foreign.json"></clinic-article></clinic-content></body></html>`;
    const { html, problems } = await written(page, {
      jsonLd: true,
      load: async () => foreign,
    });
    assert.deepEqual(problems, []);
    const { page: opened, log, close } = await pages.open('', { head: '' });
    const dialogs = [];
    opened.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await opened.setContent(html, { waitUntil: 'load' });
    const found = await opened.evaluate(() => ({
      scripts: [...document.scripts].map(({ type }) => type).sort(),
      handlers: [...document.querySelectorAll('*')]
        .flatMap((each) => [...each.attributes])
        .filter(({ name, value }) => /^on/.test(name) || /^\s*javascript:/.test(value))
        .map(({ name }) => name),
      data: JSON.parse(document.querySelector('[type="application/ld+json"]').textContent),
      wrappers: document.querySelectorAll('clinic-content > * > [data-clinic]').length,
      outside: document.querySelectorAll('body > :not(clinic-content)').length,
    }));
    await close();
    assert.deepEqual(dialogs, []);
    assert.deepEqual(log.uncaught, []);
    assert.deepEqual(found.scripts, [...Array(4).fill('application/json'), 'application/ld+json']);
    assert.deepEqual(found.handlers, []);
    assert.equal(found.data.mainEntity.headline, attack);
    assert.equal(found.wrappers, 5);
    assert.equal(found.outside, 0);
  });
});
