import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followed, placeOf } from './click.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The link to a place that was followed last, and its widget: others may have places of the same name. */
let last: { host: Host; link: HTMLElement } | undefined;

/** The place in the widget that a hash names, unless the page has one of that name. */
const placeIn = (host: Host, hash: string): HTMLElement | null | undefined => {
  const ids = [hash.slice(1)];
  try {
    ids.push(decodeURIComponent(ids[0]!));
  } catch {
    // A percent sign of its own.
  }
  const id = ids.find((id) => host.shadowRoot!.getElementById(id));
  return id && !document.getElementById(id) ? host.shadowRoot!.getElementById(id) : undefined;
};

/** The lower edge of what stays at the top of the page and covers the place. */
const coverOf = (host: Host, { left, top }: DOMRect): number | undefined =>
  document
    .elementsFromPoint(left + 1, top + 1)
    .filter(
      (element) =>
        /fixed|sticky/.test(getComputedStyle(element).position) && !element.contains(host),
    )
    .map((element) => element.getBoundingClientRect().bottom)
    // What covers the whole page moves nothing.
    .find((bottom) => bottom < innerHeight / 2);

/** Leads the reader to a place, and says whether there is one. */
const lead = (host: Host, hash: string): boolean => {
  const place = placeIn(host, hash);
  if (!place) return false;
  place.scrollIntoView({ behavior: 'instant' });
  const box = place.getBoundingClientRect();
  const cover = coverOf(host, box);
  if (cover) window.scrollBy({ top: box.top - cover - 8, behavior: 'instant' });
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
    window.addEventListener('popstate', this._update);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this._follow);
    window.removeEventListener('popstate', this._update);
  }

  private _update = (): void => this._host.requestUpdate();

  private _follow = (): void => {
    const { hash } = location;
    const { _host: host } = this;
    if (last?.host != host && last && placeIn(last.host, hash)) return;
    // Back from where a link led: to that link.
    if (!lead(host, hash) && last?.host == host) last.link.focus({ preventScroll: true });
  };
}
