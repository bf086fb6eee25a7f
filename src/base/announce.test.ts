import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { articles, sample } from '../../test/helpers/content.js';
import { all, parts, settled, showsFallback, text, tidy, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { stub, warnings } from '../../test/helpers/stub.js';
import { slowMachine } from '../../test/helpers/time.js';
import * as registry from '../registry.js';
import type { ClinicElement } from './clinic-element.js';
import '../clinic-widgets.js';

const TAGS = Object.values(registry).map(({ tag }) => tag);
const SENTENCE = 'This information cannot be shown right now.';

const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true });
const regions = (el: Element) =>
  all(el, '[role=status], [role=alert], [aria-live]').filter((region) => tidy(region.textContent));
const speaks = (el: Element) => regions(el).some(isSeen);
const buttons = (el: Element) => parts(el, 'retry').filter(isSeen) as HTMLButtonElement[];

/** Who among the widgets speaks, and who has a button. */
const voices = (widgets: ClinicElement[]) => [
  widgets.filter(speaks).map((el) => widgets.indexOf(el)),
  widgets.filter((el) => buttons(el).length).map((el) => widgets.indexOf(el)),
];
/** Waits until this one alone speaks and has the button, and then some: it has to stay so. */
const speakerIs = async (widgets: ClinicElement[], index: number) => {
  const expected = JSON.stringify([[index], [index]]);
  await until(() => JSON.stringify(voices(widgets)) == expected);
  for (let frames = 0; frames < 3; frames++) await nextFrame();
  expect(voices(widgets)).to.deep.equal([[index], [index]]);
};

/** Eight widgets of one source, the first two of them apart. */
const eight = async (src: string, { fallback = '', style = '' } = {}) => {
  const root = await fixture<HTMLElement>(html`<div><div style=${style}></div></div>`);
  const widgets = [...TAGS, ...TAGS].slice(0, 8).map((tag) => {
    const el = document.createElement(tag) as ClinicElement;
    el.src = src;
    if (fallback) el.append(Object.assign(document.createElement('p'), { textContent: fallback }));
    return el;
  });
  root.firstElementChild!.append(...widgets.slice(0, 2));
  root.append(...widgets.slice(2));
  // While it waits for its turn a widget has a slot alone, and has asked for nothing.
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  return { root, widgets };
};

/** Eight widgets whose source failed. */
const failing = async () => {
  const net = fakeNet();
  const url = net.url();
  const { root, widgets } = await eight(url);
  /** Answers what was asked for last. */
  const answer = (body: unknown, status = 200) =>
    net.calls
      .filter((call) => call.url == url)
      .pop()!
      .answer(body, { status });
  answer('', 404);
  await Promise.all(widgets.map(settled));
  return { url, root, widgets, answer, count: () => net.count(url) };
};

describe('when a source fails for many widgets', () => {
  it('one of them says so aloud and has the button, the others say it in words', async () => {
    const lines = warnings();
    const { widgets } = await failing();
    await speakerIs(widgets, 0);
    for (const el of widgets) {
      expect(text(el)).to.contain(SENTENCE);
      expect(parts(el, 'status')[0]!.checkVisibility()).to.equal(true);
      expect(all(el, '[aria-busy=true]')).to.have.length(0);
    }
    expect(tidy(regions(widgets[0]!)[0]!.textContent)).to.equal(`${SENTENCE} Try again`);
    expect(buttons(widgets[0]!)[0]!.textContent).to.equal('Try again');
    expect(lines).to.have.length(1);
  });

  it('what says so was there before: only what changes is read out', async () => {
    const net = fakeNet();
    const { widgets } = await eight(net.url());
    const [region] = all(widgets[0]!, '[role=status]');
    net.calls[0]!.answer('', { status: 404 });
    await speakerIs(widgets, 0);
    expect(regions(widgets[0]!)[0] == region).to.equal(true);
  });

  it('one click asks once, and all show what comes', async () => {
    const { widgets, answer, count } = await failing();
    buttons(widgets[0]!)[0]!.click();
    expect(count()).to.equal(2);
    answer(sample());
    await until(() => widgets.every(({ status }) => status == 'ready'));
    await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
    expect(voices(widgets)).to.deep.equal([[], []]);
    expect(widgets.filter((el) => text(el).includes(SENTENCE))).to.have.length(0);
    expect(count()).to.equal(2);
  });

  it('a click is heard, and so is that it was in vain', async () => {
    const { widgets, answer } = await failing();
    const [speaker] = widgets as [ClinicElement];
    for (const status of [404, 404, 410]) {
      const [region] = regions(speaker);
      buttons(speaker)[0]!.click();
      await until(() => tidy(region!.textContent).startsWith('Loading\u2026'));
      expect(tidy(region!.textContent)).not.to.contain(SENTENCE);
      answer('', status);
      await until(() => tidy(region!.textContent).startsWith(SENTENCE));
      await speakerIs(widgets, 0);
      expect(regions(speaker)[0] == region).to.equal(true);
      expect(all(speaker, '[aria-busy=true]')).to.have.length(0);
    }
  });

  it('each source has a voice of its own', async () => {
    const { widgets, count } = await failing();
    const other = await failing();
    await speakerIs(widgets, 0);
    await speakerIs(other.widgets, 0);
    buttons(other.widgets[0]!)[0]!.click();
    expect([count(), other.count()]).to.deep.equal([1, 2]);
  });

  it('one that comes later does not say it again', async () => {
    const { root, url, widgets } = await failing();
    const late = document.createElement('clinic-article-card');
    late.src = url;
    root.append(late);
    await settled(late);
    await speakerIs([...widgets, late], 0);
    expect(text(late)).to.contain(SENTENCE);
  });

  it('those inside a provider count as one with those outside', async () => {
    const { root, url, widgets } = await failing();
    const provider = document.createElement('clinic-content');
    provider.src = url;
    const inner = document.createElement('clinic-article-card');
    provider.append(inner);
    root.prepend(provider);
    await settled(inner);
    await speakerIs([...widgets, inner], 0);
  });
});

