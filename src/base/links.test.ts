import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf, treatmentOf } from '../../test/helpers/content.js';
import { links, parts, settled, texts, until } from '../../test/helpers/dom.js';
import type { Party } from '../content/types.js';
import type { ClinicArticleCard, ClinicRecentPosts } from '../registry.js';
import type { ClinicElement } from './clinic-element.js';
import '../clinic-widgets.js';

const publisher = (el: Element) => texts(parts(el, 'publisher'));

describe('the publisher', () => {
  const TAGS = [
    html`<clinic-article-card></clinic-article-card>`,
    html`<clinic-recent-posts></clinic-recent-posts>`,
    html`<clinic-treatment-steps></clinic-treatment-steps>`,
    html`<clinic-side-effects></clinic-side-effects>`,
  ];
  const widgets = async (party?: Party) => {
    const content = documentOf({
      ...(party && { publisher: party }),
      articles: [articleOf('a')],
      treatments: [treatmentOf('t')],
    });
    const root = await fixture(html`<clinic-content .content=${content}>${TAGS}</clinic-content>`);
    const list = [...root.querySelectorAll<ClinicElement>('*')];
    for (const el of list) await settled(el);
    return list;
  };

  it('is named and linked by every widget', async () => {
    for (const el of await widgets({ name: 'Northlight', url: 'https://northlight.example/' })) {
      expect(publisher(el), el.localName).to.deep.equal(['Published by Northlight']);
      const link = parts(el, 'publisher')[0]!.querySelector('a')!;
      expect([link.textContent, link.href]).to.deep.equal([
        'Northlight',
        'https://northlight.example/',
      ]);
    }
  });

  it('is named without an address, too', async () => {
    for (const el of await widgets({ name: 'Northlight' })) {
      expect(publisher(el)).to.deep.equal(['Published by Northlight']);
      expect(parts(el, 'publisher')[0]!.querySelector('a')).to.equal(null);
    }
  });

  it('is not named on its own pages, nor where there is none', async () => {
    const own = { name: 'Northlight', url: `${location.origin}/about` };
    for (const el of [...(await widgets(own)), ...(await widgets())]) {
      expect(publisher(el)).to.deep.equal([]);
    }
  });

  it('is not named where nothing of it is shown', async () => {
    const party = { name: 'Northlight', url: 'https://northlight.example/' };
    for (const content of [documentOf({ publisher: party }), null, 'no JSON']) {
      const el = await fixture(html`
        <clinic-recent-posts .content=${content}></clinic-recent-posts>
      `);
      expect(publisher(el)).to.deep.equal([]);
    }
  });
});

describe('article-url', () => {
  const list = articles('a', articleOf('b & c/d'), { id: 'e', headline: 'No address' });
  const hrefs = (el: Element) => links(el).map(({ href }) => href);
  const origin = location.origin;

  it('sends readers to the page of the clinic, which knows the article by its id', async () => {
    const el = await fixture(html`
      <clinic-recent-posts .content=${list} article-url="/learn?article={id}#top"></clinic-recent-posts>
    `);
    expect(hrefs(el)).to.deep.equal([
      `${origin}/learn?article=a#top`,
      `${origin}/learn?article=b%20%26%20c%2Fd#top`,
      `${origin}/learn?article=e#top`,
    ]);
  });

  it('is not needed: then links lead to the publisher, where there is an address', async () => {
    const el = await fixture(html`<clinic-recent-posts .content=${list}></clinic-recent-posts>`);
    expect(hrefs(el)).to.deep.equal([
      'https://publisher.example/a',
      'https://publisher.example/b%20&%20c/d',
    ]);
    expect(texts(parts(el, 'headline'))[2]).to.equal('No address');
  });

  it('is taken from the provider, unless the widget has its own', async () => {
    const root = await fixture(html`
      <clinic-content .content=${articles('a')} article-url="/one/{id}">
        <clinic-article-card></clinic-article-card>
        <clinic-recent-posts article-url="/two/{id}"></clinic-recent-posts>
        <clinic-recent-posts .content=${articles('b')}></clinic-recent-posts>
      </clinic-content>
    `);
    const found: string[][] = [];
    for (const el of root.querySelectorAll<ClinicRecentPosts>('*')) {
      found.push(hrefs(await settled(el)));
    }
    expect(found).to.deep.equal([[`${origin}/one/a`], [`${origin}/two/a`], [`${origin}/one/b`]]);
  });

  it('is followed when it changes, on the widget and on the provider', async () => {
    const root = await fixture(html`
      <clinic-content .content=${articles('a')}><clinic-article-card></clinic-article-card></clinic-content>
    `);
    const el = root.querySelector<ClinicArticleCard>('clinic-article-card')!;
    await settled(el);
    root.setAttribute('article-url', '/one/{id}');
    await until(() => hrefs(el)[0] == `${origin}/one/a`);
    el.articleUrl = '/two/{id}';
    await until(() => hrefs(el)[0] == `${origin}/two/a`);
    el.articleUrl = null;
    root.removeAttribute('article-url');
    await until(() => hrefs(el)[0] == 'https://publisher.example/a');
  });

  for (const url of ['javascript:alert("{id}")', 'data:text/html,{id}', 'https://']) {
    it(`is no way to run a script: ${url}`, async () => {
      const el = await fixture(html`
        <clinic-recent-posts .content=${list} article-url=${url}></clinic-recent-posts>
      `);
      expect(hrefs(el)).to.deep.equal([]);
      expect(parts(el, 'headline')).to.have.length(3);
    });
  }

  it('is not upset by an id that cannot be written in a URL', async () => {
    const el = await fixture<ClinicRecentPosts>(html`
      <clinic-recent-posts
        .content=${articles('a', articleOf('\ud800'))}
        article-url="/learn/{id}"
      ></clinic-recent-posts>
    `);
    expect(el.status).to.equal('ready');
    expect(hrefs(el)[0]).to.equal(`${origin}/learn/a`);
  });
});
