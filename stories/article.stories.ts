import wordpress from '../demo/content/posts.wordpress.json';
import * as states from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Article',
  component: 'clinic-article',
  args: { article: 'how-ketamine-works', region: 'US', content: states.sample() },
} satisfies Meta;

export const Ready: Story = {};

/** The table of contents marks where the reader is. */
export const WithContents: Story = { args: { toc: true } };

export const WithoutContents: Story = { args: { toc: false } };

/** A table of contents needs three sections with headlines: here it is asked for in vain. */
export const TooShortForContents: Story = {
  args: { article: 'secondhand-smoke-drug-test', toc: true },
};

/** Figures are drawn where a drawing is exact: out of 10 or 100 people. */
export const WithPictures: Story = { args: { pictures: true } };

/** The article is what the page is about. */
export const HeadingLevelOne: Story = { args: { 'heading-level': 1, toc: true } };

export const OwnHeading: Story = { args: { heading: 'From our library' } };

/** As the REST API of a WordPress site answers: the HTML of a post becomes blocks. */
export const FromWordPress: Story = {
  args: {
    article: String(wordpress.at(-1)!.id),
    toc: true,
    content: states.dated(wordpress),
  },
};

export const Loading: Story = { args: states.loading };

export const Empty: Story = { args: { ...states.empty, article: undefined } };

export const Error: Story = { args: states.failing };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...states.failing,
    children: '<a href="https://publisher.example/ketamine">How ketamine works</a>',
  },
};

/** The treatment that it shows was withdrawn; the article goes on without it. */
export const WithdrawnTreatment: Story = {
  args: {
    content: states.changed(({ treatments }) => {
      treatments[0]!.status = 'withdrawn';
    }),
  },
};

export const LongText: Story = { args: { ...states.longText, toc: true } };

export const Narrow: Story = { args: { toc: true }, parameters: { page: 'narrow' } };

export const NarrowLongText: Story = {
  args: { ...states.longText, toc: true },
  parameters: { page: 'narrow' },
};

export const InsideDarkPage: Story = { parameters: { page: 'own-dark' } };

export const RightToLeft: Story = { args: { ...states.rightToLeft, toc: true } };

export const NarrowRightToLeft: Story = {
  args: { ...states.rightToLeft, toc: true },
  parameters: { page: 'narrow' },
};

export const Themed: Story = {
  args: { ...states.themed, toc: true },
  parameters: { page: 'own-light' },
};

/** It is never shown again; where it was replaced, that is linked. */
export const Withdrawn: Story = { args: states.withdrawn };

/** Said plainly, and in an event: see the Actions panel. */
export const ReviewOverdue: Story = { args: states.reviewOverdue };
