import * as states from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Article card',
  component: 'clinic-article-card',
  args: { content: states.sample() },
} satisfies Meta;

export const Ready: Story = {};

export const Side: Story = { args: { layout: 'side' } };

export const Compact: Story = { args: { layout: 'compact' } };

export const WithoutPicture: Story = {
  args: {
    content: {
      ...states.sample(),
      articles: states.sample().articles.map((article) => ({ ...article, image: undefined })),
    },
  },
};

/** The link leads to a page of the clinic. */
export const OwnArticlePage: Story = {
  args: { article: 'sleep-early-recovery', 'article-url': '/learn?article={id}' },
};

export const Loading: Story = { args: states.loading };

export const LoadingSide: Story = { args: { ...states.loading, layout: 'side' } };

export const LoadingCompact: Story = { args: { ...states.loading, layout: 'compact' } };

export const Empty: Story = { args: states.empty };

export const Error: Story = { args: states.failing };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...states.failing,
    children: '<a href="https://publisher.example/ketamine">How ketamine works</a>',
  },
};

export const LongText: Story = { args: states.longText };

export const LongTextSide: Story = { args: { ...states.longText, layout: 'side' } };

export const Narrow: Story = { args: { layout: 'side' }, parameters: { page: 'narrow' } };

export const NarrowLongText: Story = { args: states.longText, parameters: { page: 'narrow' } };

export const InsideDarkPage: Story = { parameters: { page: 'own-dark' } };

export const RightToLeft: Story = { args: { ...states.rightToLeft, layout: 'side' } };

export const Themed: Story = { args: states.themed, parameters: { page: 'own-light' } };

/** It is never shown again; where it was replaced, that is linked. */
export const Withdrawn: Story = { args: { ...states.withdrawn, article: 'how-ketamine-works' } };
