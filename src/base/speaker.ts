import type { ReactiveElement } from 'lit';

interface Host extends ReactiveElement {
  _error?: Error | undefined;
}

/** The widgets that say themselves that they failed. */
const failing = new Set<Host>();

const update = () => {
  for (const host of failing) {
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
export const speaks = (host: Host, error: Error | undefined): boolean => {
  if (!error) {
    sizes?.unobserve(host);
    if (failing.delete(host)) update();
    return false;
  }
  if (!failing.has(host)) sizes?.observe(host);
  failing.add(host);
  const same = [...failing].filter((each) => each._error == error);
  return (same.find(isSeen) ?? same[0]) == host;
};
