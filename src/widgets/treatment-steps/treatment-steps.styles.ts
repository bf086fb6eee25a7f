import { css } from 'lit';

export const treatmentStepsStyles = css`
  ol {
    margin-block-start: 0.75em;
  }
  ol > li {
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    gap: 1em;
    position: relative;
    padding-block-end: 1.5em;
    break-inside: avoid;
  }
  /* The line joins this marker to the next. */
  ol > li::before {
    content: '';
    position: absolute;
    inset-block: 2.25em 0;
    inset-inline-start: 1.075em;
    border-inline-start: 0.1em solid var(--_accent);
  }
  ol > li:last-child::before {
    content: none;
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
  ol div > * + * {
    margin-block-start: 0.4em;
  }
  ul.checks {
    list-style: '\\2610  ';
    padding-inline-start: 1.4em;
  }
`;
