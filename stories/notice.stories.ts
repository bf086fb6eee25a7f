import { render } from '../.storybook/render.js';
import * as states from './helpers.js';
import type { Meta, Story } from './helpers.js';

export default {
  title: 'Widgets/Notice',
  component: 'clinic-notice',
  args: { notice: 'urgent-help', region: 'US', content: states.sample() },
} satisfies Meta;

export const Ready: Story = {};

export const Disclaimer: Story = { args: { notice: 'disclaimer' } };

/** With whom to talk to, where the `clinic-content` around it says so. */
export const AskAProfessional: Story = {
  args: { notice: 'ask-a-professional' },
  render: ({ notice, ...args }) =>
    render('clinic-content', {
      ...args,
      ...states.contact,
      children: `
  <clinic-notice notice="${String(notice)}"></clinic-notice>
`,
    }),
};

export const AskAProfessionalWithoutContact: Story = { args: { notice: 'ask-a-professional' } };

export const UrgentHelp: Story = {};

/** Those who can help in the readers' country. */
export const UrgentHelpInOtherRegion: Story = { args: { region: 'GB' } };

/** Everybody, with their countries: a wrong number would be worse than a long list. */
export const UrgentHelpInUnknownRegion: Story = { args: { region: undefined } };

export const OwnHeading: Story = {
  args: { heading: 'If you are in danger', 'heading-level': 3 },
};

export const Loading: Story = { args: states.loading };

export const Empty: Story = { args: { ...states.empty, notice: undefined } };

export const Error: Story = { args: states.failing };

/** What stands between the tags is shown until there is content, and when it cannot be had. */
export const WithFallback: Story = {
  args: {
    ...states.failing,
    children: '<a href="https://publisher.example/urgent-help">Get help right away</a>',
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
