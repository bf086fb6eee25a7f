// Content that is allowed, and that hardly any author has thought of.
import { sample } from '../helpers/schema.mjs';

const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis-Elektroenzephalographieuntersuchung';
const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const picture = (alt) => ({ url: 'https://publisher.example/a.jpg', alt, width: 64, height: 36 });
const paragraph = (text) => ({ type: 'paragraph', text });
const actions = ['info', 'self-care', 'non-urgent', 'urgent', 'emergency'];
const manyCitations = Array.from({ length: 25 }, (_, i) => ({
  id: `c${i}`,
  type: ['study', 'review', 'guideline', 'other'][i % 4],
  name: i % 3 ? `Study ${i}` : undefined,
  summary: i % 3 ? undefined : `What was found in ${i}`,
  ...(i % 2 && { url: `https://publisher.example/study/${i}`, doi: `10.5555/${i}`, pmid: `${i}` }),
}));

/** Every kind of block, once and then inside callouts. */
const blocks = [
  paragraph([
    { text: 'a link', href: 'https://publisher.example/1' },
    { text: ' and another', href: 'https://publisher.example/2', emphasis: 'strong' },
    { text: '', href: 'https://publisher.example/nothing' },
    ...manyCitations.map(({ id }) => ({ text: ' again', cite: id })),
    { text: 'أهلا', lang: 'ar' },
  ]),
  { type: 'list', items: [{ text: '' }, { label: 'A', text: 'b', items: [{ text: 'c' }] }] },
  { type: 'list', ordered: true, items: [{ text: 'one', items: [{ text: 'two' }] }] },
  { type: 'image', image: picture('') },
  {
    type: 'image',
    image: picture(long),
    caption: [{ text: 'A caption', href: 'https://x.example/' }],
  },
  {
    type: 'image',
    image: { url: 'https://publisher.example/b.jpg', alt: 'No size' },
    caption: 'No size',
  },
  { type: 'video', url: 'https://publisher.example/v1', headline: 'A film', duration: 'PT90M' },
  {
    type: 'video',
    url: 'https://publisher.example/v2',
    headline: 'A film',
    poster: picture('Poster'),
  },
  { type: 'quote', text: 'Words', source: 'Somebody' },
  { type: 'quote', text: 'Words' },
  { type: 'table', head: ['', 'Before', ''], rows: [['a', '', 'c'], ['d']] },
  { type: 'table', caption: 'A table', rows: [['a', 'b']] },
  { type: 'table', caption: 'A table', head: ['a'], rows: [] },
  { type: 'table', rows: Array.from({ length: 3 }, () => Array(14).fill('Eine lange Zelle')) },
  {
    type: 'pathway',
    headline: 'A path',
    steps: [{ name: 'One' }, { name: 'Two', certainty: 'uncertain', cite: 'c1' }],
  },
  { type: 'pathway', steps: [{ name: 'One', certainty: 'likely' }] },
  {
    type: 'comparison',
    headline: 'Bars',
    unit: 'mg',
    bars: [
      { name: 'One', to: 1 },
      { name: 'Two', from: -4, to: 2, cite: 'c2' },
    ],
  },
  { type: 'comparison', unit: 'mg', scale: 'log', bars: [{ name: 'One', from: 0.001, to: 90000 }] },
  { type: 'treatment-steps', treatment: 't' },
  { type: 'side-effects', treatment: 't' },
  { type: 'notice', notice: 'n' },
  { type: 'notice', notice: 'none' },
  { type: 'evidence' },
  { type: 'evidence', citations: ['c1', 'c2', 'c1'] },
];
const nested = (depth) => ({
  type: 'callout',
  action: actions[depth % 5],
  ...(depth % 2 && { headline: `Depth ${depth}` }),
  blocks: depth < 5 ? [paragraph('Words'), nested(depth + 1)] : blocks.slice(0, 11),
});
const deep = (depth) => ({
  ...(depth % 3 && { headline: depth % 2 ? `Section ${depth}` : '' }),
  blocks: [paragraph(`In section ${depth}`)],
  sections: depth < 8 ? [deep(depth + 1), { headline: 'The same name', blocks: [] }] : [],
});

