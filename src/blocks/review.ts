import { htmlIf } from '../base/html-if.js';
import { isPast, parseDate } from '../content/dates.js';
import type { Published } from '../content/types.js';
import { formatDate, formatList } from '../locales/format.js';
import type { View } from './view.js';

/** Who reviewed it and when, and when the next review is due; an overdue one is said plainly. */
export const review = (view: View, shown: Published): unknown => {
  const written = (date: string) => formatDate(parseDate(date)!, view._locale);
  const names = shown.reviewedBy?.map(({ name, jobTitle }) =>
    jobTitle ? `${name} (${jobTitle})` : name,
  );
  const due = shown.nextReviewDue;
  return htmlIf`<p part="meta">${[
    shown.lastReviewed &&
      view._t._reviewed(written(shown.lastReviewed), names?.[0] && formatList(names, view._locale)),
    due && ` ${(isPast(due) ? view._t._overdue : view._t._nextReview)(written(due))}`,
  ]}</p>`;
};
