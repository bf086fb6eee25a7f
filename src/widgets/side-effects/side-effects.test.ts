import { expect, fixture, html } from '@open-wc/testing';
import {
  documentOf,
  groups,
  sample,
  treatment,
  treatmentOf,
} from '../../../test/helpers/content.js';
import { all, links, outline, parts, text, texts, tidy } from '../../../test/helpers/dom.js';
import type { Action, EffectGroup, SideEffects, Unsuitable } from '../../content/types.js';
import type { ClinicSideEffects } from './side-effects.js';
import './side-effects.define.js';

const widget = (content: unknown, attributes: Partial<ClinicSideEffects> = {}) =>
  fixture<ClinicSideEffects>(html`
    <clinic-side-effects
      .content=${content}
      .treatment=${attributes.treatment}
      .region=${attributes.region}
    ></clinic-side-effects>
  `);
const sideEffects = (more: Partial<SideEffects>) =>
  widget(treatment({ sideEffects: { groups: [], ...more } }));
const group = (action?: Action, headline?: string): EffectGroup => ({
  ...(action && { action }),
  ...(headline && { headline }),
  effects: [{ name: `Effect ${action ?? 'other'}` }],
});

describe('side effects', () => {
  it('show all of the sample', async () => {
    const el = await widget(sample(), { region: 'US' });
    expect(outline(el)).to.deep.equal([
      '2 Ketamine infusion for depression: side effects',
      '3 Emergency: Call 911 now if you have',
      '3 Urgent: Get medical help today if you have',
      '3 Not urgent: Talk to your clinic if you have',
      '3 Self-care: Usually passes by itself',
      '3 Still being studied',
      '3 Who it is not for',
      '3 Information: Sample content: general education, not medical advice',
      '3 Sources',
    ]);
    const said = text(el);
    const { groups, basis, unsuitableFor } = sample().treatments![0]!.sideEffects!;
    expect(said).to.contain(basis);
    for (const { effects } of groups) {
      for (const { name, coping, signs, onset } of effects) {
        for (const words of [name, coping as string, onset, ...(signs ?? [])]) {
          if (words) expect(said).to.contain(tidy(words));
        }
      }
    }
    for (const { label, text: words, items } of unsuitableFor!) {
      expect(said)
        .to.contain(label)
        .and.contain(tidy(words as string));
      for (const item of items ?? []) expect(said).to.contain(item.text);
    }
  });

  it('are in the order of what to do, whatever their order in the content', async () => {
    const el = await widget(
      groups(
        group(undefined, 'None'),
        group('self-care'),
        group('urgent'),
        group('non-urgent'),
        group('emergency'),
        group('urgent', 'Second urgent'),
      ),
    );
    expect(
      texts(all(el, '[part~=group] [part~=item]')).map((name) => name.split(' ')[1]),
    ).to.deep.equal(['emergency', 'urgent', 'urgent', 'non-urgent', 'self-care', 'other']);
    expect(outline(el)[3]).to.contain('Second urgent');
  });

  it('say what to do in words, not by colour alone', async () => {
    for (const [action, spoken] of [
      ['emergency', 'Emergency: Call your local emergency number now if you have'],
      ['urgent', 'Urgent: Get medical help today if you have'],
      ['non-urgent', 'Not urgent: Talk to your clinic if you have'],
      ['self-care', 'Self-care: Usually passes by itself'],
    ] as const) {
      const el = await widget(groups(group(action)));
      expect(outline(el)[1]).to.equal(`3 ${spoken}`);
      const [callout] = parts(el, 'callout');
      // A callout that stands still is no alert.
      expect(callout!.matches('[role=alert], [aria-live]')).to.equal(false);
      const icon = callout!.querySelector('[aria-hidden=true]');
      expect(tidy(icon!.textContent)).not.to.equal('');
    }
  });

  it('keep the kind of action in front of a headline of their own', async () => {
    const el = await widget(groups(group('emergency', 'Breathing trouble')), { region: 'US' });
    expect(outline(el)[1]).to.equal('3 Emergency: Breathing trouble');
  });

  it('without an action are no callout', async () => {
    const el = await widget(groups(group(undefined, 'Other'), group()));
    expect(parts(el, 'callout')).to.have.length(0);
    expect(parts(el, 'group')).to.have.length(2);
    expect(outline(el).slice(1)).to.deep.equal(['3 Other']);
  });

  it('of a group say how long they last', async () => {
    const lasting = (duration: string) => widget(groups({ ...group('self-care'), duration }));
    expect(text(await lasting('P2D'))).to.contain('Lasts: about 2 days');
    expect(text(await lasting('A day'))).to.contain('Lasts: A day');
  });

  it('begin with an introduction, and say where the figures come from', async () => {
    const el = await sideEffects({
      intro: ['Most pass. ', { text: 'Some stay.', cite: 'two' }],
      basis: 'Trials with adults',
      citation: [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two' },
      ],
    });
    expect(texts(parts(el, 'description'))).to.deep.equal(['Most pass. Some stay.[2]']);
    expect(text(el)).to.contain('The figures come from: Trials with adults');
  });

  it('of a treatment that has none are empty', async () => {
    for (const content of [
      treatment({ sideEffects: undefined }),
      documentOf({ treatments: [] }),
      documentOf(),
    ]) {
      expect((await widget(content)).status).to.equal('empty');
    }
  });

  it('are of the first treatment, unless told which', async () => {
    const content = documentOf({ treatments: [treatmentOf('a'), treatmentOf('b')] });
    expect(outline(await widget(content))[0]).to.equal('2 Treatment a: side effects');
    const el = await widget(content, { treatment: 'b' });
    expect(outline(el)[0]).to.equal('2 Treatment b: side effects');
    el.setAttribute('treatment', 'c');
    await el.updateComplete;
    expect(el.status).to.equal('error');
  });
});

