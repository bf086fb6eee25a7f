import type { ReactiveElement } from 'lit';

/** The widgets that say themselves that they failed, and why. */
const failing = new Map<ReactiveElement, Error>();

const update = () => {
  for (const host of failing.keys()) {
    if (host.isConnected) host.requestUpdate();
    else failing.delete(host);
  }
};

// One that is removed, hidden or shown changes its size. Not at once: what changes
// sizes while they are told makes an error of the page.
const sizes = globalThis.ResizeObserver && new ResizeObserver(() => setTimeout(update));

const isSeen = (host: Element): unknown =>
  host.getClientRects()[0] && getComputedStyle(host).visibility == 'visible';

/**
 * Whether the widget speaks for all that failed for the same reason: it alone
 * is announced, and has the button to try again. The first that can be seen does.
 */
export const speaks = (host: ReactiveElement, error: Error | undefined): boolean => {
  if (!error) {
    sizes?.unobserve(host);
    if (failing.delete(host)) update();
    return false;
  }
  if (!failing.has(host)) sizes?.observe(host);
  failing.set(host, error);
  const same = [...failing.keys()].filter((each) => failing.get(each) == error);
  return (same.find(isSeen) ?? same[0]) == host;
};
