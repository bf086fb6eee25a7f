import { html, nothing } from 'lit';

/** Whether a value shows nothing: none, no text, or a list of such. */
const isMissing = (value: unknown): boolean =>
  [value].flat(Infinity).every((each) => each === nothing || (each ?? '') === '');

/** A template that shows nothing at all where one of its values shows nothing. */
export const htmlIf = (strings: TemplateStringsArray, ...values: unknown[]): unknown =>
  values.some(isMissing) ? nothing : html(strings, ...values);
