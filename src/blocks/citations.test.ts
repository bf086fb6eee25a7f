import { expect } from '@open-wc/testing';
import { sample, treatmentOf } from '../../test/helpers/content.js';
import { all, links, parts, texts, tidy } from '../../test/helpers/dom.js';
import { articleWidget, blocksWidget, paragraph, section } from '../../test/helpers/reading.js';
import type { Article, Block, Citation, Treatment } from '../content/types.js';
import '../clinic-widgets.js';

const source = (id: string): Citation => ({ id, name: `Source ${id}` });
const cited = (...ids: string[]): Block => paragraph(ids.map((cite) => ({ text: 'So.', cite })));

/** The numbers in the text, in order. */
const numbers = (el: Element) => all(el, 'sup a') as HTMLAnchorElement[];
/** The sources at the end. */
const sources = (el: Element) => [...parts(el, 'list').pop()!.children] as HTMLElement[];
const target = (el: Element, link: Element) =>
  el.shadowRoot!.getElementById(link.getAttribute('href')!.slice(1));
const backLinks = (item: Element) =>
  [...item.querySelectorAll('a')].filter((link) => link.getAttribute('href')!.startsWith('#'));

/** That every place has a name of its own, and that every link to a place leads to one. */
const expectPlaces = (el: Element) => {
  const ids = all(el, '[id]').map(({ id }) => id);
  expect(new Set(ids).size, ids.join()).to.equal(ids.length);
  const inside = links(el).filter((link) => link.getAttribute('href')!.startsWith('#'));
  for (const link of inside) expect(target(el, link), link.outerHTML).not.to.equal(null);
  return inside.length;
};

