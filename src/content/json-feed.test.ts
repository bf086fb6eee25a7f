import { expect } from '@open-wc/testing';
import { wordsOf } from '../../test/helpers/blocks.js';
import { articleFrom, feedOf, feedUrl, itemOf, read } from '../../test/helpers/feed.js';
import { ContentError, readContent } from './index.js';

const base = 'https://publisher.example';
const without = (field: string, more: object = {}) =>
  Object.fromEntries(Object.entries(itemOf(more)).filter(([name]) => name != field));

describe('a JSON Feed', () => {
  it('becomes a document with its publisher', () => {
    const { document, problems } = read(feedOf([itemOf()], { language: 'en-US' }));
    expect(problems).to.deep.equal([]);
    const [article] = document.articles!;
    expect(document.publisher).to.deep.equal({ name: 'The clinic', url: `${base}/` });
    expect(article).to.deep.include({
      id: `${base}/blog/a`,
      url: `${base}/blog/a`,
      headline: 'An item',
      description: 'What the item says.',
      inLanguage: 'en-US',
      datePublished: '2026-11-20T09:30:00-08:00',
      body: [{ blocks: [{ type: 'paragraph', text: 'What the item says.' }] }],
    });
  });

  const known: [what: string, data: unknown][] = [
    ['of version 1.0', feedOf([itemOf()], { version: 'https://jsonfeed.org/version/1' })],
    ['of version 1.1', feedOf([itemOf()], { version: 'https://jsonfeed.org/version/1.1' })],
    ['of a version to come', feedOf([itemOf()], { version: 'https://jsonfeed.org/version/2' })],
    ['without a version', { items: [itemOf()] }],
    ['whose first item has no content', { items: [{ id: '1', title: 'A' }, itemOf()] }],
    ['of text alone', { items: [{ id: '1', content_text: 'An item' }] }],
  ];
  for (const [what, data] of known) {
    it(`is known ${what}`, () => {
      expect(read(data).document.articles!.some(({ headline }) => headline == 'An item')).to.equal(
        true,
      );
    });
  }

  for (const [what, data] of [
    ['a list of items', [itemOf()]],
    ['items of something else', { items: [{ id: 1, title: 'A' }] }],
    ['items that are none', { items: 'content_text' }],
    ['another version', { version: '1.0', items: [] }],
    [
      'a version of another place',
      { version: 'https://evil.example/https://jsonfeed.org/version/1', items: [] },
    ],
  ] as const) {
    it(`is not ${what}`, () => {
      expect(() => read(data))
        .to.throw(ContentError)
        .with.property('code', 'unknown-format');
    });
  }

  it('may have no items yet', () => {
    for (const items of [[], undefined, null]) {
      const { document } = read({ ...feedOf([]), items });
      expect(document.articles ?? []).to.deep.equal([]);
      expect(document.publisher!.name).to.equal('The clinic');
    }
  });

  it('keeps good items beside broken ones', () => {
    const good = articleFrom(itemOf());
    const { document, problems } = read(feedOf([null, itemOf(), 5, 'x', [], itemOf(), {}]));
    expect(document.articles!.filter(({ id }) => id == good.id)).to.deep.equal([good, good]);
    for (const at of [0, 2, 3, 4]) {
      expect(
        problems.some(({ path }) => path.startsWith(`items[${at}]`)),
        String(at),
      ).to.equal(true);
    }
  });

  it('loses a broken field, and nothing else', () => {
    for (const field of Object.keys({
      ...itemOf(),
      summary: 1,
      image: 1,
      banner_image: 1,
      tags: 1,
      author: 1,
      authors: 1,
      date_modified: 1,
      language: 1,
      external_url: 1,
      content_text: 1,
      attachments: 1,
    })) {
      if (field == 'id' || field == 'title') continue;
      for (const value of [null, 5, '', [], {}, [[null]], [5], true]) {
        const { articles } = read(feedOf([{ ...itemOf(), [field]: value }])).document;
        expect(articles?.[0]?.headline, `${field}: ${JSON.stringify(value)}`).to.equal('An item');
      }
    }
    for (const field of ['title', 'home_page_url', 'author', 'authors', 'language', 'icon']) {
      for (const value of [null, 5, '', [], {}, [[null]], 'javascript:alert(1)']) {
        const { articles } = read(feedOf([itemOf()], { [field]: value })).document;
        expect(articles, `${field}: ${JSON.stringify(value)}`).to.have.length(1);
      }
    }
  });

  it('without a parser says what is missing', () => {
    const feed = feedOf([without('content_html', { content_html: '<p>a</p>' }), itemOf()]);
    expect(() => readContent(feed, feedUrl)).to.throw(ContentError, /pars/i);
  });
});

