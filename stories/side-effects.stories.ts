import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

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

export const Loading: Story = states.Loading;
export const Error: Story = states.Error;
export const Stale: Story = states.Stale;
export const Lazy: Story = states.Lazy;
export const PartlyBad: Story = states.PartlyBad;
export const LongText: Story = states.LongText;
export const Narrow: Story = states.Narrow;
export const NarrowLongText: Story = states.NarrowLongText;
export const InsideDarkPage: Story = states.InsideDarkPage;
export const RightToLeft: Story = states.RightToLeft;
export const NarrowRightToLeft: Story = states.NarrowRightToLeft;
export const OtherLanguage: Story = states.OtherLanguage;
export const Themed: Story = states.Themed;
export const HeadingLevelOne: Story = states.HeadingLevelOne;
export const HeadingLevelSix: Story = states.HeadingLevelSix;
export const WithoutHeading: Story = states.WithoutHeading;
export const Withdrawn: Story = states.Withdrawn;
export const WithdrawnWithoutReplacement: Story = states.WithdrawnWithoutReplacement;
export const Expired: Story = states.Expired;
export const ReviewOverdue: Story = states.ReviewOverdue;
export const WithClinicContact: Story = states.WithClinicContact;
export const WithoutClinicContact: Story = states.WithoutClinicContact;
export const UnknownRegion: Story = states.UnknownRegion;
