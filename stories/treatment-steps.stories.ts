import * as states from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Treatment steps',
  component: 'clinic-treatment-steps',
  args: { treatment: 'ketamine-infusion', content: states.sample() },
} satisfies Meta;

export const Ready: Story = {};

export const WithoutPhases: Story = {
  args: {
    content: {
      ...states.sample(),
      treatments: states.sample().treatments.map((treatment) => ({
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

export const Loading: Story = { args: states.loading };

export const Empty: Story = { args: { ...states.empty, treatment: undefined } };

export const Error: Story = { args: states.failing };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...states.failing,
    children: '<a href="https://publisher.example/ketamine#process">How treatment works</a>',
  },
};

export const LongText: Story = { args: states.longText };

export const Narrow: Story = { parameters: { page: 'narrow' } };

export const NarrowLongText: Story = { args: states.longText, parameters: { page: 'narrow' } };

export const InsideDarkPage: Story = { parameters: { page: 'own-dark' } };

export const RightToLeft: Story = { args: states.rightToLeft };

export const Themed: Story = { args: states.themed, parameters: { page: 'own-light' } };

/** It is never shown again; where it was replaced, that is linked. */
export const Withdrawn: Story = { args: states.withdrawn };

/** Said plainly, and in an event: see the Actions panel. */
export const ReviewOverdue: Story = { args: states.reviewOverdue };
