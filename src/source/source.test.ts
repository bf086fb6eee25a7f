import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf, sample } from '../../test/helpers/content.js';
import { nextEvent, parts, record, settled, texts, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import type { ContentDocument } from '../content/types.js';
import type { ClinicRecentPosts } from '../registry.js';
import type { ClinicContent } from './clinic-content.js';
import '../clinic-widgets.js';

const headlines = (el: Element) => texts(parts(el, 'headline'));
const script = (content: ContentDocument | string): HTMLScriptElement =>
  Object.assign(document.createElement('script'), {
    type: 'application/json',
    textContent: typeof content == 'string' ? content : JSON.stringify(content),
  });
/** Waits for the headline of the one article to become this. */
const shows = (el: Element, id: string) =>
  until(() => headlines(el).join() == (id && `Headline ${id}`));

describe('the source of a widget', () => {
  it('is `content`, else inline JSON, else `src`, else the nearest provider', async () => {
    const net = fakeNet();
    const url = net.url(articles('src'));
    const outer = await fixture<ClinicContent>(html`
      <clinic-content .content=${articles('context')}>
        <clinic-recent-posts src=${url} .content=${articles('content')}></clinic-recent-posts>
      </clinic-content>
    `);
    const el = outer.querySelector('clinic-recent-posts')!;
    const inline = script(articles('inline'));
    el.append(inline);
    await shows(el, 'content');
    el.content = undefined;
    await shows(el, 'inline');
    expect(net.count(url)).to.equal(0);
    inline.remove();
    await shows(el, 'src');
    expect(net.count(url)).to.equal(1);
    el.removeAttribute('src');
    await shows(el, 'context');
    el.src = url;
    await shows(el, 'src');
    el.append(inline);
    await shows(el, 'inline');
    el.content = articles('content');
    await shows(el, 'content');
    expect(net.count(url)).to.equal(1);
  });

  it('is the same for the provider, but for the last', async () => {
    const net = fakeNet();
    const url = net.url(articles('src'));
    const provider = await fixture<ClinicContent>(html`
      <clinic-content src=${url} .content=${articles('content')}>
        <p><clinic-recent-posts></clinic-recent-posts></p>
      </clinic-content>
    `);
    const el = provider.querySelector('clinic-recent-posts')!;
    const inline = script(articles('inline'));
    provider.append(inline);
    await shows(el, 'content');
    provider.content = undefined;
    await shows(el, 'inline');
    inline.remove();
    await shows(el, 'src');
    expect(net.count(url)).to.equal(1);
  });

  it('can be `content` that comes later', async () => {
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts .content=${null}></clinic-recent-posts>`,
    );
    const errors = record(el, 'clinic-error');
    expect(el.status).to.equal('loading');
    el.content = articles('later');
    await nextEvent(el, 'clinic-ready');
    expect(headlines(el)).to.deep.equal(['Headline later']);
    expect(errors).to.have.length(0);
  });

  it('is still to come while `content` is null, and no `src` is fetched', async () => {
    const net = fakeNet();
    const url = net.url(articles('src'));
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${url} .content=${null}></clinic-recent-posts>`,
    );
    expect(el.status).to.equal('loading');
    expect(net.count(url)).to.equal(0);
  });

  it('can be `content` as JSON text', async () => {
    const content = JSON.stringify(articles('text'));
    const el = await fixture(html`<clinic-recent-posts .content=${content}></clinic-recent-posts>`);
    expect(headlines(el)).to.deep.equal(['Headline text']);
  });

  it('can be inline JSON that was encoded twice', async () => {
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts>${script(JSON.stringify(JSON.stringify(articles('a'))))}</clinic-recent-posts>`,
    );
    expect(headlines(el)).to.deep.equal(['Headline a']);
  });

  it('is no script of another type, nor one further inside', async () => {
    const net = fakeNet();
    const url = net.url(articles('src'));
    const el = await fixture<ClinicRecentPosts>(html`
      <clinic-recent-posts src=${url}>
        <script type="application/ld+json">{}</script>
        <p>${script(articles('deep'))}</p>
      </clinic-recent-posts>
    `);
    await settled(el);
    expect(headlines(el)).to.deep.equal(['Headline src']);
  });

  it('is fetched as it is written, resolved against the document', async () => {
    const net = fakeNet();
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${'made-up/x.json?a=1&b=%20c&_embed'}></clinic-recent-posts>`,
    );
    const url = new URL('made-up/x.json?a=1&b=%20c&_embed', document.baseURI).href;
    expect(net.calls.map((call) => call.url)).to.deep.equal([url]);
    net.calls[0]!.answer(articles('a'));
    const { url: told } = await nextEvent(el, 'clinic-ready');
    expect(told).to.equal(url);
  });

  it('makes relative URLs of inline content relative to the page', async () => {
    const content = articles(articleOf('a', { url: 'post' }));
    const el = await fixture(html`<clinic-article-card .content=${content}></clinic-article-card>`);
    const anchor = el.shadowRoot!.querySelector('a')!;
    expect(anchor.href).to.equal(new URL('post', document.baseURI).href);
  });
});

