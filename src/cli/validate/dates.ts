import { isPast, parseDate } from '../../content/dates.js';
import type { Context } from './context.js';
import { quote } from './finding.js';
import { own, pathTo, type Fields, type Place, type Visitor } from './walk.js';

/** What is wrong with a date; nothing where it is good. */
export const dateMistake = (text: string): string | undefined => {
  if (parseDate(text)) return undefined;
  const shown = quote(text);
  if (/\{\{|<%|\{%/.test(text))
    return `${shown} is what a template should have filled in. Put the date there.`;
  if (/^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(text))
    return `${shown} has no time zone, so readers elsewhere would see another day. Add Z for UTC, or an offset such as +02:00${/ /.test(text) ? ', and write T in place of the space' : ''}.`;
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text))
    return `There is no such day or time as ${shown}.`;
  return `${shown} is no date. Write 2026-11-25, or with time and zone 2026-11-25T09:00:00Z.`;
};

/** Whether one date is before another; within a day that is not sure where one has no time. */
export const isBefore = (a: string, b: string): boolean => {
  const [one, other] = [parseDate(a), parseDate(b)];
  if (!one || !other) return false;
  return one.wholeDay || other.wholeDay ? one.time + 864e5 <= other.time : one.time < other.time;
};

const isFuture = (text: string): boolean => {
  const moment = parseDate(text);
  // Somewhere it is tomorrow already.
  return !!moment && moment.time > Date.now() + 864e5;
};

const ISO_DURATION = /^P(?=.)(\d+(\.\d+)?[YMWD])*(T(?=.)(\d+(\.\d+)?[HMS])+)?$/;

export const checkDates = ({ report }: Context): Visitor => {
  const order = (
    fields: Fields,
    place: Place,
    first: string,
    then: string,
    severity: 'error' | 'warning',
    message: string,
  ) => {
    const [a, b] = [own(fields, first), own(fields, then)];
    if (typeof a === 'string' && typeof b === 'string' && isBefore(b, a))
      report.add({ severity, code: 'date-order', path: pathTo(place, then), message });
  };
  const past = (
    fields: Fields,
    place: Place,
    field: string,
    code: string,
    message: (date: string) => string,
  ) => {
    const date = own(fields, field);
    if (typeof date === 'string' && isPast(date))
      report.warning(code, pathTo(place, field), message(date.slice(0, 10)));
  };
  const duration = (field: string) => (fields: Fields, place: Place) => {
    const text = own(fields, field);
    if (typeof text === 'string' && !ISO_DURATION.test(text))
      report.warning(
        'bad-duration',
        pathTo(place, field),
        `${quote(text)} is no ISO 8601 duration, such as PT40M for 40 minutes.`,
      );
  };
  const published = (fields: Fields, place: Place) => {
    order(
      fields,
      place,
      'lastReviewed',
      'nextReviewDue',
      'error',
      'The next review is before the last one. Correct one of the dates.',
    );
    past(
      fields,
      place,
      'nextReviewDue',
      'review-overdue',
      (day) =>
        `The review was due on ${day}, and readers are told so. Have it reviewed, then write the new dates.`,
    );
    past(
      fields,
      place,
      'expires',
      'expired',
      (day) =>
        `This expired on ${day} and is not shown any more. Remove it, or give it a new date.`,
    );
    for (const field of ['lastReviewed', 'datePublished', 'dateModified']) {
      const date = own(fields, field);
      if (typeof date === 'string' && isFuture(date))
        report.warning(
          'future-date',
          pathTo(place, field),
          `${date.slice(0, 10)} has not come yet. Is the date right?`,
        );
    }
  };
  const durations = duration('timeRequired');
  const total = duration('totalTime');
  return {
    texts: {
      DateOrTime: (text, place) => {
        const mistake = dateMistake(text);
        if (mistake) report.error('bad-date', pathTo(place), mistake);
      },
    },
    objects: {
      Article: (fields, place) => {
        published(fields, place);
        durations(fields, place);
        order(
          fields,
          place,
          'datePublished',
          'dateModified',
          'warning',
          'This was changed before it was published. Correct one of the dates.',
        );
      },
      Treatment: (fields, place) => {
        published(fields, place);
        total(fields, place);
      },
      VideoBlock: duration('duration'),
    },
  };
};
