import { html, nothing } from 'lit';
import { parseDate } from '../content/dates.js';
import { formatAge, formatDate } from '../locales/format.js';

/** A date, written out; with its age in front where that is asked for. */
export const dateOf = (date: string | undefined, lang: string, withAge?: boolean): unknown => {
  const moment = date && parseDate(date);
  if (!moment) return nothing;
  const written = formatDate(moment, lang);
  const age = withAge && formatAge(moment, lang);
  // The age alone would leave out when it was; a title is for those who can hover.
  return html`<time part="date" lang=${lang} datetime=${date}>${age ? `${age} (${written})` : written}</time>`;
};
