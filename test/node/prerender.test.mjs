// The functions of `clinic-widgets/prerender`, as its users have them in Node, without a DOM.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContent } from '../../dist/esm/content/index.js';
import * as api from '../../dist/esm/prerender/index.js';

const { ContentError, fragment, jsonLd, prerender, renderWidget } = api;
const url = 'https://clinic.example/learn/';
const content = {
  format: 'clinic-content/1',
  publisher: { name: 'Library', url: 'https://library.example/' },
  articles: [
    {
      id: 'a',
      headline: 'Sleep',
      url: 'https://library.example/sleep',
      expires: '2030-01-01',
      nextReviewDue: '2028-05-01',
      lastReviewed: '2026-05-01',
      reviewedBy: [{ name: 'Dr. Roe' }],
      datePublished: '2026-02-03T10:00:00Z',
      notices: ['required'],
      body: [{ blocks: [{ type: 'side-effects', treatment: 't' }] }],
    },
    { id: 'gone', headline: 'Gone', status: 'withdrawn' },
  ],
  treatments: [
    {
      id: 't',
      name: 'Therapy',
      steps: [{ name: 'First', optional: true }],
      sideEffects: {
        groups: [{ action: 'emergency', effects: [{ name: 'Pain', serious: true }] }],
        unsuitableFor: [{ level: 'caution', label: 'Pregnancy', text: 'ask' }],
      },
    },
  ],
  notices: [
    { id: 'required', action: 'info', headline: 'Required' },
    { id: 'other', action: 'urgent', headline: 'Other' },
  ],
};
const page = (attributes = '', around = (widget) => widget) =>
  around(`<clinic-article src="c.json" ${attributes}>before</clinic-article>`);
const load = async () => content;
/** Of a page, the number of what it was made from. */
const made = async (html, options) =>
  /data-clinic="([^"]*)"/.exec((await prerender(html, { url, load, ...options })).html)[1];

describe('parseHtml()', () => {
  it('lets content with HTML be read in Node', () => {
    const post = {
      id: 1,
      title: { rendered: 'A &amp; B' },
      content: { rendered: '<p>Read <b>this</b></p>' },
    };
    const { document } = readContent([post], url, api.parseHtml);
    assert.equal(document.articles[0].headline, 'A & B');
    assert.match(JSON.stringify(document.articles[0].body), /this/);
  });
});

