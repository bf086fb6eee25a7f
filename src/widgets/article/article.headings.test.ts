import { expect } from '@open-wc/testing';
import { treatmentOf } from '../../../test/helpers/content.js';
import { all, outline } from '../../../test/helpers/dom.js';
import { articleWidget, paragraph, section } from '../../../test/helpers/reading.js';
import type { Block, Section } from '../../content/types.js';
import './article.define.js';

const citation = [
  { id: 'one', type: 'study' as const, name: 'A study' },
  { id: 'two', type: 'guideline' as const, name: 'A guideline' },
];
const notices = [
  {
    id: 'n',
    action: 'info' as const,
    headline: 'A notice',
    blocks: [{ type: 'callout', action: 'urgent', headline: 'In it', blocks: [paragraph('x')] }],
  },
] as const;
const treatments = [
  treatmentOf('t', {
    steps: [{ name: 'Without a phase' }, { name: 'Before', phase: 'before' }],
    sideEffects: {
      groups: [
        { action: 'urgent', effects: [{ name: 'Pain' }] },
        { headline: 'Others', effects: [{ name: 'Itch' }] },
      ],
      unsuitableFor: [{ text: 'Babies' }],
    },
  }),
];

/** Every block that has headings of its own. */
const everyBlock: Block[] = [
  {
    type: 'callout',
    action: 'urgent',
    headline: 'A callout',
    blocks: [
      { type: 'callout', action: 'info', headline: 'Inside it', blocks: [paragraph('x')] },
      { type: 'pathway', headline: 'A way inside it', steps: [{ name: 'x' }] },
    ],
  },
  { type: 'pathway', headline: 'A way', steps: [{ name: 'x' }] },
  { type: 'comparison', headline: 'Bars', unit: 'days', bars: [{ name: 'x', to: 1 }] },
  { type: 'treatment-steps', treatment: 't' },
  { type: 'side-effects', treatment: 't' },
  { type: 'evidence' },
  { type: 'notice', notice: 'n' },
];

const body: Section[] = [
  { blocks: everyBlock.slice(0, 3), sections: [section('Inside what has none')] },
  {
    headline: 'First',
    blocks: everyBlock,
    sections: [
      { headline: 'Nested', blocks: everyBlock, sections: [section('Deeper')] },
      { blocks: [paragraph('x')], sections: [section('Below what has none', ...everyBlock)] },
    ],
  },
  section('Second'),
  section('Third'),
];

const article = (headingLevel?: number) =>
  articleWidget(
    { headline: 'Article', body, citation, relatedLink: [{ name: 'x', url: '/x' }] },
    { treatments, notices: structuredClone(notices) as never },
    { toc: true, ...(headingLevel && { headingLevel }) },
  );

/** The level of a heading, by its words. */
const levels = (el: Element) =>
  Object.fromEntries(
    outline(el).map((heading) => [heading.slice(heading.indexOf(' ') + 1), parseInt(heading)]),
  );

describe('the headings of an article', () => {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`begin at level ${level}, and go down without a gap`, async () => {
      const list = outline(await article(level));
      const numbers = list.map((heading) => parseInt(heading));
      expect(list[0]).to.equal(`${level} Article`);
      expect(list.length).to.be.above(30);
      for (const [i, number] of numbers.entries()) {
        if (!i) continue;
        expect(number, list[i]!).to.be.above(level);
        expect(number, `${list[i - 1]}, ${list[i]}`).to.be.most(numbers[i - 1]! + 1);
      }
    });
  }

  it('are headings of HTML down to level 6, and of ARIA below', async () => {
    const el = await article(5);
    expect(all(el, 'h5')).to.have.length(1);
    expect(all(el, 'h6').length).to.be.above(3);
    const deeper = all(el, '[role=heading]');
    expect(deeper.length).to.be.above(3);
    for (const each of deeper) expect(Number(each.getAttribute('aria-level'))).to.be.above(6);
    expect(all(await article(1), '[role=heading]')).to.have.length(0);
  });

  it('go one deeper with each section that has a headline, and with no other', async () => {
    const found = levels(await article());
    const { First, Nested, Deeper, Second } = found;
    expect({ First, Nested, Deeper, Second }).to.deep.equal({
      ...{ First: 3, Nested: 4, Deeper: 5, Second: 3 },
    });
    expect(found['Inside what has none']).to.equal(3);
    expect(found['Below what has none']).to.equal(4);
  });

  it('of blocks are one deeper than their section, inside callouts one more', async () => {
    const el = await articleWidget(
      { body: [section('First', ...everyBlock)], citation },
      { treatments, notices: structuredClone(notices) as never },
    );
    expect(outline(el).slice(1)).to.deep.equal([
      '3 First',
      '4 Urgent: A callout',
      '5 Information: Inside it',
      '5 A way inside it',
      '4 A way',
      '4 Bars',
      '4 Without a phase',
      '4 Before',
      '5 Before',
      '4 Urgent: Get medical help today if you have',
      '4 Others',
      '4 Who it is not for',
      '4 Studies',
      '5 A study',
      '4 Other references',
      '5 A guideline',
      '4 Information: A notice',
      '5 Urgent: In it',
      '3 Sources',
    ]);
  });

  it('are none where there is nothing below', async () => {
    const el = await articleWidget({
      body: [section('First', { type: 'evidence' })],
      citation: [],
      relatedLink: [],
    });
    expect(outline(el).slice(1)).to.deep.equal(['3 First']);
  });
});
