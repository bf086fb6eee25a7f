import type { ReactiveElement } from 'lit';

/** The widgets that say themselves that they failed, and why; of one reason in the order in which they learnt of it. */
const failing = new Map<ReactiveElement, Error>();

const update = () => {
  for (const host of failing.keys()) {
    if (host.isConnected) host.requestUpdate();
    else failing.delete(host);
  }
};

// One that is removed, hidden or shown changes its size. Not at once: what changes
// sizes while they are told makes an error of the page.
let sizes: ResizeObserver | undefined;
try {
  sizes = new ResizeObserver(() => setTimeout(update));
} catch {
  // The page has none.
}

const isSeen = (host: Element): unknown => host.getClientRects()[0];

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
  if (failing.get(host) != error) {
    sizes?.observe(host);
    // Behind those that speak for this reason already.
    failing.delete(host);
    failing.set(host, error);
  }
  const same = [...failing.keys()].filter((each) => failing.get(each) == error);
  return (same.find(isSeen) ?? same[0]) == host;
};
