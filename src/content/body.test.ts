import { expect } from '@open-wc/testing';
import { articleOf, documentOf } from '../../test/helpers/content.js';
import { readContent } from './index.js';
import type { Block } from './types.js';

const image = { url: 'https://a.example/b.png', alt: '' };
const url = 'https://a.example/';

/** One block of each type, with all its fields. */
const whole: Record<Block['type'], Block> = {
  paragraph: {
    type: 'paragraph',
    text: ['Plain ', { text: 'marked', href: url, emphasis: 'em', cite: 'c', lang: 'la' }],
  },
  list: {
    type: 'list',
    ordered: true,
    items: [{ label: 'Lead', text: 'Text', items: [{ text: 'Inside' }] }],
  },
  image: { type: 'image', image, caption: 'A picture' },
  video: { type: 'video', url, headline: 'A film', poster: image, duration: 'PT3M' },
  quote: { type: 'quote', text: 'Words', source: 'Somebody' },
  table: { type: 'table', caption: 'A table', head: ['A', 'B'], rows: [['1', [{ text: '2' }]]] },
  callout: {
    type: 'callout',
    action: 'info',
    headline: 'Box',
    blocks: [{ type: 'paragraph', text: 'Inside' }],
  },
  pathway: {
    type: 'pathway',
    headline: 'Chain',
    steps: [{ name: 'One', text: 'First', certainty: 'likely', cite: 'c' }],
  },
  comparison: {
    type: 'comparison',
    headline: 'Ranges',
    unit: 'days',
    scale: 'log',
    bars: [{ name: 'A', from: 1, to: 2, text: 'one to two', cite: 'c' }],
  },
  'treatment-steps': { type: 'treatment-steps', treatment: 't' },
  'side-effects': { type: 'side-effects', treatment: 't' },
  notice: { type: 'notice', notice: 'n' },
  evidence: { type: 'evidence', citations: ['c'] },
};

/** What a block cannot do without, beside its type. */
const needed: Record<Block['type'], string[]> = {
  paragraph: ['text'],
  list: ['items'],
  image: ['image'],
  video: ['url', 'headline'],
  quote: ['text'],
  table: ['rows'],
  callout: ['action', 'blocks'],
  pathway: ['steps'],
  comparison: ['unit', 'bars'],
  'treatment-steps': ['treatment'],
  'side-effects': ['treatment'],
  notice: ['notice'],
  evidence: [],
};

const read = (...blocks: unknown[]) => {
  const body = [{ id: 's', headline: 'Section', blocks }];
  const { document, problems } = readContent({
    ...documentOf(),
    articles: [{ ...articleOf('a'), body }],
  });
  return { blocks: document.articles![0]!.body![0]!.blocks, problems };
};

describe('the blocks of an article', () => {
  for (const [type, block] of Object.entries(whole)) {
    it(`can be a ${type}`, () => {
      expect(read(block)).to.deep.equal({ blocks: [block], problems: [] });
    });

    it(`lose a ${type} without what it needs, and nothing else`, () => {
      for (const field of needed[type as Block['type']]) {
        const { blocks, problems } = read({ ...block, [field]: undefined }, whole.quote);
        expect(problems.map(({ path }) => path)).to.deep.equal([
          `articles[0].body[0].blocks[0].${field}`,
        ]);
        expect(blocks).to.deep.equal([whole.quote]);
      }
    });
  }

  for (const type of ['carousel', '', 'constructor', '__proto__', 5, null, undefined, {}]) {
    it(`skip the unknown type ${JSON.stringify(type)} and say so`, () => {
      const { blocks, problems } = read(whole.quote, { type, text: 'x' }, whole.paragraph);
      expect(blocks).to.deep.equal([whole.quote, whole.paragraph]);
      expect(problems).to.have.length(1);
      expect(problems[0]!.path).to.equal('articles[0].body[0].blocks[1].type');
      if (type == 'carousel') expect(problems[0]!.message).to.contain('carousel');
    });
  }

  it('say what is wrong deep inside', () => {
    const callout = {
      type: 'callout',
      action: 'info',
      blocks: [whole.quote, { type: 'list', items: [{ text: 'good' }, {}] }],
    };
    const { blocks, problems } = read(callout);
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'articles[0].body[0].blocks[0].blocks[1].items[1].text',
    ]);
    expect(blocks).to.deep.equal([
      { ...callout, blocks: [whole.quote, { type: 'list', items: [{ text: 'good' }] }] },
    ]);
  });

  it('keep running text whose link is bad, without the link', () => {
    const { blocks, problems } = read({
      type: 'paragraph',
      text: ['A ', { text: 'word', href: 'javascript:alert(1)' }, 5, { href: url }],
    });
    expect(blocks).to.deep.equal([{ type: 'paragraph', text: ['A ', { text: 'word' }] }]);
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'articles[0].body[0].blocks[0].text[1].href',
      'articles[0].body[0].blocks[0].text[2]',
      'articles[0].body[0].blocks[0].text[3].text',
    ]);
  });
});

describe('the notices of a document', () => {
  const readNotices = (...notices: unknown[]) => {
    const { document, problems } = readContent({ ...documentOf(), notices });
    return { notices: document.notices, problems: problems.map(({ path }) => path) };
  };
  const notice = {
    id: 'n',
    action: 'emergency',
    headline: 'Get help',
    conditions: ['You are in danger'],
    blocks: [whole.paragraph],
    contacts: [{ name: 'Line', phone: '1', sms: '2', url, region: 'US', hours: 'Always' }],
  };

  it('are read whole', () => {
    expect(readNotices(notice)).to.deep.equal({ notices: [notice], problems: [] });
  });

  it('lose a bad contact, condition or block, and nothing else', () => {
    const { notices, problems } = readNotices({
      ...notice,
      conditions: [5, ...notice.conditions],
      blocks: [{ type: 'dance' }, ...notice.blocks],
      contacts: [{ phone: '1' }, ...notice.contacts],
    });
    expect(notices).to.deep.equal([notice]);
    expect(problems).to.have.members([
      'notices[0].conditions[0]',
      'notices[0].blocks[0].type',
      'notices[0].contacts[0].name',
    ]);
  });
});
