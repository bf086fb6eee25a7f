import { expect } from '@open-wc/testing';
import { parts, spoken, texts, tidy } from '../../test/helpers/dom.js';
import { blocksWidget } from '../../test/helpers/reading.js';
import type { ComparisonBar, ComparisonBlock } from '../content/types.js';
import '../clinic-widgets.js';

const comparison = async (
  bars: (Partial<ComparisonBar> & { to: number })[],
  more: Partial<ComparisonBlock> = {},
) => {
  const named = bars.map((bar, i) => ({ name: `Bar ${i}`, ...bar }));
  const el = await blocksWidget([{ type: 'comparison', unit: 'days', bars: named, ...more }]);
  const root = el.shadowRoot!;
  expect(root.innerHTML).not.to.match(/NaN|Infinity|undefined|null|\u221e/);
  return el;
};

/** Where each bar begins and ends on the axis, in percent, as it is drawn. */
const drawn = (el: Element): [from: number, to: number][] =>
  parts(el, 'item').map((item) => {
    const mark = [...item.querySelectorAll('svg')].pop()!;
    const { left, right } = mark.getBoundingClientRect();
    const box = mark.parentElement!.getBoundingClientRect();
    const percent = (at: number) => Math.round(((at - box.left) / box.width) * 1000) / 10;
    return [percent(left), percent(right)];
  });

/** The figures along the axis. */
const ticks = (el: Element) => {
  const axis = [...parts(el, 'list')[0]!.children].pop()!;
  return texts([...axis.querySelectorAll('span')]);
};

const expectDrawn = (el: Element, expected: [from: number, to: number][]) => {
  const found = drawn(el);
  expect(found).to.have.length(expected.length);
  for (const [i, edges] of found.entries()) {
    for (const k of [0, 1] as const) {
      expect(edges[k], JSON.stringify(found)).to.be.closeTo(expected[i]![k], 0.6);
    }
  }
};

