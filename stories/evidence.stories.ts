import * as states from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Evidence',
  component: 'clinic-evidence',
  args: { article: 'how-ketamine-works', content: states.sample() },
} satisfies Meta;

export const Ready: Story = {};

const only = (...types: string[]) =>
  states.changed(({ articles: [article] }) => {
    article!.citation = article!.citation!.filter(({ type = 'other' }) => types.includes(type));
  });

export const Studies: Story = { args: { content: only('study', 'review') } };

export const OtherReferences: Story = { args: { content: only('guideline', 'other') } };

export const OwnHeading: Story = {
  args: { heading: 'What our advice is based on', 'heading-level': 3 },
};

export const Loading: Story = { args: states.loading };

export const Empty: Story = { args: { ...states.empty, article: undefined } };

/** The article names no sources. */
export const WithoutSources: Story = { args: { article: 'sleep-early-recovery' } };

export const Error: Story = { args: states.failing };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...states.failing,
    children: '<a href="https://publisher.example/ketamine#evidence">The evidence</a>',
  },
};

export const LongText: Story = { args: states.longText };

export const Narrow: Story = { parameters: { page: 'narrow' } };

export const NarrowLongText: Story = { args: states.longText, parameters: { page: 'narrow' } };

export const InsideDarkPage: Story = { parameters: { page: 'own-dark' } };

export const RightToLeft: Story = { args: states.rightToLeft };

export const NarrowRightToLeft: Story = {
  args: states.rightToLeft,
  parameters: { page: 'narrow' },
};

export const Themed: Story = { args: states.themed, parameters: { page: 'own-light' } };

/** It is never shown again; where it was replaced, that is linked. */
export const Withdrawn: Story = { args: states.withdrawn };

/** Said plainly, and in an event: see the Actions panel. */
export const ReviewOverdue: Story = { args: states.reviewOverdue };
