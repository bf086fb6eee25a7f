import { expect } from '@open-wc/testing';
import { articleOf, articles, documentOf } from '../../test/helpers/content.js';
import { stub } from '../../test/helpers/stub.js';
import { parseHtml } from '../store/parse-html.js';
import { ContentError, readContent } from './index.js';

const base = 'https://publisher.example/feed.json';
const read = (data: unknown) => readContent(data, base, parseHtml);
const feed = (...items: object[]) => ({ version: 'https://jsonfeed.org/version/1.1', items });
const post = (content_html: string) => feed({ id: '1', title: 'Title', content_html });
const times = (text: string, count: number) => text.repeat(count);

const timeOf = (data: unknown) => {
  const start = performance.now();
  read(data);
  return performance.now() - start;
};
/** What ordinary content of that size takes: browsers differ, and machines can be busy. */
const usual = () => timeOf(post(times('<p>a</p>', 25_000)));

describe('hostile content that is slow to read', () => {
  // Each of these took many seconds, or for ever, before it was looked for.
  const documents: [what: string, data: () => unknown][] = [
    ['a language of many parts', () => documentOf({ inLanguage: `en${times('_a', 200)}!` })],
    ['a language without end', () => documentOf({ inLanguage: `en${times('-a', 2e6)}` })],
    [
      'sizes of a picture that are lists',
      () => [
        {
          title: { rendered: 'Title' },
          id: 1,
          _embedded: {
            'wp:featuredmedia': [
              {
                source_url: 'https://publisher.example/a.png',
                media_details: {
                  ...{ width: Array(20_000).fill(1), height: Array(20_000).fill(1) },
                  sizes: Array.from({ length: 3000 }, () => ({ width: 1 })),
                },
              },
            ],
          },
        },
      ],
    ],
    [
      'titles nested without end',
      () => Array.from({ length: 5 }, (_, id) => ({ id, title: { rendered: times('<i>', 1e5) } })),
    ],
    [
      'a feed of many authors and items',
      () => ({
        ...feed(...Array.from({ length: 4000 }, (_, id) => ({ id, title: 'Title' }))),
        authors: Array(4000).fill({ name: 'Ana' }),
      }),
    ],
    ['mistakes without end', () => ({ ...documentOf(), articles: Array(3e5).fill(1) })],
    ['a label of white space', () => post(`<ul><li><b>a${times('\u00a0', 3000)}b.</b> c</ul>`)],
    ['an address of white space', () => post(`<img src="${times(' ', 2e5)}">`)],
    [
      'a film of many addresses',
      () => post(`<iframe src="https://${times('player.vimeo.com/video/1?', 20_000)}">`),
    ],
    ['pieces without end', () => post(`<p>${times('a<i></i>', 50_000)}`)],
    ['lines without end', () => post(times('a<br>', 50_000))],
    ['terms without end', () => post(`<dl>${times('<dt>a', 50_000)}`)],
    [
      'cells over many rows and columns',
      () =>
        post(`<table><tr>${times('<td colspan=50 rowspan=50>a', 3000)}${times('<tr><td>b', 60)}`),
    ],
  ];
  for (const [what, data] of documents) {
    it(`is read in a moment: ${what}`, () => {
      expect(timeOf(data())).to.be.below(Math.max(3000, 10 * usual()));
    });
  }
});

describe('objects that are no plain data', () => {
  const thrown = Object.create(null) as object;
  const objects: [what: string, data: () => unknown][] = [
    [
      'a format that throws',
      () => ({
        get format() {
          throw thrown;
        },
      }),
    ],
    [
      'articles that throw',
      () => ({
        format: 'clinic-content/1',
        get articles() {
          throw new TypeError('no');
        },
      }),
    ],
    [
      'a proxy that is revoked',
      () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      },
    ],
  ];
  for (const [what, data] of objects) {
    it(`are refused in an error of ours: ${what}`, () => {
      expect(() => read(data())).to.throw(ContentError);
    });
  }

  it('cannot bring their own way through a list', () => {
    const list: unknown[] = [1];
    const bad = articleOf('a', { url: 'javascript:alert(1)' });
    Object.assign(list, { map: () => ({ filter: () => [bad] }) });
    expect(read({ ...documentOf(), articles: list }).document.articles).to.deep.equal([]);
  });
});

describe('a page that added to every object', () => {
  for (const value of [true, () => 'from the page']) {
    it(`changes nothing: ${typeof value}`, () => {
      const before = read(articles('a'));
      stub(Object.prototype as { debug?: unknown }, 'debug', value);
      Object.defineProperty(Object.prototype, 'debug', { enumerable: true });
      const after = read(articles('a'));
      expect(JSON.stringify(after)).to.equal(JSON.stringify(before));
    });
  }
});

describe('pictures in HTML', () => {
  it('may have white space around their address', () => {
    const { document } = read(post('<img src=" https://publisher.example/a.png ">'));
    expect(JSON.stringify(document.articles![0]!.body)).to.contain(
      '"https://publisher.example/a.png"',
    );
  });
});
