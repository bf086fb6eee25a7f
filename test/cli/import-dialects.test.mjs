// Page builders write steps and side effects in many ways. Each is a post of one blog here, imported in one run.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { blocksOf, imported } from './import-helpers.mjs';

const bullets = '<ul><li><b>History:</b> we ask</li><li>Other</li></ul>';
const titles = ['Assessment', 'Treatment Plan', 'Administration', 'Follow-Up and Support'];
const each = (write) => titles.map((title, i) => write(title, i + 1)).join('');
const ordinals = ['One', 'Two', 'Three', 'Four'];

/** The four steps, each time in other words of HTML. */
const steps = {
  'headings "Step 1: …"': `<h2>The Process</h2>${each((title, n) => `<h3>Step ${n}: ${title}</h3>${bullets}`)}`,
  'headings as large as the one above': `<h2>The Process</h2>${each((title, n) => `<h2>Step ${n}: ${title}</h2>${bullets}`)}`,
  'headings "Step One – …"': `<h2>Getting started</h2>${each((title, n) => `<h4>Step ${ordinals[n - 1]} – ${title}</h4>${bullets}`)}`,
  'numbered headings': `<h2>5. The Process</h2>${each((title, n) => `<h3>${n}. ${title}</h3>${bullets}`)}`,
  'headings alone': `<h2>The Process of Ketamine Therapy</h2>${each((title) => `<h3>${title}</h3>${bullets}`)}`,
  'bold paragraphs': `<h2>The Process</h2>${each((title, n) => `<p><strong>Step ${n}: ${title}</strong></p>${bullets}`)}`,
  'bold "Step 1:" and a plain name': `<h2>The Process</h2>${each((title, n) => `<p><b>Step ${n}:</b> ${title}</p>${bullets}`)}`,
  'bold numbers with text behind a break': `<h2>The Process</h2>${each((title, n) => `<p><strong>${n}. ${title}</strong><br>We do it.</p>`)}`,
  'plain paragraphs': `<h2>The Process</h2>${each((title, n) => `<p>Step ${n}: ${title}</p><p>We do it.</p>`)}`,
  'entries "Step 1 – …:"': `<h2>The Process</h2><ul>${each((title, n) => `<li><strong>Step ${n} – ${title}:</strong> We do it.</li>`)}</ul>`,
  'an ordered list': `<h2>The Process</h2><ol>${each((title) => `<li><strong>${title}</strong>: We do it.</li>`)}</ol>`,
  'an ordered list with lists in it': `<h2>What to expect</h2><ol>${each((title) => `<li><strong>${title}</strong>${bullets}</li>`)}</ol>`,
  'bullets with bold words': `<h2>The Process</h2><ul>${each((title) => `<li><strong>${title}</strong> – We do it.</li>`)}</ul>`,
  'an ordered list in pieces': `<h2>The Process</h2>${each((title, n) => `<ol start="${n}"><li>${title}</li></ol>${bullets}`)}`,
  'numbers in circles': `<h2>How the treatment works</h2>${each((title, n) => `<div><div>${n}</div><div><h4>${title}</h4><p>We do it.</p></div></div>`)}`,
  '"Step 1" above the heading': `<h2>Your journey</h2>${each((title, n) => `<p>Step ${n}</p><h4>${title}</h4><p>We do it.</p>`)}`,
};

