import { parseDate } from './dates.js';
import { Problem } from './problem.js';
import type { ParseHtml } from './html.js';
import { linkUrl, safeSrcset, webUrl } from './url.js';

/** What a reading knows, and the mistakes that it gathers. */
export interface Reading {
  /** Where relative URLs start. */
  base?: string | undefined;
  parseHtml: ParseHtml;
  problems: Problem[];
}

/** Gives the value as it may be used, or reports what is wrong and gives undefined. */
export type Guard<T> = (value: unknown, path: string, reading: Reading) => T | undefined;

/** A field whose mistake costs its whole item; `[guard, true]` may be missing. */
type Essential<T> = [guard: Guard<T>, mayBeMissing?: boolean];

/** A guard for each field of T: required fields are essential, others may be dropped. */
export type Shape<T> = {
  [K in keyof T]-?: undefined extends T[K]
    ? Guard<Exclude<T[K], undefined>> | Essential<Exclude<T[K], undefined>>
    : Essential<T[K]>;
};

export const wrong = (reading: Reading, path: string, message: string): undefined => {
  // Nobody mends more at once, and a hostile document has millions.
  if (reading.problems.length < 1000) reading.problems.push(new Problem(path, message));
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value == 'object' && value !== null && !Array.isArray(value);

const guard =
  <Given, T>(
    type: string,
    message: string,
    accept: (value: Given, base?: string) => T | undefined,
  ): Guard<T> =>
  (value, path, reading) =>
    (typeof value == type ? accept(value as Given, reading.base) : undefined) ??
    wrong(reading, path, message);

const same = <T>(value: T): T => value;

export const string = guard<string, string>('string', 'not text', same);
export const text = guard(
  'string',
  'no text',
  // Half of a surrogate pair is no text, and breaks URLs.
  (value: string) => (value.trim() && !/\p{Cs}/u.test(value) ? value : undefined),
);
export const language = guard('string', 'no language', (value: string) =>
  // Some systems write en_US.
  /^[a-z]{2,8}([-_][a-z\d]{1,8}){0,9}$/i.test(value) ? value.replace(/_/g, '-') : undefined,
);
export const link = guard('string', 'not a link', linkUrl);
export const picture = guard('string', 'not a picture', webUrl);
export const srcset = guard('string', 'not a picture', safeSrcset);
export const date = guard('string', 'not a date', (value: string) => parseDate(value) && value);
export const boolean = guard<boolean, boolean>('boolean', 'not a boolean', same);
export const number = guard('number', 'not a number', (value: number) =>
  isFinite(value) ? value : undefined,
);

export const oneOf = <T extends string>(...values: T[]): Guard<T> =>
  guard('string', `not ${values.join(', ')}`, (value: T) =>
    values.includes(value) ? value : undefined,
  );

/** The guard, and a further condition on what it accepts. */
export const where =
  <T>(accept: Guard<T>, holds: (good: T) => unknown, message: string): Guard<T> =>
  (value, path, reading) => {
    const good = accept(value, path, reading);
    return good == null || holds(good) ? good : wrong(reading, path, message);
  };

export const positive = where(number, (value) => value >= 1, 'below 1');

export const list =
  <T>(item: Guard<T>): Guard<T[]> =>
  (value, path, reading) =>
    Array.isArray(value)
      ? [...value]
          .map((each: unknown, i) => item(each, `${path}[${i}]`, reading))
          .filter((each): each is T & ({} | null) => each !== undefined)
      : wrong(reading, path, 'not a list');

export const object =
  <T extends object>(shape: Shape<T>): Guard<T> =>
  (value, path, reading) => {
    if (!isRecord(value)) return wrong(reading, path, 'not an object');
    // Paths grow with each level, and content can be nested without end.
    if (path.length > 400) return wrong(reading, path, 'too deep');
    const result: Partial<T> = {};
    // A page's own additions to Object.prototype are no fields.
    for (const key of Object.keys(shape) as (keyof T & string)[]) {
      const field = shape[key];
      const isEssential = Array.isArray(field);
      const [accept, mayBeMissing] = (isEssential ? field : [field, true]) as Essential<
        T[typeof key]
      >;
      const at = path ? `${path}.${key}` : key;
      // Templates of content management systems write null for what is not there.
      if (value[key] == null && mayBeMissing) continue;
      const good =
        value[key] == null ? wrong(reading, at, 'missing') : accept(value[key], at, reading);
      if (good != null) result[key] = good;
      else if (isEssential) return undefined;
    }
    return result as T;
  };
