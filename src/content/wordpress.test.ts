import { expect } from '@open-wc/testing';
import { wordsOf } from '../../test/helpers/blocks.js';
import {
  articleFrom,
  postOf,
  postsUrl,
  read,
  site,
  type Given,
} from '../../test/helpers/wordpress.js';
import { ContentError, readContent } from './index.js';

const term = (taxonomy: string, name: string, slug = 'slug') => ({
  id: 5,
  link: `${site}/${taxonomy}/${slug}/`,
  name,
  slug,
  taxonomy,
});
const embedded = (more: object): Given => ({ _embedded: more });
/** What plugins add to each post. */
const plugins = {
  yoast_head: '<!-- Yoast --><title>Other</title>',
  yoast_head_json: { title: 'Other', og_image: [{ url: 'https://x.example/og.png' }] },
  jetpack_featured_media_url: '',
  jetpack_sharing_enabled: true,
  jetpack_likes_enabled: true,
  'jetpack-related-posts': [],
  acf: [],
  class_list: ['post-412', 'type-post'],
  footnotes: '',
};

describe('a WordPress post', () => {
  it('becomes an article, whatever plugins add to it', () => {
    const post = postOf({
      ...plugins,
      title: 'Sleep &#038; mood',
      lang: 'en',
      ...embedded({
        author: [
          { id: 3, name: 'Ana O&#8217;Neil', url: `${site}/ana`, link: `${site}/author/ana/` },
        ],
        'wp:term': [[term('category', 'Mind &amp; Body', 'mind')], [term('post_tag', 'R&amp;D')]],
      }),
    });
    const { document, problems } = read([post]);
    expect(problems).to.deep.equal([]);
    const [article] = document.articles!;
    expect(article!.author!.map(({ name }) => name)).to.deep.equal(['Ana O\u2019Neil']);
    expect({ ...article, author: [] }).to.deep.equal({
      id: '412',
      url: `${site}/blog/a-post/`,
      headline: 'Sleep & mood',
      description: 'What it is about.',
      articleSection: [{ name: 'Mind & Body', slug: 'mind', url: `${site}/category/mind/` }],
      keywords: ['R&D'],
      inLanguage: 'en',
      author: [],
      datePublished: '2026-11-20T17:30:00Z',
      dateModified: '2026-11-21T18:00:00Z',
      body: [{ blocks: [{ type: 'paragraph', text: 'What the post says.' }] }],
    });
  });

  it('may have a link from the root of its site', () => {
    expect(articleFrom({ link: '/2025/a/' }).url).to.equal(`${site}/2025/a/`);
    const { document } = read([postOf({ link: '/2025/a/' })], 'https://other.example/x');
    expect(document.articles![0]!.url).to.equal('https://other.example/2025/a/');
  });

  it('may have links with signs of any script', () => {
    const link = `${site}/%e6%b0%af%e8%83%ba/`;
    expect(articleFrom({ link }).url).to.equal(link);
    expect(articleFrom({ link: `${site}/氯胺酮/` }).url).to.equal(
      `${site}/%E6%B0%AF%E8%83%BA%E9%85%AE/`,
    );
  });

  it('without _embed has all that is in it', () => {
    const { id, headline, image, author, articleSection } = articleFrom();
    expect({ id, headline, image }).to.deep.equal({
      id: '412',
      headline: 'A post',
      image: undefined,
    });
    expect([author ?? [], articleSection ?? []]).to.deep.equal([[], []]);
  });

  it('has categories and keywords, and nothing of other taxonomies', () => {
    const { articleSection, keywords } = articleFrom(
      embedded({
        'wp:term': [
          [term('category', 'A'), term('category', 'B &amp; C')],
          [],
          [term('post_format', 'Aside'), term('series', 'S')],
          [term('post_tag', 'Caf&eacute;')],
        ],
      }),
    );
    expect(articleSection!.map((each) => (each as { name: string }).name)).to.deep.equal([
      'A',
      'B & C',
    ]);
    expect(keywords).to.deep.equal(['Café']);
  });

  for (const [what, author] of [
    [
      'was deleted',
      [{ code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } }],
    ],
    [
      'may not be seen',
      [{ code: 'rest_user_cannot_view', message: 'Sorry', data: { status: 401 } }],
    ],
    ['has no name', [{ id: 1, name: '' }]],
    ['is none', []],
    ['is null', null],
  ] as const) {
    it(`is there without an author who ${what}`, () => {
      const { document, problems } = read([postOf(embedded({ author }))]);
      expect(document.articles![0]!.author ?? []).to.deep.equal([]);
      expect(problems).to.deep.equal([]);
    });
  }

  const languages: [lang: unknown, expected: string | undefined][] = [
    ['es', 'es'],
    ['pt-BR', 'pt-BR'],
    ['', undefined],
    [false, undefined],
    [null, undefined],
  ];
  for (const [lang, expected] of languages) {
    it(`is in the language ${JSON.stringify(lang)}`, () => {
      const { document, problems } = read([postOf({ lang })]);
      expect(document.articles![0]!.inLanguage).to.equal(expected);
      expect(problems).to.deep.equal([]);
    });
  }
});

