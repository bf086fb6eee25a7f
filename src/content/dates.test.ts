import { expect } from '@open-wc/testing';
import { stopTime } from '../../test/helpers/time.js';
import { isPast, parseDate } from './dates.js';
import { isCurrent } from './index.js';

describe('dates', () => {
  const good: [text: string, time: string, wholeDay: boolean][] = [
    ['2026-11-23', '2026-11-23T00:00:00.000Z', true],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', true],
    ['2026-11-23T09:05Z', '2026-11-23T09:05:00.000Z', false],
    ['2026-11-23T09:05:10Z', '2026-11-23T09:05:10.000Z', false],
    ['2026-11-23T09:05:10.250Z', '2026-11-23T09:05:10.250Z', false],
    ['2026-11-23T09:05:10+02:00', '2026-11-23T07:05:10.000Z', false],
    ['2026-11-23T22:05:10-08:00', '2026-11-24T06:05:10.000Z', false],
  ];
  for (const [text, time, wholeDay] of good) {
    it(`can be ${text}`, () => {
      expect(parseDate(text)).to.deep.equal({ time: Date.parse(time), wholeDay });
    });
  }

  const bad = [
    ...['', 'today', '2026', '2026-11', '23.11.2026', '11/23/2026', '2026-1-2', '1732320000'],
    ...['2026-02-31', '2026-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '2026-11-31'],
    ...['2026-02-31T09:00:00Z', '2026-04-31T09:00:00+02:00'],
    // Without a zone they would be another moment for each reader.
    ...['2026-11-23T09:05', '2026-11-23T09:05:10', '2026-11-23 09:05:10', '2018-01-06T08:00'],
    ...['2026-11-23T25:00:00Z', '2026-11-23T09:61Z', '2026-11-23TZ', '2026-11-23T09Z'],
    ...['Mon, 23 Nov 2026 09:05:10 GMT', '2026-11-23T09:05:10Zz', ' 2026-11-23', '2026-11-23\n'],
    ...['12026-11-23', '-2026-11-23', '2026-W48-1'],
  ];
  for (const text of bad) {
    it(`cannot be ${JSON.stringify(text)}`, () => {
      expect(parseDate(text)).to.equal(undefined);
    });
  }
});

describe('what is over', () => {
  const cases: [now: string, date: string, over: boolean][] = [
    ['2026-11-23T12:00:00Z', '2026-11-23T12:00:01Z', false],
    ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z', true],
    ['2026-11-23T12:00:00Z', '2026-11-23T13:30:00+02:00', true],
    ['2026-11-23T12:00:00Z', '2026-11-23T10:30:00-02:00', false],
    // A day counts to its end.
    ['2026-11-23T00:00:00Z', '2026-11-23', false],
    ['2026-11-23T23:59:59Z', '2026-11-23', false],
    ['2026-11-24T00:00:00Z', '2026-11-23', true],
    ['2026-11-23T12:00:00Z', 'no date', false],
  ];
  for (const [now, date, over] of cases) {
    it(`at ${now}, ${date} is ${over ? '' : 'not '}over`, () => {
      stopTime(now);
      expect(isPast(date)).to.equal(over);
      expect(isCurrent({ expires: date })).to.equal(!over);
    });
  }

  it('is what was withdrawn, whatever its date', () => {
    expect(isCurrent({ status: 'withdrawn', expires: '9999-01-01' })).to.equal(false);
    expect(isCurrent({ status: 'withdrawn' })).to.equal(false);
    expect(isCurrent({ status: 'current' })).to.equal(true);
    expect(isCurrent({})).to.equal(true);
  });
});
