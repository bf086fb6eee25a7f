/** An element of ours, and what the browser gives it for its states. */
interface Host extends HTMLElement {
  _internals?: ElementInternals;
}

/** Gives an element its custom states (`:state(…)`), where the browser has them. */
export const setStates = (host: Host, names: string[]): void => {
  for (const prefix of ['', '--']) {
    try {
      const states = (host._internals ??= host.attachInternals()).states as Set<string>;
      states.clear();
      for (const name of names) states.add(prefix + name);
      return;
    } catch {
      // Chrome 90 to 124 wanted dashes in front. Before Safari 16.4 there are
      // no internals, and a host page can have replaced what gives them.
    }
  }
};
