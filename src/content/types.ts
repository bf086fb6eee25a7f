/**
 * The native content format, `clinic-content/1`. This file is its one
 * definition: the readers are checked against it, and `dist/content.schema.json`
 * is made from it. Terms are schema.org's wherever it has one.
 * All text is plain text, never HTML.
 */

/** A document: what `src`, `content` or inline JSON holds. */
export interface ContentDocument {
  /** How the format is recognised. */
  format: 'clinic-content/1';
  /** The language of the text. */
  inLanguage?: Language;
  /** Who publishes it; every widget that stands alone names and links it. */
  publisher?: Party;
  articles?: Article[];
  treatments?: Treatment[];
  notices?: Notice[];
}

/** A person or an organisation. */
export interface Party {
  type?: 'Person' | 'Organization';
  name: string;
  jobTitle?: string;
  url?: Link;
  image?: Image;
}

export interface Image {
  url: Link;
  /** What the picture shows; empty for decoration. */
  alt: string;
  /**
   * Pixels.
   * @minimum 1
   */
  width?: number;
  /**
   * Pixels.
   * @minimum 1
   */
  height?: number;
  srcset?: string;
}

/** What articles and treatments have in common. */
export interface Published {
  /** Withdrawn content is never shown. An unknown value drops the item. */
  status?: 'current' | 'withdrawn';
  /** Content is never shown from this moment; a date alone counts to its end, in UTC. An unreadable value drops the item. */
  expires?: DateOrTime;
  /** The id, or the URL, of what replaces withdrawn or expired content. */
  replacedBy?: string;
  /** Ids of notices always shown with it. */
  notices?: string[];
  lastReviewed?: DateOrTime;
  nextReviewDue?: DateOrTime;
  reviewedBy?: Party[];
}

export interface Article extends Published {
  id: Id;
  url?: Link;
  headline: Text;
  description?: string;
  image?: Image;
  /** Categories, outermost first: `["Blog", "Treatment"]`. */
  articleSection?: (Text | Category)[];
  keywords?: string[];
  inLanguage?: Language;
  author?: Party[];
  datePublished?: DateOrTime;
  dateModified?: DateOrTime;
  /** An ISO 8601 duration. */
  timeRequired?: string;
  body?: Section[];
  citation?: Citation[];
  relatedLink?: RelatedLink[];
}

export interface Category {
  name: Text;
  slug?: string;
  url?: Link;
}

export interface RelatedLink {
  name: Text;
  url: Link;
}

export interface Section {
  id?: Id;
  headline?: string;
  blocks: Block[];
  sections?: Section[];
}

/** Running text: a string, or strings and marked pieces in order. */
export type Inline = string | (string | InlinePiece)[];

export interface InlinePiece {
  text: string;
  href?: Link;
  emphasis?: 'strong' | 'em';
  /** The id of a citation. */
  cite?: string;
  lang?: Language;
}

/** An entry of a list. */
export interface Item {
  /** The bold lead-in of a bullet. */
  label?: string;
  text: Inline;
  items?: Item[];
}

export type Block =
  | ParagraphBlock
  | ListBlock
  | ImageBlock
  | VideoBlock
  | QuoteBlock
  | TableBlock
  | CalloutBlock
  | PathwayBlock
  | ComparisonBlock
  | TreatmentBlock
  | NoticeBlock
  | EvidenceBlock;

export interface ParagraphBlock {
  type: 'paragraph';
  text: Inline;
}

export interface ListBlock {
  type: 'list';
  ordered?: boolean;
  items: Item[];
}

export interface ImageBlock {
  type: 'image';
  image: Image;
  caption?: Inline;
}

/** Shown as a link with a picture; nothing loads before a click. */
export interface VideoBlock {
  type: 'video';
  url: Link;
  headline: Text;
  poster?: Image;
  /** An ISO 8601 duration. */
  duration?: string;
}

export interface QuoteBlock {
  type: 'quote';
  text: Inline;
  source?: string;
}

export interface TableBlock {
  type: 'table';
  caption?: string;
  head?: Inline[];
  rows: Inline[][];
}

export interface CalloutBlock {
  type: 'callout';
  action: Action | 'info';
  headline?: string;
  blocks: Block[];
}

/** A chain of cause and effect. */
export interface PathwayBlock {
  type: 'pathway';
  headline?: string;
  steps: PathwayStep[];
}

