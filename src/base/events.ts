import type { ErrorCode, Problem } from '../content/problem.js';

/** What a widget shows: `empty` is content that has nothing to show, or may not be shown. */
export type Status = 'loading' | 'ready' | 'empty' | 'error';

/**
 * A class of events of one type: they leave shadow roots, and have the fields that they are made
 * with. Custom events, because of `Event` some libraries have one of their own: MooTools for one.
 */
const eventOf = <Fields>(
  type: string,
  cancelable = false,
): new (fields: Fields) => Event & Readonly<Fields> =>
  class extends CustomEvent<null> {
    constructor(fields: Fields) {
      super(type, { bubbles: true, composed: true, cancelable });
      Object.assign(this, fields);
    }
  } as never;

/** A widget shows its content, for the first time or anew. */
export const ClinicReadyEvent = eventOf<{
  status: Status;
  /** Whether the content is old because the last refresh failed. */
  stale: boolean;
  /** Where the content comes from; empty for content given in the page. */
  url: string;
}>('clinic-ready');
export type ClinicReadyEvent = InstanceType<typeof ClinicReadyEvent>;

/** Content cannot be had, or parts of it were dropped. */
export const ClinicErrorEvent = eventOf<{
  /** Stable; docs/errors.md explains each. */
  code: ErrorCode;
  message: string;
  /** Each mistake in the content, with its path. */
  problems: readonly Problem[];
  url: string;
}>('clinic-error');
export type ClinicErrorEvent = InstanceType<typeof ClinicErrorEvent>;

/** A link is about to be followed; `preventDefault()` keeps the reader here. */
export const ClinicNavigateEvent = eventOf<{
  href: string;
  /** The article that the link leads to, where it is one. */
  articleId: string | undefined;
}>('clinic-navigate', true);
export type ClinicNavigateEvent = InstanceType<typeof ClinicNavigateEvent>;

/** Content is shown whose review is overdue. */
export const ClinicReviewOverdueEvent = eventOf<{ id: string; nextReviewDue: string }>(
  'clinic-review-overdue',
);
export type ClinicReviewOverdueEvent = InstanceType<typeof ClinicReviewOverdueEvent>;

export interface ClinicEventMap {
  'clinic-ready': ClinicReadyEvent;
  'clinic-error': ClinicErrorEvent;
  'clinic-navigate': ClinicNavigateEvent;
  'clinic-review-overdue': ClinicReviewOverdueEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends ClinicEventMap {}
}
