import { css } from 'lit';

export const articleStyles = css`
  article > [part=headline] {
    font-size: 1.75em;
  }
  [part=section] > [part=headline] {
    font-size: 1.375em;
  }
  [part=section] [part=section] > [part=headline] {
    font-size: 1.25em;
  }
  article > [part=section] + [part=section] {
    margin-block-start: calc(2 * var(--_space));
  }
  [part=meta] > li {
    display: inline;
  }
  [part=meta] > li + li::before {
    content: ' / ';
  }
  nav {
    border: var(--_border);
    border-radius: var(--_radius);
    padding: 1em;
  }
  [aria-current=location] {
    font-weight: 700;
  }
`;
