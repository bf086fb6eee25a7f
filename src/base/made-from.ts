import { signature } from '../content/signature.js';
import type { ContentState } from '../store/content-state.js';
import type { Provided } from '../source/contexts.js';

/** What a widget knows when it shows something. */
interface Host extends Element {
  stale: boolean;
  _locale: string;
  readonly _shown: unknown;
  readonly _source: { readonly _provided: Provided; readonly _state: ContentState | undefined };
}

/**
 * A number for all that what a widget shows is made from: its content, its attributes, what is
 * provided around it, the language.
 */
export const madeFrom = (host: Host): number => {
  const { _state, _provided } = host._source;
  return signature([
    host.stale,
    host._locale,
    (host._shown as { id?: string } | undefined)?.id,
    host.getAttributeNames().map((name) => name + host.getAttribute(name)),
    _state,
    Object.values(_provided),
  ]);
};

/** Whether what was prerendered for the widget says what it would say now: then it can stay. */
export const isPrerendered = (host: Host): unknown => {
  const mark = host.querySelector<HTMLElement>('[data-clinic]');
  return mark && mark.dataset['clinic'] == (madeFrom(host) as unknown);
};
