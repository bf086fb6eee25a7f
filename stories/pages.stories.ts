import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

const widgets = `
  <clinic-article-card article="how-ketamine-works" layout="side"></clinic-article-card>
  <clinic-treatment-steps treatment="ketamine-infusion"></clinic-treatment-steps>
  <clinic-side-effects treatment="ketamine-infusion"></clinic-side-effects>
  <clinic-recent-posts layout="grid" limit="3" exclude="how-ketamine-works"></clinic-recent-posts>
`;

const clinicPage: Decorator = (story) => html`
  <style>
    .clinic { max-inline-size: 60em; margin-inline: auto; }
    .clinic header { border-block-end: 0.25em solid #17606b; padding-block-end: 0.75em; }
    .clinic h1 { margin: 0.6em 0 0.3em; line-height: 1.2; }
    .clinic clinic-content > * { margin-block-start: 3em; }
    .clinic footer { margin-block-start: 3em; border-block-start: 1px solid; padding-block: 1em; }
  </style>
  <div class="clinic">
    <header><strong>Harbour Street Clinic</strong></header>
    <main>
      <h1>Ketamine treatment for depression</h1>
      <p>
        When other treatments have not helped enough, we look with you at what else could. We take
        our time to find out whether ketamine is safe for you.
      </p>
      ${story()}
    </main>
    <footer>Harbour Street Clinic, 14 Harbour Street, Port Alder</footer>
  </div>
`;

export default {
  title: 'Pages/Clinic page',
  component: 'clinic-content',
  decorators: [clinicPage],
  parameters: { page: 'wide' },
  args: { region: 'US', content: helpers.sample(), children: widgets },
} satisfies Meta;

export const Ready: Story = {};

export const Empty: Story = {
  args: { ...helpers.empty, children: widgets.replace(/ (article|treatment)="[^"]*"/g, '') },
};

export const Loading: Story = states.Loading;
export const Error: Story = states.Error;
export const PartlyBad: Story = states.PartlyBad;
export const LongText: Story = states.LongText;
export const Narrow: Story = states.Narrow;
export const InsideDarkPage: Story = states.InsideDarkPage;
export const RightToLeft: Story = states.RightToLeft;
export const OtherLanguage: Story = states.OtherLanguage;
export const Themed: Story = states.Themed;
export const Withdrawn: Story = states.Withdrawn;
export const ReviewOverdue: Story = states.ReviewOverdue;
