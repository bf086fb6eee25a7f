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
  const [, day, clock] = /^([1-9]\d{3}-\d\d-\d\d)(T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  // Not by `parse()`, which libraries for dates replace.
  const time = Number(new Date(text));
  // Some engines turn February 31 into March 3.
  return isFinite(time) && day && new Date(day).toISOString().startsWith(day)
    ? { time, wholeDay: !clock }
    : undefined;
};

const RFC_822 = /^(\w{3}, )?\d\d? \w{3} \d{4} [\d:]+ ([A-Z]{1,4}|[+-]\d{4})$/;

/**
 * A date as feeds in the wild write it, as ISO 8601: RFC 3339 with other signs,
 * RFC 822, or without a zone: then the day alone, which is right in the
 * author's. Anything else as it is.
 */
export const looseDate = (given: unknown): unknown => {
  const text = String(given);
  const [, day, clock, zone, hours, minutes = '00'] =
    /^(\d{4}-\d\d-\d\d)[T ]([\d:.]+) ?(Z|GMT|UTC|([+-]\d\d):?(\d\d)?)?$/i.exec(text) ?? [];
  if (!day)
    return RFC_822.test(text) && Number(new Date(text)) ? new Date(text).toISOString() : given;
  return zone ? `${day}T${clock}${hours ? `${hours}:${minutes}` : 'Z'}` : day;
};

/** Whether the moment is over; a whole day is over when it has ended in UTC. */
export const isPast = (text: string): boolean => {
  const moment = parseDate(text);
  return !!moment && moment.time + (moment.wholeDay ? 864e5 : 0) <= Date.now();
};
