import type { Block, Citation, Inline } from '../src/content/types.js';
import * as helpers from './helpers.js';
import type { Args, Meta, Sample, Story } from './helpers.js';

export default {
  title: 'Blocks/In an article',
  component: 'clinic-article',
} satisfies Meta;

const citation: Citation[] = [
  {
    id: 'walking',
    type: 'study',
    name: 'Walking and sleep in adults',
    author: 'Sample A, Sample B',
    isPartOf: 'Journal of Samples',
    datePublished: '2024',
    doi: '10.5555/sample',
    summary: '80 adults walked for half an hour a day. About 30 in 100 slept better.',
    limitations: 'It lasted four weeks.',
  },
  { id: 'guide', type: 'guideline', name: 'A guideline on sleep', author: 'Sample Society' },
];

/** An article of one section with these blocks. */
const article = (blocks: Block[], rest: Partial<Sample> = {}): Args => ({
  content: {
    format: 'clinic-content/1',
    inLanguage: 'en',
    ...rest,
    articles: [
      { id: 'sample', headline: 'An article', body: [{ headline: 'A section', blocks }], citation },
    ],
  },
});

const LONG: Inline = [
  'Walking helps many people to sleep, ',
  { text: 'whatever their age', emphasis: 'strong' },
  '. It is best in the light of the morning, and it need not be fast. ',
  { text: 'About 30 in 100 people slept better after four weeks.', cite: 'walking' },
  ' Those who cannot walk can do the same with their arms, in a chair at an open window.',
];
const SHORT = 'Open a window in the evening.';
const paragraph = (text: Inline): Block => ({ type: 'paragraph', text });

/** A number leads to the source, and the source leads back. */
export const Paragraph: Story = {
  args: article([
    paragraph([
      'Words can be ',
      { text: 'strong', emphasis: 'strong' },
      ' or ',
      { text: 'stressed', emphasis: 'em' },
      ', lead to ',
      { text: 'another page', href: 'https://publisher.example/sleep' },
      ', be ',
      { text: 'both', emphasis: 'strong', href: 'https://publisher.example/both' },
      ', name a ',
      { text: 'source', cite: 'walking' },
      ' or ',
      { text: 'two', cite: 'walking' },
      { text: '', cite: 'guide' },
      ', and be of another language: ',
      { text: 'Guten Schlaf!', lang: 'de', emphasis: 'em' },
    ]),
    paragraph(LONG),
  ]),
};

export const List: Story = {
  args: article([
    paragraph('What can help:'),
    {
      type: 'list',
      items: [{ text: SHORT }, { text: LONG }, { text: 'Get up at the same time.' }],
    },
  ]),
};

/** Each entry begins with what it is about. */
export const ListWithLabels: Story = {
  args: article([
    {
      type: 'list',
      items: [
        { label: 'Fresh air', text: SHORT },
        { label: 'A walk', text: LONG },
        { label: 'Why?', text: 'The body takes the light for a clock.' },
      ],
    },
  ]),
};

export const ListInList: Story = {
  args: article([
    {
      type: 'list',
      items: [
        {
          label: 'In the evening',
          text: 'Prepare for the night:',
          items: [
            { text: SHORT },
            { text: 'Put away:', items: [{ text: 'the telephone' }, { text: 'the coffee' }] },
          ],
        },
        { label: 'In the morning', text: 'Get up at the same time.' },
      ],
    },
  ]),
};

export const ListInOrder: Story = {
  args: article([
    {
      type: 'list',
      ordered: true,
      items: Array.from({ length: 11 }, (_, i) => ({ text: i % 4 == 1 ? LONG : SHORT })),
    },
  ]),
};

const picture = {
  url: 'images/sleep.svg',
  alt: 'Illustration: a crescent moon over calm hills at night.',
  width: 640,
  height: 360,
};

