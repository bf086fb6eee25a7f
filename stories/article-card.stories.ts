import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';

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

export {
  Loading,
  Error,
  Stale,
  Lazy,
  PartlyBad,
  LongText,
  NarrowLongText,
  InsideDarkPage,
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
} from './states.js';
