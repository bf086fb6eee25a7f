import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { articleOf, articles } from '../../test/helpers/content.js';
import { showsFallback, text, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { stub, warnings } from '../../test/helpers/stub.js';
import { slowMachine } from '../../test/helpers/time.js';
import type { ClinicElement } from './clinic-element.js';
import '../clinic-widgets.js';

const COUNT = 20;
const CONTENT = articles(articleOf('a'));

/** Many widgets, and the order in which they say that they are ready; `all` resolves when all have. */
const many = async (fallback = '') => {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const provider = document.createElement('clinic-content');
  const widgets = Array.from({ length: COUNT }, () => {
    const el = document.createElement('clinic-article-card');
    if (fallback) el.append(Object.assign(document.createElement('p'), { textContent: fallback }));
    return el as ClinicElement;
  });
  const order: number[] = [];
  provider.addEventListener('clinic-ready', ({ target }) => {
    order.push(widgets.indexOf(target as ClinicElement));
  });
  provider.append(...widgets);
  return { root, provider, widgets, order, all: () => until(() => order.length == COUNT) };
};
const inOrder = Array.from({ length: COUNT }, (_, i) => i);

/** The page's own task, as of a message. */
const task = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });

describe('many widgets on a slow machine', () => {
  it('let the page have its turn in between, and come in the order of the page', async () => {
    slowMachine();
    const { root, provider, order, all } = await many();
    // The page's own timers, one after the other: how many went off before each widget was there?
    let timers = 0;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      timers += 1;
      timer = setTimeout(next);
    };
    next();
    const seen = new Set<number>();
    provider.addEventListener('clinic-ready', () => seen.add(timers));
    provider.content = CONTENT;
    root.append(provider);
    await all();
    clearTimeout(timer!);
    expect(seen.size).to.be.above(3);
    expect(order).to.deep.equal(inOrder);
  });

  it('show content first where there was a skeleton already', async () => {
    slowMachine();
    const net = fakeNet();
    const { root, provider, widgets, order, all } = await many();
    provider.src = net.url();
    root.append(provider);
    const skeletons = () =>
      widgets.filter(({ shadowRoot }) => shadowRoot!.querySelector('.bone')).length;
    // Not by frames: a browser that is busy has one when all skeletons are there.
    while (!skeletons()) await task();
    expect(skeletons()).to.be.below(COUNT);
    net.calls[0]!.answer(CONTENT);
    await all();
    expect(order).to.deep.equal(inOrder);
  });

  it('show what the page has in them while they wait', async () => {
    slowMachine();
    const { root, provider, widgets, order, all } = await many('Read our blog');
    provider.content = CONTENT;
    root.append(provider);
    while (order.length < COUNT) {
      await nextFrame();
      for (const [i, el] of widgets.entries()) {
        expect(showsFallback(el), `${i}`).to.equal(!order.includes(i));
      }
    }
    await all();
  });

  it('are complete when `updateComplete` says so', async () => {
    slowMachine();
    const { root, provider, widgets } = await many();
    provider.content = CONTENT;
    root.append(provider);
    await until(() => widgets[0]!.status == 'ready');
    await widgets[COUNT - 1]!.updateComplete;
    expect(text(widgets[COUNT - 1]!)).to.contain(CONTENT.articles![0]!.headline);
  });

  it('may leave while they wait, and come back', async () => {
    slowMachine();
    const lines = warnings();
    const { root, provider, widgets, order, all } = await many();
    provider.content = CONTENT;
    const first = new Promise((done) =>
      provider.addEventListener('clinic-ready', done, { once: true }),
    );
    root.append(provider);
    await first;
    const last = widgets[COUNT - 1]!;
    last.remove();
    await until(() => order.length == COUNT - 1);
    await last.updateComplete;
    expect(last.status).to.equal('loading');
    expect(lines).to.deep.equal([]);
    provider.append(last);
    await all();
    expect(order).to.deep.equal(inOrder);
  });
});

describe('a few widgets', () => {
  it('are there before the page has another turn', async () => {
    const { root, provider, widgets } = await many();
    stub(Date, 'now', () => 1e12);
    provider.content = CONTENT;
    root.append(provider);
    let isOver = false;
    void task().then(() => (isOver = true));
    await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
    await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
    expect(isOver).to.equal(false);
    expect(widgets.every(({ status }) => status == 'ready')).to.equal(true);
  });
});
