// A clinic's article becomes an article, a treatment with its steps, and side effects, however its page is built.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { blocksOf, headlines, imported, refused, run } from './import-helpers.mjs';

const sample = (name) => readFile(new URL(`articles/${name}`, import.meta.url), 'utf8');
const from = async (name, ...args) => imported(name, await sample(name), ...args);

const types = (article) => blocksOf(article.body).map(({ type }) => type);
const names = ({ steps }) => steps.map(({ name }) => name);
const phases = ({ steps }) => steps.map(({ phase }) => phase);
const effects = ({ sideEffects }) =>
  sideEffects.groups.flatMap(({ effects }) => effects.map(({ name }) => name));
const inOrder = ['before', 'before', 'during', 'after'];

/** Everything that a document says, to find what was lost or kept by mistake. */
const words = (document) =>
  JSON.stringify(document, (key, value) => (key === 'review' ? undefined : value));

describe("a clinic's article page", () => {
  it('of WordPress becomes article, treatment and side effects; nothing is lost, nothing twice', async () => {
    const { document, article, report } = await from('wordpress.html');
    const [treatment] = document.treatments;
    assert.equal(article.id, 'how-ketamine-works');
    assert.equal(article.headline, 'How Ketamine Works: A Treatment for Depression');
    assert.deepEqual(article.articleSection, ['Blog', 'Treatment']);
    assert.deepEqual(article.author, [{ type: 'Organization', name: 'Harbour Team' }]);
    assert.equal(article.datePublished, '2024-05-02T09:30:00+02:00');
    assert.equal(article.dateModified, '2024-06-01T08:00:00+02:00');
    assert.deepEqual(article.image, {
      url: 'https://harbour.example/uploads/brain.jpg',
      alt: '',
      width: 1200,
      height: 630,
    });
    assert.deepEqual(article.relatedLink, [
      { name: 'the Institute of Mental Health', url: 'https://institute.example/ketamine' },
    ]);
    assert.deepEqual(document.publisher, {
      name: 'Harbour Mind Clinic',
      url: 'https://harbour.example/',
    });
    assert.deepEqual(headlines(article.body), [
      undefined,
      'Understanding Ketamine',
      'The Role of Neurochemistry',
      'Clinical Evidence',
      'The Ketamine Treatment Process',
      'Research and Future Directions',
      'Considerations and Risks',
      'Conclusion',
    ]);
    assert.equal(article.body[1].blocks[0].items[0].label, 'Mechanism of Action');
    assert.deepEqual(article.body[4].blocks, [
      { type: 'paragraph', text: 'Treatment goes in four steps.' },
      { type: 'treatment-steps', treatment: treatment.id },
    ]);
    assert.deepEqual(article.body[6].blocks, [{ type: 'side-effects', treatment: treatment.id }]);

    assert.equal(treatment.name, 'Ketamine Treatment');
    assert.deepEqual(names(treatment), [
      'Assessment',
      'Treatment Plan',
      'Administration',
      'Follow-Up and Support',
    ]);
    assert.deepEqual(phases(treatment), inOrder);
    assert.deepEqual(treatment.steps[0].items[1], {
      label: 'Present symptoms',
      text: 'How you feel now.',
    });
    assert.equal(treatment.steps[2].text, 'You are in a calm room.');
    assert.deepEqual(treatment.sideEffects, {
      intro: 'These are mostly temporary.',
      groups: [
        {
          headline: 'Common side effects',
          effects: [
            { name: 'Dizziness' },
            { name: 'Dissociation' },
            { name: 'Altered perception' },
          ],
        },
      ],
      unsuitableFor: [
        {
          text: 'People with a history of substance misuse or some medical conditions may not be suitable candidates.',
        },
      ],
    });
    const [study, trial] = article.citation;
    assert.equal(study.isPartOf, 'American Journal of Psychiatry');
    assert.equal(study.datePublished, '2013');
    assert.equal(trial.doi, '10.1176/appi.ajp.2018.18070834');
    assert.doesNotMatch(
      words(document),
      /cookies|Accept|Subscribe|Home|Post it|Very helpful|Recent Posts|recovery|©|Posted in/,
    );
    for (const text of [
      'Glutamate Release',
      'Earlier treatments',
      'Check-ins',
      'Anxiety disorders',
    ]) {
      assert.equal(words(document).split(text).length, 2, text);
    }
    const recognised = Object.fromEntries(
      report.recognised.map(({ what, count }) => [what, count]),
    );
    assert.deepEqual(recognised, {
      author: 1,
      sources: 2,
      links: 1,
      steps: 4,
      'side effects': 3,
      'who it is not for': 1,
    });
    assert.deepEqual(treatment.review, [
      'steps (4) recognised by headings "Step 1", "Step 2" …',
      'side effects (3) recognised by "Side Effects"',
      'who it is not for (1) recognised by "Not for Everyone"',
    ]);
    assert.deepEqual(
      report.leftOut.find(({ what }) => what === 'form'),
      {
        what: 'form',
        count: 1,
        article: 'how-ketamine-works',
      },
    );
  });

  it('of Elementor, steps as bold lines', async () => {
    const { document, article, report } = await from(
      'elementor.html',
      '--url',
      'https://lake.example/blog/ketamine',
    );
    const [treatment] = document.treatments;
    assert.equal(article.id, 'ketamine');
    assert.deepEqual(article.articleSection, ['Blog', 'Treatment']);
    assert.deepEqual(article.author, [{ name: 'Jane Doe, MD' }]);
    assert.equal(article.datePublished, '2024-03-03');
    assert.match(article.description, /^Ketamine was first/);
    assert.deepEqual(names(treatment), [
      'Initial Assessment',
      'Personal Treatment Plan',
      'Administration',
      'Follow-up & Support',
    ]);
    assert.deepEqual(phases(treatment), inOrder);
    assert.deepEqual(effects(treatment), [
      'Dizziness',
      'Nausea',
      'Dissociation',
      'Raised blood pressure',
    ]);
    assert.match(treatment.sideEffects.intro, /a feeling of being apart from your body/);
    assert.deepEqual(
      treatment.sideEffects.unsuitableFor.map(({ text }) => text),
      ['People with uncontrolled high blood pressure', 'People with a history of psychosis'],
    );
    assert.deepEqual(types(article), [
      'image',
      'paragraph',
      'paragraph',
      'treatment-steps',
      'paragraph',
      'paragraph',
      'side-effects',
      'paragraph',
    ]);
    assert.equal(blocksOf(article.body)[0].image.url, 'https://lake.example/uploads/room.jpg');
    assert.doesNotMatch(words(document), /drug tests|Our Services|©/);
    assert.deepEqual(report.problems, []);
  });

  it('of Wix, nothing but paragraphs', async () => {
    const { document, article } = await from('wix.html');
    const [treatment] = document.treatments;
    assert.equal(treatment.name, 'TMS Therapy');
    assert.deepEqual(names(treatment), [
      'Consultation',
      'Mapping and planning',
      'Treatment sessions',
      'Aftercare',
    ]);
    assert.deepEqual(phases(treatment), inOrder);
    assert.equal(treatment.steps[3].text, 'We call you after a week.');
    assert.deepEqual(effects(treatment), ['Headache', 'Scalp discomfort', 'Tingling']);
    assert.equal(treatment.sideEffects.intro, 'They usually pass within a few hours.');
    assert.deepEqual(treatment.sideEffects.unsuitableFor, [
      { text: 'TMS is not suitable for people with metal in the head.' },
    ]);
    assert.equal(article.datePublished, '2024-02-11T10:00:00.000Z');
    assert.doesNotMatch(words(document), /ago|Nerve pain|Book now|Facebook|min read/);
  });

  it('of Squarespace, steps as a list; what is neither side effect nor limit stays', async () => {
    const { document, article } = await from('squarespace.html');
    const [treatment] = document.treatments;
    assert.equal(treatment.name, 'Ketamine Infusions');
    assert.deepEqual(names(treatment), [
      'Assessment',
      'Treatment plan',
      'Administration',
      'Follow-up and support',
    ]);
    assert.deepEqual(treatment.steps[2].items, [
      { text: 'A calm room' },
      { text: 'Monitored throughout' },
    ]);
    assert.deepEqual(effects(treatment), [
      'Dizziness',
      'Nausea',
      'Blurred vision',
      'Raised blood pressure and pulse',
    ]);
    assert.match(treatment.sideEffects.intro, /during the infusion/);
    assert.match(words(article.body), /Insurance may not pay for it/);
    assert.deepEqual(article.author, [{ type: 'Organization', name: 'Meadow Editorial Team' }]);
    assert.deepEqual(article.articleSection, ['Blog']);
    assert.equal(article.datePublished, '2024-05-04');
    assert.deepEqual(article.relatedLink, [
      { name: "The institute's guide", url: 'https://institute.example/guide' },
    ]);
  });

  it('of a theme with its own category line, attribution and recent posts around it', async () => {
    const { document, article, report } = await from('theme.html');
    const [treatment] = document.treatments;
    assert.equal(article.headline, 'How Ketamine Works in the Brain as a Treatment for Depression');
    assert.deepEqual(article.articleSection, ['Blog', 'Treatment']);
    assert.deepEqual(article.author, [{ type: 'Organization', name: 'Example Recovery Team' }]);
    assert.match(article.description, /treatment for depression\.$/);
    assert.equal(treatment.name, 'Ketamine Treatment');
    assert.deepEqual(names(treatment), [
      'Initial Assessment',
      'Treatment Plan',
      'Administration',
      'Follow-Up and Support',
    ]);
    assert.deepEqual(phases(treatment), inOrder);
    assert.deepEqual(treatment.steps[2].items[0], {
      label: 'Controlled Environment',
      text: 'Monitored throughout.',
    });
    assert.deepEqual(effects(treatment), ['Dizziness', 'Dissociation', 'Altered perception']);
    assert.equal(treatment.sideEffects.intro, 'These are usually temporary.');
    assert.match(treatment.sideEffects.unsuitableFor[0].text, /substance misuse/);
    assert.deepEqual(
      article.citation.map(({ author, isPartOf, datePublished }) => [
        author,
        isPartOf,
        datePublished,
      ]),
      [
        ['Murrough and others', 'American Journal of Psychiatry', '2013'],
        ['Phillips and others', 'American Journal of Psychiatry', '2019'],
      ],
    );
    assert.equal(article.relatedLink[0].url, 'https://institute.example/x');
    assert.doesNotMatch(
      words(document),
      /ago|Nerve Pain|Second-Hand|About Us|Call|1 Road|Previous/,
    );
    assert.ok(report.recognised.some(({ what }) => what === 'categories'));
  });

  it('stays as it is with --no-recognise, but for what is around it', async () => {
    const { document, article, report } = await from('wordpress.html', '--no-recognise');
    assert.equal(document.treatments, undefined);
    assert.ok(headlines(article.body).includes('Step 2: Treatment Plan'));
    assert.match(words(article), /Common side effects may include/);
    assert.ok(!report.recognised.some(({ what }) => what === 'steps'));
    assert.doesNotMatch(words(document), /cookies|Recent Posts/);
  });

  it('is reported line by line', async () => {
    const path = new URL('articles/wordpress.html', import.meta.url).pathname;
    const { code, stdout, stderr } = await run(path);
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).format, 'clinic-content/1');
    assert.match(stderr, /^imported: 1 article and 1 treatment from a page$/m);
    assert.match(stderr, /^review: steps \(4\) recognised by headings .*\(treatment "/m);
    assert.match(stderr, /^left out: .*1 form.*\(article "How Ketamine Works: A/m);
  });
});

describe('Markdown', () => {
  it('with front matter becomes article, treatment and side effects', async () => {
    const { document, article, report } = await from('plain.md');
    const [treatment] = document.treatments;
    assert.equal(article.id, 'ketamine-what-to-know');
    assert.equal(article.description, 'A short guide.');
    assert.deepEqual(article.author, [{ name: 'Jane Doe, MD' }]);
    assert.deepEqual(article.articleSection, ['Blog', 'Treatment']);
    assert.deepEqual(article.keywords, ['ketamine', 'depression']);
    assert.equal(article.datePublished, '2024-03-05');
    assert.deepEqual(names(treatment), [
      'Assessment',
      'Treatment plan',
      'Administration',
      'Follow-up',
    ]);
    assert.deepEqual(treatment.steps[0].items, [{ text: 'Symptoms' }, { text: 'Medicines' }]);
    // A figure only where the text has one.
    assert.deepEqual(treatment.sideEffects.groups[0].effects, [
      { name: 'Nausea' },
      { name: 'Headache', proportion: { count: 20, of: 100 } },
      { name: 'Vertigo' },
    ]);
    assert.equal(article.citation[0].doi, '10.1176/appi.ajp.2013.13030392');
    assert.deepEqual(report.leftOut, [{ what: 'script', count: 1, article: article.id }]);
    assert.doesNotMatch(words(document), /alert/);
  });

  it('with mistaken or hostile front matter is refused in one line', async () => {
    assert.match(await refused('a.md', '---\ntitle: "A\n---\nWords'), /^a\.md:\d+: front matter: /);
    assert.match(
      await refused('a.md', '---\na: b\nc: [\n---\nWords'),
      /^a\.md:\d+: front matter: /,
    );
    const bomb = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
    );
    assert.match(
      await refused('a.md', `---\na0: &a0 x\n${bomb.join('\n')}\n---\nWords`),
      /too many aliases/,
    );
  });

  it('needs no front matter; an empty one is none, one in TOML is refused', async () => {
    for (const start of ['', '---\n---\n', '---\r\n\r\n---\r\n', '<!-- A note -->\n']) {
      const { article, report } = await imported('a.md', `${start}# A & B\n\nWords`);
      assert.equal(report.format, 'markdown');
      assert.equal(article.headline, 'A & B');
      assert.deepEqual(blocksOf(article.body), [{ type: 'paragraph', text: 'Words' }]);
    }
    assert.match(await refused('a.md', '+++\ntitle = "A"\n+++\nWords'), /TOML/);
  });

  it('runs nothing that its front matter asks for', async () => {
    const { article } = await imported(
      'a.md',
      '---\ntitle: !!js/function "function () { process.exit(9) }"\n__proto__: {polluted: 1}\n---\nWords',
    );
    assert.match(article.headline, /function/);
  });
});

describe('hostile pages', () => {
  it('neither crash, hang nor inject', async () => {
    const deep = '<div>'.repeat(20_000);
    const pages = [
      `<html><body><h1>A</h1>${deep}<p>Deep words</p>`,
      `<html><body><h1>A</h1><p>Words</p>${'<script></script>'.repeat(20_000)}`,
      `<html><body><h1>A</h1><p>Step 1: ${'Step '.repeat(20_000)}</p><p>Words</p>`,
      `<html><body><h1>A</h1><p>By ${'A '.repeat(20_000)}</p><p>${'side effects include '.repeat(3000)}</p>`,
      `<html><head><script type="application/ld+json">{"@type":"Article","headline":"A","image":"javascript:1","author":{"name":{"x":1}},"datePublished":"no"}</script></head><body><p>Words <a href=" java\nscript:alert(1)">link</a><img src="data:image/png;base64,AA"></p>`,
      `<html><body><h1>A</h1><p>${'['.repeat(20_000)} ${'[a '.repeat(20_000)} words</p>`,
      `<html><body><h1>A</h1><p>Words</p><ul>${'<li><b>Step 1</b>: x'.repeat(5000)}</ul>`,
    ];
    for (const page of pages) {
      const { article } = await imported('a.html', page);
      assert.equal(article.headline, 'A');
      assert.doesNotMatch(words(article), /javascript|data:/);
    }
  });

  it('that hold nothing are said to', async () => {
    for (const page of ['', '   ', '<html><body></body></html>', '<html><body><nav>Home</nav>']) {
      assert.match(await refused('a.html', page), /nothing to import/);
    }
  });
});
