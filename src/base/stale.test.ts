import { expect, fixture, html } from '@open-wc/testing';
import { articles, documentOf, sample } from '../../test/helpers/content.js';
import { all, parts, record, settled, text, texts, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { warnings } from '../../test/helpers/stub.js';
import { holdTime, HOUR } from '../../test/helpers/time.js';
import * as registry from '../registry.js';
import type { ClinicElement } from './clinic-element.js';
import type { ClinicRecentPosts } from '../registry.js';
import '../clinic-widgets.js';

const TAGS = Object.values(registry).map(({ tag }) => tag);

const says = (el: Element) => /This may be out of date\..*[AP]M\./.exec(text(el))?.[0];
const states = (el: Element) =>
  ['loading', 'ready', 'empty', 'error', 'stale'].filter((name) => el.matches(`:state(${name})`));

/** A list whose content was fetched at five past nine, with all that it tells. */
const shown = async (content: unknown = articles('a')) => {
  const time = holdTime('2026-11-23T09:05:00');
  const net = fakeNet();
  const url = net.url();
  const el = await fixture<ClinicRecentPosts>(
    html`<clinic-recent-posts src=${url}><p>Fallback</p></clinic-recent-posts>`,
  );
  net.calls[0]!.answer(content);
  await settled(el);
  const events = record(el, 'clinic-ready', 'clinic-error');
  /** Asks again, and answers. */
  const again = async (answer: unknown, status = 200) => {
    const done = el.reload();
    net.calls[net.calls.length - 1]!.answer(answer, { status });
    await done;
  };
  const told = () =>
    events.splice(0).map((event) => ('code' in event ? event.code : [event.status, event.stale]));
  return { time, net, url, el, again, told };
};

describe('content that cannot be had anew', () => {
  it('stays, and is said to be old, to readers and to the page', async () => {
    const { time, el, again, told } = await shown();
    time.pass(HOUR);
    await again('', 404);
    expect([el.status, el.stale]).to.deep.equal(['ready', true]);
    expect(states(el)).to.deep.equal(['ready', 'stale']);
    expect(texts(parts(el, 'headline'))).to.deep.equal(['Headline a']);
    expect(el.firstElementChild!.checkVisibility()).to.equal(false);
    expect(told()).to.deep.equal([['ready', true], 'http']);
    // When it was fetched, not when it could not be.
    expect(says(el)).to.match(/^.*last updated on November 23, 2026 at 9:05\sAM\.$/i);
    const [line] = parts(el, 'stale');
    expect(line!.checkVisibility()).to.equal(true);
    expect(all(el, '[aria-busy=true]')).to.have.length(0);
  });

  it('is new again once it was had', async () => {
    const { time, el, again, told } = await shown();
    await again('', 404);
    told();
    time.pass(HOUR);
    await again(articles('b'));
    expect([el.status, el.stale, says(el)]).to.deep.equal(['ready', false, undefined]);
    expect(states(el)).to.deep.equal(['ready']);
    expect(texts(parts(el, 'headline'))).to.deep.equal(['Headline b']);
    expect(told()).to.deep.equal([['ready', false]]);
    time.pass(HOUR);
    await again('', 404);
    expect(says(el)).to.match(/at 10:05\sAM\.$/);
  });

  for (const [what, code, answer] of [
    ['a page', 'invalid-json', '<p>Sign in'],
    ['another format', 'unknown-format', { posts: [] }],
    ['a later version', 'unsupported-version', { format: 'clinic-content/2' }],
  ] as const) {
    it(`stays when ${what} came instead`, async () => {
      const { el, again, told } = await shown();
      await again(answer);
      expect([el.status, el.stale]).to.deep.equal(['ready', true]);
      expect(texts(parts(el, 'headline'))).to.deep.equal(['Headline a']);
      expect(told()).to.deep.equal([['ready', true], code]);
    });
  }

  it('is not what was withdrawn meanwhile', async () => {
    const { el, again } = await shown();
    await again(documentOf());
    expect([el.status, el.stale, says(el)]).to.deep.equal(['empty', false, undefined]);
  });

  it('can be that there is nothing to show', async () => {
    const { el, again, told } = await shown(documentOf());
    await again('', 404);
    expect([el.status, el.stale]).to.deep.equal(['empty', true]);
    expect(told()).to.deep.equal([['empty', true], 'http']);
  });

  it('is told of each time, but on the console once', async () => {
    const lines = warnings();
    const { el, again, told } = await shown();
    await again('', 404);
    await again('', 404);
    expect(told()).to.deep.equal([['ready', true], 'http', ['ready', true], 'http']);
    expect(lines).to.have.length(1);
    el.heading = 'Other';
    await el.updateComplete;
    expect(told()).to.deep.equal([]);
    expect(lines).to.have.length(1);
  });

  it('is not what never was there', async () => {
    const { el, again } = await shown('no JSON');
    expect([el.status, el.stale]).to.deep.equal(['error', false]);
    await again(articles('a'));
    expect([el.status, el.stale]).to.deep.equal(['ready', false]);
  });

  it('is old for a widget that comes later, too', async () => {
    const { url, again } = await shown();
    await again('', 404);
    const late = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${url}></clinic-recent-posts>`,
    );
    await settled(late);
    expect([late.status, late.stale]).to.deep.equal(['ready', true]);
    expect(says(late)).to.match(/9:05\sAM\.$/);
  });

  it('is old no more for a widget that shows something else', async () => {
    const { el, again } = await shown();
    await again('', 404);
    el.content = articles('b');
    await until(() => texts(parts(el, 'headline')).join() == 'Headline b');
    expect([el.stale, says(el), ...states(el)]).to.deep.equal([false, undefined, 'ready']);
  });
});

describe('every widget', () => {
  it('says that it is old, by itself and inside a provider', async () => {
    holdTime('2026-11-23T15:30:00');
    const net = fakeNet();
    const url = net.url();
    const root = await fixture<HTMLElement>(html`<div><clinic-content></clinic-content></div>`);
    const provider = root.querySelector('clinic-content')!;
    provider.src = url;
    for (const tag of TAGS) {
      provider.append(document.createElement(tag));
      const alone = document.createElement(tag) as ClinicElement;
      alone.src = url;
      root.append(alone);
    }
    await until(() => net.count(url));
    net.calls[0]!.answer(sample());
    const widgets = [...root.querySelectorAll<ClinicElement>('*:not(clinic-content)')];
    await Promise.all(widgets.map(settled));
    expect(widgets.filter(says)).to.have.length(0);
    const done = provider.reload();
    net.calls[1]!.answer('', { status: 410 });
    await done;
    await until(() => widgets.every(({ stale }) => stale));
    for (const el of widgets) {
      expect([el.localName, el.status, says(el)]).to.deep.equal([
        el.localName,
        'ready',
        says(widgets[0]!),
      ]);
      expect(all(el, 'button[part~=retry]')).to.have.length(0);
    }
    expect(says(widgets[0]!)).to.match(/November 23, 2026 at 3:30\sPM\.$/);
  });
});
