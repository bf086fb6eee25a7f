import type { Content } from '../content/content.js';
import type { Citation, Contact } from '../content/types.js';
import type { reading } from '../locales/en.js';

/** Whom to turn to; what is not known may be null, as attributes are. */
export type AnyContact = { [K in keyof Contact]?: Contact[K] | null | undefined };

/** What blocks know of the widget that shows them. */
export interface View {
  readonly _locale: string;
  /** The words, in the reader's language. */
  readonly _t: typeof reading;
  readonly _content: Content | undefined;
  /** The readers' country, as an ISO 3166-1 code; empty where it is not known. */
  readonly _region: string;
  /** The clinic that readers of this page can talk to, if it says so. */
  readonly _clinic: AnyContact[];
  /** Whether frequencies are drawn. */
  readonly pictures?: boolean;
  /** The sources of what is shown, as they are numbered. */
  readonly _citations: Citation[];
  /** The numbers of those that were referred to so far. */
  readonly _cited: number[];
  /** The sources of the article itself. */
  readonly _sources: Citation[];
  /** The ids of notices that are shown at the end. */
  readonly _atEnd: string[];
  /** The notices and reviews shown so far: each is shown once. */
  readonly _shownOnce: unknown[];
}
