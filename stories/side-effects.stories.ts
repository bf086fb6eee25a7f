import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Side effects',
  component: 'clinic-side-effects',
  args: { treatment: 'ketamine-infusion', region: 'US', content: helpers.sample() },
} satisfies Meta;

export const Ready: Story = {};

/** Figures are drawn where a drawing is exact: out of 10 or 100 people. */
export const WithPictures: Story = { args: { pictures: true } };

/** The emergency number of the readers' country. */
export const OtherRegion: Story = { args: { region: 'GB' } };

export const Empty: Story = { args: { ...helpers.empty, treatment: undefined } };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...helpers.failing,
    children: '<a href="https://publisher.example/ketamine#considerations">Side effects</a>',
  },
};

export const NarrowWithPictures: Story = {
  args: { pictures: true },
  parameters: { page: 'narrow' },
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
