import {
  date,
  link,
  list,
  object,
  oneOf,
  picture,
  positive,
  srcset,
  string,
  text,
  where,
  type Shape,
} from './guards.js';
import type { Citation, Image, Party, Published } from './types.js';

export const image = object<Image>({
  url: [picture],
  alt: [string],
  width: positive,
  height: positive,
  srcset,
});

export const party = object<Party>({
  type: oneOf('Person', 'Organization'),
  name: [text],
  jobTitle: string,
  url: link,
  image,
});

export const publishedShape: Shape<Published> = {
  // Of content that may be withdrawn or expired nobody should be shown a guess.
  status: [oneOf('current', 'withdrawn'), true],
  expires: [date, true],
  replacedBy: text,
  notices: list(text),
  lastReviewed: date,
  nextReviewDue: date,
  reviewedBy: list(party),
};

export const citation = where(
  object<Citation>({
    id: [text],
    type: oneOf('study', 'review', 'guideline', 'other'),
    name: string,
    author: string,
    isPartOf: string,
    datePublished: string,
    // Parts of URLs, which half of a surrogate pair breaks.
    doi: text,
    pmid: text,
    url: link,
    summary: string,
    limitations: string,
  }),
  ({ name, summary }) => name || summary,
  'no name or summary',
);