describe('the date of a WordPress post', () => {
  const dates: [what: string, given: Given, expected: string | undefined][] = [
    ['is the moment in UTC', {}, '2026-11-20T17:30:00Z'],
    ['is the day where only the local time is known', { date_gmt: undefined }, '2026-11-20'],
    ['is the day where UTC is not set', { date_gmt: '0000-00-00T00:00:00' }, '2026-11-20'],
    ['is the day where UTC is null', { date_gmt: null }, '2026-11-20'],
    ['is the day where UTC is empty', { date_gmt: '' }, '2026-11-20'],
    ['may be missing', { date_gmt: undefined, date: undefined }, undefined],
    ['may be none', { date_gmt: 'soon', date: 'later' }, undefined],
    ['may be a number', { date_gmt: 5, date: 5 }, undefined],
    [
      'may be a day that does not exist',
      { date_gmt: '2026-02-31T00:00:00', date: '2026-02-31T00:00:00' },
      undefined,
    ],
  ];
  for (const [what, given, expected] of dates) {
    it(what, () => {
      expect(articleFrom(given).datePublished).to.equal(expected);
    });
  }
});

describe('WordPress posts', () => {
  it('may be a single one', () => {
    const { document, problems } = read(postOf());
    expect(document.articles!.map(({ id }) => id)).to.deep.equal(['412']);
    expect(problems).to.deep.equal([]);
  });

  it('may be none', () => {
    expect(read([])).to.deep.equal({
      document: { format: 'clinic-content/1', articles: [] },
      problems: [],
    });
  });

  it('keep the order that the site gives them', () => {
    const ids = [7, 3, 9];
    const { document } = read(ids.map((id) => postOf({ id })));
    expect(document.articles!.map(({ id }) => id)).to.deep.equal(['7', '3', '9']);
  });

  it('stay when others beside them are broken', () => {
    const broken = [
      ...[null, 5, 'post', [], {}, { title: null }, { id: 1 }, { title: { rendered: 5 } }],
      { code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: { status: 404 } },
    ];
    const good = read([postOf({ id: 1 })]).document.articles![0];
    const { document, problems } = read([postOf({ id: 1 }), ...broken, postOf({ id: 1 })]);
    expect(document.articles!.filter(({ id }) => id == '1')).to.deep.equal([good, good]);
    for (const at of [1, 2, 3, 9]) {
      expect(
        problems.some(({ path }) => path.startsWith(`[${at}]`)),
        String(at),
      ).to.equal(true);
    }
  });

  it('lose a broken field, and nothing else', () => {
    const { id, title, ...rest } = postOf();
    const good = articleFrom();
    for (const field of Object.keys(rest)) {
      for (const value of [null, 5, 'text', [], {}, [[null]], { rendered: null }]) {
        const [article] = read([{ id, title, ...rest, [field]: value }]).document.articles!;
        expect(article?.headline, `${field}: ${JSON.stringify(value)}`).to.equal(good.headline);
      }
    }
  });

  for (const [what, data] of [
    ['an error', { code: 'rest_no_route', message: 'No route was found', data: { status: 404 } }],
    ['a list of errors', [{ code: 'rest_no_route', message: 'No route', data: { status: 404 } }]],
    ['the index of the site', { name: 'Site', namespaces: ['wp/v2'], routes: {} }],
    ['a list of categories', [{ id: 1, name: 'News', slug: 'news', taxonomy: 'category' }]],
    ['a title that is text', [{ id: 1, title: 'A' }]],
  ] as const) {
    it(`are not ${what}`, () => {
      expect(() => read(data))
        .to.throw(ContentError)
        .with.property('code', 'unknown-format');
    });
  }

  it('without a parser say what is missing', () => {
    expect(() => readContent([postOf()], postsUrl)).to.throw(ContentError, /pars/i);
  });

  it('that are protected show no text', () => {
    const [article] = read([
      postOf({
        content: '',
        excerpt: '',
        title: 'Notes',
        ...{ password: 'required' },
      }),
    ]).document.articles!;
    expect(article!.headline).to.equal('Notes');
    expect(article!.description ?? '').to.equal('');
    expect(wordsOf(article!.body)).to.equal('');
  });
});
