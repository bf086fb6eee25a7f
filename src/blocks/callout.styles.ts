import { css } from 'lit';

// White on each of these has a contrast of at least 5.4:1, wherever the host puts it.
export const calloutStyles = css`
  [part~=callout] {
    --_c: var(--clinic-color-info, #3c5a75);
    border: 0.125em solid var(--_c);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .self-care {
    --_c: var(--clinic-color-self-care, #00683c);
  }
  .non-urgent {
    --_c: var(--clinic-color-non-urgent, #005bb5);
  }
  .urgent {
    --_c: var(--clinic-color-urgent, #a63c00);
  }
  .emergency {
    --_c: var(--clinic-color-emergency, #b00e1b);
  }
  [part~=callout] > * {
    padding: 0.75em 1em;
  }
  [part~=callout] > :first-child {
    background: var(--_c);
    color: #fff;
  }
  .icon {
    display: inline-block;
    inline-size: 1.5em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: #fff;
    color: var(--_c);
    text-align: center;
  }
  .stack > * + * {
    margin-block-start: var(--_space);
  }
  ul:not([role]) {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  [part=group] > [part=headline] {
    font-size: 1.25em;
    margin-block-end: 0.4em;
  }
  .tag {
    font-size: 0.8125em;
    font-weight: 700;
    border: 1px solid;
    border-radius: 1em;
    padding-inline: 0.6em;
  }
  [part~=meta] > span + span::before {
    content: ' \\b7  ';
  }
`;
