import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf } from '../../test/helpers/content.js';
import { settled, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { stub, warnings } from '../../test/helpers/stub.js';
import type { ClinicElement } from './clinic-element.js';
import type { ClinicRecentPosts } from '../registry.js';
import '../clinic-widgets.js';

const bad = (): unknown => ({
  ...documentOf(),
  articles: [articleOf('a'), { ...articleOf('b'), datePublished: 'soon' }],
});

describe('the console', () => {
  it('gets one warning for a source with mistakes, naming element and path', async () => {
    const lines = warnings();
    const net = fakeNet();
    const url = net.url(bad());
    const root = await fixture(html`
      <clinic-content src=${url}>
        <clinic-recent-posts></clinic-recent-posts>
        <clinic-recent-posts></clinic-recent-posts>
        <clinic-article-card></clinic-article-card>
      </clinic-content>
    `);
    for (const el of root.querySelectorAll<ClinicElement>('*')) {
      await settled(el);
      el.requestUpdate();
      await el.updateComplete;
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<clinic-recent-posts>');
    expect(lines[0]).to.contain(url);
    expect(lines[0]).to.contain('articles[1].datePublished: not a date');
  });

  it('gets one warning when a source fails for many', async () => {
    const lines = warnings();
    const net = fakeNet();
    const root = await fixture(html`
      <clinic-content src=${net.url()}>
        <clinic-recent-posts></clinic-recent-posts>
        <clinic-article-card></clinic-article-card>
      </clinic-content>
    `);
    net.calls[0]!.answer('', { status: 404 });
    for (const el of root.querySelectorAll<ClinicElement>('*')) await settled(el);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/<clinic-recent-posts>.*\/made-up\/[^]*http.*404/);
  });

  it('gets a warning for each widget that asks for what is not there', async () => {
    const lines = warnings();
    await fixture(html`
      <div>
        <clinic-article-card .content=${articles('a')} article="missing"></clinic-article-card>
        <clinic-recent-posts></clinic-recent-posts>
      </div>
    `);
    await until(() => lines.length == 2);
    expect(lines[0]).to.match(/<clinic-article-card>[^]*unknown-id.*missing/);
    expect(lines[1]).to.match(/<clinic-recent-posts>[^]*no-source/);
  });

  it('gets nothing when all is well, nor while content is still to come', async () => {
    const lines = warnings();
    const net = fakeNet();
    const root = await fixture(html`
      <div>
        <clinic-recent-posts .content=${articles('a')}></clinic-recent-posts>
        <clinic-recent-posts .content=${documentOf()}></clinic-recent-posts>
        <clinic-recent-posts .content=${null}></clinic-recent-posts>
        <clinic-recent-posts src=${net.url()}></clinic-recent-posts>
      </div>
    `);
    for (const el of root.querySelectorAll<ClinicElement>('*')) await el.updateComplete;
    expect(lines).to.deep.equal([]);
  });

  it('is not flooded by a document full of mistakes', async () => {
    const lines = warnings();
    const data = { ...documentOf(), articles: Array<unknown>(1000).fill({ id: 'a' }) };
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts .content=${data}></clinic-recent-posts>`,
    );
    expect(el.status).to.equal('empty');
    expect(lines).to.have.length(1);
    expect(lines[0]!.split('\n').length).to.be.below(30);
  });

  for (const [what, console] of [
    ['gone', undefined],
    ['without its functions', {}],
  ] as const) {
    it(`may be ${what}`, async () => {
      const el = await fixture<ClinicRecentPosts>(
        html`<clinic-recent-posts .content=${null}></clinic-recent-posts>`,
      );
      stub(window, 'console', console);
      el.content = bad();
      await el.updateComplete;
      const { status } = el;
      el.content = 'no JSON';
      await el.updateComplete;
      expect([status, el.status]).to.deep.equal(['ready', 'error']);
    });
  }
});
