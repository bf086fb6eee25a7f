import type { ReactiveElement } from 'lit';

interface Host extends ReactiveElement {
  /** Why it failed, when it was last rendered: its source's error, or what is its own alone. */
  _reason?: object | null | undefined;
}

/** The widgets that say themselves that they failed; of one reason in the order in which they learnt of it. */
const failing = new Set<Host>();

const update = () => {
  for (const host of failing) {
    if (host.isConnected) host.requestUpdate();
    else speaks(host);
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
export const speaks = (host: Host, reason?: object | null): boolean => {
  if (host._reason != reason) {
    host._reason = reason;
    // One that learnt of it before speaks on.
    failing.delete(host);
    // Also where it is observed again at once: that takes fewer bytes.
    sizes?.unobserve(host);
    if (reason) {
      failing.add(host);
      sizes?.observe(host);
    } else update();
  }
  const same = [...failing].filter((each) => each._reason == reason);
  return (same.find(isSeen) ?? same[0]) == host;
};
