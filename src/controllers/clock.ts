import type { ReactiveControllerHost } from 'lit';

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setTimeout> | undefined;

// One timer for the page, and none while nobody looks.
const tick = () => {
  clearTimeout(timer);
  if (document.hidden || !hosts.size) return;
  timer = setTimeout(tick, 30_000);
  for (const host of hosts) host.requestUpdate();
};

/** Renders an element again as time passes, so that "3 hours ago" stays true. */
export const followClock = (host: ReactiveControllerHost): void =>
  host.addController({
    hostConnected() {
      // The same listener once more changes nothing.
      addEventListener('visibilitychange', tick);
      hosts.add(host);
      tick();
    },

    hostDisconnected() {
      hosts.delete(host);
    },
  });
