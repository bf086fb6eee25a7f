import { html, nothing } from 'lit';
import { isPast, parseDate } from '../content/dates.js';
import type { Published } from '../content/types.js';
import { treatment as words } from '../locales/en.js';
import { formatDate, formatList } from '../locales/format.js';
import { translate } from '../locales/index.js';

/** Who reviewed it and when, and when the next review is due; an overdue one is said plainly. */
export const review = (
  { lastReviewed, nextReviewDue, reviewedBy }: Published,
  locale: string,
): unknown => {
  const t = translate(words, locale);
  const written = (date: string) => formatDate(parseDate(date)!, locale);
  const names = reviewedBy?.map(({ name, jobTitle }) =>
    jobTitle ? `${name} (${jobTitle})` : name,
  );
  return html`<p part="meta">
    ${lastReviewed ? t.reviewed(written(lastReviewed), names?.[0] && formatList(names, locale)) : nothing}
    ${nextReviewDue ? (isPast(nextReviewDue) ? t.overdue : t.nextReview)(written(nextReviewDue)) : nothing}
  </p>`;
};