export const Image: Story = {
  args: article([
    paragraph(LONG),
    {
      type: 'image',
      image: picture,
      caption: ['A calm night. ', { text: 'A picture, not a photograph.', emphasis: 'em' }],
    },
    paragraph(LONG),
  ]),
};

/** A link with a picture: nothing of it is loaded before somebody follows it. */
export const Video: Story = {
  args: article([
    paragraph(LONG),
    {
      type: 'video',
      url: 'https://publisher.example/videos/sleep',
      headline: 'Ten minutes before sleep',
      poster: picture,
      duration: 'PT9M40S',
    },
    paragraph(LONG),
  ]),
};

export const VideoWithoutPicture: Story = {
  args: article([
    {
      type: 'video',
      url: 'https://publisher.example/videos/sleep',
      headline: 'Ten minutes before sleep',
    },
  ]),
};

export const Quote: Story = {
  args: article([
    paragraph(LONG),
    { type: 'quote', text: LONG, source: 'A nurse of the night shift (sample quote)' },
    paragraph(LONG),
  ]),
};

const wide: Block = {
  type: 'table',
  caption: 'Minutes of sleep that people gained',
  head: ['Week', ...[1, 2, 3, 4, 5, 6, 7, 8].map((week) => `Week ${week}`)],
  rows: ['Walking', 'Reading', 'Music'].map((name, i) => [
    name,
    ...[12, 14, 18, 21, 20, 24, 27, 25].map((minutes) => String(minutes - i * 4)),
  ]),
};

export const Table: Story = {
  args: article([
    {
      type: 'table',
      caption: 'Two ways into the night',
      head: ['What differs', 'Walking', 'Reading'],
      rows: [
        ['When', 'In the morning', 'In bed'],
        ['How long', 'Half an hour', 'Until you are tired'],
        ['What is known', [{ text: 'One small study', cite: 'walking' }], 'Too little to say'],
      ],
    },
  ]),
};

export const TableWithoutHead: Story = {
  args: article([
    {
      type: 'table',
      rows: [
        ['Adults', '7 to 9 hours'],
        ['Teenagers', '8 to 10 hours'],
      ],
    },
  ]),
};

/** It scrolls inside itself, and the page does not. */
export const TableWide: Story = { args: article([wide]) };

export const TableWideNarrow: Story = { args: article([wide]), parameters: { page: 'narrow' } };

const ACTIONS = ['info', 'self-care', 'non-urgent', 'urgent', 'emergency'] as const;

/** Color, sign and words say the same. */
export const Callouts: Story = {
  args: article(
    ACTIONS.map((action) => ({
      type: 'callout',
      action,
      headline: `What to know of ${action}`,
      blocks: [paragraph(LONG), { type: 'list', items: [{ text: SHORT }] }],
    })),
  ),
};

/** The kind of action is the heading. */
export const CalloutsWithoutHeadline: Story = {
  args: article(ACTIONS.map((action) => ({ type: 'callout', action, blocks: [paragraph(SHORT)] }))),
};

/** What is less certain is drawn so, and says so. */
export const Pathway: Story = {
  args: article([
    {
      type: 'pathway',
      headline: 'From light to sleep',
      steps: [
        { name: 'Light reaches the eye', text: SHORT, certainty: 'established', cite: 'walking' },
        { name: 'The inner clock is set', text: LONG, certainty: 'likely', cite: 'guide' },
        { name: 'Sleep comes sooner', text: SHORT, certainty: 'uncertain' },
        { name: 'Nothing is said of this one' },
      ],
    },
  ]),
};

export const PathwayLong: Story = {
  args: article([
    {
      type: 'pathway',
      steps: Array.from({ length: 12 }, (_, i) => ({
        name: `Step ${i + 1}${i % 3 ? '' : ': a name that is long enough for more than one line'}`,
        text: i % 2 ? LONG : SHORT,
        certainty: (['established', 'likely', 'uncertain'] as const)[Math.floor(i / 4)]!,
      })),
    },
  ]),
};

