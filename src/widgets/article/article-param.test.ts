import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles } from '../../../test/helpers/content.js';
import { links, outline, settled, showsFallback, until } from '../../../test/helpers/dom.js';
import { restoreLater } from '../../../test/helpers/stub.js';
import type { ClinicElement } from '../../base/clinic-element.js';
import type { ClinicArticle } from './article.js';
import '../../clinic-widgets.js';

const content = articles(
  'a',
  'b',
  articleOf('c & d/e?f'),
  articleOf('old', { status: 'withdrawn' }),
);
const before = location.href;
const title = 'The clinic';

/** The page's address, with these parameters beside its own. */
const at = (more: Record<string, string>): string => {
  const url = new URL(before);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  return url.href;
};
const go = (more: Record<string, string>) => history.replaceState(null, '', at(more));

const widget = async (article = '') =>
  settled(
    await fixture<ClinicArticle>(html`
      <clinic-article article-param="article" article=${article} .content=${content}>
        <p>Fallback</p>
      </clinic-article>
    `),
  );

beforeEach(() => {
  document.title = title;
});
afterEach(() => {
  history.replaceState(null, '', before);
});

describe('article-param', () => {
  it('names the parameter of the address that names the article', async () => {
    go({ article: 'b' });
    expect(outline(await widget())).to.deep.equal(['2 Headline b']);
    expect(outline(await widget('a'))).to.deep.equal(['2 Headline b']);
  });

  it('is one of many, of any name', async () => {
    go({ article: 'b', 'read-more': 'a' });
    const el = await widget();
    el.articleParam = 'read-more';
    await el.updateComplete;
    expect(outline(el)).to.deep.equal(['2 Headline a']);
    el.removeAttribute('article-param');
    el.articleParam = null;
    await el.updateComplete;
    expect(outline(el)).to.deep.equal(['2 Headline a']);
  });

  it('gives way to the attribute, and that to the first', async () => {
    for (const address of [{}, { article: '' }, { other: 'b' }]) {
      history.replaceState(null, '', before);
      go(address as Record<string, string>);
      expect(outline(await widget())).to.deep.equal(['2 Headline a']);
      expect(outline(await widget('b'))).to.deep.equal(['2 Headline b']);
    }
  });

  it('does not read the address without it', async () => {
    go({ article: 'b' });
    const el = await fixture(html`<clinic-article .content=${content}></clinic-article>`);
    expect(outline(el)).to.deep.equal(['2 Headline a']);
    expect(document.title).to.equal(title);
  });

  it('shows the fallback for an article that nobody knows', async () => {
    go({ article: 'missing' });
    const el = await widget();
    expect(el.status).to.equal('error');
    expect(showsFallback(el)).to.equal(true);
    expect(document.title).to.equal(title);
  });

  it('shows the other article on the way back and forth', async () => {
    go({ article: 'a' });
    const el = await widget();
    history.pushState(null, '', at({ article: 'b' }));
    restoreLater(() => history.replaceState(null, '', before));
    history.back();
    await until(() => location.href == at({ article: 'a' }));
    await settled(el);
    expect(outline(el)).to.deep.equal(['2 Headline a']);
    history.forward();
    await until(() => outline(el)[0] == '2 Headline b');
    expect(document.title).to.equal('Headline b');
    history.back();
    await until(() => outline(el)[0] == '2 Headline a');
    expect(document.title).to.equal('Headline a');
  });

  it('is where the links of cards and lists lead', async () => {
    const url = `${at({ article: '' })}{id}`;
    const root = await fixture(html`
      <clinic-content .content=${content} article-url=${url}>
        <clinic-article-card article=${'c & d/e?f'}></clinic-article-card>
        <clinic-recent-posts></clinic-recent-posts>
      </clinic-content>
    `);
    for (const el of root.querySelectorAll<ClinicElement>('*')) {
      await settled(el);
      for (const link of links(el)) {
        history.replaceState(null, '', link.href);
        expect(outline(await widget())).to.deep.equal([`2 ${link.textContent}`]);
      }
    }
  });
});

describe('the title of the page', () => {
  it('is the headline of the article that the address names', async () => {
    go({ article: 'b' });
    await widget();
    expect(document.title).to.equal('Headline b');
  });

  it('stays the page\u2019s own where the address names none', async () => {
    await widget('b');
    expect(document.title).to.equal(title);
  });

  it('stays the page\u2019s own where the article is withdrawn', async () => {
    go({ article: 'old' });
    const el = await widget();
    expect(el.status).to.equal('empty');
    expect(document.title).to.equal(title);
  });

  it('comes back when the address names none any more', async () => {
    go({ article: 'b' });
    const el = await widget();
    history.replaceState(null, '', before);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => document.title == title);
    expect(el.status).to.equal('ready');
    go({ article: 'a' });
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => document.title == 'Headline a');
  });
});
