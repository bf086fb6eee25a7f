import type { ErrorCode, Problem } from '../content/problem.js';
import { ClinicEvent } from './clinic-event.js';

/** What a widget shows: `empty` is content that has nothing to show, or may not be shown. */
export type Status = 'loading' | 'ready' | 'empty' | 'error';

/** A widget shows its content, for the first time or anew. */
export class ClinicReadyEvent extends ClinicEvent {
  declare readonly status: Status;
  /** Whether the content is old because the last refresh failed. */
  declare readonly stale: boolean;
  /** Where the content comes from; empty for content given in the page. */
  declare readonly url: string;

  constructor(init: Pick<ClinicReadyEvent, 'status' | 'stale' | 'url'>) {
    super('clinic-ready', init);
  }
}

/** Content cannot be had, or parts of it were dropped. */
export class ClinicErrorEvent extends ClinicEvent {
  /** Stable; docs/errors.md explains each. */
  declare readonly code: ErrorCode;
  declare readonly message: string;
  /** Each mistake in the content, with its path. */
  declare readonly problems: readonly Problem[];
  declare readonly url: string;

  constructor(init: Pick<ClinicErrorEvent, 'code' | 'message' | 'problems' | 'url'>) {
    super('clinic-error', init);
  }
}

/** A link is about to be followed; `preventDefault()` keeps the reader here. */
export class ClinicNavigateEvent extends ClinicEvent {
  declare readonly href: string;
  /** The article that the link leads to, where it is one. */
  declare readonly articleId: string | undefined;

  constructor(init: Pick<ClinicNavigateEvent, 'href' | 'articleId'>) {
    super('clinic-navigate', init, true);
  }
}

/** Content is shown whose review is overdue. */
export class ClinicReviewOverdueEvent extends ClinicEvent {
  declare readonly id: string;
  declare readonly nextReviewDue: string;

  constructor(init: Pick<ClinicReviewOverdueEvent, 'id' | 'nextReviewDue'>) {
    super('clinic-review-overdue', init);
  }
}

export interface ClinicEventMap {
  'clinic-ready': ClinicReadyEvent;
  'clinic-error': ClinicErrorEvent;
  'clinic-navigate': ClinicNavigateEvent;
  'clinic-review-overdue': ClinicReviewOverdueEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends ClinicEventMap {}
}
