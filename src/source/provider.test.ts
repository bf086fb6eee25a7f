import { expect, fixture, html } from '@open-wc/testing';
import { articles, documentOf, groups, treatmentOf } from '../../test/helpers/content.js';
import {
  links,
  nextEvent,
  parts,
  record,
  settled,
  text,
  texts,
  until,
} from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import type { ClinicArticleCard, ClinicRecentPosts } from '../registry.js';
import type { ClinicContent } from './clinic-content.js';
import '../clinic-widgets.js';

const headlines = (el: Element) => texts(parts(el, 'headline'));
const shows = (el: Element, id: string) => until(() => headlines(el).join() == `Headline ${id}`);

describe('a provider', () => {
  it('shows its children and nothing else', async () => {
    const el = await fixture<ClinicContent>(html`
      <clinic-content .content=${articles('a')}><p>Of the page</p></clinic-content>
    `);
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(el.shadowRoot!.textContent!.trim()).to.equal('');
    expect(getComputedStyle(el).display).to.equal('block');
    el.hidden = true;
    expect(getComputedStyle(el).display).to.equal('none');
  });

  it('makes one request for all the widgets in it, shadow roots included', async () => {
    const net = fakeNet();
    const url = net.url({ ...articles('a'), treatments: [treatmentOf('t')] });
    const el = await fixture<ClinicContent>(html`
      <clinic-content src=${url}>
        <clinic-recent-posts></clinic-recent-posts>
        <div><clinic-article-card></clinic-article-card></div>
        <clinic-treatment-steps></clinic-treatment-steps>
        <section></section>
      </clinic-content>
    `);
    const hidden = document.createElement('clinic-side-effects');
    el.querySelector('section')!.attachShadow({ mode: 'open' }).append(hidden);
    const widgets = [
      hidden,
      ...el.querySelectorAll<ClinicRecentPosts>(
        'clinic-recent-posts, clinic-article-card, clinic-treatment-steps',
      ),
    ];
    for (const widget of widgets) expect((await settled(widget)).status).to.equal('ready');
    expect(net.calls.map((call) => call.url)).to.deep.equal([url]);
  });

  it('lets each widget with a source of its own have that', async () => {
    const net = fakeNet();
    const own = net.url(articles('own'));
    const root = await fixture(html`
      <clinic-content .content=${articles('context')}>
        <clinic-recent-posts id="a" src=${own}></clinic-recent-posts>
        <clinic-recent-posts id="b" .content=${articles('content')}></clinic-recent-posts>
        <clinic-recent-posts id="c"></clinic-recent-posts>
      </clinic-content>
    `);
    await shows(root.querySelector('#a')!, 'own');
    await shows(root.querySelector('#b')!, 'content');
    await shows(root.querySelector('#c')!, 'context');
  });

  it('is followed when its content or src changes', async () => {
    const net = fakeNet();
    const url = net.url(articles('two'));
    const root = await fixture<ClinicContent>(html`
      <clinic-content .content=${articles('one')}>
        <clinic-recent-posts></clinic-recent-posts>
      </clinic-content>
    `);
    const el = root.querySelector('clinic-recent-posts')!;
    await shows(el, 'one');
    root.src = url;
    root.content = undefined;
    await shows(el, 'two');
    root.src = net.url(articles('three'));
    await shows(el, 'three');
    root.src = null;
    await until(() => el.status == 'error');
    root.content = articles('four');
    await shows(el, 'four');
  });

  it('is followed while its content is still to come', async () => {
    const net = fakeNet();
    const root = await fixture<ClinicContent>(html`
      <clinic-content src=${net.url()}><clinic-recent-posts></clinic-recent-posts></clinic-content>
    `);
    const el = root.querySelector('clinic-recent-posts')!;
    const errors = record(el, 'clinic-error');
    expect(el.status).to.equal('loading');
    net.calls[0]!.answer(articles('a'));
    await nextEvent(el, 'clinic-ready');
    expect(errors).to.have.length(0);
  });

  it('gives widgets its errors, each of which tells them', async () => {
    const net = fakeNet();
    const root = await fixture<ClinicContent>(html`
      <clinic-content src=${net.url()}>
        <clinic-recent-posts></clinic-recent-posts>
        <clinic-article-card></clinic-article-card>
      </clinic-content>
    `);
    const errors = record(root, 'clinic-error');
    net.calls[0]!.answer('', { status: 404 });
    await until(() => errors.length == 2);
    expect(errors.map(({ code, url }) => [code, url])).to.deep.equal(
      Array(2).fill(['http', net.calls[0]!.url]),
    );
  });

  it('fetches again for all when asked to', async () => {
    const net = fakeNet();
    const url = net.url();
    const root = await fixture<ClinicContent>(html`
      <clinic-content src=${url}><clinic-recent-posts></clinic-recent-posts></clinic-content>
    `);
    const el = root.querySelector('clinic-recent-posts')!;
    net.calls[0]!.answer(articles('one'));
    await shows(el, 'one');
    const done = root.reload();
    net.calls[1]!.answer(articles('two'));
    await done;
    await shows(el, 'two');
    const again = el.reload();
    net.calls[2]!.answer(articles('three'));
    await again;
    expect(headlines(el)).to.deep.equal(['Headline three']);
    expect(net.count(url)).to.equal(3);
  });
});

