import { html, nothing } from 'lit';
import type { Image } from '../content/types.js';

/** A picture that loads when it is near. */
export const picture = (image: Image): unknown =>
  html`<img part="image" srcset=${image.srcset ?? nothing} sizes="30em" src=${image.url} alt=${image.alt} width=${image.width ?? nothing} height=${image.height ?? nothing} loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
