/** A moment, or a whole day when no time of day was given. */
export interface Moment {
  /** Milliseconds since 1970; of a whole day its start, in UTC. */
  time: number;
  wholeDay: boolean;
}

/**
 * Reads an ISO 8601 date, or a date and time with its zone. Nothing else: a
 * string without a zone would be read in each visitor's own.
 */
export const parseDate = (text: string): Moment | undefined => {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)(T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  const time = Date.parse(text);
  // Some engines turn February 31 into March 3.
  return day && !isNaN(time) && new Date(day).toISOString().startsWith(day)
    ? { time, wholeDay: !clock }
    : undefined;
};

/**
 * A date as feeds in the wild write it, as ISO 8601: RFC 3339 with other signs,
 * RFC 822, or without a zone: then the day alone, which is right in the
 * author's. Anything else as it is.
 */
export const looseDate = (text: string): string => {
  const rfc822 = /^(\w{3}, )?\d\d? \w{3} \d{4} [\d:]+ ([A-Z]{1,4}|[+-]\d{4})$/;
  if (rfc822.test(text)) return isNaN(Date.parse(text)) ? text : new Date(text).toISOString();
  return text
    .toUpperCase()
    .replace(/^(\S{10})[T ]([\d:.]+)$/, '$1')
    .replace(/^(\S{10}) /, '$1T')
    .replace(/ ?(GMT|UTC)$/, 'Z')
    .replace(/ ?([+-]\d\d):?(\d\d)?$/, (zone, hours: string, minutes = '00') =>
      text.length > 12 ? `${hours}:${minutes}` : zone,
    );
};

/** Whether the moment is over; a whole day is over when it has ended in UTC. */
export const isPast = (text: string): boolean => {
  const moment = parseDate(text);
  return !!moment && moment.time + (moment.wholeDay ? 864e5 : 0) <= Date.now();
};
