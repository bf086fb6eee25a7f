import { parseDate } from '../../content/dates.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Record<string, string | undefined> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};
const two = (number: string) => number.padStart(2, '0');

const zoneOf = (zone: string): string | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours ? `${sign}${hours}:${minutes ?? '00'}` : zones[zone.toLowerCase()];
};

const checked = (date: string): string | undefined => (parseDate(date) ? date : undefined);

/**
 * A date as people, feeds and pages write it, in ISO 8601, with the zone that it has; without one
 * only the day is sure. Undefined where it is none: nothing is guessed.
 */
export const isoDate = (given: unknown): string | undefined => {
  const text = (given instanceof Date ? given.toISOString() : String(given ?? ''))
    .trim()
    .slice(0, 80);
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*([a-z]{1,3}|[+-]\d\d:?(?:\d\d)?)?)?$/i.exec(
      text,
    );
  if (iso) {
    const [, day, clock, zone = ''] = iso;
    const known = zoneOf(zone);
    // YAML and some programs write a day alone as midnight in UTC; that is still what was said.
    return checked(clock && known ? `${day}T${clock}${known}` : day!);
  }
  // RFC 822, and "3 March 2024".
  const early =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4}|\d\d)(?:\s+(\d{1,2}:\d\d(?::\d\d)?)\s*([a-z]{1,4}|[+-]\d\d:?\d\d)?)?$/i.exec(
      text,
    );
  // "March 3, 2024".
  const late =
    /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  const [day, month, year, clock, zone = ''] = early
    ? early.slice(1)
    : late
      ? [late[2], late[1], late[3]]
      : [];
  const number = months.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  if (!number) return undefined;
  const whole = year!.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year!;
  const date = `${whole}-${two(String(number))}-${two(day!)}`;
  const known = zoneOf(zone);
  return checked(
    clock && known
      ? `${date}T${clock.length < 7 && clock.indexOf(':') === 1 ? '0' : ''}${clock}${known}`
      : date,
  );
};
