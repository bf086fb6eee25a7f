// What `clinic-widgets validate` finds in content, and where.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sample } from '../helpers/schema.mjs';
import { brief, findings, folder, validate } from '../helpers/validate.mjs';

const format = 'clinic-content/1';
const https = 'https://publisher.example';
const article = (more) => ({ format, articles: [{ id: 'a', headline: 'A', ...more }] });
const blocks = (...list) => article({ body: [{ blocks: list }] });
const effects = (more, ...list) => ({
  format,
  treatments: [{ id: 't', name: 'T', sideEffects: { ...more, groups: [{ effects: list }] } }],
});
const sourced = { basis: 'Trials', citation: [{ id: 'c', name: 'C' }] };
const post = (more) => ({
  id: 1,
  date: '2026-01-01T09:00:00',
  date_gmt: '2026-01-01T09:00:00',
  link: `${https}/1`,
  title: { rendered: 'T' },
  excerpt: { rendered: 'E' },
  content: { rendered: '<p>C</p>' },
  _embedded: {},
  ...more,
});
const feed = (more) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'F',
  items: [
    {
      id: '1',
      url: `${https}/1`,
      title: 'T',
      content_text: 'C',
      date_published: '2026-01-01',
      ...more,
    },
  ],
});
const hard =
  'Pharmacological interventions necessitate comprehensive multidisciplinary consideration of individual contraindications and comorbidities. '.repeat(
    12,
  );
const easy = 'The dose is low. You can go home at noon. Ask us if you feel ill. '.repeat(12);
const said = (text) => blocks({ type: 'paragraph', text });

