import type { ReactiveControllerHost } from 'lit';
import { followed, placeOf } from './click.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The place in the widget that a hash names, unless the page shows one of that name. */
const placeIn = (host: Host, hash: string): HTMLElement | null => {
  let id = hash.slice(1);
  const root = host.shadowRoot!;
  if (!root.getElementById(id)) {
    try {
      id = decodeURIComponent(id);
    } catch {
      // A percent sign of its own.
    }
  }
  const place = root.getElementById(id);
  // Asked last: an image of the page can be called `getElementById`.
  return place && !document.getElementById(id)?.getClientRects()[0] ? place : null;
};

/** Leads the reader to a place, and says whether there is one. */
const lead = (host: Host, hash: string): boolean => {
  const place = placeIn(host, hash);
  if (!place) return false;
  place.scrollIntoView({ behavior: 'instant' });
  const { left, top } = place.getBoundingClientRect();
  for (const element of document.elementsFromPoint(left + 1, top + 1)) {
    const { bottom } = element.getBoundingClientRect();
    // What stays at the top of the page may not cover it; what covers all of the page moves nothing.
    if (
      /fixed|sticky/.test(getComputedStyle(element).position) &&
      !element.contains(host) &&
      bottom < innerHeight / 2
    ) {
      window.scrollBy({ top: top - bottom - 8, behavior: 'instant' });
      break;
    }
  }
  // A link keeps its place in the order of keys.
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  return true;
};

/**
 * Follows the page's address: renders the host anew when that changes, and
 * leads to places inside its shadow root, which the browser does not find:
 * on a click, on the way back, and when the address names one from the start.
 */
export const followAddress = (host: Host): void => {
  /** The link to a place that was followed last. */
  let last: HTMLElement | undefined;
  const update = () => host.requestUpdate();
  const follow = () => {
    const focused = document.activeElement?.shadowRoot?.activeElement;
    // Where a link of another widget has led, to a place of the same name, the reader stays.
    if (focused && `#${focused.id}` == location.hash) return;
    // Back from where a link led: to that link.
    if (!lead(host, location.hash) && host.shadowRoot!.activeElement)
      last?.focus({ preventScroll: true });
  };
  host.addEventListener('click', (event) => {
    const link = followed(event);
    const hash = link && placeOf(link);
    if (!hash || event.defaultPrevented || !placeIn(host, hash)) return;
    event.preventDefault();
    last = link;
    // Not where the page itself uses the hash for something else. Before anything
    // scrolls: the way back leads to where the reader was.
    if (!/^#[/!]/.test(location.hash)) location.hash = hash;
    lead(host, hash);
  });
  host.addEventListener('clinic-ready', () => lead(host, location.hash), { once: true });
  host.addController({
    hostConnected() {
      addEventListener('hashchange', follow);
      addEventListener('popstate', update);
    },
    hostDisconnected() {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', update);
    },
  });
};
