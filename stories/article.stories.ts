import wordpress from '../demo/content/posts.wordpress.json';
import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

export default {
  title: 'Widgets/Article',
  component: 'clinic-article',
  args: { article: 'how-ketamine-works', region: 'US', content: helpers.sample() },
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
    content: helpers.dated(wordpress),
  },
};

export const Empty: Story = { args: { ...helpers.empty, article: undefined } };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...helpers.failing,
    children: '<a href="https://publisher.example/ketamine">How ketamine works</a>',
  },
};

/** The treatment that it shows was withdrawn; the article goes on without it. */
export const WithdrawnTreatment: Story = {
  args: {
    content: helpers.changed(({ treatments }) => {
      treatments[0]!.status = 'withdrawn';
    }),
  },
};

export const LongText: Story = { args: { ...helpers.longText, toc: true } };

export const Narrow: Story = { args: { toc: true }, parameters: { page: 'narrow' } };

export const NarrowLongText: Story = {
  args: { ...helpers.longText, toc: true },
  parameters: { page: 'narrow' },
};

export const RightToLeft: Story = { args: { ...helpers.rightToLeft, toc: true } };

export const NarrowRightToLeft: Story = {
  args: { ...helpers.rightToLeft, toc: true },
  parameters: { page: 'narrow' },
};

export const Themed: Story = {
  args: { ...helpers.themed, toc: true },
  parameters: { page: 'own-light' },
};

export const Loading: Story = states.Loading;
export const Error: Story = states.Error;
export const Stale: Story = states.Stale;
export const Lazy: Story = states.Lazy;
export const PartlyBad: Story = states.PartlyBad;
export const InsideDarkPage: Story = states.InsideDarkPage;
export const OtherLanguage: Story = states.OtherLanguage;
export const HeadingLevelSix: Story = states.HeadingLevelSix;
export const WithoutHeading: Story = states.WithoutHeading;
export const Withdrawn: Story = states.Withdrawn;
export const WithdrawnWithoutReplacement: Story = states.WithdrawnWithoutReplacement;
export const Expired: Story = states.Expired;
export const ReviewOverdue: Story = states.ReviewOverdue;
export const WithClinicContact: Story = states.WithClinicContact;
export const WithoutClinicContact: Story = states.WithoutClinicContact;
export const UnknownRegion: Story = states.UnknownRegion;
