import { css } from 'lit';

/**
 * What all widgets share. Font, size, colour, direction and visibility come
 * from the host page; everything else is pinned, on an inner wrapper: pinned
 * on the host element it would undo the page's own margins and widths.
 * The build writes the defaults of src/tokens/ into each `var(--clinic-…)`, here and elsewhere.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host(:state(loading)) {
    min-block-size: var(--clinic-reserve);
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  .base {
    --_accent: var(--clinic-color-accent);
    --_muted: var(--clinic-color-muted);
    --_surface: var(--clinic-color-surface);
    --_border: var(--clinic-border-width) solid var(--clinic-color-border);
    --_radius: var(--clinic-radius);
    --_space: var(--clinic-space);
    all: initial;
    /* The language too, which decides the shapes of letters; of the content where that names one. */
    -webkit-locale: revert-layer;
    display: block;
    visibility: inherit;
    color-scheme: inherit;
    font-family: var(--clinic-font);
    font-size: var(--clinic-size);
    color: var(--clinic-color-text);
    line-height: 1.5;
    overflow-wrap: anywhere;
    inline-size: 100%;
    container-type: inline-size;
    contain: layout style;
    contain-intrinsic-inline-size: 15em;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  [part~=heading],
  [part~=headline] {
    font-family: var(--clinic-font-heading);
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  [part~=heading] {
    font-size: 1.5em;
    margin-block-end: 0.6em;
  }
  [part~=meta] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .base > p {
    margin-block-start: var(--_space);
  }
  [role=list] {
    list-style: none;
  }
  a {
    color: var(--_accent);
  }
  :focus-visible {
    outline: 0.2em solid currentColor;
    outline-offset: 0.1em;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0.125em solid;
    border-radius: var(--_radius);
    padding: 0.4em 1em;
  }
  @media print {
    button {
      display: none;
    }
  }
  .hidden {
    position: absolute;
    clip-path: inset(50%);
  }
  /* Seen on the page and on cards alike, whatever colour these have. */
  .bone,
  .picture:empty {
    background: currentColor;
    opacity: 0.1;
  }
`;
