import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf, sample } from '../../../test/helpers/content.js';
import { links, outline, parts, record, settled, text, texts } from '../../../test/helpers/dom.js';
import { stopTime } from '../../../test/helpers/time.js';
import type { Article, Citation } from '../../content/types.js';
import type { ClinicEvidence } from './evidence.js';
import './evidence.define.js';

const widget = async (content: unknown, more: Partial<ClinicEvidence> = {}) =>
  settled(
    await fixture<ClinicEvidence>(html`
      <clinic-evidence
        .content=${content}
        .article=${more.article}
        .heading=${more.heading}
        .headingLevel=${more.headingLevel}
      ></clinic-evidence>
    `),
  );
const ofSources = (citation: Citation[], more: Partial<Article> = {}) =>
  widget(articles(articleOf('a', { citation, ...more })));
const items = (el: Element) => texts(parts(el, 'item'));
const study = (id: string, more: Partial<Citation> = {}): Citation => ({
  id,
  type: 'study',
  name: `Study ${id}`,
  ...more,
});

describe('the evidence', () => {
  it('is studies first, then the other references', async () => {
    const el = await ofSources([
      { id: 'g', type: 'guideline', name: 'A guideline' },
      study('s'),
      { id: 'o', name: 'Without a type' },
      { id: 'r', type: 'review', name: 'A review' },
      { id: 'x', type: 'other', name: 'Another' },
    ]);
    expect(outline(el)).to.deep.equal([
      '2 The evidence',
      '3 Studies',
      '4 Study s',
      '4 A review',
      '3 Other references',
      '4 A guideline',
      '4 Without a type',
      '4 Another',
    ]);
    expect(parts(el, 'list').map((list) => list.matches('ul[role=list]'))).to.deep.equal([
      true,
      true,
    ]);
  });

  it('says who found what, where and when, and what that leaves open', async () => {
    const el = await ofSources([
      study('s', {
        author: 'Murrough JW',
        isPartOf: 'A journal',
        datePublished: '2013-10-01',
        summary: 'It helped.',
        limitations: 'Few people.',
      }),
    ]);
    expect(items(el)[0]!.replace(/\s+/g, ' ')).to.equal(
      'Study s Murrough JW A journal 2013 What was found: It helped. What it leaves open: Few people.',
    );
  });

  it('leads to each source, by its address, DOI and PubMed', async () => {
    const el = await ofSources([
      study('s', { url: 'https://s.example/', doi: '10.1000/182', pmid: '23982301' }),
      study('t', { doi: 'https://doi.org/10.1000/183' }),
    ]);
    expect(links(el).map(({ href }) => href)).to.deep.equal([
      'https://s.example/',
      'https://doi.org/10.1000/182',
      'https://pubmed.ncbi.nlm.nih.gov/23982301/',
      'https://doi.org/10.1000/183',
    ]);
    expect(links(el)[0]!.textContent).to.equal('Study s');
    expect(items(el)[0]).to.contain('DOI 10.1000/182').and.contain('PubMed 23982301');
  });

  it('calls a source by what it found where it has no name, once', async () => {
    const el = await ofSources([{ id: 's', type: 'study', summary: 'It helped.' }]);
    expect(items(el)).to.deep.equal(['It helped.']);
  });

  it('leaves out a group that has none', async () => {
    expect(outline(await ofSources([study('s')]))).not.to.include('3 Other references');
    expect(outline(await ofSources([{ id: 'o', name: 'O' }]))).not.to.include('3 Studies');
  });

  it('is of the first article that has any, unless told which', async () => {
    const content = articles(
      'none',
      articleOf('a', { citation: [study('a')] }),
      articleOf('b', { citation: [study('b')] }),
    );
    expect(items(await widget(content))).to.deep.equal(['Study a']);
    const el = await widget(content, { article: 'b' });
    expect(items(el)).to.deep.equal(['Study b']);
    el.setAttribute('article', 'none');
    await el.updateComplete;
    expect(el.status).to.equal('empty');
    el.setAttribute('article', 'missing');
    await el.updateComplete;
    expect(el.status).to.equal('error');
  });

  it('is empty where there is none', async () => {
    for (const content of [articles('a'), documentOf(), articles()]) {
      const el = await widget(content);
      expect(el.status).to.equal('empty');
      expect(outline(el)).to.deep.equal([]);
    }
  });

  it('loses a source that says nothing, and no other', async () => {
    const errors = record(window, 'clinic-error');
    const el = await ofSources([{ id: 'nothing' }, study('s')]);
    expect(items(el)).to.deep.equal(['Study s']);
    expect(errors[0]!.problems.map(String).join()).to.contain('citation[0]');
  });

  it('is not shown of an article that is withdrawn, with what replaces it', async () => {
    const el = await widget(
      articles(
        articleOf('a', { status: 'withdrawn', replacedBy: 'b', citation: [study('a')] }),
        articleOf('b', { citation: [study('b')] }),
      ),
      { article: 'a' },
    );
    expect(el.status).to.equal('empty');
    expect(text(el)).to.contain('no longer available').and.not.contain('Study');
    expect(links(el).map(({ href }) => href)).to.deep.equal(['https://publisher.example/b']);
  });

  it('comes with the review and the notices of its article', async () => {
    stopTime('2026-11-23T12:00:00Z');
    const overdue = record(document, 'clinic-review-overdue');
    const article = articleOf('a', {
      citation: [study('a')],
      notices: ['n'],
      lastReviewed: '2025-10-26',
      nextReviewDue: '2026-10-26',
    });
    const notices = [{ id: 'n', action: 'info' as const, headline: 'Not advice' }];
    const el = await widget(documentOf({ articles: [article], notices }));
    expect(outline(el)).to.include('3 Information: Not advice');
    expect(text(el)).to.contain('Review was due on October 26, 2026');
    expect(overdue.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('may have another heading, or none', async () => {
    const content = articles(articleOf('a', { citation: [study('a')] }));
    const at = async (more: Partial<ClinicEvidence>) => outline(await widget(content, more));
    expect(await at({ heading: 'Why we think so', headingLevel: 4 })).to.deep.equal([
      ...['4 Why we think so', '5 Studies', '6 Study a'],
    ]);
    expect(await at({ heading: '' })).to.deep.equal(['2 Studies', '3 Study a']);
    expect(await at({ headingLevel: 6 })).to.deep.equal([
      ...['6 The evidence', '7 Studies', '8 Study a'],
    ]);
  });

  it('shows all of the sample', async () => {
    const el = await widget(sample());
    const { citation } = sample().articles![0]!;
    const shown = parts(el, 'item').filter((item) => !item.closest('[part~=callout]'));
    expect(shown).to.have.length(citation!.length);
    for (const { name, summary, limitations } of citation!) {
      for (const words of [name, summary, limitations]) {
        if (words) expect(text(el)).to.contain(words);
      }
    }
  });
});