describe('a provider in a provider', () => {
  const effects = groups({ action: 'emergency', effects: [{ name: 'Pain' }] });

  it('hands on what it does not say itself', async () => {
    const root = await fixture<ClinicContent>(html`
      <clinic-content
        .content=${{ ...articles('a'), ...effects, articles: articles('a').articles }}
        region="US"
        article-url="/outer/{id}"
      >
        <clinic-content region="GB">
          <clinic-side-effects></clinic-side-effects>
          <clinic-article-card></clinic-article-card>
          <clinic-content article-url="/inner/{id}">
            <clinic-article-card></clinic-article-card>
          </clinic-content>
        </clinic-content>
      </clinic-content>
    `);
    const side = await settled(root.querySelector('clinic-side-effects')!);
    expect(text(side)).to.contain('Call 999 now');
    const cards = [...root.querySelectorAll<ClinicArticleCard>('clinic-article-card')];
    for (const card of cards) await settled(card);
    const paths = cards.map((card) => new URL(links(card)[0]!.href).pathname);
    expect(paths).to.deep.equal(['/outer/a', '/inner/a']);
    root.content = { ...articles('b'), ...effects, articles: articles('b').articles };
    for (const card of cards) await until(() => headlines(card).join() == 'Headline b');
  });

  it('with content of its own keeps the outer one out', async () => {
    const root = await fixture<ClinicContent>(html`
      <clinic-content .content=${articles('outer')} region="US">
        <clinic-content .content=${effects}>
          <clinic-side-effects></clinic-side-effects>
          <clinic-recent-posts></clinic-recent-posts>
        </clinic-content>
      </clinic-content>
    `);
    const side = await settled(root.querySelector('clinic-side-effects')!);
    expect(text(side)).to.contain('Call 911 now');
    const list = await settled(root.querySelector('clinic-recent-posts')!);
    expect(list.status).to.equal('empty');
  });

  it('that is taken away leaves its widgets to the outer one', async () => {
    const root = await fixture<ClinicContent>(html`
      <clinic-content .content=${articles('outer')}>
        <clinic-content .content=${documentOf()}><clinic-recent-posts></clinic-recent-posts></clinic-content>
      </clinic-content>
    `);
    const inner = root.querySelector('clinic-content')!;
    const el = inner.querySelector('clinic-recent-posts')!;
    await until(() => el.status == 'empty');
    inner.replaceWith(el);
    await shows(el, 'outer');
  });
});