describe('a comparison', () => {
  it('draws ranges on one axis that begins at zero', async () => {
    const el = await comparison([{ to: 2 }, { from: 2, to: 4 }, { from: 1, to: 3 }]);
    expect(ticks(el)).to.deep.equal(['0', '1', '2', '3', '4']);
    expectDrawn(el, [
      [0, 50],
      [50, 100],
      [25, 75],
    ]);
  });

  it('has round numbers along its axis, whatever the size', async () => {
    expect(ticks(await comparison([{ to: 47 }]))).to.deep.equal([
      '0',
      '10',
      '20',
      '30',
      '40',
      '50',
    ]);
    expect(ticks(await comparison([{ to: 73 }]))).to.deep.equal(['0', '20', '40', '60', '80']);
    expect(ticks(await comparison([{ to: 2500 }]))).to.deep.equal([
      ...['0', '1,000', '2,000', '3,000'],
    ]);
    expect(ticks(await comparison([{ to: 0.3 }]))).to.deep.equal(['0', '0.1', '0.2', '0.3']);
  });

  it('draws what is a thousand times as long on a logarithmic axis', async () => {
    const bars = [{ from: 1, to: 10 }, { from: 10, to: 1000 }, { to: 100 }];
    const el = await comparison(bars, { scale: 'log' });
    // A power of ten lower, so that a bar that ends where the others begin can be seen.
    expect(ticks(el)).to.deep.equal(['0.1', '1', '10', '100', '1,000']);
    expectDrawn(el, [
      [25, 50],
      [50, 100],
      [0, 75],
    ]);
  });

  it('has each figure on one line, below where a bar of that size ends', async () => {
    const bars = [1, 100, 10_000].map((to) => ({ from: 0.1, to }));
    const el = await comparison(bars, { scale: 'log' });
    const boxes = [...parts(el, 'list')[0]!.children].pop()!.querySelectorAll('span');
    const figures = [...boxes].map((figure) => {
      const range = document.createRange();
      range.selectNodeContents(figure);
      expect(range.getClientRects(), figure.textContent).to.have.length(1);
      const { left, right } = range.getBoundingClientRect();
      return { text: figure.textContent, middle: (left + right) / 2 };
    });
    const ends = parts(el, 'item').map(
      (item) => [...item.querySelectorAll('svg')].pop()!.getBoundingClientRect().right,
    );
    for (const [i, text] of ['1', '100', '10,000'].entries()) {
      expect(figures.find((each) => each.text == text)!.middle, text).to.be.closeTo(ends[i]!, 1);
    }
  });

  it('has powers of ten along a logarithmic axis, and not too many', async () => {
    const log = async (from: number, to: number) =>
      ticks(await comparison([{ from, to }], { scale: 'log' }));
    expect(await log(3, 40)).to.deep.equal(['1', '10', '100']);
    expect(await log(0.02, 4)).to.deep.equal(['0.01', '0.1', '1', '10']);
    expect((await log(1, 1e15)).length).to.be.within(3, 8);
  });

  it('begins at zero where a bar does not say where it begins', async () => {
    const el = await comparison([{ to: 5 }, { from: 0, to: 5 }]);
    const [first, second] = drawn(el);
    expect(first).to.deep.equal(second);
  });

  it('draws a range that was written the wrong way round', async () => {
    const el = await comparison([
      { from: 4, to: 2 },
      { from: 2, to: 4 },
    ]);
    const [first, second] = drawn(el);
    expect(first).to.deep.equal(second);
  });

  it('still shows a bar where it has no length', async () => {
    for (const scale of ['linear', 'log'] as const) {
      const el = await comparison([{ from: 5, to: 5 }, { to: 10 }], { scale });
      const [[from, to] = [0, 0]] = drawn(el);
      expect(to - from).to.be.within(0.5, 2);
    }
  });

  const odd: [string, Partial<ComparisonBar>[]][] = [
    ['zero', [{ to: 0 }]],
    ['zero from zero', [{ from: 0, to: 0 }]],
    ['one', [{ to: 1 }]],
    ['negative', [{ from: -5, to: -2 }, { to: 3 }]],
    ['negative alone', [{ to: -4 }]],
    ['huge', [{ to: 1e21 }, { to: 1 }]],
    ['equal', [{ from: 7, to: 7 }]],
    ['both zero and large', [{ from: 0, to: 1e9 }, { to: 0 }]],
  ];
  for (const [what, bars] of odd) {
    for (const scale of ['linear', 'log'] as const) {
      it(`stays in its box with values that are ${what}: ${scale}`, async () => {
        const el = await comparison(bars as { to: number }[], { scale });
        for (const [from, to] of drawn(el)) {
          expect(from).to.be.within(-0.1, 100);
          expect(to).to.be.within(from, 100.1);
        }
        const figures = ticks(el);
        expect(figures.length).to.be.within(2, 9);
        expect(new Set(figures).size, figures.join()).to.equal(figures.length);
      });
    }
  }

  it('is not there where there is nothing to compare', async () => {
    const el = await comparison([]);
    expect(parts(el, 'list')).to.have.length(0);
  });

  it('draws what is below zero to the left of what is above', async () => {
    const el = await comparison([
      { from: -4, to: -2 },
      { from: 2, to: 4 },
    ]);
    const [[, end], [begin]] = drawn(el) as [[number, number], [number, number]];
    expect(end).to.be.below(begin);
    expect(ticks(el)).to.include('0');
  });

  it('follows the direction of the text', async () => {
    const el = await comparison([{ to: 1 }, { to: 4 }]);
    el.dir = 'rtl';
    const [[from, to]] = drawn(el) as [[number, number]];
    expect(from).to.be.closeTo(75, 0.6);
    expect(to).to.be.closeTo(100, 0.6);
  });

  it('says in words what it draws', async () => {
    const el = await comparison([
      { name: 'Infusion', to: 1 },
      { name: 'Tablets', from: 28, to: 56 },
      { name: 'Therapy', to: 90, text: 'about three months' },
      { name: 'Rest', to: 12500 },
      { name: 'None', from: 0, to: 2 },
    ]);
    expect(parts(el, 'item').map(spoken)).to.deep.equal([
      'Infusion: 1 days',
      'Tablets: 28 to 56 days',
      'Therapy: about three months',
      'Rest: 12,500 days',
      'None: 0 to 2 days',
    ]);
    const [list] = parts(el, 'list');
    expect(list!.matches('ul[role=list]')).to.equal(true);
    // The drawing would only be noise.
    expect(spoken(list!)).not.to.contain('10,000');
  });

  it('has a headline, its unit, and its sources', async () => {
    const bars = [{ name: 'Infusion', to: 1, cite: 'one' }];
    const el = await blocksWidget(
      [{ type: 'comparison', headline: 'How long', unit: 'days', bars }],
      { citation: [{ id: 'one', name: 'A study' }] },
    );
    expect(texts(parts(el, 'headline'))).to.include('How long');
    expect(texts(parts(el, 'item'))[0]).to.match(/^Infusion\[1\]: 1 days/);
    expect(tidy([...parts(el, 'list')[0]!.children].pop()!.textContent)).to.contain('days');
  });
});