/** Documents, and all that has to be found in each. */
const cases = {
  'a good document': [article({ url: `${https}/a`, datePublished: '2026-01-01' })],
  'fields that are unknown': [article({ mood: 'x', 'x-own': 1 })],
  'null for what is not there': [article({ description: null, image: null })],
  'a misspelt field': [
    article({ datePublshed: '2026-01-01' }),
    'warning unknown-field articles[0].datePublshed',
  ],
  'no headline and no id': [
    { format, articles: [{}] },
    'error missing articles[0].id',
    'error missing articles[0].headline',
  ],
  'a headline of white space': [
    article({ headline: '  ' }),
    'error empty-text articles[0].headline',
  ],
  'a number for text': [article({ description: 5 }), 'error wrong-type articles[0].description'],
  'text for a list': [article({ keywords: 'a, b' }), 'error wrong-type articles[0].keywords'],
  'a block of an unknown type': [
    blocks({ type: 'paragaph', text: 'x' }),
    'error unknown-block articles[0].body[0].blocks[0].type',
  ],
  'a block that is text': [blocks('x'), 'error wrong-type articles[0].body[0].blocks[0]'],
  'an unknown word': [
    blocks({ type: 'callout', action: 'urgnt', blocks: [] }),
    'error unknown-value articles[0].body[0].blocks[0].action',
  ],
  'a source without a name': [
    article({ citation: [{ id: 'c' }] }),
    'error unreadable articles[0].citation[0]',
  ],
  'no format': [{ articles: [] }, 'error unknown-format format'],
  'another version': [{ format: 'clinic-content/2' }, 'error unknown-format format'],

  'a day that does not exist': [
    article({ datePublished: '2026-02-30' }),
    'error bad-date articles[0].datePublished',
  ],
  'a time without a zone': [
    article({ datePublished: '2026-02-01T09:00' }),
    'error bad-date articles[0].datePublished',
  ],
  'a change before publication': [
    article({ datePublished: '2026-02-02', dateModified: '2026-02-01' }),
    'warning date-order articles[0].dateModified',
  ],
  'a change on the day of publication': [
    article({ datePublished: '2026-02-02T09:00:00Z', dateModified: '2026-02-02' }),
  ],
  'a next review before the last': [
    article({ lastReviewed: '2026-02-02', nextReviewDue: '2998-01-01' }),
  ],
  'an overdue review': [
    article({ nextReviewDue: '2020-01-01' }),
    'warning review-overdue articles[0].nextReviewDue',
  ],
  'expired content': [article({ expires: '2020-01-01' }), 'warning expired articles[0].expires'],
  'reviews in the wrong order': [
    article({ lastReviewed: '2020-02-02', nextReviewDue: '2020-02-01' }),
    'error date-order articles[0].nextReviewDue',
    'warning review-overdue articles[0].nextReviewDue',
  ],

  'an id twice': [
    { format, notices: ['a', 'a'].map((id) => ({ id, action: 'info', headline: 'N' })) },
    'error duplicate-id notices[1].id',
  ],
  'the same id in two lists': [
    { ...article({}), notices: [{ id: 'a', action: 'info', headline: 'N' }] },
  ],
  'a section id twice in an article': [
    article({ body: ['s', 's'].map((id) => ({ id, blocks: [] })) }),
    'error duplicate-id articles[0].body[1].id',
  ],
  'ids that lead nowhere': [
    article({
      notices: ['n'],
      replacedBy: 'b',
      body: [
        {
          blocks: [
            { type: 'notice', notice: 'n' },
            { type: 'side-effects', treatment: 't' },
            { type: 'evidence', citations: ['c', 'd'] },
            { type: 'paragraph', text: ['x', { text: 'y', cite: 'd' }] },
          ],
        },
      ],
      citation: [{ id: 'c', name: 'C' }],
    }),
    'error unknown-id articles[0].notices[0]',
    'error unknown-id articles[0].replacedBy',
    'error unknown-id articles[0].body[0].blocks[0].notice',
    'error unknown-id articles[0].body[0].blocks[1].treatment',
    'error unknown-id articles[0].body[0].blocks[2].citations[1]',
    'error unknown-id articles[0].body[0].blocks[3].text[1].cite',
  ],
  'a replacement by its URL': [article({ replacedBy: `${https}/b` })],

  'a link that runs a script': [
    article({ url: ' java\nscript:alert(1)' }),
    'error unsafe-url articles[0].url',
  ],
  'a link that is none': [article({ url: 'http://' }), 'error bad-url articles[0].url'],
  'a relative link': [article({ url: 'b.html' }), 'warning relative-url articles[0].url'],
  'a link without https://': [article({ url: 'www.a.example' }), 'warning bad-url articles[0].url'],
  'a picture over http': [
    article({ image: { url: 'http://a.example/a.png', alt: 'A cat' } }),
    'warning insecure-url articles[0].image.url',
  ],
  'a picture without alt': [
    article({ image: { url: `${https}/a.png` } }),
    'error no-alt articles[0].image.alt',
  ],
  'a picture as decoration': [article({ image: { url: `${https}/a.png`, alt: '' } })],
  'a file name as alt': [
    article({ image: { url: `${https}/a.png`, alt: 'IMG_1234.jpg' } }),
    'warning odd-alt articles[0].image.alt',
  ],

  'a figure with basis and source': [
    effects(sourced, { name: 'E', proportion: { count: 41, of: 100 } }),
  ],
  'a figure without either': [
    effects({}, { name: 'E', frequency: 'rare' }),
    'warning no-basis treatments[0].sideEffects.basis',
    'warning no-source treatments[0].sideEffects.citation',
  ],
  'an effect without a figure': [effects({}, { name: 'E', frequency: 'not-known' })],
  'more people than there are': [
    effects(sourced, { name: 'E', proportion: { count: 11, of: 10 } }),
    'error impossible-figure treatments[0].sideEffects.groups[0].effects[0].proportion',
  ],
  'a band that contradicts the figure': [
    effects(sourced, { name: 'E', proportion: { count: 41, of: 100 }, frequency: 'rare' }),
    'error contradiction treatments[0].sideEffects.groups[0].effects[0].frequency',
  ],
  'a bar and a step without a source': [
    blocks(
      { type: 'comparison', unit: 'days', bars: [{ name: 'B', to: 1 }] },
      { type: 'pathway', steps: [{ name: 'S' }] },
    ),
    'warning no-source articles[0].body[0].blocks[0].bars[0].cite',
    'warning no-source articles[0].body[0].blocks[1].steps[0].cite',
  ],

  'text that is hard to read': [
    { ...said(hard), inLanguage: 'en' },
    'warning hard-to-read articles[0]',
  ],
  'English without a language': [
    said(`${easy}The ${hard}`.repeat(2).replaceAll('necessitate', 'and you need to think of the')),
    'warning hard-to-read articles[0]',
  ],
  'another language that is not named': [
    said(
      'Die Wechselwirkungen verschiedener Arzneimittel erfordern besondere Aufmerksamkeit. '.repeat(
        15,
      ),
    ),
  ],
  'text that is easy to read': [{ ...said(easy), inLanguage: 'en' }],
  'hard text in German': [{ ...said(hard), inLanguage: 'de' }],
  'hard text that is short': [{ ...said(hard.slice(0, 400)), inLanguage: 'en' }],

  'a good post': [[post()]],
  'a single post': [post({ title: { rendered: '' } }), 'warning no-title title.rendered'],
  'a post with mistakes': [
    [
      post(),
      post({
        date: 'soon',
        date_gmt: 'soon',
        link: 'javascript:alert(1)',
        content: { rendered: '<img src="https://a.example/a.png"><a href="javascript:x()">x</a>' },
        _embedded: { 'wp:featuredmedia': [{ source_url: `${https}/a.png`, alt_text: '' }] },
      }),
    ],
    'error bad-date [1].date',
    'error duplicate-id [1].id',
    'error no-alt [1].content.rendered',
    'error unsafe-url [1].content.rendered',
    'error unsafe-url [1].link',
    'warning no-alt [1]._embedded["wp:featuredmedia"][0].alt_text',
  ],
  'what WordPress answers to a wrong address': [
    { code: 'rest_no_route', message: 'No route was found', data: { status: 404 } },
    'error wordpress-error',
  ],
  'a good feed': [feed()],
  'a feed with mistakes': [
    feed({
      id: undefined,
      title: '',
      date_published: 'soon',
      content_text: undefined,
      content_html: '<img src="https://a.example/a.png">',
    }),
    'error bad-date items[0].date_published',
    'error no-alt items[0].content_html',
    'warning no-id items[0].id',
    'warning no-title items[0].title',
  ],
};

