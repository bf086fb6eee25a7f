import { expect } from '@open-wc/testing';
import { articleOf, documentOf, treatmentOf } from '../../test/helpers/content.js';
import { readContent } from './index.js';

type Case = [field: string, bad: unknown, path?: string];

const notText = [5, true, {}, ['x']];
const notDates = ['soon', '2026-02-31', '2026-01-01T09:00', 20260101];
const notLinks = ['javascript:alert(1)', 'data:text/html,x', '', 'http://', 5, {}];
const each = (field: string, values: unknown[]): Case[] => values.map((bad) => [field, bad]);

/** Mistakes that cost the field alone. */
const articleFields: Case[] = [
  ...each('description', notText),
  ...each('timeRequired', notText),
  ...each('inLanguage', notText),
  ...each('replacedBy', ['', ...notText]),
  ...each('url', notLinks),
  ...each('datePublished', notDates),
  ...each('dateModified', notDates),
  ...each('lastReviewed', notDates),
  ...each('nextReviewDue', notDates),
  ...each('keywords', ['one, two', {}]),
  ...each('author', ['Ana', { name: 'Ana' }]),
  ...each('image', ['a.png', []]),
  ['image', { alt: 'no address' }, 'image.url'],
  ['image', { url: 'https://a.example/b.png' }, 'image.alt'],
  ['image', { url: 'https://a.example/b.png', alt: 5 }, 'image.alt'],
  ['image', { url: 'mailto:a@b.example', alt: '' }, 'image.url'],
  ['image', { url: 'data:image/png;base64,AAAA', alt: '' }, 'image.url'],
];

/** Mistakes that cost the whole item: nobody should be shown a guess. */
const articleEssentials: Case[] = [
  ...each('id', ['', '  ', ...notText]),
  ...each('headline', ['', '  ', ...notText]),
  ...each('status', ['gone', 'Withdrawn', ...notText]),
  ...each('expires', notDates),
];

/** Mistakes in one entry of a list. */
const articleEntries: Case[] = [
  ['keywords', 5, 'keywords[1]'],
  ['articleSection', 5, 'articleSection[1]'],
  ['articleSection', '', 'articleSection[1]'],
  ['articleSection', { slug: 'x' }, 'articleSection[1].name'],
  ['author', 'Ana', 'author[1]'],
  ['author', { url: 'https://a.example/' }, 'author[1].name'],
  ['reviewedBy', { name: 5 }, 'reviewedBy[1].name'],
  ['notices', 5, 'notices[1]'],
  ['citation', { id: 'c' }, 'citation[1]'],
  ['citation', { name: 'Without an id' }, 'citation[1].id'],
  ['relatedLink', { name: 'x' }, 'relatedLink[1].url'],
  ['relatedLink', { name: 'x', url: 'javascript:alert(1)' }, 'relatedLink[1].url'],
];
const good: Record<string, unknown> = {
  keywords: 'good',
  articleSection: 'Good',
  author: { name: 'Good' },
  reviewedBy: { name: 'Good' },
  notices: 'good',
  citation: { id: 'good', summary: 'Good' },
  relatedLink: { name: 'Good', url: 'https://good.example/' },
};

const read = (article: object) =>
  readContent({ ...documentOf(), articles: [article, articleOf('other')] });

const name = (field: string, bad: unknown): string => `${field}: ${JSON.stringify(bad)}`;

describe('a wrong field of an article', () => {
  for (const [field, bad, path = field] of articleFields) {
    it(`is dropped, the article stays: ${name(field, bad)}`, () => {
      const { document, problems } = read({ ...articleOf('a'), [field]: bad });
      expect(problems.map((problem) => problem.path)).to.deep.equal([`articles[0].${path}`]);
      expect(problems[0]!.message).not.to.equal('');
      const rest = Object.entries(articleOf('a')).filter(([name]) => name != field);
      expect(document.articles).to.deep.equal([Object.fromEntries(rest), articleOf('other')]);
    });
  }

  for (const [field, bad] of articleEssentials) {
    it(`costs the article: ${name(field, bad)}`, () => {
      const { document, problems } = read({ ...articleOf('a'), [field]: bad });
      expect(problems.map(({ path }) => path)).to.deep.equal([`articles[0].${field}`]);
      expect(document.articles).to.deep.equal([articleOf('other')]);
    });
  }

  for (const [field, bad, path] of articleEntries) {
    it(`costs its entry alone: ${name(field, bad)}`, () => {
      const { document, problems } = read({
        ...articleOf('a'),
        [field]: [good[field], bad, good[field]],
      });
      expect(problems.map((problem) => problem.path)).to.deep.equal([`articles[0].${path}`]);
      const [article] = document.articles as unknown as Record<string, unknown>[];
      expect(article![field]).to.deep.equal([good[field], good[field]]);
    });
  }

  it('drops the size of a picture that has none, and keeps the picture', () => {
    for (const width of ['640', 0, 0.5, -1, NaN, Infinity]) {
      const image = { url: 'https://a.example/b.png', alt: 'A', width, height: 360 };
      const { document, problems } = read({ ...articleOf('a'), image });
      expect(
        problems.map(({ path }) => path),
        String(width),
      ).to.deep.equal(['articles[0].image.width']);
      expect(document.articles![0]!.image).to.deep.equal({
        url: 'https://a.example/b.png',
        alt: 'A',
        height: 360,
      });
    }
  });
});

