/** Gives an element its custom state (`:state(…)`), where the browser has them. */
export const setState = (internals: ElementInternals | undefined, name: string): void => {
  const states = internals?.states as Set<string> | undefined;
  for (const prefix of ['', '--']) {
    try {
      states?.clear();
      states?.add(prefix + name);
      return;
    } catch {
      // Chrome 90 to 124 wanted dashes in front.
    }
  }
};
