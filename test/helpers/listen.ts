import type { ContentState } from '../../src/store/content-state.js';
import { subscribe } from '../../src/store/store.js';
import { until } from './dom.js';

export interface Heard {
  states: ContentState[];
  leave(): void;
  last(): ContentState;
}

/** Listens to a URL and keeps all that is said about it. */
export const listen = (url: string): Heard => {
  const states: ContentState[] = [];
  const leave = subscribe(url, (state) => states.push(state));
  return { states, leave, last: () => states[states.length - 1]! };
};

/** Waits until none of them is told of loading any more. */
export const ended = (...heard: Heard[]): Promise<void> =>
  until(() => heard.every(({ last }) => last().status != 'loading'));
