// Documents that went wrong in a few places, for tests in the browser and in Node.
import { fc } from './fast-check.mjs';

const nested = (depth) => {
  let value = [];
  for (let i = 0; i < depth; i++) value = [{ items: value, blocks: value, sections: value }];
  return value;
};

const nasty = [
  ...[undefined, null, true, false, 0, -1, 1e308, '', ' ', '\ud800', '\u0000', 'x '.repeat(5000)],
  ...['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'http://', '//x', '#'],
  ...[
    '2026-02-31',
    '2026-11-23',
    '2026-11-23T09:00:00+0000',
    'P',
    'PT',
    'R/P',
    'R0/P1W',
    'PT99999999999999999999H',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'withdrawn', 'emergency', 'en_'],
  ...['<img src=x onerror=alert(1)>', '{&quot;', '${1}', '</script>', '{id}', '$&'],
  ...['<div>'.repeat(5000), '<ul><li>'.repeat(300), '<b>'.repeat(2000), '&#x110000;', '<!--', '<'],
  '<table><tr><td rowspan=65534 colspan=1000>'.repeat(20),
  ...[[], {}, [[]], [null], { toString: null, valueOf: null }, { length: 5 }, { type: 'list' }],
  ...[JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}')],
];

const junk = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(20, 50, 10).map(nested) },
);

/** Keys that are on every object, or mean something to a language. */
const strangeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'then'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place in a document: the keys that lead there. */
function placesIn(value, here = []) {
  if (typeof value !== 'object' || value === null) return [here];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    placesIn(child, [...here, Array.isArray(value) ? Number(key) : key]),
  );
  return [here, ...inside];
}

const ordinary = { writable: true, enumerable: true, configurable: true };

function replace(document, place, value) {
  const last = place.at(-1);
  const parent = place
    .slice(0, -1)
    .reduce((at, key) => (typeof at === 'object' && at !== null ? at[key] : undefined), document);
  if (last === undefined || typeof parent !== 'object' || parent === null) return;
  if (value === undefined) delete parent[last];
  // As JSON.parse does it: there `__proto__` is a key like others.
  else Object.defineProperty(parent, last, { value, ...ordinary });
}

/** Up to eight changes to a document: a place, and what is put there. */
export const changesOf = (document) => {
  const places = placesIn(document);
  const valueAt = (place) => place.reduce((value, key) => value[key], document);
  const objects = places.filter((place) => isObject(valueAt(place)));
  const strange = fc
    .tuple(fc.constantFrom(...objects), fc.constantFrom(...strangeKeys))
    .map(([place, key]) => [...place, key]);
  const place = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...places.slice(1)) },
    { weight: 1, arbitrary: strange },
  );
  return fc.array(fc.tuple(place, junk), { minLength: 1, maxLength: 8 });
};

/** The document with these changes. */
export function changed(document, changes) {
  const copy = structuredClone(document);
  for (const [place, value] of changes) replace(copy, place, structuredClone(value));
  return copy;
}
