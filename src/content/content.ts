import type { ReadArticle } from './articles.js';
import type { ContentDocument } from './types.js';
import type { Unread } from './unread.js';

/** A document as the widgets have it. */
export interface Content {
  inLanguage?: string;
  publisher?: ContentDocument['publisher'];
  articles?: ReadArticle[];
  treatments?: Unread;
  notices?: Unread;
}
