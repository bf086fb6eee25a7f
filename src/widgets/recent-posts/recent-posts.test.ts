import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, sample } from '../../../test/helpers/content.js';
import { all, links, outline, parts, settled, text, texts } from '../../../test/helpers/dom.js';
import type { Article } from '../../content/types.js';
import type { ClinicRecentPosts } from './recent-posts.js';
import './recent-posts.define.js';

const posts = (content: unknown, attributes: Partial<ClinicRecentPosts> = {}) =>
  fixture<ClinicRecentPosts>(html`
    <clinic-recent-posts
      .content=${content}
      .layout=${attributes.layout}
      .moreUrl=${attributes.moreUrl}
    ></clinic-recent-posts>
  `);

const on = (id: string, datePublished?: string): Article =>
  articleOf(id, datePublished ? { datePublished } : {});
const ids = (el: Element) => texts(parts(el, 'headline')).map((line) => line.split(' ')[1]);

describe('recent posts', () => {
  it('are a list of headlines, excerpts and dates', async () => {
    const el = await settled(
      await fixture<ClinicRecentPosts>(
        html`<clinic-recent-posts src="/demo/content/ketamine.json"></clinic-recent-posts>`,
      ),
    );
    expect(parts(el, 'list').map((list) => list.matches('ul[role=list]'))).to.deep.equal([true]);
    const items = parts(el, 'item');
    expect(items).to.have.length(6);
    for (const item of items) {
      expect(item.localName).to.equal('li');
      expect(item.parentElement == parts(el, 'list')[0]).to.equal(true);
      expect(item.querySelectorAll('a')).to.have.length(1);
      expect(item.querySelectorAll('h3 > a')).to.have.length(1);
      expect(item.querySelectorAll('time')).to.have.length(1);
      expect(item.querySelector('[part~=description]')!.textContent).to.match(/\S/);
    }
    expect(outline(el).slice(0, 2)).to.deep.equal([
      '2 Recent posts',
      '3 Can second-hand cannabis smoke make you fail a drug test?',
    ]);
    expect(texts(parts(el, 'date'))[0]).to.match(/^3 hours ago \(\w+ \d+, \d{4}\)$/);
  });

  it('have the newest first, those without a date last and in their order', async () => {
    const el = await posts(
      articles(
        on('undated1'),
        on('old', '2020-01-01'),
        on('undated2'),
        on('newest', '2026-03-01T00:30:00+01:00'),
        on('day', '2026-02-28'),
        on('new', '2026-02-28T23:00:00Z'),
        on('ancient', '1969-01-01'),
      ),
    );
    expect(ids(el)).to.deep.equal(['newest', 'new', 'day', 'old', 'ancient', 'undated1']);
  });

  it('keep the order of those of the same moment', async () => {
    const list = ['a', 'b', 'c'].map((id) => on(id, '2026-01-01'));
    expect(ids(await posts(articles(...list)))).to.deep.equal(['a', 'b', 'c']);
  });

  it('leave the content in the order it has', async () => {
    const content = articles(on('a', '2020-01-01'), on('b', '2021-01-01'));
    await posts(content);
    expect(content.articles!.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('have an excerpt cut at a word', async () => {
    const description = 'lorem ipsum dolor sit amet, '.repeat(20);
    const el = await posts(articles(articleOf('a', { description })));
    const [excerpt] = texts(parts(el, 'description'));
    expect(excerpt).to.match(/\w\u2026$/);
    expect(description).to.contain(`${excerpt!.slice(0, -1)}`);
    expect(excerpt!.length).to.be.most(161);
  });

  it('have no excerpt where there is no description', async () => {
    const el = await posts(articles('a'));
    expect(parts(el, 'description')).to.have.length(0);
  });

  it('never show what was withdrawn or has expired', async () => {
    const el = await posts(
      articles(
        articleOf('a', { status: 'withdrawn' }),
        articleOf('b', { expires: '2020-01-01' }),
        articleOf('c', { expires: '9999-01-01' }),
      ),
    );
    expect(ids(el)).to.deep.equal(['c']);
  });

  it('are empty where there are none left', async () => {
    const el = await posts(articles(articleOf('a', { status: 'withdrawn' })));
    expect(el.status).to.equal('empty');
    expect(text(el)).not.to.contain('Headline');
    expect(outline(el)).to.deep.equal([]);
  });
});

describe('the layout of recent posts', () => {
  const content = () => sample();

  it('is a list of words', async () => {
    for (const layout of [undefined, null, 'list', 'spiral'] as 'list'[]) {
      const el = await posts(content(), { layout });
      expect(parts(el, 'image')).to.have.length(0);
      expect(parts(el, 'description')).to.have.length(6);
      expect(parts(el, 'date')).to.have.length(6);
    }
  });

  it('can be a grid of cards with pictures', async () => {
    const el = await posts(content(), { layout: 'grid' });
    expect(parts(el, 'image')).to.have.length(6);
    expect(parts(el, 'description')).to.have.length(6);
    expect(parts(el, 'list')[0]!.matches('[role=list]')).to.equal(true);
    el.style.width = '900px';
    const [first, second] = parts(el, 'item').map((item) => item.getBoundingClientRect());
    expect(second!.left).to.be.least(first!.right);
    el.style.width = '300px';
    const [above, below] = parts(el, 'item').map((item) => item.getBoundingClientRect());
    expect(below!.top).to.be.least(above!.bottom);
  });

  it('can be headlines alone', async () => {
    const el = await posts(content(), { layout: 'headlines' });
    expect(parts(el, 'headline')).to.have.length(6);
    expect(parts(el, 'date')).to.have.length(6);
    expect([...parts(el, 'image'), ...parts(el, 'description')]).to.have.length(0);
  });
});

describe('more-url', () => {
  it('leads to all posts', async () => {
    const el = await posts(articles('a'), { moreUrl: '/blog?all' });
    const [more] = parts(el, 'more');
    expect(more!.textContent!.trim()).to.equal('All posts');
    expect(more!.querySelector('a')!.href).to.equal(`${location.origin}/blog?all`);
  });

  it('can be left out', async () => {
    for (const moreUrl of [undefined, null, '']) {
      const el = await posts(articles('a'), { moreUrl });
      expect(parts(el, 'more')).to.have.length(0);
      expect(links(el)).to.have.length(1);
    }
  });

  for (const moreUrl of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x']) {
    it(`is no way to run a script: ${JSON.stringify(moreUrl)}`, async () => {
      const el = await posts(articles('a'), { moreUrl });
      expect(all(el, '[part~=more] a')).to.have.length(0);
    });
  }
});
