/** Gives an element its custom states (`:state(…)`), where the browser has them. */
export const setStates = (internals: ElementInternals | undefined, names: string[]): void => {
  const states = internals?.states as Set<string> | undefined;
  for (const prefix of ['', '--']) {
    try {
      states?.clear();
      for (const name of names) states?.add(prefix + name);
      return;
    } catch {
      // Chrome 90 to 124 wanted dashes in front.
    }
  }
};
