// The text of posts, written with blocks and in the classic editor, as `readContent` gives it.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { host, post, site } from './world.mjs';

/** Runs in the page, as a host's own script would use the library. */
async function readPost(url) {
  const { readContent } = await import('/dist/esm/content/index.js');
  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body;
  const post = await (await fetch(url)).json();
  const { document, problems } = readContent(post, url, parse);
  const written = parse(post.content.rendered);
  // What is no text, and what the author struck out.
  for (const node of written.querySelectorAll('script, style, iframe, del')) node.remove();
  return {
    article: document.articles[0],
    problems: problems.map(String),
    written: written.textContent,
  };
}

const plain = (inline) => [inline].flat().map((piece) => piece.text ?? piece);
const textOfItem = ({ label = '', text, items = [] }) => [
  label,
  ...plain(text),
  ...items.flatMap(textOfItem),
];
/** The text of a block, in the order in which WordPress writes it. */
function textOf(block) {
  const { type, text = [], items = [], head = [], rows = [], caption = [], source = [] } = block;
  if (type === 'video') return [];
  return [
    ...plain(text),
    ...items.flatMap(textOfItem),
    ...[head, ...rows].flat().flatMap(plain),
    ...plain(caption),
    source,
  ].flat();
}
const textOfSection = ({ headline = '', blocks, sections = [] }) => [
  headline,
  ...blocks.flatMap(textOf),
  ...sections.flatMap(textOfSection),
];
/** Only the words count: white space is the layout's, and the colon is not part of a label. */
const words = (text) => text.replace(/[\s:]+/g, '');

const outline = ({ headline, blocks, sections }) => ({
  ...(headline && { headline }),
  blocks: blocks.map(({ type }) => type),
  ...(sections && { sections: sections.map(outline) }),
});

