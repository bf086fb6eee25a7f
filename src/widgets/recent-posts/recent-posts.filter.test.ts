import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles } from '../../../test/helpers/content.js';
import { all, parts, texts } from '../../../test/helpers/dom.js';
import type { Article } from '../../content/types.js';
import type { ClinicRecentPosts } from './recent-posts.js';
import './recent-posts.define.js';

const of = (id: string, ...articleSection: NonNullable<Article['articleSection']>): Article =>
  articleOf(id, { articleSection });

const content = () =>
  articles(
    of('a', 'Blog', 'Drug testing'),
    of('b', { name: 'Blog', slug: 'blog' }, { name: 'Law & work', slug: 'law-and-work' }),
    of('c', { name: 'Treatment', slug: 'therapy' }),
    of('d', 'Pain'),
    of('e'),
    articleOf('F', { keywords: ['Pain'] }),
    ...Array.from({ length: 14 }, (_, i) => of(`x${i}`, 'Extra')),
  );

const posts = async (attributes: Record<string, string>): Promise<ClinicRecentPosts> => {
  const el = document.createElement('clinic-recent-posts');
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.content = content();
  const root = await fixture<HTMLElement>(html`<div></div>`);
  root.append(el);
  await el.updateComplete;
  return el;
};

const ids = (el: Element) =>
  texts(parts(el, 'headline'))
    .map((line) => line.split(' ')[1])
    .join(' ');

describe('filtering recent posts', () => {
  const cases: [attributes: Record<string, string>, expected: string][] = [
    // By category: a name or a slug, whatever the case, any of several.
    [{ category: 'Drug testing' }, 'a'],
    [{ category: 'drug TESTING' }, 'a'],
    [{ category: 'law-and-work' }, 'b'],
    [{ category: 'LAW-AND-WORK' }, 'b'],
    [{ category: 'Law & work' }, 'b'],
    [{ category: 'therapy' }, 'c'],
    [{ category: 'Treatment' }, 'c'],
    [{ category: 'blog' }, 'a b'],
    [{ category: ' pain ,, Therapy , nothing' }, 'c d'],
    [{ category: 'Drug' }, ''],
    [{ category: 'nothing' }, ''],
    [{ category: '', limit: '3' }, 'a b c'],
    [{ category: ' , ', limit: '3' }, 'a b c'],
    // Not of a category.
    [{ 'exclude-category': 'Extra' }, 'a b c d e F'],
    [{ 'exclude-category': 'EXTRA, blog' }, 'c d e F'],
    [{ 'exclude-category': 'extra,therapy,law-and-work' }, 'a d e F'],
    [{ 'exclude-category': '', limit: '2' }, 'a b'],
    [{ category: 'blog', 'exclude-category': 'law-and-work' }, 'a'],
    [{ category: 'blog', 'exclude-category': 'blog' }, ''],
    // Not these ids.
    [{ exclude: 'a', category: 'blog' }, 'b'],
    [{ exclude: ' a , c', limit: '2' }, 'b d'],
    [{ exclude: 'F,e', 'exclude-category': 'Extra' }, 'a b c d'],
    [{ exclude: '', limit: '1' }, 'a'],
    [{ exclude: 'Headline', limit: '1' }, 'a'],
  ];
  for (const [attributes, expected] of cases) {
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    it(`${written.join(' ')} shows ${expected || 'none'}`, async () => {
      const el = await posts(attributes);
      expect(ids(el)).to.equal(expected);
      expect(el.status).to.equal(expected ? 'ready' : 'empty');
    });
  }

  it('follows its attributes', async () => {
    const el = await posts({ category: 'pain' });
    el.setAttribute('category', 'therapy');
    await el.updateComplete;
    expect(ids(el)).to.equal('c');
    el.excludeCategory = 'treatment';
    await el.updateComplete;
    expect(el.status).to.equal('empty');
    el.category = null;
    el.excludeCategory = null;
    el.exclude = 'a';
    el.limit = 1;
    await el.updateComplete;
    expect(ids(el)).to.equal('b');
  });
});

describe('limit', () => {
  const cases: [limit: string, expected: number][] = [
    ['1', 1],
    ['6', 6],
    ['20', 20],
    ['500', 20],
    ['Infinity', 20],
    ['2.9', 2],
    // What is no number of posts is as if it were not there.
    ['', 6],
    ['0', 6],
    ['0.5', 6],
    ['-3', 6],
    ['six', 6],
    ['NaN', 6],
  ];
  for (const [limit, expected] of cases) {
    it(`of "${limit}" shows ${expected}`, async () => {
      const el = await posts({ limit });
      expect(parts(el, 'item')).to.have.length(expected);
    });
  }

  it('left out shows 6', async () => {
    expect(parts(await posts({}), 'item')).to.have.length(6);
  });

  it('counts after filtering', async () => {
    const el = await posts({ limit: '2', 'exclude-category': 'blog' });
    expect(ids(el)).to.equal('c d');
  });

  for (const [limit, rows] of [
    ['3', 3],
    ['0', 6],
  ] as const) {
    it(`of "${limit}" keeps the place of ${rows} while they are still to come`, async () => {
      const el = await posts({ limit });
      el.content = null;
      await el.updateComplete;
      expect(all(el, 'li')).to.have.length(rows);
    });
  }

  for (const limit of ['Infinity', '1e300', '20000']) {
    it(`of ${limit} is no reason to hang while they are still to come`, async () => {
      const el = await posts({});
      el.content = null;
      el.setAttribute('limit', limit);
      await el.updateComplete;
      expect(el.status).to.equal('loading');
      expect(all(el, 'li').length).to.be.below(100);
    });
  }
});