const treatment = {
  id: 't',
  name: 'A treatment',
  totalTime: 'P1D',
  steps: [
    { name: 'Bare' },
    {
      name: 'Full',
      phase: 'after',
      text: 'Words',
      duration: 'PT40M',
      recurrence: 'R6/P3D',
      performer: 'A nurse',
      bring: ['', 'Shoes'],
      optional: true,
      items: [{ label: 'Eat', text: 'little' }],
    },
    { name: 'Also after' },
    { id: 'x', name: 'Before', phase: 'before' },
  ],
  sideEffects: {
    basis: 'Of 100 people',
    groups: [
      {
        effects: [
          { name: 'Bare' },
          { name: 'Of ten', proportion: { count: 3, of: 10 }, serious: true, cite: 'c1' },
        ],
      },
      ...['self-care', 'emergency', 'urgent', 'non-urgent'].map((action, i) => ({
        action,
        ...(i % 2 && { headline: 'The same headline' }),
        duration: 'PT2H',
        effects: [
          {
            name: 'Of a hundred',
            proportion: { count: 100, of: 100 },
            onset: 'PT1H',
            duration: 'PT1H',
            coping: [{ text: 'Rest', href: 'https://x.example/rest' }],
            signs: ['One', ''],
          },
          { name: 'Of none', proportion: { count: 0, of: 100 } },
          { name: 'Not exact', proportion: { count: 1, of: 7000 }, frequency: 'rare' },
          { name: 'Not known', frequency: 'not-known' },
        ],
      })),
    ],
    unsuitableFor: [
      { text: 'Children', level: 'contraindicated' },
      { label: 'Drivers', text: '', level: 'caution' },
    ],
    reporting: { name: 'An office', url: 'https://office.example/', phone: '1-800-FDA-1088' },
    citation: manyCitations.slice(0, 3),
  },
};
const notice = {
  id: 'n',
  action: 'non-urgent',
  headline: 'A notice',
  conditions: ['', 'One', 'Two'],
  contacts: [
    { name: 'Only a name' },
    {
      name: 'All',
      phone: '+1 (707) 555-0142',
      sms: '741741',
      url: 'https://line.example/',
      hours: 'always',
      region: 'US',
    },
    { name: 'All', phone: '112', url: 'https://line.example/other', region: 'DE' },
  ],
  blocks: [nested(3)],
};
const article = {
  id: 'a',
  headline: 'An article',
  url: 'https://publisher.example/a',
  image: picture(''),
  articleSection: ['One', { name: 'Two', url: 'https://publisher.example/two' }],
  author: [
    { name: 'Ana', url: 'https://publisher.example/ana', jobTitle: 'Nurse' },
    { name: 'Ana' },
  ],
  datePublished: '2026-01-02T03:04:05Z',
  dateModified: '2026-01-03',
  timeRequired: 'PT4M',
  lastReviewed: '2025-01-01',
  nextReviewDue: '2025-02-01',
  reviewedBy: [{ name: 'Ben' }],
  notices: ['n'],
  citation: manyCitations,
  relatedLink: [
    { name: 'More', url: 'https://publisher.example/more' },
    { name: 'More', url: 'https://publisher.example/more2' },
  ],
  body: [
    { blocks },
    deep(1),
    { headline: 'A third section', id: 'third', blocks: [paragraph('Words')] },
    { headline: 'Callouts', blocks: actions.map((_, i) => nested(i)) },
  ],
};
const others = Array.from({ length: 3 }, (_, i) => ({
  id: `other-${i}`,
  headline: i ? 'The same headline' : long,
  url: `https://publisher.example/other/${i}`,
  ...(i && { image: picture(i === 1 ? '' : 'A picture'), description: `${long} ${long}` }),
  ...(i === 2 && { inLanguage: 'ar', datePublished: '2026-10-02', author: [{ name: 'Ana' }] }),
}));
const document = (rest) => ({ format: 'clinic-content/1', inLanguage: 'en', ...rest });
const publisher = { name: 'A publisher', url: 'https://publisher.example/' };