export interface PathwayStep {
  name: Text;
  text?: Inline;
  certainty?: 'established' | 'likely' | 'uncertain';
  cite?: string;
}

/** Ranges side by side, on one scale. */
export interface ComparisonBlock {
  type: 'comparison';
  headline?: string;
  unit: Text;
  scale?: 'linear' | 'log';
  bars: ComparisonBar[];
}

export interface ComparisonBar {
  name: Text;
  from?: number;
  to: number;
  text?: string;
  cite?: string;
}

/** A treatment's steps or side effects, where they belong in an article. */
export interface TreatmentBlock {
  type: 'treatment-steps' | 'side-effects';
  treatment: Id;
}

export interface NoticeBlock {
  type: 'notice';
  notice: Id;
}

export interface EvidenceBlock {
  type: 'evidence';
  /** Ids of the article's citations; left out, all of them. */
  citations?: string[];
}

export interface Treatment extends Published {
  id: Id;
  name: Text;
  description?: string;
  /** An ISO 8601 duration. */
  totalTime?: string;
  steps?: Step[];
  sideEffects?: SideEffects;
}

export interface Step {
  id?: Id;
  name: Text;
  text?: Inline;
  items?: Item[];
  phase?: 'before' | 'during' | 'after';
  /** An ISO 8601 duration (`PT40M`), shown in the reader's language; other text is shown as it is. */
  duration?: string;
  /** An ISO 8601 repeating interval (`R6/P1W`) or duration, shown in the reader's language; other text is shown as it is. */
  recurrence?: string;
  performer?: string;
  bring?: string[];
  optional?: boolean;
}

/** What a reader should do; it decides order, colour, icon and heading. */
export type Action = 'self-care' | 'non-urgent' | 'urgent' | 'emergency';

export interface SideEffects {
  intro?: Inline;
  /** The product, route and population that the figures come from; shown. */
  basis?: string;
  groups: EffectGroup[];
  /** Who it is not for. */
  unsuitableFor?: Unsuitable[];
  reporting?: Reporting;
  citation?: Citation[];
}

export interface EffectGroup {
  headline?: string;
  action?: Action;
  duration?: string;
  effects: Effect[];
}

export interface Unsuitable extends Item {
  level?: 'contraindicated' | 'caution';
}

/** Where to report a side effect. */
export interface Reporting {
  name: Text;
  url?: Link;
  phone?: string;
}

export interface Effect {
  name: Text;
  serious?: boolean;
  /** `{count: 41, of: 100}`: "about 41 in 100 people"; the band follows from it. */
  proportion?: Proportion;
  frequency?: Frequency;
  cite?: string;
  onset?: string;
  duration?: string;
  coping?: Inline;
  signs?: string[];
}

export interface Proportion {
  /** @minimum 0 */
  count: number;
  /** @exclusiveMinimum 0 */
  of: number;
}

/** The bands of medicines' leaflets: from 1 in 10, 1 in 100, 1 in 1,000, 1 in 10,000, and below. */
export type Frequency = 'very-common' | 'common' | 'uncommon' | 'rare' | 'very-rare' | 'not-known';

export interface Notice {
  id: Id;
  action: Action | 'info';
  headline: Text;
  conditions?: string[];
  blocks?: Block[];
  contacts?: Contact[];
}

export interface Contact {
  name: Text;
  phone?: string;
  /** The number to send a text message to. */
  sms?: string;
  url?: Link;
  /** The country it serves, as an ISO 3166-1 code. */
  region?: string;
  hours?: string;
}

/** A source; `name` or `summary` says what it is. */
export interface Citation {
  id: Id;
  type?: 'study' | 'review' | 'guideline' | 'other';
  name?: string;
  author?: string;
  isPartOf?: string;
  datePublished?: string;
  doi?: Text;
  pmid?: Text;
  url?: Link;
  summary?: string;
  limitations?: string;
}

/**
 * Names an item within its document.
 * @minLength 1
 */
export type Id = string;

/**
 * Text that may not be empty.
 * @minLength 1
 */
export type Text = string;

/**
 * A language, as a BCP 47 tag.
 * @pattern ^[A-Za-z]{2,8}(-\w+)*$
 */
export type Language = string;

/**
 * A URL, absolute or relative to the document: http, https, mailto or tel; pictures http or https.
 * @minLength 1
 */
export type Link = string;

/**
 * A date, or a date and time with its zone (ISO 8601).
 * @pattern ^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$
 */
export type DateOrTime = string;
