import { ClinicNavigateEvent } from './events.js';

/** Tells the page, when a link in a widget's shadow root is clicked, before it is followed. */
export const tellNavigation = (event: MouseEvent): void => {
  const anchor = (event.target as Element).closest('a');
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  // Those open the link elsewhere: the page is not left.
  if (!anchor || button || metaKey || ctrlKey || shiftKey || altKey) return;
  const { href, dataset } = anchor;
  const { host } = event.currentTarget as ShadowRoot;
  if (!host.dispatchEvent(new ClinicNavigateEvent({ href, articleId: dataset['id'] }))) {
    event.preventDefault();
  }
};
