import { createContext } from '@lit/context';
import type { ContentState } from '../store/content-state.js';

/** The clinic that readers of a page can talk to. */
export interface ClinicContact {
  contactName?: string | null | undefined;
  contactPhone?: string | null | undefined;
  contactUrl?: string | null | undefined;
  contactHours?: string | null | undefined;
}

/** What a `clinic-content` says to the widgets inside it. */
export interface Provided extends ClinicContact {
  /** What is known of its content. */
  state?: ContentState | undefined;
  /** The readers' country, as an ISO 3166-1 code. */
  region?: string | null | undefined;
  /** Where articles are read: a URL with `{id}` in it. */
  articleUrl?: string | null | undefined;
}

export const contentContext = createContext<Provided>(Symbol.for('clinic-widgets/content'));
