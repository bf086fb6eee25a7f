import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Evidence',
  component: 'clinic-evidence',
  args: { article: 'how-ketamine-works', content: helpers.sample() },
} satisfies Meta;

export const Ready: Story = {};

const only = (...types: string[]) =>
  helpers.changed(({ articles: [article] }) => {
    article!.citation = article!.citation!.filter(({ type = 'other' }) => types.includes(type));
  });

export const Studies: Story = { args: { content: only('study', 'review') } };

export const OtherReferences: Story = { args: { content: only('guideline', 'other') } };

export const OwnHeading: Story = {
  args: { heading: 'What our advice is based on', 'heading-level': 3 },
};

export const Empty: Story = { args: { ...helpers.empty, article: undefined } };

/** The article names no sources. */
export const WithoutSources: Story = { args: { article: 'sleep-early-recovery' } };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...helpers.failing,
    children: '<a href="https://publisher.example/ketamine#evidence">The evidence</a>',
  },
};

export {
  Loading,
  Error,
  Stale,
  Lazy,
  PartlyBad,
  LongText,
  Narrow,
  NarrowLongText,
  InsideDarkPage,
  RightToLeft,
  NarrowRightToLeft,
  OtherLanguage,
  Themed,
  HeadingLevelOne,
  HeadingLevelSix,
  WithoutHeading,
  Withdrawn,
  WithdrawnWithoutReplacement,
  Expired,
  ReviewOverdue,
  WithClinicContact,
  WithoutClinicContact,
  UnknownRegion,
} from './states.js';
