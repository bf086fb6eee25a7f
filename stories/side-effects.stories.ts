import * as states from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Side effects',
  component: 'clinic-side-effects',
  args: { treatment: 'ketamine-infusion', region: 'US', content: states.sample() },
} satisfies Meta;

export const Ready: Story = {};

/** Figures are drawn where a drawing is exact: out of 10 or 100 people. */
export const WithPictures: Story = { args: { pictures: true } };

/** The emergency number of the readers' country. */
export const OtherRegion: Story = { args: { region: 'GB' } };

/** Words instead of a number that could be wrong. */
export const UnknownRegion: Story = { args: { region: undefined } };

export const Loading: Story = { args: states.loading };

export const Empty: Story = { args: { ...states.empty, treatment: undefined } };

export const Error: Story = { args: states.failing };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...states.failing,
    children: '<a href="https://publisher.example/ketamine#considerations">Side effects</a>',
  },
};

export const LongText: Story = { args: states.longText };

export const Narrow: Story = { parameters: { page: 'narrow' } };

export const NarrowWithPictures: Story = {
  args: { pictures: true },
  parameters: { page: 'narrow' },
};

export const NarrowLongText: Story = { args: states.longText, parameters: { page: 'narrow' } };

export const InsideDarkPage: Story = { parameters: { page: 'own-dark' } };

export const RightToLeft: Story = { args: states.rightToLeft };

export const Themed: Story = { args: states.themed, parameters: { page: 'own-light' } };

/** It is never shown again; where it was replaced, that is linked. */
export const Withdrawn: Story = { args: states.withdrawn };

/** Said plainly, and in an event: see the Actions panel. */
export const ReviewOverdue: Story = { args: states.reviewOverdue };
