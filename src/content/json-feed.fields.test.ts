import { expect } from '@open-wc/testing';
import { articleFrom, feedOf, feedUrl, itemOf, read } from '../../test/helpers/feed.js';

const base = 'https://publisher.example';
const dateOf = (date: unknown) => {
  const { document, problems } = read(feedOf([itemOf({ date_published: date })]));
  return { date: document.articles![0]!.datePublished, problems: problems.map(({ path }) => path) };
};

describe('the date of an item', () => {
  const moments: [written: string, utc: string][] = [
    ['2026-11-20T09:30:00-08:00', '2026-11-20T17:30:00Z'],
    ['2026-11-20T17:30:00Z', '2026-11-20T17:30:00Z'],
    ['2026-11-20T17:30:00.123456Z', '2026-11-20T17:30:00.123Z'],
    ['2026-11-20T17:30:00+00:00', '2026-11-20T17:30:00Z'],
    ['2026-11-20T17:30:00+0000', '2026-11-20T17:30:00Z'],
    ['2026-11-20T09:30:00-0800', '2026-11-20T17:30:00Z'],
    ['2026-11-20T09:30:00-08', '2026-11-20T17:30:00Z'],
    ['2026-11-20T17:30Z', '2026-11-20T17:30:00Z'],
    ['2026-11-20t17:30:00z', '2026-11-20T17:30:00Z'],
    ['2026-11-20 17:30:00Z', '2026-11-20T17:30:00Z'],
    ['2026-11-20 17:30:00 UTC', '2026-11-20T17:30:00Z'],
    ['2026-11-20 17:30:00 +0000', '2026-11-20T17:30:00Z'],
    ['2026-11-20 09:30:00 -0800', '2026-11-20T17:30:00Z'],
    ['Fri, 20 Nov 2026 17:30:00 GMT', '2026-11-20T17:30:00Z'],
    ['Fri, 20 Nov 2026 17:30:00 +0000', '2026-11-20T17:30:00Z'],
    ['Fri, 20 Nov 2026 09:30:00 PST', '2026-11-20T17:30:00Z'],
    ['20 Nov 2026 09:30 -0800', '2026-11-20T17:30:00Z'],
    ['Fri, 6 Nov 2026 17:30:00 GMT', '2026-11-06T17:30:00Z'],
  ];
  for (const [written, utc] of moments) {
    it(`is the moment of ${written}`, () => {
      const { date, problems } = dateOf(written);
      expect(date, 'needs a zone').to.match(/(Z|[+-]\d\d:\d\d)$/);
      expect(new Date(date!).toISOString()).to.equal(new Date(utc).toISOString());
      expect(problems).to.deep.equal([]);
    });
  }

  // In the author's zone, which nobody knows.
  for (const written of [
    '2026-11-20',
    '2026-11-20T08:00',
    '2026-11-20T23:59:59',
    '2026-11-20 13:01:01',
    '2026-11-20 13:01',
    '2026-11-20T13:01:01.5',
  ]) {
    it(`is the day of ${written}, in whatever zone the reader is`, () => {
      expect(dateOf(written)).to.deep.equal({ date: '2026-11-20', problems: [] });
    });
  }

  for (const written of [
    ...['soon', 'Invalid date', '2026-02-31T00:00:00Z', '2026-13-01', '20/11/2026', '1763659800'],
    ...[
      'Fri, 20 Nox 2026 17:30:00 GMT',
      '2026',
      '0000-00-00 00:00:00',
      'NaN-NaN-NaN',
      '{{ date }}',
    ],
    ...[1763659800, true, {}, ['2026-11-20']],
  ]) {
    it(`is none and a mistake where it is ${JSON.stringify(written)}`, () => {
      const { date, problems } = dateOf(written);
      expect(date).to.equal(undefined);
      // Of what is not even text the reader may say nothing.
      if (typeof written == 'string') expect(problems).to.deep.equal(['items[0].datePublished']);
    });
  }

  it('may be missing', () => {
    for (const written of [undefined, null, '']) {
      expect(dateOf(written)).to.deep.equal({ date: undefined, problems: [] });
    }
  });

  it('of a change is read in the same way', () => {
    const item = itemOf({ date_modified: 'Fri, 20 Nov 2026 17:30:00 GMT' });
    expect(Date.parse(articleFrom(item).dateModified!)).to.equal(
      Date.parse('2026-11-20T17:30:00Z'),
    );
  });
});

