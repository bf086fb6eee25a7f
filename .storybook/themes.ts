/** The text of each theme's style sheet, by its name. */
export const themes: Record<string, string> = {
  calm: `:root {
    --clinic-color-accent: light-dark(#2b6a6c, #8fd0cf);
    --clinic-color-surface: light-dark(#eef5f3, #16292a);
    --clinic-radius: 1em;
  }`,
  'high-contrast': `:root {
    --clinic-color-text: light-dark(#000, #fff);
    --clinic-color-muted: light-dark(#000, #fff);
    --clinic-color-accent: light-dark(#00399e, #ffe14d);
    --clinic-color-surface: light-dark(#fff, #000);
    --clinic-color-border: light-dark(#000, #fff);
    --clinic-border-width: 2px;
    --clinic-radius: 0;
  }`,
};