/** Long words wherever there is text. */
const stretched = (value, key = '') => {
  if (Array.isArray(value)) return value.map((each) => stretched(each, key));
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, stretched(each, name)]),
    );
  }
  const isText =
    /^(name|headline|text|label|caption|head|rows|signs|bring|conditions|summary|hours)$/.test(key);
  return isText && value ? `${value} ${long}` : value;
};

const html = `
  <h1>First</h1><h4>Jumps</h4><p>Text <a href="/x"><img src="${dot}" alt=""></a> <a href="/y"></a></p>
  <h2></h2><h2><img src="${dot}"></h2><h3>  </h3>
  <a href="/z"><img src="/photo.jpg" width="40" height="40"></a>
  <a href="/block"><p>A block in a link</p><ul><li>one</li></ul></a>
  <ul>text <li>one<ul><p>loose</p></ul></li><ol><li>two</li></ol></ul>
  <dl><div><dt>a</dt><dd>b</dd></div></dl>
  <table><tr><th></th><th>Head</th></tr><tr><td>1</td><td></td></tr></table>
  <table><caption></caption><thead><tr><th colspan="2">Only a head</th></tr></thead></table>
  <table><tr><td><table><tr><td>nested</td></tr></table></td></tr></table>
  <figure><img src="/photo.jpg" alt="photo.jpg"><figcaption><a href="/c">A caption</a></figcaption></figure>
  <blockquote><h5>A heading in a quote</h5><p>Words</p></blockquote>
  <iframe src="https://www.youtube.com/embed/abc"></iframe><iframe src="https://www.youtube.com/embed/def" title="A film"></iframe>
  <video src="/film.mp4"></video><audio src="/sound.mp3"></audio>
  <details><summary>More</summary><p>Hidden</p></details>
  <p><button>Press</button><input placeholder="Name"><select><option>one</option></select></p>
  <p><font color="#eee">pale</font> <span style="color:#eee">pale</span> <a href="/n" title="only a title"></a></p>
  <p lang="de" dir="rtl">Deutsch</p><hr><pre>code code code code code code code code code code code code code</pre>`;
const post = (id, title) => ({
  id,
  slug: `p${id}`,
  link: `https://publisher.example/p${id}`,
  date_gmt: '2026-10-02T10:00:00',
  title: { rendered: title },
  excerpt: { rendered: '<p>Words &hellip; <a href="/p">Continue reading</a></p>' },
  content: { rendered: html },
});

/** Documents by what is unusual about them. */
export const unusual = {
  'every block': document({
    publisher,
    articles: [article, ...others],
    treatments: [treatment],
    notices: [notice],
  }),
  'long words': document(
    stretched({
      publisher,
      articles: [article, ...others],
      treatments: [treatment],
      notices: [notice],
    }),
  ),
  'little that is known': document({
    articles: [
      { id: 'a', headline: 'Bare', citation: [{ id: 'c', summary: 'Bare' }] },
      { id: 'b', headline: 'Bare' },
    ],
    treatments: [
      {
        id: 't',
        name: 'Bare',
        steps: [{ name: 'Bare' }],
        sideEffects: { groups: [{ effects: [{ name: 'Bare' }] }] },
      },
    ],
    notices: [{ id: 'n', action: 'info', headline: 'Bare' }],
  }),
  'a post in bad HTML': [post(1, 'A &amp; <em>B</em>'), post(2, '')],
  'another language': { ...(await sample()), inLanguage: 'fr' },
};
