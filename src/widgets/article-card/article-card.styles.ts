import { css } from 'lit';

export const articleCardStyles = css`
  article {
    border: var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--clinic-shadow);
    padding: 1.25em;
  }
  span + time::before {
    content: '\\b7  ';
  }
  @container (min-width: 30em) {
    .side .teaser {
      display: flex;
      gap: 1.25em;
      align-items: start;
    }
    .side .picture {
      flex: 0 0 40%;
      margin: 0;
    }
    .side .picture + * {
      flex: 1;
    }
    .side a::after {
      inline-size: 40%;
    }
  }
`;
