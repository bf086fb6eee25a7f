import { signature } from '../content/signature.js';
import type { ContentState } from '../store/content-state.js';
import type { Provided } from '../source/contexts.js';

/** What a widget knows when it shows something. */
interface Host extends Element {
  _locale: string;
  readonly _shown: unknown;
  readonly _source: { readonly _provided: Provided; readonly _state: ContentState | undefined };
}

/**
 * A number for all that what a widget shows is made from: its content, its attributes, what is
 * provided around it and the language. What was prerendered is kept while it has the same.
 */
export const madeFrom = (host: Host): string => {
  const { _state } = host._source;
  return `${signature([
    (_state!._signature ??= signature(_state!._data)),
    host._locale,
    [host, host.closest('clinic-content')].map((each) => (each?.cloneNode() as Element)?.outerHTML),
    (host._shown as { id?: string }).id,
  ])}`;
};