describe('the title of an item', () => {
  for (const title of [
    'Sleep &amp; mood',
    '<b>bold</b> & 1 < 2',
    '<script>alert(1)</script>',
    '&lt;sup&gt; &#8217;',
    '氯胺酮如何在大脑中起作用',
    '{{constructor}} ${1}',
  ]) {
    it(`is text as it is: ${title}`, () => {
      expect(articleFrom(itemOf({ title })).headline).to.equal(title);
    });
  }

  for (const [what, title] of [
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', ' \n '],
  ] as const) {
    it(`is the beginning of the text where it is ${what}`, () => {
      const item = { ...itemOf({ content_html: '<p>A short note &amp; more.</p>' }), title };
      const { headline, description } = articleFrom(item);
      expect(headline).to.equal('A short note & more.');
      expect(description).to.equal(undefined);
    });
  }

  it('is cut where it begins a long text', () => {
    const { headline } = articleFrom({
      ...itemOf(),
      title: undefined,
      content_html: undefined,
      content_text: 'A note, '.repeat(100),
    });
    expect(headline).to.match(/^A note, .*\w\u2026$/);
    expect(headline.length).to.be.most(161);
  });

  it('may be missing as the text is: the item is still there to follow', () => {
    const item = {
      id: '1',
      url: `${base}/photo`,
      image: `${base}/a.png`,
      content_html: '<img src="/a.png">',
    };
    expect(articleFrom(item).headline).to.match(/\S/);
  });
});

describe('the text of an item', () => {
  it('is described by its summary, else by how it begins', () => {
    const both = { content_html: '<p>From <b>HTML</b></p>', content_text: 'From text' };
    expect(articleFrom(itemOf({ ...both, summary: 'Summary &amp; more' })).description).to.equal(
      'Summary &amp; more',
    );
    expect(articleFrom(itemOf(both)).description).to.equal('From text');
    expect(
      articleFrom(itemOf({ content_html: '<p>A &amp;amp; <i>b</i></p><script>x</script>' }))
        .description,
    ).to.equal('A &amp; b');
  });

  it('has a body of its HTML', () => {
    const html = '<h2>One</h2><p>Two <a href="../three">three</a></p>';
    expect(articleFrom(itemOf({ content_html: html, content_text: 'Other' })).body).to.deep.equal([
      {
        headline: 'One',
        blocks: [{ type: 'paragraph', text: ['Two ', { text: 'three', href: `${base}/three` }] }],
      },
    ]);
  });

  it('has a paragraph for each of plain text, as it is', () => {
    const item = {
      ...itemOf(),
      content_html: undefined,
      content_text: 'One <b>\nline\n\n\n  Two &amp; more\r\n\r\nThree\n',
    };
    const { body } = articleFrom(item);
    expect(body!.flatMap(({ blocks }) => blocks).map(({ type }) => type)).to.deep.equal([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(wordsOf(body)).to.equal('One <b> line Two &amp; more Three');
  });

  it('may be missing', () => {
    const article = articleFrom(without('content_html'));
    expect(article.headline).to.equal('An item');
    expect(wordsOf(article.body)).to.equal('');
  });
});