const list = '<strong>Side Effects</strong>: ';
const sideEffects = {
  'a bullet of prose': `<h2>Considerations and Risks</h2><ul><li>${list}Common side effects include dizziness, dissociation, and altered perception. These are mostly temporary.</li><li><b>Not for Everyone</b>: People with a history of psychosis may not be suitable.</li></ul>`,
  'headings and bullets':
    '<h2>Considerations</h2><h3>Side Effects</h3><ul><li>Dizziness</li><li>Dissociation</li><li>Altered perception</li></ul><h3>Not for Everyone</h3><p>Those with a history of psychosis should be careful.</p>',
  'one paragraph':
    '<h2>Potential Side Effects</h2><p>Side effects such as dizziness, dissociation and altered perception can occur but usually go away within hours. It is not suitable for people with a history of psychosis.</p>',
  'two paragraphs':
    '<h2>Risks</h2><p>While generally safe, it can cause side effects like dizziness, dissociation and altered perception.</p><p>It is not suitable for people with a history of psychosis.</p>',
  'bullets with dashes':
    '<h2>Considerations</h2><ul><li><b>Possible Side Effects</b> – It can cause dizziness, dissociation, and altered perception, but these are typically temporary.</li><li><b>Not Suitable for Everyone</b> – Individuals with a history of psychosis.</li></ul>',
  'bullets in bullets':
    '<h2>Considerations</h2><ul><li>Side effects:<ul><li>Dizziness</li><li>Dissociation</li><li>Altered perception</li></ul></li><li>Who should not have it:<ul><li>People with a history of psychosis</li></ul></li></ul>',
  'bold paragraphs':
    '<h2>Considerations</h2><p><strong>Side Effects:</strong> Patients may experience temporary side effects such as dizziness, dissociation, or altered perception during treatment.</p><p><strong>Contraindications:</strong> A history of psychosis.</p>',
  'a range':
    '<h2>Side Effects and Risks</h2><p>Possible side effects range from dizziness and dissociation to altered perception.</p><p>People with a history of psychosis should avoid it.</p>',
};

const post = (name, html, i) => ({
  id: i + 1,
  link: `https://site.example/${i}/`,
  date_gmt: '2024-01-02T03:04:05',
  title: { rendered: `Ketamine Infusions: ${name.replace(/"/g, '')}` },
  excerpt: { rendered: 'About' },
  content: {
    rendered: `<p>An introduction that says what this is about.</p><h2>Evidence</h2><p>It works fast for some.</p>${html}<h2>Future Directions</h2><p>More is being learnt.</p><h2>Conclusion</h2><p>Talk to a professional.</p>`,
  },
});

const texts = (article) => JSON.stringify(blocksOf(article.body));

describe('steps', () => {
  const results = new Map();
  before(async () => {
    const posts = Object.entries(steps).map(([name, html], i) => post(name, html, i));
    const { document } = await imported('posts.json', JSON.stringify(posts));
    Object.keys(steps).forEach((name, i) => {
      const article = document.articles[i];
      const id = blocksOf(article.body).find(({ type }) => type === 'treatment-steps')?.treatment;
      results.set(name, { article, treatment: document.treatments.find((each) => each.id === id) });
    });
  });

  for (const name of Object.keys(steps)) {
    it(`as ${name}`, () => {
      const { article, treatment } = results.get(name);
      assert.deepEqual(
        treatment?.steps.map(({ name }) => name),
        titles,
      );
      assert.deepEqual(
        treatment.steps.map(({ phase }) => phase),
        ['before', 'before', 'during', 'after'],
      );
      for (const { text, items } of treatment.steps) {
        assert.deepEqual(
          { text, items },
          steps[name].includes('<b>History')
            ? { text: undefined, items: [{ label: 'History', text: 'we ask' }, { text: 'Other' }] }
            : { text: 'We do it.', items: undefined },
        );
      }
      // What stood around them stays, and no step is left among it.
      for (const rest of ['An introduction', 'works fast', 'being learnt', 'a professional']) {
        assert.ok(texts(article).includes(rest), rest);
      }
      assert.doesNotMatch(texts(article), /Assessment|Administration|We do it|History|"\d"|Step/);
    });
  }
});

describe('side effects', () => {
  const results = new Map();
  before(async () => {
    const posts = Object.entries(sideEffects).map(([name, html], i) => post(name, html, i));
    const { document } = await imported('posts.json', JSON.stringify(posts));
    Object.keys(sideEffects).forEach((name, i) => {
      const article = document.articles[i];
      const id = blocksOf(article.body).find(({ type }) => type === 'side-effects')?.treatment;
      results.set(name, { article, treatment: document.treatments.find((each) => each.id === id) });
    });
  });

  for (const name of Object.keys(sideEffects)) {
    it(`as ${name}`, () => {
      const { article, treatment } = results.get(name);
      const { groups, unsuitableFor } = treatment.sideEffects;
      assert.deepEqual(
        groups.flatMap(({ effects }) => effects),
        [{ name: 'Dizziness' }, { name: 'Dissociation' }, { name: 'Altered perception' }],
      );
      assert.equal(unsuitableFor.length, 1);
      assert.match(unsuitableFor[0].text, /a history of psychosis/i);
      assert.doesNotMatch(texts(article), /dizziness|psychosis/i);
      assert.ok(texts(article).includes('a professional'));
    });
  }
});

