import feed from '../demo/content/posts.feed.json';
import wordpress from '../demo/content/posts.wordpress.json';
import * as states from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Recent posts',
  component: 'clinic-recent-posts',
  args: { content: states.sample() },
} satisfies Meta;

export const Ready: Story = {};

export const Grid: Story = { args: { layout: 'grid' } };

export const Headlines: Story = { args: { layout: 'headlines' } };

export const OneCategory: Story = {
  args: {
    category: 'drug-testing, Law & work',
    limit: 3,
    heading: 'Drug tests, explained',
    'more-url': 'https://publisher.example/blog/drug-testing',
  },
};

export const WithoutHeading: Story = { args: { heading: '', layout: 'headlines' } };

/** As the REST API of a WordPress site answers: `/wp-json/wp/v2/posts?_embed`. */
export const FromWordPress: Story = { args: { layout: 'grid', content: states.dated(wordpress) } };

export const FromJsonFeed: Story = { args: { layout: 'grid', content: states.dated(feed) } };

export const Loading: Story = { args: states.loading };

export const LoadingGrid: Story = { args: { ...states.loading, layout: 'grid' } };

export const LoadingHeadlines: Story = { args: { ...states.loading, layout: 'headlines' } };

export const Empty: Story = { args: states.empty };

export const Error: Story = { args: states.failing };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...states.failing,
    children: '<a href="https://publisher.example/blog">Read our blog</a>',
  },
};

/** One post has no headline: it is left out, and the Actions panel says why. */
export const OneBadPost: Story = {
  args: {
    content: {
      ...states.sample(),
      articles: states.sample().articles.map((article, i) => (i ? article : { id: article.id })),
    },
  },
};

export const LongText: Story = { args: { ...states.longText, limit: 20 } };

export const LongTextGrid: Story = { args: { ...states.longText, limit: 20, layout: 'grid' } };

export const Narrow: Story = { parameters: { page: 'narrow' } };

export const NarrowGrid: Story = { args: { layout: 'grid' }, parameters: { page: 'narrow' } };

export const NarrowLongText: Story = { args: states.longText, parameters: { page: 'narrow' } };

export const InsideDarkPage: Story = { args: { layout: 'grid' }, parameters: { page: 'own-dark' } };

export const RightToLeft: Story = { args: { ...states.rightToLeft, layout: 'grid' } };

export const Themed: Story = { args: states.themed, parameters: { page: 'own-light' } };

/** A withdrawn post is left out. */
export const Withdrawn: Story = { args: states.withdrawn };

/** Content was there, and could not be had anew. */
export const Stale: Story = {
  args: { ...states.loading, layout: 'headlines' },
  play: states.stale,
};
