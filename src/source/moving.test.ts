import { expect, fixture, html } from '@open-wc/testing';
import { articles } from '../../test/helpers/content.js';
import { nextEvent, parts, record, settled, text, texts, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { stub } from '../../test/helpers/stub.js';
import { timers } from '../../test/helpers/time.js';
import type { ClinicRecentPosts } from '../registry.js';
import type { ClinicContent } from './clinic-content.js';
import '../clinic-widgets.js';

const headlines = (el: Element) => texts(parts(el, 'headline'));
const shows = (el: Element, id: string) => until(() => headlines(el).join() == `Headline ${id}`);

const posts = (): ClinicRecentPosts => document.createElement('clinic-recent-posts');
const provider = (content?: unknown): ClinicContent =>
  Object.assign(document.createElement('clinic-content'), { content });
const page = () => fixture<HTMLElement>(html`<div></div>`);

describe('a widget in another place', () => {
  it('takes the content of a provider that comes around it later', async () => {
    const root = await page();
    const el = posts();
    root.append(el);
    await settled(el);
    expect(el.status).to.equal('error');
    const around = provider(articles('a'));
    root.append(around);
    around.append(el);
    await shows(el, 'a');
    expect(el.status).to.equal('ready');
  });

  it('moves from one provider to another', async () => {
    const root = await page();
    const [first, second] = [provider(articles('first')), provider(articles('second'))];
    root.append(first, second);
    const el = posts();
    first.append(el);
    await shows(el, 'first');
    second.append(el);
    await shows(el, 'second');
    first.content = articles('changed');
    await first.updateComplete;
    await el.updateComplete;
    expect(headlines(el)).to.deep.equal(['Headline second']);
  });

  it('moves within its provider without another request or a moment without content', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const root = await fixture<ClinicContent>(
      html`<clinic-content src=${url}><p></p><clinic-recent-posts></clinic-recent-posts></clinic-content>`,
    );
    const el = root.querySelector('clinic-recent-posts')!;
    await shows(el, 'a');
    const errors = record(el, 'clinic-error');
    root.querySelector('p')!.append(el);
    await el.updateComplete;
    expect([el.status, ...headlines(el)]).to.deep.equal(['ready', 'Headline a']);
    expect(net.count(url)).to.equal(1);
    expect(errors).to.have.length(0);
  });

  it('lets go of the content when it leaves', async () => {
    const root = await page();
    const around = provider(articles('a'));
    const el = posts();
    around.append(el);
    root.append(around);
    await shows(el, 'a');
    root.append(el);
    const { code } = await nextEvent(el, 'clinic-error');
    expect(code).to.equal('no-source');
    await el.updateComplete;
    expect(text(el)).not.to.contain('Headline a');
  });

  it('goes with its provider', async () => {
    const root = await page();
    const [a, b] = [provider(articles('a')), document.createElement('div')];
    const el = posts();
    a.append(el);
    root.append(a, b);
    await shows(el, 'a');
    b.append(a);
    await shows(el, 'a');
    a.content = articles('changed');
    await shows(el, 'changed');
  });

  for (const when of ['while it is loading', 'when it has its content']) {
    it(`does not fetch again, ${when}`, async () => {
      const net = fakeNet();
      const url = net.url();
      const root = await page();
      const el = Object.assign(posts(), { src: url });
      root.append(el);
      await until(() => net.calls.length);
      const { signal } = net.calls[0]!.init;
      if (when.includes('has')) {
        net.calls[0]!.answer(articles('a'));
        await settled(el);
      }
      const elsewhere = document.createElement('div');
      root.append(elsewhere);
      // The turn that its rendering gave the page is over.
      await timers();
      await timers();
      elsewhere.append(el);
      await el.updateComplete;
      expect(signal!.aborted).to.equal(false);
      net.calls[0]!.answer(articles('a'));
      await shows(el, 'a');
      expect(net.count(url)).to.equal(1);
    });
  }

  it('gives up its request when it is taken away', async () => {
    const net = fakeNet();
    const el = await fixture(html`<clinic-recent-posts src=${net.url()}></clinic-recent-posts>`);
    el.remove();
    await until(() => net.calls[0]!.init.signal!.aborted);
  });

  it('asks for nothing while it is away, whatever is changed', async () => {
    const net = fakeNet();
    const [first, second] = [net.url(articles('a')), net.url(articles('b'))];
    const root = await page();
    const el = Object.assign(posts(), { src: first });
    root.append(el);
    await shows(el, 'a');
    el.remove();
    Object.assign(el, { src: second, heading: 'Other', refresh: 1 });
    await el.updateComplete;
    expect(net.calls).to.have.length(1);
    root.append(el);
    await shows(el, 'b');
  });

  it('leaves nothing of itself at the page when it is taken away', async () => {
    const listening: string[] = [];
    for (const target of [document, window]) {
      const { addEventListener: add, removeEventListener: remove } = target;
      stub(target, 'addEventListener', (type: string, ...rest: [() => void]) => {
        listening.push(type);
        add.call(target, type, ...rest);
      });
      stub(target, 'removeEventListener', (type: string, ...rest: [() => void]) => {
        if (listening.includes(type)) listening.splice(listening.indexOf(type), 1);
        remove.call(target, type, ...rest);
      });
    }
    const net = fakeNet();
    const el = await fixture(
      html`<clinic-article-card src=${net.url(articles('a'))} refresh="60"></clinic-article-card>`,
    );
    await shows(el, 'a');
    el.remove();
    expect(listening).to.deep.equal([]);
  });
});