describe('the widget that speaks for others', () => {
  it('is followed by another when it is removed, whose button works', async () => {
    const { widgets, answer, count } = await failing();
    for (const next of [1, 2]) {
      widgets[next - 1]!.remove();
      await speakerIs(widgets, next);
    }
    buttons(widgets[2]!)[0]!.click();
    expect(count()).to.equal(2);
    answer(sample());
    await until(() => widgets.slice(2).every(({ status }) => status == 'ready'));
  });

  it('asks for nothing any more when it is removed while it asks', async () => {
    const { root, widgets, count } = await failing();
    buttons(widgets[0]!)[0]!.click();
    root.remove();
    // The request is given up a moment later.
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    expect(count()).to.equal(2);
  });

  it('is another one while it cannot be seen', async () => {
    const { widgets } = await failing();
    widgets[0]!.hidden = true;
    await speakerIs(widgets, 1);
    widgets[0]!.hidden = false;
    await speakerIs(widgets, 0);
  });

  it('is one that can be seen from the beginning', async () => {
    const net = fakeNet();
    const { widgets } = await eight(net.url(), { style: 'display: none' });
    net.calls[0]!.answer('', { status: 404 });
    await Promise.all(widgets.map(settled));
    await speakerIs(widgets, 2);
  });

  it('is still one alone after it was moved, and another failure', async () => {
    const { root, widgets, answer } = await failing();
    // It has its turn long before the last of them.
    slowMachine();
    root.append(widgets[0]!);
    await widgets[0]!.updateComplete;
    await until(() => voices(widgets).every((list) => list.length == 1));
    const [[speaker]] = voices(widgets) as [[number]];
    buttons(widgets[speaker]!)[0]!.click();
    await widgets[speaker]!.updateComplete;
    answer('', 410);
    const isTold = ({ _error }: ClinicElement) => _error?.message.includes('410');
    // Said once, by one: not by each that is told before the one that spoke.
    const heard = new Set<ClinicElement>();
    await until(() => {
      for (const el of widgets) if (isTold(el) && speaks(el)) heard.add(el);
      return widgets.every(isTold);
    });
    await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
    const [first] = heard;
    await speakerIs(widgets, widgets.indexOf(first!));
    expect(heard.size).to.equal(1);
  });

  it('is another one when it has got content from elsewhere', async () => {
    const { widgets } = await failing();
    widgets[0]!.src = fakeNet().url(sample());
    await until(() => widgets[0]!.status == 'ready');
    await speakerIs(widgets, 1);
  });

  it('is another one when it has got a fallback', async () => {
    const { widgets } = await failing();
    const child = Object.assign(document.createElement('p'), { textContent: 'Read our blog' });
    widgets[0]!.append(child);
    await speakerIs(widgets, 1);
    expect([showsFallback(widgets[0]!), text(widgets[0]!)]).to.deep.equal([true, '']);
    child.remove();
    await until(() => text(widgets[0]!).includes(SENTENCE));
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    for (const list of voices(widgets)) expect(list).to.have.length(1);
  });
});

describe('where every widget has a fallback', () => {
  it('nothing is said, and nothing is changed, however often it fails', async () => {
    const net = fakeNet();
    const { widgets } = await eight(net.url(), { fallback: 'Read our blog' });
    const children = widgets.map(({ firstElementChild }) => firstElementChild);
    for (const status of [404, 410]) {
      net.calls[net.calls.length - 1]!.answer('', { status });
      await until(() => widgets.every((el) => el.status == 'error'));
      await nextFrame();
      expect(voices(widgets)).to.deep.equal([[], []]);
      for (const [i, el] of widgets.entries()) {
        expect([showsFallback(el), el.firstElementChild == children[i]]).to.deep.equal([
          true,
          true,
        ]);
        expect([el.innerHTML, text(el)]).to.deep.equal(['<p>Read our blog</p>', '']);
      }
      void widgets[0]!.reload();
    }
    net.calls[2]!.answer(articles('a'));
    await until(() => widgets[0]!.status == 'ready');
    expect(widgets[0]!.firstElementChild == children[0]).to.equal(true);
  });
});

describe('a widget that failed', () => {
  const reasons: [what: string, make: (el: ClinicElement) => void][] = [
    ['no source', () => {}],
    [
      'an id that is not there',
      (el) => Object.assign(el, { content: articles('a'), article: 'b' }),
    ],
    ['an address that is none', (el) => Object.assign(el, { src: 'javascript:0' })],
    ['a source that failed', (el) => Object.assign(el, { src: fakeNet().url({}) })],
    ['content that is none', (el) => Object.assign(el, { content: 5 })],
  ];
  for (const [what, make] of reasons) {
    it(`rests until something changes: ${what}`, async () => {
      warnings();
      const el = document.createElement('clinic-article-card') as ClinicElement;
      make(el);
      (await fixture<HTMLElement>(html`<div></div>`)).append(el);
      await until(() => el.status == 'error');
      // It learns once how large it is.
      for (let frames = 0; frames < 5; frames++) await nextFrame();
      let renderings = 0;
      const update = el.requestUpdate.bind(el);
      stub(el, 'requestUpdate', () => {
        renderings++;
        update();
      });
      for (let frames = 0; frames < 10; frames++) await nextFrame();
      expect(renderings).to.equal(0);
    });
  }
});