export const Comparison: Story = {
  args: article([
    {
      type: 'comparison',
      headline: 'Minutes until people sleep',
      unit: 'minutes',
      bars: [
        { name: 'After a walk', to: 14, cite: 'walking' },
        { name: 'After reading', to: 22 },
        { name: 'After a film', to: 41, text: 'about 41 minutes, in one small study' },
      ],
    },
  ]),
};

export const ComparisonOfRanges: Story = {
  args: article([
    {
      type: 'comparison',
      headline: 'How long people sleep',
      unit: 'hours',
      bars: [
        { name: 'Newborn children', from: 14, to: 17 },
        { name: 'Teenagers', from: 8, to: 10 },
        { name: 'Adults', from: 7, to: 9 },
      ],
    },
  ]),
};

/** From an hour to a year, on one axis. */
export const ComparisonLogarithmic: Story = {
  args: article([
    {
      type: 'comparison',
      headline: 'How long it takes to help',
      unit: 'hours',
      scale: 'log',
      bars: [
        { name: 'Fresh air', to: 1, text: '1 hour' },
        { name: 'A habit', from: 24, to: 336 },
        { name: 'A training of the mind', from: 700, to: 8760 },
      ],
    },
  ]),
};

export const ComparisonOfMany: Story = {
  args: article([
    {
      type: 'comparison',
      headline: 'Hours of sleep in a year',
      unit: 'hours',
      bars: Array.from({ length: 16 }, (_, i) => ({
        name: `Group ${i + 1}`,
        from: 2000 + i * 37,
        to: 2400 + i * 53,
      })),
    },
  ]),
};

export const ComparisonBelowZero: Story = {
  args: article([
    {
      type: 'comparison',
      headline: 'What changed',
      unit: 'minutes of sleep',
      bars: [
        { name: 'Walking', to: 25 },
        { name: 'Reading', to: 0 },
        { name: 'Films', to: -30 },
        { name: 'Coffee', from: -60, to: -20 },
        { name: 'It depends', from: -10, to: 10 },
      ],
    },
  ]),
};

/** Zero has no place on a logarithmic axis: such a bar begins at its edge. */
export const ComparisonLogarithmicWithZero: Story = {
  args: article([
    {
      type: 'comparison',
      unit: 'hours',
      scale: 'log',
      bars: [
        { name: 'At once, or nearly', from: 0, to: 1 },
        { name: 'Never', to: 0 },
        { name: 'Days', from: 24, to: 72 },
      ],
    },
  ]),
};

const { treatments, notices = [] } = helpers.sample();
const treatment = treatments[0]!.id;

export const TreatmentSteps: Story = {
  args: article([{ type: 'treatment-steps', treatment }], { treatments, notices }),
};

export const SideEffects: Story = {
  args: {
    region: 'US',
    ...article([{ type: 'side-effects', treatment }], { treatments, notices }),
  },
};

/** Figures are drawn where a drawing is exact: out of 10 or 100 people. */
export const SideEffectsWithPictures: Story = { args: { ...SideEffects.args, pictures: true } };

/** It is never shown again. */
export const SideEffectsWithdrawn: Story = {
  args: article([paragraph(LONG), { type: 'side-effects', treatment }, paragraph(SHORT)], {
    treatments: treatments.map((each) => ({ ...each, status: 'withdrawn' })),
  }),
};

export const Notice: Story = {
  args: {
    region: 'US',
    ...article(
      notices.map(({ id }) => ({ type: 'notice', notice: id })),
      { notices },
    ),
  },
};

/** The article's studies and other references, where they belong in the text. */
export const Evidence: Story = { args: article([paragraph(LONG), { type: 'evidence' }]) };

export const EvidenceOfOneStudy: Story = {
  args: article([paragraph(LONG), { type: 'evidence', citations: ['walking'] }]),
};
