import { tokensPage } from './tokens-page.js';
import './design.css';
import type { Meta, Story } from '../helpers.js';

export default {
  title: 'Design/Tokens',
  tags: ['!autodocs'],
  parameters: { page: 'design-page', controls: { disable: true }, options: { showPanel: false } },
} satisfies Meta;

export const Tokens: Story = { render: () => tokensPage() };
