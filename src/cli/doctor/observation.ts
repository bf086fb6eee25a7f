import type { Markup } from './markup.js';

/** What a run of the doctor saw of a page. The checks look at nothing else. */
export interface Observation {
  /** Where the page was at last. */
  url: string;
  /** In words, where the page did not come or did not end as pages do; empty otherwise. */
  trouble: { code: 'page-status' | 'page-busy' | 'page-loading' | 'page-moved'; text: string }[];
  /** The folder that a file was served from. */
  root?: string | undefined;
  /** The HTML as it was sent. */
  markup: Markup;
  /** In the order of the page; undefined where the page never let us look. */
  elements: SeenElement[];
  /** Elements that may be meant to be ours. */
  suspects: { tag: string; index: number; selector: string }[];
  scripts: SeenScript[];
  styles: SeenStyle[];
  /** Tags of ours that are there to read, as text. */
  pasted: { text: string; selector: string }[];
  /** Frames with elements of ours in them. */
  frames: string[];
  /** The version of each defined element; empty where it is another's. */
  versions: Record<string, string>;
  requests: SeenRequest[];
  /** What the widgets reported. */
  errors: SeenError[];
  violations: SeenViolation[];
  /** What the browser's own log says, such as of integrity. */
  log: { text: string; url: string }[];
  /** Warnings of ours on the console. */
  said: string[];
  /** Uncaught errors of the page. */
  uncaught: string[];
  /** Layout shift while widgets changed their height: by the element that changed most. */
  shifts: { tag: string; index: number; value: number }[];
  contrast: SeenContrast[];
  /** Content as it came, by its URL. */
  contents: Record<string, string>;
}

export type Status = 'ready' | 'empty' | 'error' | 'loading' | 'undefined' | 'foreign';

export interface SeenElement {
  tag: string;
  /** Among the elements of its tag in the document, from 0; -1 inside a shadow root. */
  index: number;
  selector: string;
  status: Status;
  attributes: [name: string, value: string][];
  /** Its own or the nearest provider's address, resolved; empty where it has none. */
  src: string;
  /** JSON inside it, as far as it was looked at. */
  inline: string;
  hasFallback: boolean;
  isSeen: boolean;
}

export interface SeenScript {
  /** Resolved. */
  src: string;
  type: string;
  integrity: string;
  crossorigin: boolean;
}

export interface SeenStyle {
  href: string;
  integrity: string;
  crossorigin: boolean;
  isLoaded: boolean;
}

export interface SeenRequest {
  id: string;
  url: string;
  /** 0 where there was no answer. */
  status: number;
  /** As the server names it, in lower case without parameters. */
  type: string;
  /** As `net::ERR_FAILED`; empty where it did not fail. */
  failure: string;
  /** Why the browser refused it, as `csp` or `mixed-content`. */
  blocked: string;
  /** As `MissingAllowOriginHeader`. */
  cors: string;
}

export interface SeenError {
  tag: string;
  index: number;
  code: string;
  message: string;
  problems: string[];
  url: string;
}

export interface SeenViolation {
  directive: string;
  /** A URL, or a word such as `trusted-types-policy`. */
  blocked: string;
  sample: string;
  isEnforced: boolean;
  /** Where `Integrity-Policy` refused it. */
  isIntegrity: boolean;
}

export interface SeenContrast {
  tag: string;
  index: number;
  /** Such as `#777777 on #ffffff`. */
  colours: string;
  ratio: number;
  needed: number;
}

/** Something that stops or spoils widgets. */
export interface Finding {
  severity: 'error' | 'warning' | 'note';
  /** Stable. */
  code: string;
  /** What is wrong. */
  message: string;
  selector?: string | undefined;
  /** In the page's HTML, from 1. */
  line?: number | undefined;
  /** What to do. */
  advice: string;
}
