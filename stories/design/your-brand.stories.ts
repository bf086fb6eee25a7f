import { html } from 'lit';
import { BrandEditor } from './brand-editor.js';
import './design.css';
import type { Meta, Story } from '../helpers.js';

// Not there, where the module registers itself: package.json says that only few have side effects.
if (!customElements.get('brand-editor')) customElements.define('brand-editor', BrandEditor);

export default {
  title: 'Design/Your brand',
  tags: ['!autodocs'],
  parameters: { page: 'design-page', controls: { disable: true }, options: { showPanel: false } },
} satisfies Meta;

export const YourBrand: Story = {
  render: (_args, { globals }) =>
    html`<brand-editor scheme=${globals['scheme'] === 'dark' ? 'dark' : 'light'}></brand-editor>`,
};
