import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

export default {
  title: 'Widgets/Treatment steps',
  component: 'clinic-treatment-steps',
  args: { treatment: 'ketamine-infusion', content: helpers.sample() },
} satisfies Meta;

export const Ready: Story = {};

export const WithoutPhases: Story = {
  args: {
    content: {
      ...helpers.sample(),
      treatments: helpers.sample().treatments.map((treatment) => ({
        ...treatment,
        steps: treatment.steps?.map((step, i) => ({
          ...step,
          phase: undefined,
          optional: i === 1,
        })),
      })),
    },
  },
};

export const OwnHeading: Story = {
  args: { heading: 'Your visit, step by step', 'heading-level': 3 },
};

export const Empty: Story = { args: { ...helpers.empty, treatment: undefined } };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...helpers.failing,
    children: '<a href="https://publisher.example/ketamine#process">How treatment works</a>',
  },
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
