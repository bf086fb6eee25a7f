import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles } from '../../../test/helpers/content.js';
import { all, parts, texts } from '../../../test/helpers/dom.js';
import {
  catchTimers,
  DAY,
  hidePage,
  HOUR,
  MINUTE,
  stopTime,
  written,
} from '../../../test/helpers/time.js';
import { stub } from '../../../test/helpers/stub.js';
import type { ClinicRecentPosts } from './recent-posts.js';
import './recent-posts.define.js';

const NOW = '2026-11-23T12:00:00Z';
const posts = (datePublished?: string) =>
  fixture<ClinicRecentPosts>(html`
    <clinic-recent-posts
      .content=${articles(articleOf('a', datePublished ? { datePublished } : {}))}
    ></clinic-recent-posts>
  `);
const date = (el: Element) => texts(parts(el, 'date')).join();
const age = (el: Element) => date(el).replace(/ \(.*\)$/, '');
const before = (milliseconds: number) => new Date(Date.parse(NOW) - milliseconds).toISOString();

describe('the time of a post', () => {
  const cases: [ago: number, expected: string][] = [
    [0, 'now'],
    [59_999, 'now'],
    [MINUTE, '1 minute ago'],
    [59.9 * MINUTE, '59 minutes ago'],
    [HOUR, '1 hour ago'],
    [3 * HOUR + 1, '3 hours ago'],
    [23.99 * HOUR, '23 hours ago'],
    [DAY, '1 day ago'],
    [6.9 * DAY, '6 days ago'],
    [7 * DAY, '1 week ago'],
    [20 * DAY, '2 weeks ago'],
    [45 * DAY, '1 month ago'],
    [200 * DAY, '6 months ago'],
    [400 * DAY, '1 year ago'],
    [1100 * DAY, '3 years ago'],
  ];
  for (const [ago, expected] of cases) {
    it(`is "${expected}" after ${ago / MINUTE} minutes`, async () => {
      stopTime(NOW);
      expect(age(await posts(before(ago)))).to.equal(expected);
    });
  }

  it('has the full date beside it, for everybody', async () => {
    stopTime(NOW);
    const el = await posts('2026-11-20T12:00:00Z');
    expect(date(el)).to.equal(`3 days ago (${written('2026-11-20T12:00:00Z')})`);
    const [time] = all(el, 'time');
    expect(time!.getAttribute('datetime')).to.equal('2026-11-20T12:00:00Z');
    expect(time!.checkVisibility()).to.equal(true);
  });

  const days: [now: string, day: string, expected: string][] = [
    [NOW, '2026-11-23', 'today'],
    ['2026-11-23T00:00:00Z', '2026-11-23', 'today'],
    ['2026-11-23T23:59:59Z', '2026-11-23', 'today'],
    [NOW, '2026-11-22', '1 day ago'],
    [NOW, '2026-11-16', '1 week ago'],
    [NOW, '2025-11-01', '1 year ago'],
  ];
  for (const [now, day, expected] of days) {
    it(`that is a whole day is counted in days: ${day} at ${now}`, async () => {
      stopTime(now);
      const el = await posts(day);
      expect(age(el)).to.equal(expected);
      expect(date(el)).to.contain(`(${written(day)})`);
    });
  }

  it('that is still to come is a date alone', async () => {
    stopTime(NOW);
    for (const day of [
      '2026-12-24T12:00:00Z',
      '2026-11-23T12:10:00Z',
      '2026-12-24',
      '2026-11-24',
    ]) {
      expect(date(await posts(day))).to.equal(written(day));
    }
  });

  it('that nobody knows is left out', async () => {
    expect(all(await posts(), 'time')).to.have.length(0);
  });
});

describe('the clock', () => {
  it('keeps the time of posts right while the page is open', async () => {
    const clock = stopTime(NOW);
    const timers = catchTimers();
    const el = await posts(NOW);
    expect(age(el)).to.equal('now');
    for (const expected of ['now', '1 minute ago', '1 minute ago', '2 minutes ago']) {
      clock.now += 30_000;
      timers.run();
      await el.updateComplete;
      expect(age(el)).to.equal(expected);
    }
  });

  it('is one timer for all, of 30 seconds', async () => {
    const timers = catchTimers();
    await posts(NOW);
    await posts(NOW);
    await fixture(html`
      <div>${[1, 2, 3].map(() => html`<clinic-recent-posts></clinic-recent-posts>`)}</div>
    `);
    expect(timers.waiting()).to.deep.equal([30_000]);
    timers.run();
    expect(timers.waiting()).to.deep.equal([30_000]);
  });

  it('does not ask anybody for anything', async () => {
    const timers = catchTimers();
    const clock = stopTime(NOW);
    const el = await posts(NOW);
    let requests = 0;
    stub(window, 'fetch', () => void requests++);
    clock.now += HOUR;
    timers.run();
    await el.updateComplete;
    expect([age(el), requests]).to.deep.equal(['1 hour ago', 0]);
  });

  it('stops while nobody looks, and is right at once afterwards', async () => {
    const clock = stopTime(NOW);
    const timers = catchTimers();
    const el = await posts(NOW);
    hidePage(true);
    expect(timers.waiting()).to.deep.equal([]);
    clock.now += 2 * HOUR;
    hidePage(false);
    await el.updateComplete;
    expect(age(el)).to.equal('2 hours ago');
    expect(timers.waiting()).to.deep.equal([30_000]);
  });

  it('does not start on a hidden page', async () => {
    const timers = catchTimers();
    hidePage(true);
    await posts(NOW);
    expect(timers.waiting()).to.deep.equal([]);
    hidePage(false);
    expect(timers.waiting()).to.deep.equal([30_000]);
  });

  it('stops when there is nothing left to keep right, and starts again', async () => {
    const timers = catchTimers();
    const el = await posts(NOW);
    el.remove();
    timers.run();
    expect(timers.waiting()).to.deep.equal([]);
    document.body.append(el);
    expect(timers.waiting()).to.deep.equal([30_000]);
    el.remove();
  });

  it('lets a post go when it expires', async () => {
    const clock = stopTime(NOW);
    const timers = catchTimers();
    const content = articles(articleOf('a', { expires: '2026-11-23T12:10:00Z' }));
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts .content=${content}></clinic-recent-posts>`,
    );
    expect(el.status).to.equal('ready');
    clock.now += 10 * MINUTE;
    timers.run();
    await el.updateComplete;
    expect(el.status).to.equal('empty');
  });
});
