import { citation, image, party, publishedShape } from './common.js';
import { date, language, link, list, object, string, text, type Guard } from './guards.js';
import type { Article, Category, RelatedLink } from './types.js';
import { unread, type Unread } from './unread.js';

/** An article as a reader gives it: its body is read when it is shown. */
export interface ReadArticle extends Omit<Article, 'body'> {
  body?: Unread;
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
  citation: list(citation),
  relatedLink: list(object<RelatedLink>({ name: [text], url: [link] })),
});

/** An article's categories, outermost first, each with its name. */
export const categories = (of: ReadArticle): Category[] =>
  (of.articleSection ?? []).map((each) => (typeof each == 'string' ? { name: each } : each));
