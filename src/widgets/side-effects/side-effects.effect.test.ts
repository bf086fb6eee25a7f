import { expect, fixture, html } from '@open-wc/testing';
import { effect, groups } from '../../../test/helpers/content.js';
import { links, parts, texts, tidy } from '../../../test/helpers/dom.js';
import type { Effect } from '../../content/types.js';
import type { ClinicSideEffects } from './side-effects.js';
import './side-effects.define.js';

const widget = (content: unknown, lang = '') =>
  fixture<ClinicSideEffects>(html`
    <clinic-side-effects .content=${content} lang=${lang}></clinic-side-effects>
  `);
/** What is said of one effect. */
const said = async (more: Partial<Effect>, lang?: string) =>
  texts(parts(await widget(effect(more), lang), 'item'))[0]!;

describe('how often a side effect happens', () => {
  const figures: [count: number, of: number, expected: string][] = [
    [41, 100, 'Very common: about 41 in 100 people'],
    [1, 10, 'Very common: about 1 in 10 people'],
    [10, 100, 'Very common: about 10 in 100 people'],
    [99, 1000, 'Common: about 99 in 1,000 people'],
    [9, 100, 'Common: about 9 in 100 people'],
    [1, 100, 'Common: about 1 in 100 people'],
    [9, 1000, 'Uncommon: about 9 in 1,000 people'],
    [1, 1000, 'Uncommon: about 1 in 1,000 people'],
    [9, 10_000, 'Rare: about 9 in 10,000 people'],
    [1, 10_000, 'Rare: about 1 in 10,000 people'],
    [1, 10_001, 'Very rare: about 1 in 10,001 people'],
    [1, 1_000_000, 'Very rare: about 1 in 1,000,000 people'],
    [3, 30, 'Very common: about 3 in 30 people'],
    [7, 700, 'Common: about 7 in 700 people'],
  ];
  for (const [count, of, expected] of figures) {
    it(`is said as it was given: "${expected}"`, async () => {
      const words = await said({ proportion: { count, of } });
      expect(words).to.contain(expected);
      expect(words).not.to.contain('%');
    });
  }

  const bands: [frequency: NonNullable<Effect['frequency']>, expected: RegExp][] = [
    ['very-common', /Very common: at least 1 in 10 people/],
    ['common', /(^|[^y]) ?Common: .*1 in 100 .*1 in 10 people/],
    ['uncommon', /Uncommon: .*1 in 1,000 .*1 in 100 people/],
    ['rare', /(^|[^y]) ?Rare: .*1 in 10,000 .*1 in 1,000 people/],
    ['very-rare', /Very rare: fewer than 1 in 10,000 people/],
    ['not-known', /How often: not known/],
  ];
  for (const [frequency, expected] of bands) {
    it(`is the range of its band where there is no figure: ${frequency}`, async () => {
      expect(await said({ frequency })).to.match(expected);
    });
  }

  it('keeps a band that was given beside a figure', async () => {
    const words = await said({ frequency: 'rare', proportion: { count: 1, of: 100 } });
    expect(words).to.contain('Rare: about 1 in 100 people');
  });

  it('is never invented', async () => {
    expect(await said({})).to.equal('Headache');
  });

  it('is written as the language writes numbers', async () => {
    const words = await said({ proportion: { count: 1, of: 10_000 } }, 'de');
    expect(words).to.contain('10.000');
  });
});

describe('a side effect', () => {
  it('is an entry of a list, with its name', async () => {
    const el = await widget(groups({ effects: [{ name: 'A' }, { name: 'B' }] }));
    expect(parts(el, 'list').map((list) => list.matches('ul[role=list]'))).to.deep.equal([true]);
    expect(texts(parts(el, 'item'))).to.deep.equal(['A', 'B']);
  });

  it('that is serious says so in words', async () => {
    expect(await said({ serious: true })).to.equal('Headache Serious');
    expect(await said({ serious: false })).to.equal('Headache');
  });

  it('says when it starts, how long it lasts, what to look for and what helps', async () => {
    const words = await said({
      onset: 'PT30M',
      duration: 'PT4H',
      signs: ['Pain', 'Dizziness'],
      coping: ['Rest, ', { text: 'and drink', emphasis: 'strong' }],
    });
    expect(words).to.match(/Starts: about 30 minutes/);
    expect(words).to.match(/Lasts: about 4 hours/);
    expect(words).to.match(/Look for: ?Pain ?Dizziness/);
    expect(words).to.match(/What helps: Rest, and drink/);
  });

  it('says them in other words where it has those', async () => {
    const words = await said({ onset: 'Soon after a dose', duration: 'A day' });
    expect(words).to.contain('Starts: Soon after a dose').and.contain('Lasts: A day');
  });

  it('has its signs in a list', async () => {
    const el = await widget(effect({ signs: ['Pain', 'Dizziness'] }));
    const lists = parts(el, 'list').filter((list) => list.closest('[part~=item]'));
    expect(lists.map((list) => texts([...list.children]))).to.deep.equal([['Pain', 'Dizziness']]);
  });

  it('leaves out what it does not have', async () => {
    expect(await said({ signs: [], coping: '' })).to.equal('Headache');
  });

  it('shows markup as text', async () => {
    const name = '<script>throw 1</script>';
    expect(await said({ name })).to.equal(name);
  });

  it('can be linked from its words', async () => {
    const el = await widget(
      effect({ coping: [{ text: 'Read on', href: 'https://x.example/' }, '.'] }),
    );
    expect(links(el).map(({ href }) => href)).to.deep.equal(['https://x.example/']);
    expect(tidy(parts(el, 'item')[0]!.textContent)).to.contain('Read on.');
  });
});
