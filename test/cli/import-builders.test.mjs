// Pages of site builders that are built unlike each other; each tells of four steps and of side effects.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { blocksOf, imported } from './import-helpers.mjs';

const around =
  /Sleep in|nerve pain|CBD|Second-hand|Recent|More posts|Keep reading|Home|Contact|Pricing|cookies|©|Copyright|min read|Log in|Share this|Book now|Get started|\u200d|\ue001/;

/** What each page says, to be found again; `text` is what has to stay in the article. */
const pages = {
  gutenberg: {
    headline: 'How Ketamine Works for Depression',
    author: ['Dr. Ana Ruiz'],
    date: '2024-03-04T10:00:00+00:00',
    steps: { 'Assessment 📝': 2, 'Treatment Plan': 2, Administration: 2, 'Follow-Up & Support': 2 },
    effects: ['Dizziness', 'Nausea', 'Feeling of dissociation'],
    unsuitable: [/uncontrolled high blood pressure or a history of psychosis/],
    text: ['used for decades', 'Mechanism of Action', 'Here’s what happens', 'offers promise'],
  },
  divi: {
    headline: 'Ketamine: A New Hope',
    author: ['Bayside Team'],
    date: '2024-04-12',
    steps: {
      Assessment: 2,
      'Personalized Treatment Plan': 2,
      Administration: 2,
      'Follow-up': 2,
    },
    effects: ['Dizziness', 'Blurred vision', 'Increased blood pressure'],
    unsuitable: [/Untreated heart disease/, /substance misuse/],
    text: ['operating rooms', 'glutamate', 'ketamine has risks', 'Talk to our team'],
    groups: ['Most common side effects'],
  },
  drupal: {
    headline: 'Understanding Ketamine Therapy',
    author: ['Maria Lopez, MD'],
    steps: {
      Assessment: 2,
      'Treatment planning': 2,
      Administration: 2,
      'Follow-up and support': 1,
    },
    effects: ['Dizziness', 'Nausea or vomiting', 'Dissociation'],
    unsuitable: [/aneurysmal/, /Pregnant/],
    text: ['helps some people', 'Murrough', 'within two hours', 'Ask your doctor'],
  },
  table: {
    headline: 'Ketamine Treatment',
    author: ['Dr. John Smith'],
    date: '2024-01-05',
    steps: { Assessment: 2, 'Treatment plan': 2, Administration: 2, 'Follow-up': 2 },
    effects: ['Drowsiness', 'Double vision', 'Confusion'],
    unsuitable: [/uncontrolled hypertension/],
    text: ['may help with depression', 'acts on glutamate', 'Call us'],
  },
  webflow: {
    headline: 'Can Ketamine Help with Depression?',
    author: ['Lena Park, PMHNP'],
    date: '2024-02-20',
    steps: {
      Assessment: 0,
      'Treatment plan': 0,
      Administration: 2,
      'Follow-up and support': 0,
    },
    effects: ['Dizziness', 'Dissociation', 'Nausea'],
    unsuitable: [/history of psychosis/],
    text: ['used for decades', 'blocks NMDA', 'with a professional'],
  },
  godaddy: {
    headline: 'How Ketamine Helps',
    author: ['Desert Sky Team'],
    date: '2024-05-02',
    steps: {
      'Initial Assessment': 2,
      'Treatment Plan': 2,
      Administration: 1,
      'Follow-Up and Support': 1,
    },
    effects: ['Dizziness', 'Dissociation', 'Altered perception'],
    unsuitable: [/substance misuse or certain medical conditions/],
    text: ['since 1970', 'weighs on many', 'shows promise'],
  },
  'wix-plain': {
    headline: 'Ketamine for Depression',
    author: ['Mind Matters Team'],
    steps: { ASSESSMENT: 2, 'TREATMENT PLAN': 1, ADMINISTRATION: 1, 'FOLLOW-UP': 1 },
    effects: ['Dizzy', 'Nauseous', 'Detached from their body'],
    unsuitable: [/talk to us first/],
    text: ['how does it work', 'Ask us'],
  },
  'elementor-theme': {
    headline: 'Ketamine Explained',
    author: ['Jo Hill'],
    date: '2024-05-02',
    steps: { Assessment: 1, Plan: 1, Administration: 1, 'Follow-up': 1 },
    effects: ['Dizziness', 'Nausea', 'Dissociation', 'Bladder problems'],
    unsuitable: [/are pregnant/, /have psychosis/],
    text: ['old and new', 'Talk to us'],
    groups: ['Short-term side effects'],
  },
};

