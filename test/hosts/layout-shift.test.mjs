// What stands below the widgets stays where it is while these load, content being 700 ms late.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { json, sample, widgets } from '../helpers/schema.mjs';
import { sizes, startShiftPages } from '../helpers/shifts.mjs';

const content = await sample();
const again = content.articles.map((article) => ({ ...article, id: `${article.id}-again` }));
const documents = {
  'ketamine.json': content,
  'many.json': { ...content, articles: [...content.articles, ...again] },
  'posts.json': await json('demo/content/posts.feed.json'),
  'wp-json/wp/v2/posts': await json('demo/content/posts.wordpress.json'),
};
const widths = [360, 800, 1280];

let pages;
before(async () => (pages = await startShiftPages(documents)));
after(() => pages?.close());

/** What has moved at each width, as one line. */
async function shifts(html, options) {
  const visits = widths.map((width) => pages.visitWhole(html, { width, ...options }));
  const values = (await Promise.all(visits)).map(({ shift }) => shift);
  const line = values.map((value, i) => `${widths[i]} px: ${value.toFixed(4)}`).join(', ');
  return { values, line };
}

const native = 'src="/late/ketamine.json"';
const wordpress = 'src="/late/wp-json/wp/v2/posts?_embed"';
const posts = (attributes, inside = '') =>
  `<clinic-recent-posts ${attributes}>${inside}</clinic-recent-posts>`;
const card = (attributes, inside = '') =>
  `<clinic-article-card ${attributes}>${inside}</clinic-article-card>`;
const link = '<a href="https://publisher.example/blog">Read our blog</a>';

const pasted = {
  'a list from WordPress': posts(`${wordpress} limit="6"`, link),
  'a list without a fallback': posts(`${wordpress} limit="6"`),
  'a list of native content': posts(native),
  'a list from a JSON Feed': posts('src="/late/posts.json"'),
  'a list without a heading, with a link to more': posts(`${native} heading="" more-url="/blog"`),
  'three posts': posts(`${native} limit="3"`, link),
  'twelve posts': posts('src="/late/many.json" limit="12"'),
  'a grid': posts(`${native} layout="grid"`, link),
  'a grid of three': posts(`${native} layout="grid" limit="3" more-url="/blog"`),
  'a grid of twelve': posts('src="/late/many.json" layout="grid" limit="12"'),
  'a grid from WordPress': posts(`${wordpress} layout="grid"`),
  headlines: posts(`${native} layout="headlines"`),
  'headlines from WordPress': posts(`${wordpress} layout="headlines"`, link),
  'twelve headlines': posts('src="/late/many.json" layout="headlines" limit="12"'),
  'a card': card(native, link),
  'a card from WordPress': card(wordpress),
  'a card with the picture beside it': card(`${native} layout="side"`),
  'the same from WordPress': card(`${wordpress} layout="side"`, link),
  'a compact card': card(`${native} layout="compact"`),
  'a compact card from WordPress': card(`${wordpress} layout="compact"`),
  'a card and a list in a clinic-content': `<clinic-content ${native}>${card('')}${posts('limit="3"')}</clinic-content>`,
};

// Mostly they wait.
const together = { concurrency: 3 };

describe('lists and cards as they are pasted', together, () => {
  for (const [name, html] of Object.entries(pasted)) {
    it(`move the page by at most 0.02: ${name}`, async () => {
      const { values, line } = await shifts(html);
      assert.ok(Math.max(...values) <= 0.02, line);
    });
  }

  const pageStyles = {
    'small text': 'html { font-size: 62.5% } body { font: 1.4rem/1.4 sans-serif }',
    'large text': 'body { font: 18px/1.7 sans-serif }',
    'a text size of their own': 'main { --clinic-size: 1.1em }',
    'text from right to left': 'html { direction: rtl }',
    'a dark page': ':root { color-scheme: dark; background: #111; color: #eee }',
    'a grid of columns':
      'main { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)) }',
  };
  for (const [name, css] of Object.entries(pageStyles)) {
    it(`move the page by at most 0.02, also with ${name}`, async () => {
      const html = card(native) + posts(`${wordpress} limit="3"`, link);
      const { values, line } = await shifts(html, { css });
      assert.ok(Math.max(...values) <= 0.02, line);
    });
  }

  const alone = {
    'where the script is late': { script: '/late.js' },
    'with narrow columns': { css: 'main > * { max-inline-size: 17rem; margin-inline: auto }' },
  };
  for (const [what, html] of Object.entries({
    card: card(native, link),
    list: posts(`${wordpress} limit="6"`, link),
  })) {
    for (const [name, options] of Object.entries(alone)) {
      // By themselves: of two on a page each comes in a frame of its own, or both in one, by chance.
      it(`move the page by at most 0.02, also ${name}: a ${what}`, async () => {
        const { values, line } = await shifts(html, options);
        assert.ok(Math.max(...values) <= 0.02, line);
      });
    }
  }

  it('would move it by more without reserve.css', async () => {
    const { values, line } = await shifts(posts(`${wordpress} limit="6"`, link), { head: '' });
    assert.ok(Math.min(...values) > 0.02, line);
  });
});

describe('a widget whose size the page gives in --clinic-reserve', together, () => {
  for (const { tagName } of widgets) {
    const html = (inside) => `<${tagName} ${native}>${inside}</${tagName}>`;
    const ways = {
      'for what is around it': [html(''), { css: (heights) => sizes(heights, 'main') }],
      'with a fallback inside, and a late script': [
        html(link),
        { css: (heights) => sizes(heights, tagName), script: '/late.js' },
      ],
      'with padding and a line around it': [
        html(''),
        {
          css: (heights) =>
            `${tagName} { box-sizing: border-box; padding: 1em; border: 3px solid }
            ${sizes(heights, tagName)}`,
        },
      ],
    };
    for (const [name, [page, options]] of Object.entries(ways)) {
      it(`moves nothing: ${tagName}, ${name}`, async () => {
        const { values, line } = await shifts(page, options);
        assert.deepEqual(values, [0, 0, 0], line);
      });
    }
  }

  it('moves what is below, where that is too little', async () => {
    const css = 'main { --clinic-reserve: 100px }';
    const { values, line } = await shifts(posts(native, link), { css });
    assert.ok(Math.min(...values) > 0.02, line);
  });
});
