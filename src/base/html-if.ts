import { html, nothing } from 'lit';

/** Whether a value shows nothing: none, no text but white space, or a list of such. */
export const isMissing = (value: unknown): boolean =>
  [value].flat(Infinity).every((each) => each === nothing || !String(each ?? '').trim());

/** A template that shows nothing at all where one of its values shows nothing. */
export const htmlIf = (strings: TemplateStringsArray, ...values: unknown[]): unknown =>
  values.some(isMissing) ? nothing : html(strings, ...values);
