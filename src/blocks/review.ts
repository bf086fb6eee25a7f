import { htmlIf } from '../base/html-if.js';
import { isPast, parseDate } from '../content/dates.js';
import type { Published } from '../content/types.js';
import { formatDate, formatList } from '../locales/format.js';
import type { View } from './view.js';

/** Who reviewed it and when, and when the next review is due; an overdue one is said plainly. */
export const review = (
  { _t, _locale }: View,
  { lastReviewed, nextReviewDue, reviewedBy }: Published,
): unknown => {
  const written = (date: string) => formatDate(parseDate(date)!, _locale);
  const names = reviewedBy?.map(({ name, jobTitle }) =>
    jobTitle ? `${name} (${jobTitle})` : name,
  );
  return htmlIf`<p part="meta">${[
    lastReviewed && _t._reviewed(written(lastReviewed), names?.[0] && formatList(names, _locale)),
    nextReviewDue &&
      ` ${(isPast(nextReviewDue) ? _t._overdue : _t._nextReview)(written(nextReviewDue))}`,
  ]}</p>`;
};