describe('prerender()', () => {
  it('asks once for each address, resolved against the page and its base', async () => {
    const asked = [];
    const ask = async (address) => {
      asked.push(address);
      return content;
    };
    await prerender(`${page()}${page()}`, { url, load: ask });
    await prerender(`<base href="/x/">${page()}`, { url, load: ask });
    await prerender(page('').replace('c.json', '/c.json') + page(), {
      url: 'file:///s/p.html',
      load: ask,
    });
    assert.deepEqual(asked, [
      `${url}c.json`,
      'https://clinic.example/x/c.json',
      '/c.json',
      'file:///s/c.json',
    ]);
  });

  it('has what the elements around say: region, contact, language, content', async () => {
    const around = (widget) =>
      `<div lang="en_GB"><clinic-content src="c.json" contact-name="Our clinic" region="AU"><p lang="">x</p>${widget}</clinic-content></div>`;
    const { html, problems } = await prerender(
      around(
        '<clinic-side-effects></clinic-side-effects><clinic-article-card article-url="/read?{id}"></clinic-article-card>',
      ),
      { url, load },
    );
    assert.deepEqual(problems, []);
    assert.match(html, /Emergency: Call 000 now if you have/);
    assert.match(html, /href="https:\/\/clinic.example\/read\?a"/);
    assert.match(html, /<time datetime="2026-02-03T10:00:00Z">3 February 2026<\/time>/);
    // Where styles set words apart, signs do.
    assert.match(html, /<strong>Pain<\/strong> \(Serious\)/);
    assert.match(html, /<strong>Ask first:<\/strong> <strong>Pregnancy:<\/strong> ask/);
  });

  it('marks what it wrote with all that it was made from', async () => {
    const marks = await Promise.all([
      made(page()),
      made(page('toc')),
      made(page('article="gone"')),
      made(page('', (widget) => `<div lang="de">${widget}</div>`)),
      made(page('', (widget) => `<clinic-content region="US">${widget}</clinic-content>`)),
      made(page(), { load: async () => ({ ...content, notices: [] }) }),
    ]);
    assert.equal(new Set(marks).size, marks.length);
    assert.equal(await made(`<p>more</p>${page()}`), marks[0]);
    assert.ok(marks.every((mark) => /^-?\d+$/.test(mark)));
  });

  it('goes by the moment that is given', async () => {
    const at = async (now) => (await prerender(page(), { url, load, now: new Date(now) })).html;
    assert.match(await at('2027-01-01'), /Next review due on May 1, 2028/);
    assert.match(await at('2029-01-01'), /Review was due on May 1, 2028/);
    assert.match(
      await at('2031-01-01'),
      /><p>This information is no longer available.<\/p><\/div>/,
    );
    assert.equal(typeof Date.now(), 'number');
    assert.ok(Math.abs(Date.now() - new Date().getTime()) < 1000);
    assert.equal('location' in globalThis, false);
  });

  it('writes links that lead where they should under a <base>', async () => {
    const three = {
      ...content.articles[0],
      body: ['a', 'b', 'c'].map((id) => ({ id, headline: id, blocks: [] })),
      url: 'post.html',
    };
    const links = async (base, at) => {
      const { html, problems } = await prerender(
        `<base href="${base}">${page('toc')}<clinic-article-card src="c.json"></clinic-article-card>`,
        {
          url: at,
          load: async () => ({ format: 'clinic-content/1', articles: [three] }),
        },
      );
      assert.deepEqual(problems, []);
      const found = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
      return [found[0], found.at(-1)];
    };
    assert.deepEqual(await links('/x/', url), [`${url}#a`, 'https://clinic.example/x/post.html']);
    assert.deepEqual(await links('../', 'file:///s/y/p.html'), ['y/p.html#a', 'post.html']);
    assert.deepEqual(await links('/x/', 'file:///s/y/p.html'), ['#a', '/x/post.html']);
    assert.deepEqual(await links('./p.html', 'file:///s/y/p.html'), ['#a', 'post.html']);
  });

  it('refuses a page that is nowhere', async () => {
    await assert.rejects(prerender(page(), { url: 'page.html', load }), TypeError);
  });
});

describe('renderWidget()', () => {
  it('gives what prerender() writes', async () => {
    const { html } = await prerender(page('toc'), { url, load, ascii: false });
    const written = /<div data-clinic[\s\S]*<\/div>(?=<\/clinic-article>)/.exec(html)[0];
    assert.equal(
      renderWidget('clinic-article', { src: 'c.json', toc: '' }, content, { url }),
      written,
    );
  });

  it('says what is wrong', () => {
    const wrong = (tag, attributes, data) => () => renderWidget(tag, attributes, data, { url });
    assert.throws(
      wrong('clinic-article', { article: 'x' }, content),
      (error) => error instanceof ContentError && error.code === 'unknown-id',
    );
    assert.throws(wrong('clinic-article', {}, {}), { code: 'unknown-format' });
    assert.throws(wrong('clinic-arcticle', {}, content), TypeError);
  });
});

describe('fragment()', () => {
  it('has all of a document once, but for what was withdrawn', () => {
    const html = fragment(content, { url, region: 'US' });
    const count = (text) => html.split(text).length - 1;
    for (const text of [
      '>Sleep<',
      '>First (Optional)<',
      'Call 911 now',
      'Information: Required',
      'Urgent: Other',
    ])
      assert.equal(count(text), 1, text);
    assert.equal(count('Gone'), 0);
    assert.equal(count('no longer available'), 0);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('jsonLd()', () => {
  it('says what the content says of an article, and no more', () => {
    const publisher = { '@type': 'Organization', name: 'Library', url: 'https://library.example/' };
    assert.deepEqual(jsonLd(content, content.articles[0], { url }), {
      '@context': 'https://schema.org',
      '@type': 'MedicalWebPage',
      url,
      name: 'Sleep',
      lastReviewed: '2026-05-01',
      reviewedBy: [{ '@type': 'Person', name: 'Dr. Roe' }],
      publisher,
      about: [{ '@type': 'MedicalTherapy', name: 'Therapy' }],
      mainEntity: {
        '@type': 'BlogPosting',
        headline: 'Sleep',
        url: 'https://library.example/sleep',
        datePublished: '2026-02-03T10:00:00Z',
        publisher,
      },
    });
  });
});