describe("a site builder's page", () => {
  for (const [name, page] of Object.entries(pages)) {
    it(`of ${name} becomes an article, a treatment with four steps and side effects`, async () => {
      const html = await readFile(new URL(`articles/${name}.html`, import.meta.url), 'utf8');
      const { document, article } = await imported(`${name}.html`, html);
      assert.equal(article.headline, page.headline);
      assert.deepEqual(
        article.author.map(({ name }) => name),
        page.author,
      );
      assert.deepEqual(article.articleSection, ['Blog', 'Treatment']);
      assert.equal(article.datePublished, page.date);
      assert.equal(document.treatments.length, 1);
      const [{ steps, sideEffects }] = document.treatments;
      assert.deepEqual(
        Object.fromEntries(steps.map(({ name, items = [] }) => [name, items.length])),
        page.steps,
      );
      assert.deepEqual(
        steps.map(({ phase }) => phase),
        ['before', 'before', 'during', 'after'],
      );
      assert.deepEqual(
        sideEffects.groups.flatMap(({ effects }) => effects.map(({ name }) => name)),
        page.effects,
      );
      assert.equal(sideEffects.unsuitableFor.length, page.unsuitable.length);
      page.unsuitable.forEach((each, i) =>
        assert.match(JSON.stringify(sideEffects.unsuitableFor[i]), each),
      );
      if (page.groups) assert.equal(sideEffects.groups[0].headline, page.groups[0]);
      assert.deepEqual(
        blocksOf(article.body)
          .map(({ type }) => type)
          .filter((type) => /treatment|effects/.test(type)),
        ['treatment-steps', 'side-effects'],
      );
      const body = JSON.stringify(article.body);
      for (const text of page.text) assert.equal(body.split(text).length, 2, text);
      for (const effect of page.effects) assert.ok(!body.includes(effect), effect);
      assert.doesNotMatch(JSON.stringify(document), around);
    });
  }
});

describe('words in other uses', () => {
  const post = (html) =>
    JSON.stringify([
      { id: 1, link: 'https://a.example/', title: { rendered: 'T' }, content: { rendered: html } },
    ]);

  it('trials in phases are no steps, even of treatment', async () => {
    const { document } = await imported(
      'posts.json',
      post(
        '<h3>Phase 1: a trial of dosing</h3><p>A.</p><h3>Phase 2: treatment of patients</h3><p>B.</p>',
      ),
    );
    assert.equal(document.treatments, undefined);
  });

  it('when to call for help stays word for word', async () => {
    const text = 'Call your doctor if you have serious side effects:';
    const { article } = await imported(
      'posts.json',
      post(`<p>${text}</p><ul><li>Chest pain</li><li>Fainting</li></ul><p>End.</p>`),
    );
    assert.deepEqual(
      blocksOf(article.body).map(({ type }) => type),
      ['paragraph', 'list', 'paragraph'],
    );
  });

  it('steps that begin with an emoji or a keycap are steps', async () => {
    const step = (n, name) => `<h3>${n}\ufe0f\u20e3 ${name}</h3><p>We do it.</p>`;
    const { document } = await imported(
      'posts.json',
      post(
        `<h2>✨ The Process</h2>${step(1, 'Assessment')}${step(2, 'Infusion')}${step(3, 'Follow-up')}`,
      ),
    );
    assert.deepEqual(
      document.treatments[0].steps.map(({ name }) => name),
      ['Assessment', 'Infusion', 'Follow-up'],
    );
  });

  it('an author in two words behind the title is no category', async () => {
    const { article } = await imported(
      'a.html',
      '<body><main><h1>Title of it</h1><div>Jane Doe, MD</div><p>Some text of the article, which goes on.</p></main></body>',
    );
    assert.equal(article.articleSection, undefined);
  });
});

describe('encodings', () => {
  const rss = (encoding) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>C</title><item><title>\u201cCaf\u00e9\u201d \u2014 it\u2019s</title><description>Text</description></item></channel></rss>`;
  const bytes1252 = (text) =>
    Buffer.from(
      [...text].map((char) => {
        const place = ['\u2019', '\u201c', '\u201d', '\u2014'].indexOf(char);
        return place < 0 ? char.charCodeAt(0) : [0x92, 0x93, 0x94, 0x97][place];
      }),
    );
  const utf16be = Buffer.from(`\ufeff${rss('utf-16')}`, 'utf16le').swap16();
  const files = {
    'Windows-1252': bytes1252(rss('windows-1252')),
    'Latin 1, as it is called': bytes1252(rss('iso-8859-1')),
    'UTF-16, little end first': Buffer.from(`\ufeff${rss('utf-16')}`, 'utf16le'),
    'UTF-16, big end first': utf16be,
  };
  for (const [name, bytes] of Object.entries(files)) {
    it(`${name}: quotes, dashes and accents come along`, async () => {
      const { article } = await imported('feed.xml', bytes);
      assert.equal(article.headline, '\u201cCaf\u00e9\u201d \u2014 it\u2019s');
    });
  }

  it('what the text itself says counts where it is no UTF-8', async () => {
    const bytes = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    const html = ['<meta charset="windows-1251"><h1>', '</h1><p>Text of the article.</p>'];
    const { article } = await imported(
      'a.html',
      Buffer.concat([Buffer.from(html[0]), bytes, Buffer.from(html[1])]),
    );
    assert.equal(article.headline, '\u041f\u0440\u0438\u0432\u0435\u0442');
  });
});

describe('an Atom feed of Blogger', () => {
  it('has its labels for categories, not the kind of entry', async () => {
    const { article } = await imported(
      'feed.atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><id>1</id><title>T</title><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/><category term="Depression"/><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>',
    );
    assert.deepEqual(article.articleSection, ['Depression']);
  });
});
