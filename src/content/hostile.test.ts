import { expect } from '@open-wc/testing';
import { articleOf, documentOf, treatmentOf } from '../../test/helpers/content.js';
import { urlsIn, withUrl } from '../../test/helpers/hostile.js';
import { parseJson, readContent } from './index.js';

describe('a hostile URL', () => {
  it('is looked for in every field that takes one', () => {
    const { document, problems } = readContent(withUrl('https://good.example/x'));
    expect(problems).to.deep.equal([]);
    expect(urlsIn(document)).to.have.length(urlsIn(withUrl('')).length);
  });

  const payloads = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\tJaVaScRiPt:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://x.example/1',
    'view-source:https://x.example/',
  ];
  for (const payload of payloads) {
    it(`is kept in none of them: ${JSON.stringify(payload)}`, () => {
      for (const base of [undefined, 'https://publisher.example/content.json']) {
        const { document, problems } = readContent(withUrl(payload), base);
        expect(urlsIn(document).filter(Boolean)).to.deep.equal([]);
        expect(problems.length).to.be.above(15);
      }
    });
  }
});

describe('hostile shapes', () => {
  const deep = (open: string, close: string, core: string, times = 10_000): unknown =>
    parseJson(open.repeat(times) + core + close.repeat(times));

  it('of ten thousand levels are cut off and reported', () => {
    const items = deep('[{"text":"x","items":', '}]', '[]');
    const blocks = deep('[{"type":"callout","action":"info","blocks":', '}]', '[]');
    const sections = deep('[{"blocks":[],"sections":', '}]', '[]');
    const lists = deep('[', ']', '"x"');
    const { document, problems } = readContent({
      ...documentOf(),
      articles: [
        { ...articleOf('a'), body: sections },
        { ...articleOf('b'), body: [{ blocks }] },
        { ...articleOf('c'), body: [{ blocks: [{ type: 'list', items }] }], keywords: lists },
        { ...articleOf('d'), body: [{ blocks: [{ type: 'table', rows: lists }] }] },
        articleOf('e'),
      ],
      treatments: [treatmentOf('t', { steps: [{ name: 'Deep', items: items as never }] })],
    });
    expect(document.articles!.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(problems.filter(({ message }) => message == 'too deep')).to.have.length(4);
    expect(problems.every(({ path }) => path.length < 1000)).to.equal(true);
  });

  it('that hold themselves are cut off', () => {
    const item: { text: string; items: unknown[] } = { text: 'x', items: [] };
    item.items.push(item);
    const section: { blocks: unknown[]; sections: unknown[] } = { blocks: [], sections: [] };
    section.sections.push(section);
    const { document, problems } = readContent({
      ...documentOf(),
      articles: [{ ...articleOf('a'), body: [section] }],
      treatments: [treatmentOf('t', { steps: [{ name: 'Round', items: [item] as never }] })],
    });
    expect(document.articles).to.have.length(1);
    expect(document.treatments).to.have.length(1);
    expect(problems).to.have.length(2);
    expect(() => JSON.stringify(document)).not.to.throw();
  });

  it('with names of prototypes pollute nothing', () => {
    const text = `{"format":"clinic-content/1","__proto__":{"polluted":1},"constructor":
      {"prototype":{"polluted":1}},"articles":[{"id":"a","headline":"A","__proto__":
      {"polluted":1,"description":"x"},"image":{"__proto__":{"url":"https://x.example/"}}},
      {"id":"__proto__","headline":"constructor","articleSection":["__proto__"],
      "body":[{"blocks":[{"type":"__proto__"},{"type":"toString"}]}]}]}`;
    const { document, problems } = readContent(parseJson(text));
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(document.articles![0]).to.deep.equal({ id: 'a', headline: 'A' });
    expect(document.articles![1]!.headline).to.equal('constructor');
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'articles[0].image.url',
      'articles[1].body[0].blocks[0].type',
      'articles[1].body[0].blocks[1].type',
    ]);
    expect(Object.getPrototypeOf(document.articles![0])).to.equal(Object.prototype);
  });

  it('that cannot be turned into text are mistakes like others', () => {
    const nasty = { toString: null, valueOf: null };
    const { document, problems } = readContent({
      ...documentOf(),
      articles: [
        { ...articleOf('a'), body: [{ blocks: [{ type: nasty }, { type: Object.create(null) }] }] },
        { ...articleOf('b'), articleSection: [nasty], datePublished: nasty, url: nasty },
      ],
    });
    expect(document.articles!.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(problems).to.have.length(5);
  });

  it('of huge strings are read at once', () => {
    const huge = 'x '.repeat(1e6);
    const start = performance.now();
    const { document } = readContent({
      ...documentOf(),
      publisher: { name: huge },
      articles: [
        {
          ...articleOf('huge'),
          headline: huge,
          url: `https://x.example/${huge}`,
          datePublished: huge,
          image: { url: 'https://x.example/', alt: huge, srcset: huge },
          articleSection: [huge],
        },
      ],
    });
    // However slow the machine: what is quadratic takes hours.
    expect(performance.now() - start).to.be.below(10_000);
    expect(document.articles![0]!.datePublished).to.equal(undefined);
  });

  it('of huge lists are read at once', () => {
    const timeOf = (length: number) => {
      const list = Array.from({ length }, (_, i) => articleOf(`a${i}`));
      const start = performance.now();
      const { articles } = readContent(documentOf({ articles: list })).document;
      expect(articles).to.have.length(length);
      return performance.now() - start;
    };
    // A second where this was written; what is quadratic takes forty, and a hundred times what a
    // tenth takes.
    expect(timeOf(200_000)).to.be.below(Math.max(10_000, 30 * timeOf(20_000)));
  });
});