describe('a wrong field of a treatment', () => {
  const readTreatment = (more: object) =>
    readContent({ ...documentOf(), treatments: [{ ...treatmentOf('t'), ...more }] });

  it('costs a step only what it is in', () => {
    const { document, problems } = readTreatment({
      steps: [
        { name: 'A', phase: 'later', optional: 'yes', duration: 40, bring: 'water', id: 5 },
        { text: 'No name' },
        { name: 'B', items: [{ text: 'good' }, { label: 'no text' }], bring: ['water', 5] },
      ],
    });
    expect(problems.map(({ path }) => path)).to.have.members([
      'treatments[0].steps[0].phase',
      'treatments[0].steps[0].optional',
      'treatments[0].steps[0].duration',
      'treatments[0].steps[0].bring',
      'treatments[0].steps[0].id',
      'treatments[0].steps[1].name',
      'treatments[0].steps[2].items[1].text',
      'treatments[0].steps[2].bring[1]',
    ]);
    expect(document.treatments![0]!.steps).to.deep.equal([
      { name: 'A' },
      { name: 'B', items: [{ text: 'good' }], bring: ['water'] },
    ]);
  });

  for (const inLanguage of ['', 'e', 'not a language', ' javascript:alert(1)', 'en_US"']) {
    it(`takes no language from "${inLanguage}"`, () => {
      const { document, problems } = readContent({ ...documentOf(), inLanguage });
      expect(document.inLanguage).to.equal(undefined);
      expect(problems.map(({ path }) => path)).to.deep.equal(['inLanguage']);
    });
  }

  it('shows no figure that is not a part of a whole', () => {
    const proportions = [
      { count: 5, of: 0 },
      { count: -1, of: 100 },
      { count: 101, of: 100 },
      { count: '5', of: 100 },
      { of: 100 },
      '5 in 100',
    ];
    const effects = proportions.map((proportion) => ({ name: 'Headache', proportion }));
    const { document, problems } = readTreatment({ sideEffects: { groups: [{ effects }] } });
    expect(problems).to.have.length(proportions.length);
    for (const [i, { path }] of problems.entries()) {
      expect(path).to.contain(`treatments[0].sideEffects.groups[0].effects[${i}].proportion`);
    }
    const [group] = document.treatments![0]!.sideEffects!.groups;
    expect(group!.effects).to.deep.equal(proportions.map(() => ({ name: 'Headache' })));
  });

  it('costs side effects only what it is in', () => {
    const { document, problems } = readTreatment({
      sideEffects: {
        groups: [
          { action: 'panic', effects: [{ name: 'A', frequency: 'often', serious: 1 }] },
          { headline: 'No effects' },
        ],
        unsuitableFor: [{ text: 'B', level: 'never' }, { label: 'No text' }],
        reporting: { url: 'https://report.example/' },
        citation: [{ id: 'nameless' }],
      },
    });
    const at = 'treatments[0].sideEffects';
    expect(problems.map(({ path }) => path)).to.have.members([
      `${at}.groups[0].action`,
      `${at}.groups[0].effects[0].frequency`,
      `${at}.groups[0].effects[0].serious`,
      `${at}.groups[1].effects`,
      `${at}.unsuitableFor[0].level`,
      `${at}.unsuitableFor[1].text`,
      `${at}.reporting.name`,
      `${at}.citation[0]`,
    ]);
    expect(document.treatments![0]!.sideEffects).to.deep.equal({
      groups: [{ effects: [{ name: 'A' }] }],
      unsuitableFor: [{ text: 'B' }],
      citation: [],
    });
  });
});
