import type { Preview } from '@storybook/web-components-vite';
import { languages } from './languages.js';

type Toolbar = NonNullable<Preview['globalTypes']>[string];

const choice = (
  description: string,
  icon: string,
  items: Record<string, string>,
  icons: Record<string, string> = {},
): Toolbar => ({
  description,
  toolbar: {
    icon: icon as never,
    items: Object.entries(items).map(([value, title]) => ({
      // As it is when it comes from an address.
      value: /^\d+$/.test(value) ? Number(value) : value,
      title,
      ...(icons[value] && { icon: icons[value] as never }),
    })),
    dynamicTitle: true,
  },
});

/** What designers choose for the page around every story; `globals=theme:calm;width:320` in an address does the same. */
export const globalTypes: Preview['globalTypes'] = {
  theme: choice('Theme', 'paintbrush', {
    none: 'No theme',
    calm: 'Calm',
    'high-contrast': 'High contrast',
  }),
  scheme: choice(
    'Color scheme of the page',
    'contrast',
    { light: 'Light', dark: 'Dark' },
    { light: 'sun', dark: 'moon' },
  ),
  language: choice('Language of the page', 'globe', languages),
  direction: choice('Direction of the page', 'transfer', {
    auto: 'Auto direction',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  width: choice('Width of the page', 'mobile', {
    full: 'Full width',
    320: '320 px',
    768: '768 px',
    1024: '1024 px',
    1280: '1280 px',
  }),
  font: choice('Font of the page', 'type', {
    sans: 'Sans 16 px',
    large: 'Sans 20 px',
    condensed: 'Condensed 15 px',
    serif: 'Serif 17 px',
    mono: 'Mono 15 px',
  }),
};

export const initialGlobals: Preview['initialGlobals'] = {
  theme: 'none',
  scheme: 'light',
  language: 'en',
  direction: 'auto',
  width: 'full',
  font: 'sans',
};
