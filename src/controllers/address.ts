import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followed, placeOf } from './click.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The link to a place that was followed last, and its widget: others may have places of the same name. */
let last: { host: Host; link: HTMLElement } | undefined;

/** The place in the widget that a hash names, unless the page has one of that name. */
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
  return document.getElementById(id) ? null : root.getElementById(id);
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
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  return true;
};

/**
 * Follows the page's address: renders its host anew when that changes, and
 * leads to places inside its shadow root, which the browser does not find:
 * on a click, on the way back, and when the address names one from the start.
 */
export class AddressController implements ReactiveController {
  private _host: Host;

  constructor(host: Host) {
    this._host = host;
    host.addController(this);
    host.addEventListener('click', (event) => {
      const link = followed(event);
      const hash = link && placeOf(link);
      if (!hash || event.defaultPrevented || !placeIn(host, hash)) return;
      event.preventDefault();
      last = { host, link };
      // Not where the page itself uses the hash for something else.
      if (!/^#[/!]/.test(location.hash)) location.hash = hash;
      lead(host, hash);
    });
    host.addEventListener('clinic-ready', () => lead(host, location.hash), { once: true });
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this._follow);
    window.addEventListener('popstate', this._follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this._follow);
    window.removeEventListener('popstate', this._follow);
  }

  private _follow = ({ type }: Event): void => {
    const { hash } = location;
    const { _host: host } = this;
    const isLast = last?.host == host;
    // Another article may be named now. That is all there is to do before the browser has scrolled.
    if (type == 'popstate') host.requestUpdate();
    else if (isLast || !last || !placeIn(last.host, hash)) {
      // Back from where a link led: to that link.
      if (!lead(host, hash) && isLast) last!.link.focus({ preventScroll: true });
    }
  };
}
