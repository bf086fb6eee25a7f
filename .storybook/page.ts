import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { useEffect } from 'storybook/preview-api';
import { directionOf } from './languages.js';
import { useTheme } from './theme-sheet.js';
import { themes } from 'virtual:clinic-themes';
import './fonts.css';
import './page.css';

/** The page around a story, as the toolbar says; the parameter `page` chooses one of another kind. */
export const page: Decorator = (story, { globals, parameters, canvasElement }) => {
  const { theme, scheme, language, direction, width, font } = globals as Record<string, string>;
  const dir = direction === 'auto' ? directionOf(language!) : direction;
  useTheme(theme!);
  // A widget takes its language when it renders; a page that changes it is as good as another page.
  useEffect(() => {
    for (const element of canvasElement.querySelectorAll('*')) {
      if ('requestUpdate' in element) (element as { requestUpdate(): void }).requestUpdate();
    }
  }, [language]);
  const classes = [
    'page',
    scheme,
    parameters['page'],
    `font-${font}`,
    ...(themes[theme!] ? ['themed'] : []),
  ].join(' ');
  return html`<div class="desk">
    <div class=${width && width !== 'full' ? 'frame' : ''} style="--width: ${width}">
      <div class=${classes} lang=${language || 'en'} dir=${dir}>${story()}</div>
    </div>
  </div>`;
};
