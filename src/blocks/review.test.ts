import { expect, fixture, html } from '@open-wc/testing';
import { documentOf, treatment, treatmentOf } from '../../test/helpers/content.js';
import { all, links, outline, parts, settled, text, texts } from '../../test/helpers/dom.js';
import { stopTime, written } from '../../test/helpers/time.js';
import type { ClinicElement } from '../base/clinic-element.js';
import type { Citation, Published, SideEffects } from '../content/types.js';
import '../clinic-widgets.js';

const both = async (published: Partial<Published>): Promise<ClinicElement[]> => {
  const treatments = [treatmentOf('t', published)];
  const root = await fixture(html`
    <clinic-content .content=${documentOf({ treatments })}>
      <clinic-treatment-steps></clinic-treatment-steps>
      <clinic-side-effects></clinic-side-effects>
    </clinic-content>
  `);
  const widgets = [...root.querySelectorAll<ClinicElement>('*')];
  for (const el of widgets) await settled(el);
  return widgets;
};

describe('the review of a treatment', () => {
  it('says by whom, when, and when it is due again', async () => {
    stopTime('2026-11-23T12:00:00Z');
    for (const el of await both({
      lastReviewed: '2026-10-26',
      nextReviewDue: '2027-10-26',
      reviewedBy: [{ name: 'Dr. Ana', jobTitle: 'Psychiatrist' }, { name: 'Ben' }],
    })) {
      expect(text(el)).to.contain(
        'Reviewed by Dr. Ana (Psychiatrist) and Ben on October 26, 2026.',
      );
      expect(text(el)).to.contain('Next review due on October 26, 2027.');
      expect(text(el)).not.to.contain('out of date');
    }
  });

  it('can be without names', async () => {
    for (const reviewedBy of [[], undefined]) {
      for (const el of await both({ lastReviewed: '2026-10-26', reviewedBy })) {
        expect(text(el)).to.contain('Last reviewed on October 26, 2026.');
        expect(text(el)).not.to.contain('Next review');
      }
    }
  });

  it('that is overdue is said plainly', async () => {
    stopTime('2026-11-23T12:00:00Z');
    for (const el of await both({ lastReviewed: '2025-10-26', nextReviewDue: '2026-10-26' })) {
      expect(text(el)).to.contain('Last reviewed on October 26, 2025.');
      expect(text(el)).to.contain('Review was due on October 26, 2026');
      expect(text(el)).to.contain('may be out of date');
      expect(text(el)).not.to.contain('Next review');
    }
  });

  it('is due for the whole of the day', async () => {
    const clock = stopTime('2026-10-26T23:59:59Z');
    const [el] = await both({ nextReviewDue: '2026-10-26' });
    expect(text(el!)).to.contain('Next review due');
    clock.now += 1000;
    el!.requestUpdate();
    await el!.updateComplete;
    expect(text(el!)).to.contain('out of date');
  });

  it('may have a time', async () => {
    const time = '2026-10-26T12:00:00Z';
    for (const el of await both({ lastReviewed: time })) {
      expect(text(el)).to.contain(`Last reviewed on ${written(time)}.`);
    }
  });

  it('is left out where there was none', async () => {
    for (const el of await both({})) expect(text(el)).not.to.match(/review/i);
  });
});

describe('the sources of side effects', () => {
  const sources = (citation: Citation[] | undefined, more: Partial<SideEffects> = {}) =>
    fixture<ClinicElement>(html`
      <clinic-side-effects
        .content=${treatment({ sideEffects: { groups: [], citation, ...more } })}
      ></clinic-side-effects>
    `);
  const entries = (el: Element) => all(el, 'ol > li');

  it('are a list, with what it takes to find each', async () => {
    const el = await sources([
      {
        id: 'a',
        author: 'Murrough JW',
        name: 'A trial',
        isPartOf: 'Journal',
        datePublished: '2013-10-01',
        url: 'https://journal.example/a',
        summary: 'It helped',
        limitations: 'Few people',
      },
      { id: 'b', summary: 'A summary alone' },
    ]);
    expect(outline(el)).to.include('3 Sources');
    const [first, second] = texts(entries(el));
    let from = -1;
    const order = 'Murrough JW|A trial|Journal|2013'.split('|');
    for (const words of order) {
      expect(first!.indexOf(words), words).to.be.above(from);
      from = first!.indexOf(words);
    }
    expect(second).to.contain('A summary alone');
    expect(second!.match(/A summary alone/g)).to.have.length(1);
    expect(links(el).map(({ href, textContent }) => [href, textContent])).to.deep.equal([
      ['https://journal.example/a', 'A trial'],
    ]);
  });

  it('have a link by DOI or PubMed where there is no other', async () => {
    const el = await sources([
      { id: 'a', name: 'A', doi: '10.1000/182', pmid: '1' },
      { id: 'b', name: 'B', pmid: '23982301' },
      { id: 'c', name: 'C', url: 'https://c.example/', doi: '10.1000/182' },
      { id: 'd', name: 'D' },
    ]);
    expect(links(el).map(({ href }) => href)).to.deep.equal([
      'https://doi.org/10.1000/182',
      'https://pubmed.ncbi.nlm.nih.gov/23982301/',
      'https://c.example/',
    ]);
  });

  it('are cited by their number, wherever text may cite', async () => {
    const cited = (cite: string) => [{ text: 'said', cite }];
    const el = await sources(
      [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two' },
      ],
      {
        intro: cited('two'),
        groups: [
          {
            effects: [
              { name: 'Headache', cite: 'one', coping: cited('two') },
              { name: 'B', cite: 'x' },
            ],
          },
        ],
        unsuitableFor: [{ text: cited('one') }],
      },
    );
    expect(texts(all(el, 'sup'))).to.deep.equal(['[2]', '[1]', '[2]', '[1]']);
    expect(texts(parts(el, 'item')).some((words) => words.startsWith('Headache[1]'))).to.equal(
      true,
    );
  });

  it('are left out where there are none', async () => {
    for (const citation of [[], undefined]) {
      expect(text(await sources(citation))).not.to.contain('Sources');
    }
  });
});