describe('a widget follows its source', () => {
  it('when `src` changes', async () => {
    const net = fakeNet();
    const [first, second] = [net.url(articles('one')), net.url()];
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${first}></clinic-recent-posts>`,
    );
    await shows(el, 'one');
    el.setAttribute('src', second);
    await until(() => net.count(second));
    // What was asked for last is not there yet, and what is there was not asked for.
    expect([el.status, headlines(el).join()]).to.deep.equal(['loading', '']);
    net.calls[1]!.answer(articles('two'));
    await shows(el, 'two');
    el.setAttribute('src', first);
    await shows(el, 'one');
    expect(net.calls).to.have.length(2);
  });

  it('and no late answer of what it left', async () => {
    const net = fakeNet();
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${net.url()}></clinic-recent-posts>`,
    );
    el.src = net.url();
    await until(() => net.calls.length == 2);
    await until(() => net.calls[0]!.init.signal!.aborted);
    net.calls[1]!.answer(articles('new'));
    net.calls[0]!.answer(articles('old'));
    await settled(el);
    expect(headlines(el)).to.deep.equal(['Headline new']);
  });

  it('when the text of its script changes', async () => {
    const inline = script(articles('one'));
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts>${inline}</clinic-recent-posts>`,
    );
    await shows(el, 'one');
    inline.textContent = JSON.stringify(articles('two'));
    await shows(el, 'two');
    (inline.firstChild as Text).data = JSON.stringify(articles('three'));
    await shows(el, 'three');
    inline.replaceWith(script(articles('four')));
    await shows(el, 'four');
  });

  it('when `content` is replaced', async () => {
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts .content=${articles('one')}></clinic-recent-posts>`,
    );
    el.content = sample();
    const { status } = await nextEvent(el, 'clinic-ready');
    expect(status).to.equal('ready');
    expect(headlines(el)).to.have.length(6);
    el.content = documentOf();
    await until(() => el.status == 'empty');
  });
});

describe('no source', () => {
  const none = [
    ['nothing', html`<clinic-recent-posts></clinic-recent-posts>`],
    ['src=""', html`<clinic-recent-posts src=""></clinic-recent-posts>`],
    [
      'a provider without content',
      html`<clinic-content region="US"><clinic-recent-posts></clinic-recent-posts></clinic-content>`,
    ],
  ] as const;
  for (const [what, template] of none) {
    it(`is an error of its own: ${what}`, async () => {
      const net = fakeNet();
      const errors = record(document, 'clinic-error');
      const root = await fixture(template);
      const el = (root.querySelector('clinic-recent-posts') ?? root) as ClinicRecentPosts;
      await settled(el);
      expect(el.status).to.equal('error');
      const last = errors.filter(({ target }) => target == el);
      expect(last.map(({ code }) => code)).to.deep.equal(['no-source']);
      expect(net.calls).to.have.length(0);
    });
  }

  it('is what an empty src means inside a provider, too', async () => {
    const provider = await fixture(html`
      <clinic-content .content=${articles('context')}>
        <clinic-recent-posts src=""></clinic-recent-posts>
      </clinic-content>
    `);
    await shows(provider.querySelector('clinic-recent-posts')!, 'context');
  });

  for (const src of [
    'http://',
    'javascript:alert(1)',
    'data:application/json,{}',
    'mailto:a@b.c',
  ]) {
    it(`is not the same as a bad URL: ${src}`, async () => {
      const net = fakeNet();
      const errors = record(document, 'clinic-error');
      const el = await fixture<ClinicRecentPosts>(
        html`<clinic-recent-posts src=${src}></clinic-recent-posts>`,
      );
      await settled(el);
      const [error] = errors.filter(({ target }) => target == el);
      expect(error).to.include({ code: 'bad-url' });
      expect(error!.message).to.contain(src);
      expect(net.calls).to.have.length(0);
    });
  }
});