describe('the id and address of an item', () => {
  const cases: [what: string, item: object, id: string, url: string | undefined][] = [
    ['a number', { id: 2347259, url: '/a' }, '2347259', `${base}/a`],
    ['no id', { id: undefined, url: `${base}/a` }, `${base}/a`, `${base}/a`],
    ['an id of null', { id: null, url: `${base}/a` }, `${base}/a`, `${base}/a`],
    ['an empty id', { id: '', url: `${base}/a` }, `${base}/a`, `${base}/a`],
    [
      'an id alone',
      { id: 'tag:publisher.example,2026:a', url: undefined },
      'tag:publisher.example,2026:a',
      undefined,
    ],
    [
      'another site',
      { id: '1', url: undefined, external_url: 'https://x.example/' },
      '1',
      'https://x.example/',
    ],
    ['both', { id: '1', url: `${base}/a`, external_url: 'https://x.example/' }, '1', `${base}/a`],
    ['a relative address', { id: '1', url: 'post/b.html' }, '1', `${base}/blog/post/b.html`],
    ['an address that runs', { id: '1', url: 'javascript:alert(1)' }, '1', undefined],
  ];
  for (const [what, more, id, url] of cases) {
    it(`are read of ${what}`, () => {
      const article = articleFrom(itemOf(more));
      expect([article.id, article.url]).to.deep.equal([id, url]);
    });
  }

  it('may both be missing, and the item is still shown', () => {
    const { document } = read(feedOf([{ title: 'A note', content_text: 'Words' }, itemOf()]));
    expect(document.articles!.map(({ headline }) => headline)).to.deep.equal(['A note', 'An item']);
  });
});

describe('the people of an item', () => {
  const ana = { name: 'Ana', url: 'https://ana.example/', avatar: 'https://ana.example/a.png' };
  const namesOf = (item: object, feed: object = {}) =>
    (articleFrom(itemOf(item), feed).author ?? []).map(({ name }) => name);

  const cases: [what: string, item: object, feed: object, expected: string[]][] = [
    ['authors', { authors: [ana, { name: 'Ben' }] }, {}, ['Ana', 'Ben']],
    ['the author of 1.0', { author: ana }, {}, ['Ana']],
    ['both', { authors: [{ name: 'Ben' }], author: ana }, {}, ['Ben']],
    ["the feed's authors", {}, { authors: [ana] }, ['Ana']],
    ["the feed's author", {}, { author: ana }, ['Ana']],
    ['its own before those of the feed', { author: { name: 'Ben' } }, { authors: [ana] }, ['Ben']],
    ['those of the feed where its own are none', { authors: [] }, { authors: [ana] }, ['Ana']],
    ['nobody', {}, {}, []],
    ['people without names', { authors: [{ url: 'https://ana.example/' }, {}] }, {}, []],
    ['null', { authors: null, author: null }, { author: ana }, ['Ana']],
    ['an empty list beside the author', { authors: [], author: ana }, {}, ['Ana']],
  ];
  for (const [what, item, feed, expected] of cases) {
    it(`are ${what}`, () => {
      expect(namesOf(item, feed)).to.deep.equal(expected);
    });
  }

  it('have their address, when it may be followed', () => {
    const authors = [ana, { name: 'Ben', url: 'javascript:alert(1)' }, { name: 'Cy', url: '/cy' }];
    const urls = articleFrom(itemOf({ authors })).author!.map(({ url }) => url);
    expect(urls).to.deep.equal(['https://ana.example/', undefined, `${base}/cy`]);
  });
});

describe('what else an item has', () => {
  it('is its picture, or the banner', () => {
    expect(articleFrom(itemOf({ image: '/a.png', banner_image: '/b.png' })).image).to.deep.equal({
      url: `${base}/a.png`,
      alt: '',
    });
    expect(articleFrom(itemOf({ banner_image: 'b.png' })).image).to.deep.equal({
      url: `${base}/blog/b.png`,
      alt: '',
    });
    expect(articleFrom(itemOf({ image: 'data:image/png;base64,AAAA' })).image).to.equal(undefined);
    expect(articleFrom(itemOf()).image).to.equal(undefined);
  });

  it('are its tags, which are its categories', () => {
    expect(articleFrom(itemOf({ tags: ['Sleep & mood', '<b>'] })).articleSection).to.deep.equal([
      'Sleep & mood',
      '<b>',
    ]);
    const { document } = read(feedOf([itemOf({ tags: ['A', 5, '', null, 'B'] })]));
    expect(document.articles![0]!.articleSection).to.deep.equal(['A', 'B']);
  });

  it('is its language, or that of the feed', () => {
    const languageOf = (item: object, feed: object) => articleFrom(itemOf(item), feed).inLanguage;
    expect(languageOf({ language: 'es' }, { language: 'en' })).to.equal('es');
    expect(languageOf({}, { language: 'en-US' })).to.equal('en-US');
    expect(languageOf({}, {})).to.equal(undefined);
  });

  it('is nothing of what other programs add', () => {
    const more = {
      _microblog: { x: 1 },
      attachments: [{ url: 'a.mp3', mime_type: 'audio/mpeg' }],
      _source: null,
    };
    const { document, problems } = read(
      feedOf([itemOf(more)], { _x: {}, hubs: [], icon: 'a.png' }),
      feedUrl,
    );
    expect(problems).to.deep.equal([]);
    expect(document).to.deep.equal(read(feedOf([itemOf()])).document);
  });
});
