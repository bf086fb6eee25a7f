import * as helpers from './helpers.js';
import type { Meta, Story } from './helpers.js';
import * as states from './states.js';

const widgets = `
  <clinic-article-card layout="side"></clinic-article-card>
  <br>
  <clinic-recent-posts layout="headlines" limit="3"></clinic-recent-posts>
`;

const withFallbacks = `
  <clinic-article-card>
    <a href="https://publisher.example/ketamine">How ketamine works</a>
  </clinic-article-card>
  <br>
  <clinic-recent-posts>
    <a href="https://publisher.example/blog">Read our blog</a>
  </clinic-recent-posts>
`;

export default {
  title: 'Widgets/Content',
  component: 'clinic-content',
  args: { region: 'US', content: helpers.sample(), children: widgets },
} satisfies Meta;

export const Ready: Story = {};

export const Empty: Story = { args: helpers.empty };

export const WithFallback: Story = { args: { ...helpers.failing, children: withFallbacks } };

/** The content stands in the page itself. */
export const Inline: Story = {
  args: {
    content: undefined,
    children: `
  <script type="application/json">
    {
      "format": "clinic-content/1",
      "articles": [
        { "id": "flu", "headline": "When to get your flu shot", "url": "https://publisher.example/flu" }
      ]
    }
  </script>${widgets}`,
  },
};

/** Unfinished JSON: what is wrong with it is said in the console and in the Actions panel. */
export const BrokenJson: Story = {
  args: {
    content: undefined,
    children: `
  <script type="application/json">{ "format": "clinic-content/1", "articles": [</script>${widgets}`,
  },
};

/** One widget asks for an article that is not there; the other one goes on. */
export const OneUnknownId: Story = {
  args: { children: widgets.replace('<clinic-article-card', '$& article="no-such-article"') },
};

/** The inner one changes where articles are read, and hands on the rest. */
export const Nested: Story = {
  args: {
    children: `
  <clinic-article-card layout="compact"></clinic-article-card>
  <br>
  <clinic-content article-url="/learn?article={id}">
    <clinic-article-card layout="compact"></clinic-article-card>
  </clinic-content>
`,
  },
};

/** Where a widget says to talk to the clinic, it says how. An emergency number stays what it is. */
export const WithContact: Story = {
  args: {
    ...helpers.contact,
    children: `
  <clinic-notice notice="ask-a-professional"></clinic-notice>
  <br>
  <clinic-side-effects treatment="ketamine-infusion"></clinic-side-effects>
`,
  },
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
