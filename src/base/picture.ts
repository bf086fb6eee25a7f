import { html, nothing } from 'lit';
import type { Image } from '../content/types.js';

const hide = (event: Event) => {
  (event.target as HTMLElement).hidden = true;
};

/** A picture that loads when it is near; one that cannot be loaded goes. */
export const picture = ({ url, srcset, alt, width, height }: Image): unknown =>
  html`<img part="image" srcset=${srcset ?? nothing} sizes="(min-width: 40em) 30em, 100vw" src=${url} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hide}>`;
