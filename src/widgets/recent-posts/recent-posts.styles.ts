import { css } from 'lit';

export const recentPostsStyles = css`
  ul {
    --_gap: 1.25em;
    display: grid;
    gap: var(--_gap);
  }
  ul:not(.grid) > li + li {
    border-block-start: var(--_border);
    padding-block-start: var(--_gap);
  }
  .headlines {
    --_gap: 0.75em;
  }
  .headlines [part~=headline] {
    font-size: 1em;
  }
  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
  }
`;
