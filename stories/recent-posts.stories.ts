import feed from '../demo/content/posts.feed.json';
import wordpress from '../demo/content/posts.wordpress.json';
import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

export default {
  title: 'Widgets/Recent posts',
  component: 'clinic-recent-posts',
  args: { content: helpers.sample() },
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
export const FromWordPress: Story = { args: { layout: 'grid', content: helpers.dated(wordpress) } };

export const FromJsonFeed: Story = { args: { layout: 'grid', content: helpers.dated(feed) } };

export const LoadingGrid: Story = { args: { ...helpers.loading, layout: 'grid' } };

export const LoadingHeadlines: Story = { args: { ...helpers.loading, layout: 'headlines' } };

export const Empty: Story = { args: helpers.empty };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...helpers.failing,
    children: '<a href="https://publisher.example/blog">Read our blog</a>',
  },
};

/** A withdrawn post is left out. */
export const Withdrawn: Story = { args: helpers.withdrawn };

export const LongText: Story = { args: { ...helpers.longText, limit: 20 } };

export const LongTextGrid: Story = { args: { ...helpers.longText, limit: 20, layout: 'grid' } };

export const NarrowGrid: Story = { args: { layout: 'grid' }, parameters: { page: 'narrow' } };

export const InsideDarkPage: Story = { args: { layout: 'grid' }, parameters: { page: 'own-dark' } };

export const RightToLeft: Story = { args: { ...helpers.rightToLeft, layout: 'grid' } };

export const Loading: Story = states.Loading;
export const Error: Story = states.Error;
export const Stale: Story = states.Stale;
export const Lazy: Story = states.Lazy;
export const PartlyBad: Story = states.PartlyBad;
export const Narrow: Story = states.Narrow;
export const NarrowLongText: Story = states.NarrowLongText;
export const NarrowRightToLeft: Story = states.NarrowRightToLeft;
export const OtherLanguage: Story = states.OtherLanguage;
export const Themed: Story = states.Themed;
export const HeadingLevelOne: Story = states.HeadingLevelOne;
export const HeadingLevelSix: Story = states.HeadingLevelSix;
