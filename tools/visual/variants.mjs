// The ways in which each story is taken.

/** In CSS pixels: a small phone, and a page on a desk. */
const WIDTHS = [1024, 320];

const LOOKS = [
  { scheme: 'light', direction: 'ltr' },
  { scheme: 'dark', direction: 'ltr' },
  { scheme: 'light', direction: 'rtl' },
];

/**
 * @typedef {{name: string, width: number, scheme: string, direction: string, theme: string}} Variant
 * @param {string[]} themes  names of themes; `none` is the widgets' own looks
 * @returns {Variant[]}
 */
export const variantsOf = (themes) =>
  themes.flatMap((theme) =>
    LOOKS.flatMap(({ scheme, direction }) =>
      WIDTHS.map((width) => {
        const look = direction === 'rtl' ? direction : scheme;
        const name = theme === 'none' ? `${look}-${width}` : `${theme}-${look}-${width}`;
        return { name, width, scheme, direction, theme };
      }),
    ),
  );

/** For the address of Storybook's preview; a commit that does not know one of them ignores it. */
export const globalsOf = ({ scheme, direction, theme }) =>
  [
    `scheme:${scheme}`,
    direction === 'rtl' && 'direction:rtl',
    theme !== 'none' && `theme:${theme}`,
    // Storybook's own check of each story would take longer than the picture.
    'a11y.manual:!true',
  ]
    .filter(Boolean)
    .join(';');
