import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';

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
