import { css } from 'lit';

export const teaserStyles = css`
  .teaser {
    position: relative;
  }
  .teaser p {
    margin-block-start: 0.3em;
  }
  .picture {
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_surface);
    margin-block-end: 0.75em;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* The link reaches over the picture, and over nothing else. */
  .picture + * a::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    aspect-ratio: 16 / 9;
  }
`;
