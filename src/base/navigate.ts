import { followed, placeOf } from '../controllers/click.js';
import { ClinicNavigateEvent } from './events.js';

/** Tells the page, when a link in a widget is clicked, before it is followed. */
export const tellNavigation = (event: MouseEvent): void => {
  const anchor = followed(event);
  if (
    anchor &&
    !placeOf(anchor) &&
    !event.currentTarget!.dispatchEvent(
      new ClinicNavigateEvent({ href: anchor.href, articleId: anchor.dataset['id'] }),
    )
  ) {
    event.preventDefault();
  }
};