describe('validate finds in', () => {
  const names = Object.keys(cases);
  let results;
  before(async () => {
    const files = Object.fromEntries(names.map((name, i) => [`${i}.json`, cases[name][0]]));
    ({ results } = await findings(files));
  });
  for (const [i, name] of names.entries()) {
    const [, ...expected] = cases[name];
    it(`${name}: ${expected.length || 'nothing'}`, () => {
      assert.deepEqual(brief(results[`${i}.json`]).sort(), expected.sort());
    });
  }
});

describe('validate', () => {
  it('finds no error in the sample content', async () => {
    const { code, results } = await findings({ 'a.json': await sample() }, '--base', `${https}/`);
    assert.deepEqual(
      brief(results['a.json']).filter((text) => text.startsWith('error')),
      [],
    );
    assert.equal(code, 0);
  });

  it('says line and column of a value, and of what lacks one', async () => {
    const text = [
      '{ "format": "clinic-content/1",',
      '  "articles": [',
      '    { "id": "a",',
      '      "headline": "A", "datePublished": "soon" },',
      '    { "id": "b" }',
      '  ] }',
    ].join('\r\n');
    const { at, remove } = await folder({ 'a.json': text });
    const { code, out } = await validate(at('a.json'));
    await remove();
    assert.equal(code, 1);
    assert.match(out, /a\.json:4:41 {2}error +articles\[0\]\.datePublished: .*“soon”/);
    assert.match(out, /a\.json:5:5 {2}error +articles\[1\]\.headline: “headline” is missing/);
    assert.match(out, /\n2 errors, 0 warnings in 1 document\n$/);
  });

  it('names the nearest id and word', async () => {
    const { results } = await findings({
      'a.json': {
        ...article({ notices: ['urgent-hlp'], status: 'withdrwn' }),
        notices: [{ id: 'urgent-help', action: 'info', headline: 'N' }],
      },
    });
    const text = results['a.json'].findings.map(({ message }) => message).join('\n');
    assert.match(text, /“urgent-help”/);
    assert.match(text, /“withdrawn”/);
  });

  it('ends with 0 for warnings, with 1 when they count, and keeps to the grade that is asked for', async () => {
    const files = { 'a.json': { ...said(hard), inLanguage: 'en' } };
    assert.equal((await findings(files)).code, 0);
    assert.equal((await findings(files, '--strict')).code, 1);
    assert.equal((await findings(files, '--warnings-as-errors')).code, 1);
    assert.equal((await findings(files, '--strict', '--no-reading-level')).code, 0);
    assert.equal((await findings(files, '--strict', '--max-grade', '90')).code, 0);
  });

  it('checks a folder, and skips in it what is no content', async () => {
    const { path, at, remove } = await folder({
      'good.json': article({}),
      'sub/bad.json': article({ datePublished: 'soon' }),
      'package.json': { name: 'x', version: '1.0.0' },
      'note.txt': 'x',
    });
    const { code, out } = await validate(path);
    const named = await validate(at('package.json'));
    await remove();
    assert.equal(code, 1);
    assert.match(out, /1 error, 0 warnings in 2 documents/);
    assert.match(out, /Skipped.*package\.json/);
    assert.equal(named.code, 1);
    assert.match(named.out, /no content/);
  });

  it('says in one line what was used wrongly, and ends with 2', async () => {
    for (const args of [[], ['--max-grade', 'x', 'a'], ['--timeout', '0', 'a'], ['--nonsense']]) {
      const { code, out, err } = await validate(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.doesNotMatch(err, /\n\s+at /);
    }
    assert.equal((await validate('/nowhere/at/all.json')).code, 2);
  });
});
