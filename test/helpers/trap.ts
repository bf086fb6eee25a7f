import { restoreLater, stub } from './stub.js';

export interface Trap {
  /** How often a script ran that was none of ours. */
  hits(): number;
  /** Resolves when whatever was going to run has run. */
  sprung(): Promise<void>;
}

/** Notices scripts that call what payloads call, for the rest of the test. */
export const setTrap = (): Trap => {
  let count = 0;
  const hit = () => void count++;
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) stub(window, name, hit);
  // Those of a payload that fail have run as well.
  window.addEventListener('error', hit);
  restoreLater(() => window.removeEventListener('error', hit));
  return {
    hits: () => count,
    sprung: () =>
      new Promise((done) => {
        // Pictures fail in the order in which they began to load.
        const last = Object.assign(new Image(), { onerror: () => done() });
        last.src = `data:,${Math.random()}`;
      }),
  };
};