describe('citations', () => {
  const citation = [source('a'), source('b'), source('c')];

  it('are the numbers of their sources', async () => {
    const el = await blocksWidget([cited('b', 'a', 'b')], { citation });
    expect(texts(numbers(el))).to.deep.equal(['[2]', '[1]', '[2]']);
    expect(sources(el).map((item) => tidy(item.textContent).slice(0, 8))).to.deep.equal([
      ...['Source a', 'Source b', 'Source c'],
    ]);
    expect(sources(el)[0]!.parentElement!.localName).to.equal('ol');
  });

  it('lead to their source, and each source back to where it is cited first', async () => {
    const el = await blocksWidget([cited('b', 'a', 'b')], { citation });
    const [first, second] = numbers(el);
    const [a, b, c] = sources(el);
    expect(numbers(el).map((link) => target(el, link))).to.deep.equal([b, a, b]);
    const led = (item: Element) => backLinks(item).map((link) => target(el, link));
    expect(led(a!)).to.deep.equal([second]);
    expect(led(b!)).to.deep.equal([first]);
    expect(led(c!)).to.deep.equal([]);
  });

  it('say where they lead, for those who hear them alone', async () => {
    const el = await blocksWidget([cited('b', 'b')], { citation });
    const names = [...numbers(el), ...backLinks(sources(el)[1]!)].map((link) =>
      link.getAttribute('aria-label'),
    );
    expect(names).to.deep.equal([...['Source 2', 'Source 2'], 'Back to source 2 in the text']);
  });

  it('have no link by an id that is no text, and stay', async () => {
    const doi = '10.1000/\ud800';
    const el = await blocksWidget([cited('a')], {
      citation: [{ ...source('a'), doi, pmid: '1\ud800' }],
    });
    expect(el.status).to.equal('ready');
    expect(texts(sources(el))).to.have.length(1);
    expect(sources(el)[0]!.querySelector('a[href^=http]')).to.equal(null);
  });

  it('of an unknown source are left out, and their words stay', async () => {
    const el = await blocksWidget([cited('missing', 'a')], { citation });
    expect(texts(all(el, '[part=section] p'))).to.deep.equal(['So.So.[1]']);
  });

  it('can be anywhere that text is', async () => {
    const text = [{ text: 'x', cite: 'a' }];
    const bars = [{ name: 'x', to: 1, cite: 'a' }];
    const el = await blocksWidget(
      [
        { type: 'list', items: [{ text, items: [{ text }] }] },
        { type: 'image', image: { url: 'https://x.example/', alt: '' }, caption: text },
        { type: 'quote', text },
        { type: 'table', head: [text], rows: [[text]] },
        { type: 'callout', action: 'info', blocks: [{ type: 'paragraph', text }] },
        { type: 'pathway', steps: [{ name: 'x', text, cite: 'a' }] },
        { type: 'comparison', unit: 'days', bars },
      ],
      { citation },
    );
    expect(numbers(el)).to.have.length(10);
    expect(backLinks(sources(el)[0]!)).to.have.length(1);
    expect(expectPlaces(el)).to.equal(11);
  });

  it('are numbered anew when the article is rendered again', async () => {
    const el = await blocksWidget([cited('a', 'a')], { citation });
    el.requestUpdate();
    await el.updateComplete;
    expect(backLinks(sources(el)[0]!)).to.have.length(1);
    expectPlaces(el);
  });

  describe('of side effects in an article', () => {
    const treatments: Treatment[] = [
      treatmentOf('t', {
        sideEffects: {
          intro: [{ text: 'Some. ', cite: 'd' }],
          groups: [{ effects: [{ name: 'Pain', cite: 'a' }] }],
          citation: [source('a'), source('d')],
        },
      }),
    ];
    const article = (more: Partial<Article> = {}) =>
      blocksWidget(
        [cited('c'), { type: 'side-effects', treatment: 't' }, cited('b')],
        { citation, ...more },
        { treatments },
      );

    it('count on after those of the article', async () => {
      const el = await article();
      expect(texts(numbers(el))).to.deep.equal(['[3]', '[4]', '[1]', '[2]']);
      expect(sources(el).map((item) => tidy(item.textContent).slice(0, 8))).to.deep.equal([
        ...['Source a', 'Source b', 'Source c', 'Source d'],
      ]);
      expectPlaces(el);
    });

    it('are all there are where the article has none', async () => {
      const el = await article({ citation: [] });
      expect(texts(numbers(el))).to.deep.equal(['[2]', '[1]']);
      expect(sources(el)).to.have.length(2);
      expectPlaces(el);
    });

    it('stay the same when the article is rendered again', async () => {
      const el = await article();
      el.requestUpdate();
      await el.updateComplete;
      expect(sources(el)).to.have.length(4);
      expect(texts(numbers(el))).to.deep.equal(['[3]', '[4]', '[1]', '[2]']);
      expectPlaces(el);
    });
  });

  it('of the sample lead somewhere, every one', async () => {
    const { articles, ...rest } = sample();
    const el = await articleWidget(articles![0]!, rest, { toc: true });
    expect(expectPlaces(el)).to.be.above(20);
  });
});

describe('places of an article', () => {
  it('are all different, however sections are nested', async () => {
    const nested = { ...section('A'), sections: [section('A1'), section('A2')] };
    const el = await articleWidget({ body: [nested, nested, section('B')] }, {}, { toc: true });
    expectPlaces(el);
    expect(parts(el, 'section').every(({ id }) => id)).to.equal(true);
  });
});

describe('the evidence in an article', () => {
  const citation = [source('a'), source('b'), source('c')];
  const entries = async (block: Block) => {
    const el = await blocksWidget([block], { citation });
    const lists = parts(el, 'list').slice(0, -1);
    return lists.flatMap((list) => texts([...list.children]));
  };

  it('is what it names, or all that the article has', async () => {
    expect(await entries({ type: 'evidence', citations: ['c', 'a', 'missing'] })).to.have.members([
      ...['Source a', 'Source c'],
    ]);
    expect(await entries({ type: 'evidence' })).to.deep.equal([
      ...['Source a', 'Source b', 'Source c'],
    ]);
    expect(await entries({ type: 'evidence', citations: [] })).to.deep.equal([]);
  });
});
