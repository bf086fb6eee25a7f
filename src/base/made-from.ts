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
  const { _provided, _state } = host._source;
  const { observedAttributes } = host.constructor as unknown as { observedAttributes: string[] };
  return `${signature([
    (_state!._signature ??= signature(_state!._data)),
    host._locale,
    [...observedAttributes].sort().map((name) => host.getAttribute(name)),
    _provided.region,
    _provided.articleUrl,
    _provided.contactName,
    _provided.contactPhone,
    _provided.contactUrl,
    _provided.contactHours,
    (host._shown as { id?: string }).id,
  ])}`;
};
