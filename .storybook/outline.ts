import type { Decorator } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import './outline.css';

/**
 * What a widget finds on any page that is well made: a main part, and headings above its own. Those
 * are there for screen readers alone, so that a story shows the widget and nothing else.
 */
export const outline: Decorator = (story, { title, args, viewMode }) => {
  // Documentation has an outline of its own, and so have whole pages.
  if (viewMode === 'docs' || /^(Pages|Design)\//.test(title)) return story() as TemplateResult;
  const level = Number(args['heading-level'] ?? 2);
  const above = Array.from({ length: level - 1 }, (_, i) => unsafeStatic(`h${i + 1}`));
  const headings = above.map((tag) => staticHtml`<${tag}>${title}</${tag}>`);
  return html`<main><div class="above">${headings}</div>${story()}</main>`;
};
