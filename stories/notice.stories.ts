import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

export default {
  title: 'Widgets/Notice',
  component: 'clinic-notice',
  args: { notice: 'urgent-help', region: 'US', content: helpers.sample() },
} satisfies Meta;

export const Ready: Story = {};

export const Disclaimer: Story = { args: { notice: 'disclaimer' } };

/** With whom to talk to, where the `clinic-content` around it says so. */
export const WithClinicContact: Story = {
  args: { notice: 'ask-a-professional' },
  parameters: { around: helpers.contact },
};

export const WithoutClinicContact: Story = { args: { notice: 'ask-a-professional' } };

/** Those who can help in the readers' country. */
export const OtherRegion: Story = { args: { region: 'GB' } };

/** Everybody, with their countries: a wrong number would be worse than a long list. */
export const UnknownRegion: Story = { args: { region: undefined } };

export const OwnHeading: Story = {
  args: { heading: 'If you are in danger', 'heading-level': 3 },
};

export const Empty: Story = { args: { ...helpers.empty, notice: undefined } };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...helpers.failing,
    children: '<a href="https://publisher.example/urgent-help">Get help right away</a>',
  },
};

export const Loading: Story = states.Loading;
export const Error: Story = states.Error;
export const Stale: Story = states.Stale;
export const Lazy: Story = states.Lazy;
export const PartlyBad: Story = states.PartlyBad;
export const LongText: Story = states.LongText;
export const Narrow: Story = states.Narrow;
export const NarrowLongText: Story = states.NarrowLongText;
export const InsideDarkPage: Story = states.InsideDarkPage;
export const RightToLeft: Story = states.RightToLeft;
export const NarrowRightToLeft: Story = states.NarrowRightToLeft;
export const OtherLanguage: Story = states.OtherLanguage;
export const Themed: Story = states.Themed;
export const HeadingLevelOne: Story = states.HeadingLevelOne;
export const HeadingLevelSix: Story = states.HeadingLevelSix;
export const WithoutHeading: Story = states.WithoutHeading;