describe('who it is not for', () => {
  const entries = async (...unsuitableFor: Unsuitable[]) => {
    const el = await sideEffects({ unsuitableFor });
    const section = parts(el, 'group').find((part) => part.querySelector('ul'));
    return { el, said: texts([...(section?.querySelectorAll(':scope > ul > li') ?? [])]) };
  };

  it('tells contraindication from caution, in words', async () => {
    const { el, said } = await entries(
      { level: 'contraindicated', label: 'A bleed', text: 'In the brain.' },
      { level: 'caution', text: 'Pregnancy', items: [{ text: 'or trying' }] },
      { text: 'Others' },
    );
    expect(outline(el)).to.include('3 Who it is not for');
    expect(said).to.deep.equal([
      'Not suitable A bleed: In the brain.',
      'Ask first Pregnancyor trying',
      'Others',
    ]);
  });

  it('is left out where nobody is named', async () => {
    for (const unsuitableFor of [[], undefined]) {
      const el = await sideEffects({ unsuitableFor });
      expect(outline(el)).to.have.length(1);
    }
  });
});

describe('where to report', () => {
  it('is a name with a link and a telephone number', async () => {
    const el = await sideEffects({
      reporting: { name: 'FDA MedWatch', url: 'https://www.fda.gov/medwatch', phone: '1-800-332' },
    });
    expect(text(el)).to.contain('Report side effects to FDA MedWatch 1-800-332');
    expect(links(el).map(({ href, textContent }) => [href, textContent])).to.deep.equal([
      ['https://www.fda.gov/medwatch', 'FDA MedWatch'],
      ['tel:1800332', '1-800-332'],
    ]);
  });

  it('can be a name alone', async () => {
    const el = await sideEffects({ reporting: { name: 'Your clinic' } });
    expect(text(el)).to.contain('Report side effects to Your clinic');
    expect(links(el)).to.have.length(0);
  });

  it('is left out where there is none', async () => {
    expect(text(await sideEffects({}))).not.to.contain('Report');
  });
});
