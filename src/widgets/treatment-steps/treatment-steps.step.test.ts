import { expect, fixture, html } from '@open-wc/testing';
import { steps } from '../../../test/helpers/content.js';
import { all, links, text, texts, tidy } from '../../../test/helpers/dom.js';
import type { Step } from '../../content/types.js';
import type { ClinicTreatmentSteps } from './treatment-steps.js';
import './treatment-steps.define.js';

const widget = (content: unknown) =>
  fixture<ClinicTreatmentSteps>(html`
    <clinic-treatment-steps .content=${content}></clinic-treatment-steps>
  `);

/** The steps themselves, without the entries of lists inside them. */
const items = (el: Element) => all(el, 'ol[part~=list] > [part~=item]');

describe('a step', () => {
  const step = async (more: Partial<Step>) => {
    const el = await widget(steps({ name: 'Step', ...more }));
    return { el, item: items(el)[0]!, said: texts(items(el))[0]! };
  };

  const durations: [duration: string, expected: string][] = [
    ['PT40M', 'about 40 minutes'],
    ['PT1M', 'about 1 minute'],
    ['PT1H', 'about 1 hour'],
    ['PT2H10M', 'about 2 hours and 10 minutes'],
    ['P3D', 'about 3 days'],
    ['P2W', 'about 2 weeks'],
    ['P1Y6M', 'about 1 year and 6 months'],
    ['P1DT12H', 'about 1 day and 12 hours'],
    ['Until you feel well', 'Until you feel well'],
    ['40 minutes', '40 minutes'],
  ];
  for (const [duration, expected] of durations) {
    it(`lasts "${expected}" (${duration})`, async () => {
      const { said } = await step({ duration });
      expect(said).to.contain(expected);
      if (!expected.startsWith('about')) expect(said).not.to.contain('about');
    });
  }

  for (const duration of ['PT30S', 'PT1.5H', 'P1M2W']) {
    it(`never says how long in code: ${duration}`, async () => {
      expect((await step({ duration })).said).not.to.contain(duration);
    });
  }

  const recurrences: [recurrence: string, expected: string][] = [
    ['R4/P1W', '4 times, 1 week apart'],
    ['R12/P3D', '12 times, 3 days apart'],
    ['R/P1M', 'Repeated, 1 month apart'],
    ['P2W', 'Repeated, 2 weeks apart'],
    ['As your plan says', 'As your plan says'],
  ];
  for (const [recurrence, expected] of recurrences) {
    it(`comes back "${expected}" (${recurrence})`, async () => {
      expect((await step({ recurrence })).said).to.contain(expected);
    });
  }

  it('that comes back once says it right', async () => {
    expect((await step({ recurrence: 'R1/P1W' })).said).not.to.match(/\b1 times\b/);
  });

  it('speaks the language of the page', async () => {
    const root = await fixture(html`<div lang="fr"></div>`);
    const el = await widget(steps({ name: 'A', duration: 'PT2H', recurrence: 'R1000/P2W' }));
    root.append(el);
    await el.updateComplete;
    expect(text(el)).to.contain('2 heures');
    expect(text(el)).to.match(/1\s000 .*2 semaines/);
  });

  it('says who does it', async () => {
    expect((await step({ performer: 'Nurse' })).said).to.contain('Nurse');
  });

  it('that is optional says so in words', async () => {
    expect((await step({ optional: true })).said).to.contain('Optional');
    expect((await step({ optional: false })).said).not.to.contain('Optional');
    expect((await step({})).said).not.to.contain('Optional');
  });

  it('says what to bring, as a list', async () => {
    const { item, said } = await step({ bring: ['Water', 'A friend'] });
    expect(said).to.contain('What to bring');
    expect(texts([...item.querySelectorAll('ul > li')])).to.deep.equal(['Water', 'A friend']);
    expect((await step({ bring: [] })).said).not.to.contain('bring');
  });

  it('has lists with a lead-in, in lists', async () => {
    const { item } = await step({
      items: [{ label: 'Lead', text: 'Text', items: [{ text: 'Inside' }] }, { text: 'Second' }],
    });
    const [list] = item.querySelectorAll('ul');
    expect(texts([...list!.children])).to.deep.equal(['Lead: TextInside', 'Second']);
    expect(tidy(list!.querySelector('strong')!.textContent)).to.match(/^Lead\b/);
    expect(texts([...list!.querySelectorAll('ul > li > ul > li')])).to.deep.equal(['Inside']);
  });

  it('has a lead-in that keeps its own mark', async () => {
    const { said } = await step({ items: [{ label: 'Why?', text: 'Because' }] });
    expect(said).to.contain('Why? Because');
  });

  it('has text with marks and links', async () => {
    const { el, item } = await step({
      text: [
        'Plain ',
        { text: 'strong', emphasis: 'strong' },
        { text: 'stressed', emphasis: 'em', lang: 'la' },
        { text: 'linked', href: 'https://x.example/y' },
      ],
    });
    expect(tidy(item.querySelector('strong')!.textContent)).to.equal('strong');
    expect(item.querySelector<HTMLElement>('em [lang]')!.lang).to.equal('la');
    expect(links(el).map(({ href }) => href)).to.deep.equal(['https://x.example/y']);
    expect(text(el)).to.contain('Plain strongstressedlinked');
  });

  it('shows markup as text', async () => {
    const { el, said } = await step({ name: '<b>A</b>', text: '<img src=x> &amp;' });
    expect(said).to.contain('<b>A</b>').and.contain('<img src=x> &amp;');
    expect(all(el, 'b, img')).to.have.length(0);
  });

  it('can be linked to', async () => {
    const { item } = await step({ id: 'assessment' });
    expect(item.id).to.equal('assessment');
  });

  it('needs no more than a name', async () => {
    const { said } = await step({});
    expect(said.replace(/^1 ?/, '')).to.equal('Step');
  });
});
