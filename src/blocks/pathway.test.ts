import { expect } from '@open-wc/testing';
import { links, parts, spoken, texts } from '../../test/helpers/dom.js';
import { blocksWidget } from '../../test/helpers/reading.js';
import type { PathwayStep } from '../content/types.js';
import '../clinic-widgets.js';

const pathway = (steps: PathwayStep[], headline?: string) =>
  blocksWidget([{ type: 'pathway', ...(headline && { headline }), steps }], {
    citation: [{ id: 'one', name: 'A study' }],
  });

describe('a pathway', () => {
  it('is an ordered list, one step after the other', async () => {
    const el = await pathway([{ name: 'First' }, { name: 'Second' }, { name: 'Third' }]);
    const [list] = parts(el, 'list');
    expect(list!.matches('ol[role=list]')).to.equal(true);
    expect([...list!.children].map(spoken)).to.deep.equal(['First', 'Second', 'Third']);
  });

  it('says in words how sure each step is', async () => {
    const el = await pathway([
      { name: 'a', certainty: 'established' },
      { name: 'b', certainty: 'likely' },
      { name: 'c', certainty: 'uncertain' },
      { name: 'd' },
    ]);
    expect(parts(el, 'item').map(spoken)).to.deep.equal([
      ...['a Well established', 'b Likely', 'c Not certain', 'd'],
    ]);
  });

  it('draws what is less sure otherwise, not by colour alone', async () => {
    const el = await pathway([
      { name: 'a', certainty: 'established' },
      { name: 'b', certainty: 'likely' },
      { name: 'c', certainty: 'uncertain' },
      { name: 'd' },
    ]);
    const styles = parts(el, 'item').map((item) => getComputedStyle(item).borderTopStyle);
    expect(new Set(styles.slice(0, 3)).size).to.equal(3);
    expect(styles[3]).to.equal(styles[0]);
  });

  it('draws an arrow from each step to the next, and none before the first', async () => {
    const el = await pathway([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    const arrows = parts(el, 'item').map((item) => getComputedStyle(item, '::before').content);
    expect(arrows[0]).to.equal('none');
    for (const arrow of arrows.slice(1)) expect(arrow).to.contain('\u2193');
  });

  it('explains its steps, and leads to their sources', async () => {
    const el = await pathway([
      {
        name: 'Glutamate rises',
        text: ['In ', { text: 'animals', emphasis: 'em' }, '.'],
        certainty: 'likely',
        cite: 'one',
      },
    ]);
    expect(texts(parts(el, 'item'))[0]).to.equal('Glutamate rises[1] Likely In animals.');
    expect(links(el)[0]!.textContent).to.equal('[1]');
  });

  it('may have a headline', async () => {
    const headlines = async (headline?: string) =>
      texts(parts(await pathway([{ name: 'a' }], headline), 'headline')).slice(1, -1);
    expect(await headlines('A chain')).to.deep.equal(['A chain']);
    expect(await headlines()).to.deep.equal([]);
  });

  it('loses a step without a name, and no other', async () => {
    const el = await pathway([{ text: 'x' } as unknown as PathwayStep, { name: 'b' }]);
    expect(texts([...parts(el, 'list')[0]!.children])).to.deep.equal(['b']);
  });
});
