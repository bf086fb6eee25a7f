/** The states that every widget has, as whole stories: `export const Stale: Story = states.Stale`. */
import * as helpers from './helpers.js';
import type { Args, Sample, Story } from './helpers.js';

const story = (description: string, args: Args, more: Partial<Story> = {}): Story => ({
  ...more,
  args,
  parameters: { ...more.parameters, docs: { description: { story: description } } },
});

const narrow = { parameters: { page: 'narrow' } };

export const Loading = story(
  'Nothing is there yet: a stand-in of about the size of what will come.',
  helpers.loading,
);

export const Error = story(
  'The content cannot be had, and the page offers nothing else.',
  helpers.failing,
);

export const Stale = story('Content was there, and could not be had anew.', helpers.loading, {
  play: helpers.stale,
  parameters: { docs: { story: { autoplay: true } } },
});

export const Lazy = story(
  'Nothing is fetched before readers come near.',
  { ...helpers.loading, loading: 'lazy' },
  // In docs it would stand two windows below everything else.
  { play: helpers.lazy, parameters: { page: 'below' }, tags: ['!autodocs'] },
);

export const PartlyBad = story(
  'What is wrong in the content is left out, the rest is shown; the Actions panel says what it was.',
  helpers.partlyBad,
);

export const LongText = story(
  'Long words, long texts, and three times as much of everything.',
  helpers.longText,
);

export const Narrow = story('A telephone of 320 pixels.', {}, narrow);

export const NarrowLongText = story(
  'Long words on a telephone of 320 pixels.',
  helpers.longText,
  narrow,
);

export const InsideDarkPage = story(
  'A website with colors and a font of its own, and no word about color schemes.',
  {},
  { parameters: { page: 'own-dark' } },
);

export const RightToLeft = story('Arabic content.', helpers.rightToLeft);

export const NarrowRightToLeft = story(
  'Arabic content on a telephone of 320 pixels.',
  helpers.rightToLeft,
  narrow,
);

export const OtherLanguage = story(
  'The page is German, the content English: each is marked with its language.',
  { lang: 'de' },
);

export const Themed = story('A website’s own tokens.', helpers.themed, {
  parameters: { page: 'own-light' },
});

export const HeadingLevelOne = story('The widget is what the page is about.', {
  'heading-level': 1,
});

export const HeadingLevelSix = story('Deep inside a page: headings below stay headings.', {
  'heading-level': 6,
});

export const WithoutHeading = story('The page has a heading of its own above it.', { heading: '' });

/* Of what can be withdrawn: articles and treatments. */

export const Withdrawn = story(
  'It is never shown again; what replaces it is linked.',
  helpers.withdrawn,
);

export const WithdrawnWithoutReplacement = story(
  'It is never shown again, and nothing replaces it.',
  helpers.published({ status: 'withdrawn' }),
);

export const Expired = story(
  'Its date is over: it is not shown any more.',
  helpers.published({ expires: '2025-01-31' }),
);

export const ReviewOverdue = story(
  'Said plainly, and in an event: see the Actions panel.',
  helpers.published({ nextReviewDue: '2025-01-31' }),
);

/* Of what is read in full, with all notices below it. */

const withNotices: Args = {
  content: helpers.changed(({ articles, treatments, notices = [] }: Sample) => {
    for (const each of [articles[0]!, treatments[0]!]) each.notices = notices.map(({ id }) => id);
  }),
};

export const WithClinicContact = story(
  'Where it says to talk to the clinic, it says how: the `clinic-content` around it knows. An emergency number stays what it is.',
  withNotices,
  { parameters: { around: helpers.contact } },
);

export const WithoutClinicContact = story(
  'Nobody has said which clinic readers can talk to.',
  withNotices,
);

export const UnknownRegion = story('Words instead of an emergency number that could be wrong.', {
  ...withNotices,
  region: undefined,
});
