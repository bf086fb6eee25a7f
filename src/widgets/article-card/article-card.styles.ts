import { css } from 'lit';

export const articleCardStyles = css`
  article {
    border: var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--clinic-shadow, none);
    padding: 1.25em;
  }
  span + time::before {
    content: '\\b7  ';
  }
  @container (min-width: 30em) {
    .side .pictured {
      display: grid;
      grid-template-columns: 2fr 3fr;
      gap: 1.25em;
    }
    .side .picture {
      margin: 0;
    }
    .side a::after {
      inline-size: calc(40% - 0.5em);
    }
  }
`;
