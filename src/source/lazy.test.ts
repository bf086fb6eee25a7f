import { expect, fixture, html } from '@open-wc/testing';
import { articles } from '../../test/helpers/content.js';
import { settled, showsFallback, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { stub } from '../../test/helpers/stub.js';
import type { ClinicRecentPosts } from '../registry.js';
import type { ClinicContent } from './clinic-content.js';
import '../clinic-widgets.js';

/** Waits until the browser has looked at where the element is. */
const looked = (el: Element) =>
  new Promise<void>((done) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe(el);
  });

const far = (url: string, loading: string) => html`
  <div style="padding-top: 6000px">
    <clinic-recent-posts src=${url} loading=${loading}><a href="#x">Blog</a></clinic-recent-posts>
  </div>
`;

afterEach(() => scrollTo(0, 0));

describe('loading="lazy"', () => {
  it('fetches when the widget comes near the viewport', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const root = await fixture(far(url, 'lazy'));
    const el = root.querySelector('clinic-recent-posts')!;
    await looked(el);
    await looked(el);
    expect(net.count(url)).to.equal(0);
    expect([el.status, showsFallback(el)]).to.deep.equal(['loading', true]);
    el.scrollIntoView();
    await settled(el);
    expect(el.status).to.equal('ready');
    expect(net.count(url)).to.equal(1);
    scrollTo(0, 0);
    await looked(el);
    expect(el.status).to.equal('ready');
  });

  it('fetches at once what is near already', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${url} loading="lazy"></clinic-recent-posts>`,
    );
    expect((await settled(el)).status).to.equal('ready');
  });

  it('also counts for a provider', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const root = await fixture(html`
      <div style="padding-top: 6000px">
        <clinic-content src=${url} loading="lazy">
          <clinic-recent-posts></clinic-recent-posts>
        </clinic-content>
      </div>
    `);
    const provider = root.querySelector<ClinicContent>('clinic-content')!;
    const el = provider.querySelector('clinic-recent-posts')!;
    await looked(el);
    await looked(el);
    expect([el.status, net.count(url)]).to.deep.equal(['loading', 0]);
    provider.scrollIntoView();
    expect((await settled(el)).status).to.equal('ready');
  });

  it('waits for nothing that is there without a request', async () => {
    const root = await fixture(html`
      <div style="padding-top: 6000px">
        <clinic-recent-posts .content=${articles('a')} loading="lazy"></clinic-recent-posts>
      </div>
    `);
    const el = await settled(root.querySelector('clinic-recent-posts')!);
    expect(el.status).to.equal('ready');
  });

  it('fetches at once where the browser cannot tell what is near', async () => {
    stub(window, 'IntersectionObserver', undefined);
    const net = fakeNet();
    const url = net.url(articles('a'));
    const root = await fixture(far(url, 'lazy'));
    const el = await settled(root.querySelector('clinic-recent-posts')!);
    expect([el.status, net.count(url)]).to.deep.equal(['ready', 1]);
  });

  for (const loading of ['eager', 'soon', '']) {
    it(`is not loading="${loading}"`, async () => {
      const net = fakeNet();
      const url = net.url(articles('a'));
      const root = await fixture(far(url, loading));
      await until(() => net.count(url) == 1);
      expect((await settled(root.querySelector('clinic-recent-posts')!)).status).to.equal('ready');
    });
  }

  it('survives a move of the widget', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const root = await fixture(far(url, 'lazy'));
    const el = root.querySelector('clinic-recent-posts')!;
    await looked(el);
    document.querySelector('body')!.prepend(el);
    await settled(el);
    expect([el.status, net.count(url)]).to.deep.equal(['ready', 1]);
    el.remove();
  });
});
