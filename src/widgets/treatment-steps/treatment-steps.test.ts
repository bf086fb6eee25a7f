import { expect, fixture, html } from '@open-wc/testing';
import {
  documentOf,
  sample,
  steps,
  treatment,
  treatmentOf,
} from '../../../test/helpers/content.js';
import { all, outline, parts, text, texts, tidy } from '../../../test/helpers/dom.js';
import type { Step } from '../../content/types.js';
import type { ClinicTreatmentSteps } from './treatment-steps.js';
import './treatment-steps.define.js';

const widget = (content: unknown, name?: string) =>
  fixture<ClinicTreatmentSteps>(html`
    <clinic-treatment-steps .content=${content} .treatment=${name}></clinic-treatment-steps>
  `);

/** The steps themselves, without the entries of lists inside them. */
const items = (el: Element) => all(el, 'ol[part~=list] > [part~=item]');
const markers = (el: Element) => texts(parts(el, 'marker'));

describe('treatment steps', () => {
  it('show all of a treatment, phase by phase', async () => {
    const el = await widget(sample());
    expect(outline(el)).to.deep.equal([
      '2 Ketamine infusion for depression: what to expect',
      '3 Before',
      '4 Assessment',
      '4 Treatment plan',
      '3 During',
      '4 Administration',
      '3 After',
      '4 Follow-up and support',
      '3 Information: Sample content: general education, not medical advice',
    ]);
    const { treatments } = sample();
    const said = text(el);
    for (const step of treatments![0]!.steps!) {
      for (const words of [step.text, step.performer, ...(step.bring ?? [])]) {
        expect(said).to.contain(tidy(words as string));
      }
      for (const item of step.items ?? []) {
        expect(said).to.contain(item.label).and.contain(item.text);
        for (const inside of item.items ?? []) expect(said).to.contain(inside.text);
      }
    }
    expect(said).to.contain(tidy(treatments![0]!.description));
  });

  it('are numbered on through the phases, in lists that say so', async () => {
    const el = await widget(sample());
    expect(markers(el)).to.deep.equal(['1', '2', '3', '4']);
    const lists = all(el, 'ol[part~=list]') as HTMLOListElement[];
    expect(lists.map(({ start }) => start)).to.deep.equal([1, 3, 4]);
    for (const list of lists) expect(list.getAttribute('role')).to.equal('list');
    expect(items(el)).to.have.length(4);
    // Lists count by themselves; the number in the picture would be said twice.
    for (const marker of parts(el, 'marker')) {
      expect(marker.getAttribute('aria-hidden')).to.equal('true');
    }
  });

  it('are in the order of phases, whatever their order in the content', async () => {
    const el = await widget(
      steps(
        { name: 'C', phase: 'after' },
        { name: 'A', phase: 'before' },
        { name: 'D', phase: 'after' },
        { name: 'B', phase: 'during' },
      ),
    );
    expect(outline(el).slice(1)).to.deep.equal([
      ...['3 Before', '4 A'],
      ...['3 During', '4 B'],
      ...['3 After', '4 C', '4 D'],
    ]);
    expect(parts(el, 'group')).to.have.length(3);
  });

  it('without phases have no headings for them', async () => {
    const el = await widget(steps({ name: 'A' }, { name: 'B' }));
    expect(outline(el).slice(1)).to.deep.equal(['3 A', '3 B']);
    expect(markers(el)).to.deep.equal(['1', '2']);
  });

  it('that name no phase go with the one before', async () => {
    const el = await widget(
      steps(
        { name: 'A' },
        { name: 'B', phase: 'during' },
        { name: 'C' },
        { name: 'D', phase: 'after' },
      ),
    );
    expect(outline(el).slice(1)).to.deep.equal([
      '3 A',
      ...['3 During', '4 B', '4 C'],
      ...['3 After', '4 D'],
    ]);
  });

  it('of a treatment that has none are empty', async () => {
    for (const content of [
      treatment({ steps: [] }),
      treatment({ steps: undefined }),
      treatment({ steps: [{} as Step] }),
      documentOf({ treatments: [] }),
      documentOf(),
    ]) {
      const el = await widget(content);
      expect(el.status).to.equal('empty');
      expect(outline(el)).to.deep.equal([]);
    }
  });

  it('are of the first treatment, unless told which', async () => {
    const content = documentOf({ treatments: [treatmentOf('a'), treatmentOf('b')] });
    expect(outline(await widget(content))[0]).to.contain('Treatment a');
    expect(outline(await widget(content, ''))[0]).to.contain('Treatment a');
    const el = await widget(content, 'b');
    expect(outline(el)[0]).to.contain('Treatment b');
    el.setAttribute('treatment', 'c');
    await el.updateComplete;
    expect(el.status).to.equal('error');
  });
});

describe('a treatment', () => {
  it('says how long it takes in all', async () => {
    expect(text(await widget(treatment({ totalTime: 'PT3H' })))).to.contain(
      'In all: about 3 hours',
    );
    expect(text(await widget(treatment()))).not.to.contain('In all');
  });

  it('can be without a description', async () => {
    expect(parts(await widget(treatment()), 'description')).to.have.length(0);
  });
});
