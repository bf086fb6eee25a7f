import { followed, placeOf } from '../controllers/click.js';
import { ClinicNavigateEvent } from './events.js';

/** Tells the page, when a link in a widget's shadow root is clicked, before it is followed. */
export const tellNavigation = (event: MouseEvent): void => {
  const anchor = followed(event);
  if (!anchor || placeOf(anchor)) return;
  const { href, dataset } = anchor;
  const { host } = event.currentTarget as ShadowRoot;
  if (!host.dispatchEvent(new ClinicNavigateEvent({ href, articleId: dataset['id'] }))) {
    event.preventDefault();
  }
};
