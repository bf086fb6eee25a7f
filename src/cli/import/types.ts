import type { Article, ContentDocument, Party } from '../../content/types.js';

/** What a source is. */
export type Format = 'native' | 'wordpress' | 'json-feed' | 'rss' | 'atom' | 'html' | 'markdown';

/** Content as it was fetched, or one page of several. */
export interface Source {
  text: string;
  /** Where it came from, for relative addresses and for what its name says. */
  url: string;
  /** As the server named it; empty when unknown. */
  contentType?: string;
}

/** Something that did not come along, and from which article. */
export interface LeftOut {
  what: string;
  count: number;
  /** The article's id; none for what belongs to no article. */
  article?: string;
}

/** Something that was made of running text, and wants a reader's eye. */
export interface Recognised {
  /** Ids. */
  article: string;
  treatment?: string;
  what:
    | 'steps'
    | 'side effects'
    | 'who it is not for'
    | 'author'
    | 'reviewer'
    | 'categories'
    | 'sources'
    | 'links'
    | 'date';
  count: number;
  /** What it was recognised by. */
  from: string;
}

/** What becomes of a source. */
export interface Imported {
  format: Format;
  document: ContentDocument;
  leftOut: LeftOut[];
  recognised: Recognised[];
  /** What was wrong with it, each with its place. */
  problems: string[];
}

/** An item on its way into an article: fields as they were found, and its body as HTML. */
export interface Item {
  id: string;
  title: string;
  html: string;
  url?: string | undefined;
  summary?: string | undefined;
  language?: string | undefined;
  published?: string | undefined;
  modified?: string | undefined;
  image?: Article['image'] | undefined;
  sections?: Article['articleSection'] | undefined;
  keywords?: string[] | undefined;
  authors?: Party[] | undefined;
  reviewers?: Party[] | undefined;
  reviewed?: string | undefined;
  related?: Article['relatedLink'] | undefined;
  leftOut: Counts;
  /** What was recognised on the page around the body. */
  notes: Note[];
}

/** How often something was left out, by its name. */
export type Counts = Map<string, number>;

export type Note = Omit<Recognised, 'article' | 'treatment'>;

/** The items of a source, and what is known of all of them. */
export interface Items {
  format: Format;
  items: Item[];
  publisher?: Party | undefined;
  language?: string | undefined;
}