describe('the bodies of posts', () => {
  let body;
  let classic;
  let read;
  before(async () => {
    const { page } = await host.open('');
    read = (key) =>
      page.evaluate(readPost, `${site.url}/wp-json/wp/v2/posts/${post(key).id}?_embed`);
    body = await read('body');
    classic = await read('classic');
  });

  const section = (headline) => body.article.body.find((each) => each.headline === headline);
  /** The blocks of one kind in a section. */
  const blocks = (headline, type) =>
    section(headline).blocks.filter((block) => block.type === type);

  describe('a post made of blocks', () => {
    it('keeps all its text, in order', () => {
      const text = body.article.body.flatMap(textOfSection).join(' ');
      assert.equal(words(text), words(body.written));
      assert.deepEqual(body.problems, []);
    });

    it('has sections by its headings, and blocks of the right kind', () => {
      assert.deepEqual(body.article.body.map(outline), [
        { blocks: ['paragraph'] },
        {
          headline: 'Understanding it',
          blocks: ['list'],
          sections: [{ headline: 'How fast?', blocks: ['table', 'image'] }],
        },
        { headline: 'What people say', blocks: ['quote', 'video', 'paragraph', 'video'] },
        {
          headline: 'The rooms',
          blocks: ['image', 'image', 'paragraph', 'paragraph', 'list', 'quote', 'paragraph'],
        },
      ]);
    });

    it('keeps emphasis and links in running text', () => {
      assert.deepEqual(body.article.body[0].blocks[0].text, [
        'Ketamine is an ',
        { text: 'anesthetic', emphasis: 'strong' },
        '. In ',
        { text: 'lower', emphasis: 'em' },
        ' doses it can ease ',
        { text: 'depression & low mood', href: 'https://www.nimh.nih.gov/depression' },
        '.',
      ]);
      const button = blocks('The rooms', 'paragraph').at(-1);
      assert.deepEqual(button.text, [{ text: 'Talk to us', href: `${site.url}/contact` }]);
    });

    it('makes labels of bold lead-ins, in nested lists too', () => {
      assert.deepEqual(blocks('Understanding it', 'list')[0].items, [
        {
          label: 'Mechanism of action',
          text: 'It blocks the NMDA receptor.',
          items: [
            { label: 'Receptor', text: 'a glutamate receptor.' },
            { text: 'A chain of events follows.' },
          ],
        },
        { label: 'Rapid relief', text: 'Hours rather than weeks.' },
      ]);
      assert.equal(blocks('The rooms', 'list')[0].ordered, true);
    });

    it('keeps a table with its head and caption', () => {
      const [table] = section('Understanding it').sections[0].blocks;
      assert.deepEqual(table, {
        type: 'table',
        caption: 'From two studies',
        head: ['Treatment', 'Time to effect'],
        rows: [
          ['Infusion', 'about 24 hours'],
          ['Tablets & drops', '4 weeks'],
        ],
      });
    });

    it('keeps a picture with its sizes and caption', () => {
      const { image, caption } = section('Understanding it').sections[0].blocks[1];
      const { url, alt, width, height, srcset } = image;
      assert.match(url, /\/large-1024x576\.jpg$/);
      assert.deepEqual([alt, width, height], ['A cup of tea', 1024, 576]);
      const widths = srcset.split(', ').map((each) => each.split(' ')[1]);
      assert.deepEqual(widths, ['1024w', '300w', '768w', '1536w', '2048w']);
      assert.deepEqual(caption, ['The room, with ', { text: 'tea', emphasis: 'em' }]);
    });

    it('keeps quotations with their source', () => {
      const [said] = blocks('What people say', 'quote');
      const [pulled] = blocks('The rooms', 'quote');
      assert.deepEqual(
        [said.text, said.source],
        ['I felt lighter the next day.', 'A patient, 2024'],
      );
      assert.deepEqual([pulled.text, pulled.source], ['Ask before you decide.', 'The team']);
    });

    it('makes videos of players, embedded by WordPress or written as HTML', () => {
      const [embedded, framed] = blocks('What people say', 'video');
      const [caption] = blocks('What people say', 'paragraph');
      assert.deepEqual(embedded, {
        type: 'video',
        url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        headline: 'What happens at a first session',
      });
      assert.equal(caption.text, 'Filmed in our clinic');
      assert.deepEqual(framed, {
        type: 'video',
        url: 'https://www.youtube.com/watch?v=aBcDeFgHiJ0',
        headline: 'Breathing & rest',
      });
    });

    it('keeps every picture of a gallery', () => {
      const [chair, lamp] = blocks('The rooms', 'image');
      const [caption] = blocks('The rooms', 'paragraph');
      assert.deepEqual([chair.image.alt, chair.caption], ['A chair', undefined]);
      assert.deepEqual([lamp.image.alt, lamp.caption], ['', 'By the bed']);
      assert.equal(caption.text, 'Two of our rooms');
    });
  });

  describe('a post of the classic editor', () => {
    it('keeps all its text but what was struck out, in order', () => {
      const text = classic.article.body.flatMap(textOfSection).join(' ');
      assert.equal(words(text), words(classic.written));
      assert.deepEqual(classic.problems, []);
    });

    it('has blocks of the right kind', () => {
      assert.deepEqual(classic.article.body.map(outline), [
        { blocks: ['paragraph', 'image'] },
        {
          headline: 'A heading of level three',
          blocks: ['quote', 'list', 'paragraph', 'video'],
        },
      ]);
      const [, picture] = classic.article.body[0].blocks;
      assert.deepEqual([picture.image.alt, picture.caption], ['A chair', 'Sit down first']);
      const [, list] = classic.article.body[1].blocks;
      assert.deepEqual(list.items, [{ label: 'Water', text: 'a glass' }, { text: 'Bread' }]);
    });

    it('keeps numbers with their units on one line', () => {
      assert.match(classic.article.body[0].blocks[0].text[0], /5\u00a0mg/);
    });
  });

  describe('a post', () => {
    it('has its categories, tags, author and dates', async () => {
      const { article } = await read('child');
      const { url } = site;
      assert.deepEqual(article.articleSection, [
        {
          name: 'Sleep & "Rest"',
          slug: 'sleep-rest',
          url: `${url}/category/mind-body/sleep-rest/`,
        },
      ]);
      assert.deepEqual(article.keywords, ['5-HT & serotonin', 'Café']);
      assert.deepEqual(
        article.author.map(({ name }) => name),
        ['Ana O’Neil & Team'],
      );
      assert.equal(article.datePublished, '2025-06-19T21:00:00Z');
    });

    it('keeps emoji, those that WordPress makes pictures of too', async () => {
      const { article } = await read('emoji');
      assert.deepEqual(article.body[0].blocks, [
        { type: 'paragraph', text: 'In 🌬️ and out. 🙂 :mrgreen:' },
      ]);
    });

    it('keeps figures that would mean something else as plain text', async () => {
      const { article } = await read('code');
      const [{ text }] = article.body[0].blocks;
      assert.equal(plain(text).join(''), 'Press <Enter> & read R&D notes: 5\u00a0mg, 10^9 cells.');
    });

    it('has no text where there is a password', async () => {
      const { article, problems } = await read('protected');
      assert.deepEqual(article.body ?? [], []);
      assert.deepEqual(problems, []);
    });
  });
});
