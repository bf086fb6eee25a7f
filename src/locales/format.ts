/** Dates, durations, numbers and lists, as a language writes them. */

import type { Moment } from '../content/dates.js';

const MINUTE = 6e4;
const DAY = 1440 * MINUTE;

// Each unit, and how long it is.
const UNITS: [unit: Intl.RelativeTimeFormatUnit, size: number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

// Making a formatter is slow; a page of widgets needs the same few.
const formatters: Record<string, unknown> = {};
const formatter = <T, Options>(
  type: new (lang: string, options?: Options) => T,
  lang: string,
  options?: Options,
): T => (formatters[type.name + lang + JSON.stringify(options)] ??= new type(lang, options)) as T;

/** "November 23, 2026", with the time of day where that is asked for; a whole day is the same day in every zone. */
export const formatDate = ({ time, wholeDay }: Moment, lang: string, withTime?: boolean): string =>
  formatter(Intl.DateTimeFormat, lang, {
    dateStyle: 'long',
    timeStyle: withTime ? 'short' : undefined,
    timeZone: wholeDay ? 'UTC' : undefined,
  }).format(time);

/** "3 hours ago"; undefined for what is still to come, and where the page cannot say it. */
export const formatAge = ({ time, wholeDay }: Moment, lang: string): string | undefined => {
  const age = Date.now() - time;
  if (age < 0) return undefined;
  const [unit, size] = UNITS.find(([, size]) => age >= size && !(wholeDay && size < DAY)) ?? [
    wholeDay ? 'day' : 'second',
    Infinity,
  ];
  try {
    // Of nothing yet: "now" or "today" rather than "0 seconds ago".
    return formatter(Intl.RelativeTimeFormat, lang, {
      numeric: size < Infinity ? 'always' : 'auto',
    }).format(-Math.floor(age / size), unit);
  } catch {
    // The page has none; the date stands beside it.
    return undefined;
  }
};

export const formatNumber = (value: number, lang: string): string =>
  // Small figures count: 0.0625 mg is not 0.063.
  formatter(Intl.NumberFormat, lang, { maximumSignificantDigits: 12 }).format(value);

/** "Ana, Ben and Chris". */
export const formatList = (items: string[], lang: string): string => {
  try {
    return formatter(Intl.ListFormat, lang).format(items);
  } catch {
    // The page has none.
    return items.join(', ');
  }
};

/** "2 hours and 10 minutes", of an ISO 8601 duration; undefined of anything else. */
export const formatDuration = (text: string, lang: string): string | undefined => {
  const [, ...counts] =
    /^P([\d.]+Y)?([\d.]+M)?([\d.]+W)?([\d.]+D)?T?([\d.]+H)?([\d.]+M)?([\d.]+S)?$/.exec(text) ?? [];
  const parts = counts.flatMap((count, i) => {
    const unit = UNITS[i]?.[0] ?? 'second';
    return count
      ? formatter(Intl.NumberFormat, lang, {
          style: 'unit',
          unit,
          unitDisplay: 'long',
        }).format(parseFloat(count))
      : [];
  });
  return parts[0] && formatList(parts, lang);
};
