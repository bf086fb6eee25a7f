import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { articles } from '../../test/helpers/content.js';
import { nextEvent, parts, record, settled, texts, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { stub } from '../../test/helpers/stub.js';
import { hidePage, holdTime } from '../../test/helpers/time.js';
import type { ClinicElement } from '../base/clinic-element.js';
import type { ClinicArticleCard } from '../registry.js';
import '../clinic-widgets.js';

const SECOND = 1000;
const headlines = (el: Element) => texts(parts(el, 'headline')).join();
const shows = (el: Element, id: string) => until(() => headlines(el) == `Headline ${id}`);

/** A card that shows its first content, in a time that stands still. */
const refreshing = async (refresh: string | null = '60') => {
  const net = fakeNet();
  const time = holdTime();
  const url = net.url();
  const el = document.createElement('clinic-article-card');
  el.setAttribute('src', url);
  if (refresh !== null) el.setAttribute('refresh', refresh);
  const root = await fixture<HTMLElement>(html`<div>${el}</div>`);
  net.calls[0]!.answer(articles('1'));
  await shows(el, '1');
  return {
    ...{ net, time, el, root },
    /** Waits until it was asked for so often. */
    asked: (times: number) => until(() => net.count(url) == times),
    /** Sees that it is not asked for more often, even a moment later. */
    askedOnly: async (times: number) => {
      await nextFrame();
      await nextFrame();
      await el.updateComplete;
      expect(net.count(url)).to.equal(times);
    },
    /** Answers the last request. */
    answer: (id: string) => net.calls[net.calls.length - 1]!.answer(articles(id)),
  };
};

describe('refresh', () => {
  it('fetches again after so many seconds, again and again', async () => {
    const { time, el, asked, askedOnly, answer } = await refreshing();
    for (const round of [1, 2, 3]) {
      time.pass(60 * SECOND - 1);
      await askedOnly(round);
      time.pass(1);
      await asked(round + 1);
      answer(`${round + 1}`);
      await shows(el, `${round + 1}`);
    }
  });

  it('lets people read on meanwhile', async () => {
    const { time, el, asked, askedOnly, answer } = await refreshing();
    const ready = record(el, 'clinic-ready');
    const item = parts(el, 'headline')[0];
    time.pass(60 * SECOND);
    await asked(2);
    await askedOnly(2);
    expect([el.status, headlines(el)]).to.deep.equal(['ready', 'Headline 1']);
    expect(el.shadowRoot!.textContent).not.to.contain('Loading');
    expect(ready).to.have.length(0);
    answer('2');
    await shows(el, '2');
    // What people look at is changed, not replaced.
    expect(parts(el, 'headline')[0] == item).to.equal(true);
    expect(ready.map(({ status, stale }) => [status, stale])).to.deep.equal([['ready', false]]);
  });

  it('waits until the page is looked at', async () => {
    const { time, el, asked, askedOnly, answer } = await refreshing();
    hidePage(true);
    time.pass(3600 * SECOND);
    await askedOnly(1);
    hidePage(false);
    await asked(2);
    answer('2');
    await shows(el, '2');
    time.pass(60 * SECOND);
    await asked(3);
  });

  it('is not early because somebody comes back early', async () => {
    const { time, asked, askedOnly } = await refreshing();
    hidePage(true);
    time.pass(30 * SECOND);
    hidePage(false);
    await askedOnly(1);
    time.pass(30 * SECOND);
    await asked(2);
  });

  for (const value of [null, '', '0', '-5', 'soon', 'NaN']) {
    it(`never comes for refresh=${JSON.stringify(value)}`, async () => {
      const { time, askedOnly } = await refreshing(value);
      expect(time.waiting()).to.deep.equal([]);
      time.pass(24 * 3600 * SECOND);
      hidePage(true);
      hidePage(false);
      await askedOnly(1);
    });
  }

  it('can be further away than timers reach', async () => {
    const days = 40;
    const { time, el, asked, askedOnly } = await refreshing(String(days * 24 * 3600));
    let renderings = 0;
    const update = el.requestUpdate.bind(el);
    stub(el, 'requestUpdate', () => {
      renderings++;
      update();
    });
    for (let frames = 0; frames < 5; frames++) await askedOnly(1);
    expect(renderings).to.be.below(2);
    time.pass(days * 24 * 3600 * SECOND);
    hidePage(true);
    hidePage(false);
    await asked(2);
  });

  it('survives a clock that is put back', async () => {
    const { time, asked, askedOnly } = await refreshing();
    // A minute has gone by, but the clock says less.
    time.now += 55 * SECOND;
    time.run();
    await askedOnly(1);
    time.pass(5 * SECOND);
    await asked(2);
  });

  it('follows its attribute', async () => {
    const { time, el, asked, askedOnly, answer } = await refreshing(null);
    el.setAttribute('refresh', '10');
    await el.updateComplete;
    time.pass(10 * SECOND);
    await asked(2);
    answer('2');
    await shows(el, '2');
    el.removeAttribute('refresh');
    await el.updateComplete;
    time.pass(3600 * SECOND);
    await askedOnly(2);
  });

  it('ends when the widget is removed, and goes on when it is back', async () => {
    const { time, el, root, asked, askedOnly } = await refreshing();
    el.remove();
    expect(time.waiting()).to.deep.equal([]);
    time.pass(60 * SECOND);
    hidePage(true);
    hidePage(false);
    await askedOnly(1);
    root.append(el);
    await el.updateComplete;
    time.pass(60 * SECOND);
    await asked(2);
  });

  it('is for the source that is shown, not for one before', async () => {
    const { net, time, el, askedOnly } = await refreshing();
    const other = net.url(articles('other'));
    el.src = other;
    await shows(el, 'other');
    time.pass(60 * SECOND);
    await until(() => net.count(other) == 2);
    await askedOnly(1);
  });

  it('does not fetch what is in the page', async () => {
    const net = fakeNet();
    const time = holdTime();
    const el = await fixture<ClinicArticleCard>(html`
      <clinic-article-card refresh="60" .content=${articles('a')}></clinic-article-card>
    `);
    time.pass(3600 * SECOND);
    expect([net.calls.length, el.status]).to.deep.equal([0, 'ready']);
  });

  it('tries again what failed', async () => {
    const net = fakeNet();
    const time = holdTime();
    const url = net.url();
    const el = await fixture<ClinicArticleCard>(
      html`<clinic-article-card refresh="60" src=${url}></clinic-article-card>`,
    );
    for (const made of [1, 2]) {
      const heard = nextEvent(el, 'clinic-error');
      net.calls[made - 1]!.answer('', { status: 404 });
      await heard;
      time.pass(60 * SECOND);
      await until(() => net.count(url) == made + 1);
      expect(el.status).to.equal('error');
    }
    net.calls[2]!.answer(articles('late'));
    await shows(el, 'late');
  });
});

describe('refresh of several widgets', () => {
  it('makes one request, for the one that is least patient', async () => {
    const net = fakeNet();
    const time = holdTime();
    const url = net.url(articles('a'));
    const root = await fixture(html`
      <div>
        <clinic-recent-posts src=${url} refresh="60"></clinic-recent-posts>
        <clinic-recent-posts src=${url} refresh="60"></clinic-recent-posts>
        <clinic-article-card src=${url} refresh="90"></clinic-article-card>
        <clinic-article-card src=${url}></clinic-article-card>
      </div>
    `);
    const widgets = [...root.querySelectorAll<ClinicElement>('*')];
    await Promise.all(widgets.map(settled));
    const ready = record(root, 'clinic-ready');
    for (const round of [1, 2]) {
      time.pass(60 * SECOND);
      await until(() => ready.length == round * widgets.length);
      expect(net.count(url)).to.equal(round + 1);
    }
  });

  it('can be said once, around them', async () => {
    const net = fakeNet();
    const time = holdTime();
    const url = net.url();
    const root = await fixture(html`
      <clinic-content src=${url} refresh="60">
        <clinic-recent-posts></clinic-recent-posts>
        <clinic-article-card></clinic-article-card>
      </clinic-content>
    `);
    for (const made of [1, 2, 3]) {
      net.calls[made - 1]!.answer(articles(`${made}`));
      for (const el of root.querySelectorAll<ClinicElement>('*')) await shows(el, `${made}`);
      time.pass(60 * SECOND);
      await until(() => net.count(url) == made + 1);
    }
  });

  it('can be said by one inside a provider', async () => {
    const net = fakeNet();
    const time = holdTime();
    const url = net.url(articles('a'));
    const root = await fixture(html`
      <clinic-content src=${url}>
        <clinic-article-card refresh="60"></clinic-article-card>
      </clinic-content>
    `);
    const el = root.querySelector('clinic-article-card')!;
    for (const made of [1, 2]) {
      await shows(el, 'a');
      expect(net.count(url)).to.equal(made);
      const heard = nextEvent(el, 'clinic-ready');
      time.pass(60 * SECOND);
      await heard;
    }
  });

  it('counts from when the content came, for who comes later as well', async () => {
    const net = fakeNet();
    const time = holdTime();
    const url = net.url(articles('a'));
    const root = await fixture<HTMLElement>(html`
      <div><clinic-article-card src=${url}></clinic-article-card></div>
    `);
    await settled(root.querySelector('clinic-article-card')!);
    time.pass(50 * SECOND);
    const late = document.createElement('clinic-article-card');
    Object.assign(late, { src: url, refresh: 60 });
    root.append(late);
    await shows(late, 'a');
    expect(net.count(url)).to.equal(1);
    time.pass(10 * SECOND);
    await until(() => net.count(url) == 2);
  });
});
