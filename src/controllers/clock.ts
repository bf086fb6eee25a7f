import type { ReactiveController, ReactiveControllerHost } from 'lit';

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setTimeout> | undefined;

// One timer for the page, and none while nobody looks.
const tick = () => {
  clearTimeout(timer);
  if (document.hidden || !hosts.size) return;
  timer = setTimeout(tick, 30_000);
  for (const host of hosts) host.requestUpdate();
};

/** Renders its host again as time passes, so that "3 hours ago" stays true. */
export class ClockController implements ReactiveController {
  private _host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this._host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The same listener once more changes nothing.
    document.addEventListener('visibilitychange', tick);
    hosts.add(this._host);
    tick();
  }

  hostDisconnected(): void {
    hosts.delete(this._host);
  }
}