describe('what is none of these', () => {
  it('stays as it is', async () => {
    const html = {
      'a numbered article':
        '<h2>1. What it is</h2><p>A.</p><h2>2. How it began</h2><p>B.</p><h2>3. Where to read more</h2><p>C.</p>',
      'a list of three things':
        '<h2>Good habits</h2><ol><li>Sleep</li><li>Walk</li><li>Eat</li></ol>',
      'trials in phases':
        '<h2>Research</h2><p>Phase 1: trials of safety.</p><p>Phase 2: trials of effect.</p>',
      'a mention':
        '<p>Unlike other medicines it has few side effects.</p><p>Considerations of cost matter.</p>',
    };
    const posts = Object.entries(html).map(([name, html], i) => post(name, html, i));
    const { document, report } = await imported('posts.json', JSON.stringify(posts));
    assert.equal(document.treatments, undefined);
    assert.deepEqual(report.recognised, []);
  });
});

describe('advice', () => {
  it('is never taken for a side effect, and never lost', async () => {
    const advice = [
      'Call 911 if you have chest pain.',
      'Report side effects such as rash to your doctor.',
      'Tell your clinic about side effects such as nausea.',
    ];
    const html = `<h2>Side effects</h2><p><b>Serious side effects</b></p><ul><li>Chest pain</li><li>Fainting</li></ul>${advice.map((each) => `<p>${each}</p>`).join('')}
<h2>Is it right for you?</h2><p>It is not suitable for people with:</p><ul><li>aneurysms</li><li>psychosis</li></ul><p>People with depression may ask us.</p>`;
    const { document } = await imported('posts.json', JSON.stringify([post('x', html, 0)]));
    const { sideEffects } = document.treatments[0];
    assert.deepEqual(sideEffects.groups, [
      { headline: 'Serious side effects', effects: [{ name: 'Chest pain' }, { name: 'Fainting' }] },
    ]);
    assert.deepEqual(sideEffects.unsuitableFor, [{ text: 'aneurysms' }, { text: 'psychosis' }]);
    const [article] = document.articles;
    for (const each of [...advice, 'People with depression may ask us.']) {
      assert.ok(texts(article).includes(each), each);
    }
    assert.doesNotMatch(texts(article), /Serious|aneurysms|suitable/);
  });
});

describe('figures', () => {
  it('in words stay with the names that they are said of', async () => {
    const html = '<h2>Side effects</h2><p>Few people report side effects such as fainting.</p>';
    const { document } = await imported('posts.json', JSON.stringify([post('x', html, 0)]));
    assert.deepEqual(document.treatments[0].sideEffects, {
      intro: 'Few people report side effects such as fainting.',
      groups: [{ effects: [{ name: 'Fainting' }] }],
    });
  });

  it('are taken where a text has them, and never made up', async () => {
    const html = `<h2>Side effects</h2><h3>Very common (may affect more than 1 in 10 people)</h3><ul><li>Nausea</li></ul>
<h3>Rare</h3><ul><li>Rash</li></ul><h3>Common</h3><ul><li>Headache (about 20 in 100 people)</li><li>Vertigo (5%)</li><li>Cough – up to 1 in 1,000 people</li></ul>`;
    const { document } = await imported('posts.json', JSON.stringify([post('x', html, 0)]));
    assert.deepEqual(document.treatments[0].sideEffects.groups, [
      {
        headline: 'Very common (may affect more than 1 in 10 people)',
        effects: [{ name: 'Nausea', frequency: 'very-common' }],
      },
      { headline: 'Rare', effects: [{ name: 'Rash' }] },
      {
        headline: 'Common',
        effects: [
          { name: 'Headache', proportion: { count: 20, of: 100 } },
          { name: 'Vertigo' },
          { name: 'Cough', frequency: 'rare' },
        ],
      },
    ]);
    assert.match(document.treatments[0].sideEffects.intro, /Vertigo: 5%/);
  });
});
