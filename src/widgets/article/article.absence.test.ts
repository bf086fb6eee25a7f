import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, treatmentOf } from '../../../test/helpers/content.js';
import {
  links,
  outline,
  parts,
  record,
  settled,
  showsFallback,
  text,
} from '../../../test/helpers/dom.js';
import { blocksWidget, paragraph } from '../../../test/helpers/reading.js';
import { stopTime } from '../../../test/helpers/time.js';
import type { Article, Block, Notice } from '../../content/types.js';
import type { ClinicArticle } from './article.js';
import './article.define.js';

const withFallback = async (content: unknown, article?: string) => {
  const el = await fixture<ClinicArticle>(html`
    <clinic-article .content=${content} .article=${article}><p>Fallback</p></clinic-article>
  `);
  return settled(el);
};
const gone = (more: Partial<Article>) => articles(articleOf('a', more), articleOf('b'));

describe('an article that may not be shown', () => {
  const reasons: [string, Partial<Article>][] = [
    ['is withdrawn', { status: 'withdrawn' }],
    ['is expired', { expires: '2026-11-22' }],
  ];
  for (const [reason, more] of reasons) {
    it(`because it ${reason} is not, nor is the fallback, and that is said`, async () => {
      stopTime('2026-11-23T12:00:00Z');
      const el = await withFallback(gone({ ...more, body: [{ blocks: [paragraph('Wrong')] }] }));
      expect(el.status).to.equal('empty');
      expect(showsFallback(el)).to.equal(false);
      expect(text(el)).to.equal('This information is no longer available.');
      expect(outline(el)).to.deep.equal([]);
      expect(parts(el, 'status')[0]!.getAttribute('role')).to.equal('status');
    });

    it(`because it ${reason} says what to read instead`, async () => {
      stopTime('2026-11-23T12:00:00Z');
      const other = await withFallback(gone({ ...more, replacedBy: 'b' }));
      expect(links(other).map(({ href, textContent }) => [href, textContent])).to.deep.equal([
        ['https://publisher.example/b', 'Headline b'],
      ]);
      const elsewhere = await withFallback(gone({ ...more, replacedBy: 'https://x.example/c' }));
      expect(links(elsewhere).map(({ href, textContent }) => [href, textContent])).to.deep.equal([
        ['https://x.example/c', 'Read this instead'],
      ]);
    });
  }

  it('is shown on the last day', async () => {
    stopTime('2026-11-22T23:59:59Z');
    const el = await withFallback(gone({ expires: '2026-11-22' }));
    expect(outline(el)).to.deep.equal(['2 Headline a']);
  });

  it('because nobody knows its id is an error, and the fallback stays', async () => {
    const errors = record(document, 'clinic-error');
    const el = await withFallback(articles('a'), 'missing');
    expect(el.status).to.equal('error');
    expect(errors.map(({ code }) => code)).to.deep.equal(['unknown-id']);
    expect(showsFallback(el)).to.equal(true);
    expect(outline(el)).to.deep.equal([]);
  });

  it('because there is none is empty', async () => {
    expect((await withFallback(articles())).status).to.equal('empty');
  });
});

describe('a block of an article', () => {
  const treatments = [
    treatmentOf('t'),
    treatmentOf('old', { status: 'withdrawn', steps: [{ name: 'Never again' }] }),
    treatmentOf('past', { expires: '2026-01-01', steps: [{ name: 'Never again' }] }),
  ];
  const around = async (...blocks: Block[]) => {
    const all = [paragraph('Before.'), ...blocks, paragraph('After.')];
    const errors = record(window, 'clinic-error');
    const el = await blocksWidget(all, {}, { treatments });
    expect(el.status).to.equal('ready');
    expect(errors).to.have.length(0);
    return text(el).replace('Headline a ', '');
  };

  for (const type of ['treatment-steps', 'side-effects'] as const) {
    it(`about an unknown treatment costs nothing else: ${type}`, async () => {
      expect(await around({ type, treatment: 'missing' })).to.match(/^Before\.\s*After\.$/);
    });

    it(`about a treatment that is withdrawn says so, and nothing of it: ${type}`, async () => {
      for (const treatment of ['old', 'past']) {
        const said = await around({ type, treatment });
        expect(said).to.match(/^Before\.\s*This information is no longer available\.\s*After\.$/);
      }
    });
  }

  it('about an unknown notice costs nothing else', async () => {
    expect(await around({ type: 'notice', notice: 'missing' })).to.match(/^Before\.\s*After\.$/);
  });

  it('of an unknown kind costs nothing else, and is reported', async () => {
    const errors = record(window, 'clinic-error');
    const film = { type: 'hologram' } as unknown as Block;
    const el = await blocksWidget([paragraph('Before.'), film, paragraph('After.')]);
    expect(text(el)).to.match(/Before\.\s*After\.$/);
    expect(errors.map(({ problems }) => problems.map(String)).join()).to.contain('hologram');
  });

  it('shows a treatment as its own widget does', async () => {
    const said = await around(
      { type: 'treatment-steps', treatment: 't' },
      { type: 'side-effects', treatment: 't' },
    );
    expect(said).to.match(/^Before\..*First step.*Second step.*Headache.*After\.$/);
  });
});

describe('a notice of an article', () => {
  const notice = (id: string): Notice => ({ id, action: 'info', headline: `Notice ${id}` });
  const notices = [notice('a'), notice('b'), notice('c')];
  const shown = async (required: string[], blocks: Block[], ofTreatment: string[] = []) => {
    const treatments = [treatmentOf('t', { notices: ofTreatment })];
    const el = await blocksWidget(blocks, { notices: required }, { notices, treatments });
    return text(el).match(/Notice .|After/g);
  };
  const block = (id: string): Block => ({ type: 'notice', notice: id });

  it('stands after the sections', async () => {
    expect(await shown(['a', 'b'], [paragraph('After')])).to.deep.equal([
      ...['After', 'Notice a', 'Notice b'],
    ]);
  });

  it('that is in a block is shown there, and once', async () => {
    expect(await shown(['a', 'b'], [block('b'), paragraph('After')])).to.deep.equal([
      ...['Notice b', 'After', 'Notice a'],
    ]);
    expect(await shown([], [block('c'), block('c')])).to.deep.equal(['Notice c']);
  });

  it('that a treatment in it requires as well is shown once, at its end', async () => {
    const block: Block = { type: 'treatment-steps', treatment: 't' };
    expect(await shown(['a'], [block, paragraph('After')], ['a'])).to.deep.equal([
      ...['After', 'Notice a'],
    ]);
  });

  it('is still there when the article is rendered again', async () => {
    const el = await blocksWidget([block('b')], { notices: ['a'] }, { notices });
    el.requestUpdate();
    await el.updateComplete;
    expect(text(el).match(/Notice ./g)).to.deep.equal(['Notice b', 'Notice a']);
  });
});
