import { expect } from '@open-wc/testing';
import { articleOf, documentOf, sample, treatmentOf } from '../../test/helpers/content.js';
import { ContentError, readContent } from './index.js';

const codeOf = (data: unknown): string | undefined => {
  try {
    readContent(data);
    return undefined;
  } catch (error) {
    return error instanceof ContentError ? error.code : `uncaught ${String(error)}`;
  }
};

const pathsOf = (data: unknown): string[] => readContent(data).problems.map(({ path }) => path);

describe('reading a document', () => {
  it('keeps the whole of the sample and finds nothing wrong with it', () => {
    const { document, problems } = readContent(sample(), 'https://publisher.example/a/b.json');
    expect(problems).to.deep.equal([]);
    const given = JSON.parse(
      JSON.stringify(sample()).replaceAll('"../images/', '"https://publisher.example/images/'),
    ) as unknown;
    expect(document).to.deep.equal(given);
  });

  it('resolves relative URLs against the document', () => {
    const data = documentOf({ articles: [articleOf('a', { url: '../b/c' })] });
    const { document } = readContent(data, 'https://publisher.example/x/y.json');
    expect(document.articles![0]!.url).to.equal('https://publisher.example/b/c');
  });

  it('drops relative URLs where it is not known what they are relative to', () => {
    const list = [articleOf('a', { url: 'b/c' }), articleOf('d', { url: 'https://d.example/' })];
    const { document, problems } = readContent(documentOf({ articles: list }));
    expect(problems.map(({ path }) => path)).to.deep.equal(['articles[0].url']);
    expect(document.articles!.map(({ url }) => url)).to.deep.equal([
      undefined,
      'https://d.example/',
    ]);
  });

  it('leaves what it was given as it was', () => {
    const data = sample();
    readContent(data, 'https://publisher.example/');
    expect(data).to.deep.equal(sample());
  });

  it('ignores fields that it does not know', () => {
    const data = { ...documentOf(), colour: 'red', articles: [{ ...articleOf('a'), mood: 1 }] };
    const { document, problems } = readContent(data);
    expect(problems).to.deep.equal([]);
    expect(document).to.deep.equal(documentOf({ articles: [articleOf('a')] }));
  });

  it('takes null for what is not there', () => {
    const article = { ...articleOf('a'), description: null, author: null, image: null };
    const data = { ...documentOf(), publisher: null, treatments: null, articles: [article] };
    const { document, problems } = readContent(data);
    expect(problems).to.deep.equal([]);
    expect(document).to.deep.equal(documentOf({ articles: [articleOf('a')] }));
  });

  it('accepts a document with nothing in it', () => {
    expect(readContent(documentOf())).to.deep.equal({ document: documentOf(), problems: [] });
  });
});

describe('formats', () => {
  for (const format of ['clinic-content/1', 'clinic-content/1.0', 'clinic-content/1.7.2']) {
    it(`reads ${format}`, () => {
      const { document } = readContent({ format, articles: [articleOf('a')] });
      expect(document.articles).to.have.length(1);
    });
  }

  for (const format of ['clinic-content/2', 'clinic-content/10', 'clinic-content/0.9']) {
    it(`says that the version of ${format} is not supported`, () => {
      expect(codeOf({ format, articles: [] })).to.equal('unsupported-version');
    });
  }

  const unknown: [what: string, data: unknown][] = [
    ['no format', { articles: [] }],
    ['another format', { format: 'something/1' }],
    ['a format that is a number', { format: 1 }],
    ['a format that is an object', { format: { toString: null } }],
    ['a format of another letter case', { format: 'CLINIC-CONTENT/1' }],
    ['a list', [documentOf()]],
    ['null', null],
    ['nothing', undefined],
    ['a number', 5],
    ['text', 'clinic-content/1'],
  ];
  for (const [what, data] of unknown) {
    it(`does not know ${what}`, () => {
      expect(codeOf(data)).to.equal('unknown-format');
    });
  }
});

describe('mistakes', () => {
  it('are reported with their path, in words', () => {
    const list = ['a', 'b', 'c'].map((id) => articleOf(id));
    const data = {
      ...documentOf(),
      articles: [...list, { ...articleOf('d'), datePublished: 'x' }],
    };
    const [problem] = readContent(data).problems;
    expect(String(problem)).to.equal('articles[3].datePublished: not a date');
    expect(problem).to.include({ path: 'articles[3].datePublished', message: 'not a date' });
  });

  it('never cost the good items beside them', () => {
    const bad = [{}, null, 5, 'text', [], { id: 'x' }, { headline: 'x' }];
    const data = documentOf({
      articles: [articleOf('first'), ...(bad as never[]), articleOf('last')],
      treatments: [treatmentOf('first'), ...(bad as never[]), treatmentOf('last')],
    });
    const { document, problems } = readContent(data);
    expect(document.articles!.map(({ id }) => id)).to.deep.equal(['first', 'last']);
    expect(document.treatments!.map(({ id }) => id)).to.deep.equal(['first', 'last']);
    // Items are null nowhere on purpose: that is a mistake too.
    const numbers = [1, 2, 3, 4, 5, 6, 7];
    for (const list of ['articles', 'treatments']) {
      for (const n of numbers) {
        expect(problems.some(({ path }) => path.startsWith(`${list}[${n}]`))).to.equal(true);
      }
    }
    expect(problems).to.have.length(14);
  });

  it('name the field that is missing', () => {
    const data = {
      ...documentOf(),
      publisher: {},
      articles: [{ headline: 'No id' }, { id: 'no-headline' }, { id: '', headline: 'Empty id' }],
      treatments: [{ name: 'No id' }, { id: 'no-name' }],
      notices: [
        { action: 'info', headline: 'No id' },
        { id: 'n', headline: 'No action' },
      ],
    };
    expect(pathsOf(data)).to.deep.equal([
      'publisher.name',
      'articles[0].id',
      'articles[1].headline',
      'articles[2].id',
      'treatments[0].id',
      'treatments[1].name',
      'notices[0].id',
      'notices[1].action',
    ]);
  });

  it('in a list that is no list cost that list alone', () => {
    const data = { ...documentOf({ treatments: [treatmentOf('t')] }), articles: { 0: 'a' } };
    const { document, problems } = readContent(data);
    expect(problems.map(({ path }) => path)).to.deep.equal(['articles']);
    expect(document.articles ?? []).to.deep.equal([]);
    expect(document.treatments).to.have.length(1);
  });

  it('in the publisher or the language cost those alone', () => {
    const data = { ...documentOf({ articles: [articleOf('a')] }), publisher: 'Me', inLanguage: 5 };
    const { document, problems } = readContent(data);
    expect(problems.map(({ path }) => path)).to.have.members(['publisher', 'inLanguage']);
    expect(document).to.deep.equal(documentOf({ articles: [articleOf('a')] }));
  });
});
