import { css } from 'lit';

export const sideEffectsStyles = css`
  [part=list][role] {
    display: grid;
    gap: 0.9em;
  }
  sup {
    line-height: 0;
  }
  ol {
    padding-inline-start: 1.5em;
  }
`;
