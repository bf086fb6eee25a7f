import { image, party, publishedShape } from './common.js';
import { date, language, link, list, object, string, text, type Guard } from './guards.js';
import type { Article, Category } from './types.js';
import { unread, type Unread } from './unread.js';

/** An article as a reader gives it: what only its own page shows is read there. */
export interface ReadArticle extends Omit<Article, 'body' | 'citation' | 'relatedLink'> {
  body?: Unread;
  citation?: Unread;
  relatedLink?: Unread;
}

const category = object<Category>({ name: [text], slug: string, url: link });

export const article: Guard<ReadArticle> = object<ReadArticle>({
  ...publishedShape,
  id: [text],
  url: link,
  headline: [text],
  description: string,
  image,
  articleSection: list<string | Category>((value, path, reading) =>
    (typeof value == 'string' ? text : category)(value, path, reading),
  ),
  keywords: list(text),
  inLanguage: language,
  author: list(party),
  datePublished: date,
  dateModified: date,
  timeRequired: string,
  body: unread,
  citation: unread,
  relatedLink: unread,
});

/** An article's categories, outermost first, each with its name. */
export const categories = (of: ReadArticle): Category[] =>
  (of.articleSection ?? []).map((each) => (typeof each == 'string' ? { name: each } : each));
