import { css } from 'lit';

/** What is read in full. */
export const readingStyles = css`
  .stack > * + * {
    margin-block-start: var(--_space);
  }
  /* White on each of these has a contrast of at least 5.4:1, wherever the host puts it. */
  [part~=callout] {
    --_c: var(--clinic-color-info);
    border: 0.125em solid var(--_c);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .self-care {
    --_c: var(--clinic-color-self-care);
  }
  .non-urgent {
    --_c: var(--clinic-color-non-urgent);
  }
  .urgent {
    --_c: var(--clinic-color-urgent);
  }
  .emergency {
    --_c: var(--clinic-color-emergency);
  }
  [part~=callout] > * {
    padding: 0.75em 1em;
  }
  [part~=callout] > [part] {
    display: flex;
    gap: 0.5em;
    background: var(--_c);
    color: #fff;
    margin: 0;
  }
  .icon {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    line-height: 1.5;
    border-radius: 50%;
    background: #fff;
    color: var(--_c);
    text-align: center;
  }
  ul,
  ol {
    padding-inline-start: 2em;
  }
  ul {
    list-style: disc;
  }
  figcaption,
  blockquote > [part],
  li + li,
  .apart > li > * + * {
    margin-block-start: 0.4em;
  }
  [role=list] {
    padding: 0;
  }
  [part=group] > [part=headline],
  nav > [part=headline] {
    font-size: 1.25em;
    margin-block-end: 0.4em;
  }
  .tag {
    display: inline-block;
    font-size: 0.8125em;
    font-weight: 700;
    border: 1px solid;
    border-radius: 1em;
    padding-inline: 0.6em;
  }
  [dir] {
    font-weight: 700;
  }
  /* One of two links below each other can be hit. */
  [part=meta],
  [part=contact] {
    line-height: 1.75;
  }
  .row + .row::before {
    content: ' \\b7  ';
  }
  sup {
    line-height: 0;
  }
  /* An arrow alone, beside another link: it needs room for a finger. */
  li > a[aria-label] {
    padding-inline: 0.6em;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  img:not([height]) {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: scale-down;
  }
  .timeline > li {
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    gap: 1em;
    position: relative;
  }
  .timeline > li:not(:last-child) {
    padding-block-end: 1.5em;
  }
  /* The line joins this marker to the next. */
  .timeline > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2.25em 0;
    inset-inline-start: 1.075em;
    border-inline-start: 0.1em solid var(--_accent);
  }
  [part=section]:focus {
    outline: none;
  }
  [part=marker] {
    line-height: 2.05em;
    block-size: 2.25em;
    border: 0.1em solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-weight: 700;
    text-align: center;
  }
  .timeline div > * + * {
    margin-block-start: 0.4em;
  }
  .checks ul {
    list-style: '\\2610  ';
  }
  .apart {
    display: grid;
    gap: 1em;
  }
  .people {
    display: block;
    max-inline-size: 100%;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .rest {
    opacity: 0.25;
  }
  /* An arrow leads from each to the next; what is uncertain is dashed. */
  .path > li {
    border: 0.125em solid var(--_accent);
    border-radius: var(--_radius);
    padding: 0.6em 1em;
  }
  .path > li + li {
    margin-block-start: 2em;
    position: relative;
  }
  .path > li + li::before {
    content: '\\2193';
    position: absolute;
    inset-block-start: -1.65em;
    color: var(--_accent);
    font-weight: 700;
  }
  .path > .likely {
    border-style: dashed;
  }
  .path > .uncertain {
    border-style: dotted;
  }
  .bar {
    display: flex;
    margin-inline: 1.5em;
  }
  .bar > svg {
    block-size: 0;
  }
  .mark {
    border-block-end: 0.9em solid var(--_accent);
  }
  .axis > div {
    justify-content: space-between;
  }
  /* Each label's middle is at its tick. */
  .axis span {
    inline-size: 3.6em;
    margin-inline: -1.8em;
    font-size: 0.8125em;
  }
  .axis {
    border-block-start: 1px solid;
    text-align: center;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    /* In quirks mode tables inherit neither. */
    font: inherit;
    color: inherit;
    border-collapse: collapse;
    inline-size: 100%;
    overflow-wrap: normal;
  }
  caption {
    font-weight: 700;
    text-align: start;
    max-inline-size: 100cqi;
    margin-block-end: 0.4em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    border-block-end: var(--_border);
    padding-block: 0.5em;
    padding-inline-end: 1em;
  }
  blockquote {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 1em;
  }
  @media print {
    li,
    tr,
    figure {
      break-inside: avoid;
    }
    [part~=headline] {
      break-after: avoid;
    }
    .scroll {
      overflow: visible;
    }
    nav,
    li > a[aria-label] {
      display: none;
    }
    a[href*=':']::after {
      content: ' (' attr(href) ')';
      font-size: 0.8125em;
    }
    a[dir]::after {
      content: none;
    }
    [part~=callout] > [part] {
      background: none;
      color: inherit;
    }
  }
`;
