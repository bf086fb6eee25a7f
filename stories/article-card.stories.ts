import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

export default {
  title: 'Widgets/Article card',
  component: 'clinic-article-card',
  args: { content: helpers.sample() },
} satisfies Meta;

export const Ready: Story = {};

export const Side: Story = { args: { layout: 'side' } };

export const Compact: Story = { args: { layout: 'compact' } };

export const WithoutPicture: Story = {
  args: {
    content: {
      ...helpers.sample(),
      articles: helpers.sample().articles.map((article) => ({ ...article, image: undefined })),
    },
  },
};

/** The link leads to a page of the clinic. */
export const OwnArticlePage: Story = {
  args: { article: 'sleep-early-recovery', 'article-url': '/learn?article={id}' },
};

export const LoadingSide: Story = { args: { ...helpers.loading, layout: 'side' } };

export const LoadingCompact: Story = { args: { ...helpers.loading, layout: 'compact' } };

export const Empty: Story = { args: helpers.empty };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...helpers.failing,
    children: '<a href="https://publisher.example/ketamine">How ketamine works</a>',
  },
};

export const LongTextSide: Story = { args: { ...helpers.longText, layout: 'side' } };

export const Narrow: Story = { args: { layout: 'side' }, parameters: { page: 'narrow' } };

export const RightToLeft: Story = { args: { ...helpers.rightToLeft, layout: 'side' } };

export const Loading: Story = states.Loading;
export const Error: Story = states.Error;
export const Stale: Story = states.Stale;
export const Lazy: Story = states.Lazy;
export const PartlyBad: Story = states.PartlyBad;
export const LongText: Story = states.LongText;
export const NarrowLongText: Story = states.NarrowLongText;
export const InsideDarkPage: Story = states.InsideDarkPage;
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
