import { expect, fixture, html } from '@open-wc/testing';
import { effect } from '../../test/helpers/content.js';
import { parts, settled } from '../../test/helpers/dom.js';
import { blocksWidget } from '../../test/helpers/reading.js';
import type { Proportion } from '../content/types.js';
import type { ClinicSideEffects } from '../registry.js';
import '../clinic-widgets.js';

const widget = async (proportion: Proportion, pictures = true) =>
  settled(
    await fixture<ClinicSideEffects>(html`
      <clinic-side-effects
        .content=${effect({ proportion })}
        ?pictures=${pictures}
      ></clinic-side-effects>
    `),
  );
const picture = (el: Element) => el.shadowRoot!.querySelector<SVGElement>('[role=img]');

/** How many people are drawn: each has one head, a point. */
const heads = (path: SVGPathElement) => path.getAttribute('d')!.match(/h0/g)?.length ?? 0;

/** Those that it happens to, and the others, by how they look. */
const drawn = (el: Element): [concerned: number, others: number] => {
  const paths = [...picture(el)!.querySelectorAll('path')];
  const pale = (path: Element) => Number(getComputedStyle(path).opacity) < 1;
  const count = (chosen: SVGPathElement[]) => chosen.reduce((sum, path) => sum + heads(path), 0);
  return [count(paths.filter((path) => !pale(path))), count(paths.filter(pale))];
};

describe('people that are drawn', () => {
  const figures: Proportion[] = [
    { count: 41, of: 100 },
    { count: 3, of: 10 },
    { count: 0, of: 10 },
    { count: 10, of: 10 },
    { count: 1, of: 100 },
    { count: 100, of: 100 },
  ];
  for (const { count, of } of figures) {
    it(`are as many as it happens to: ${count} in ${of}`, async () => {
      expect(drawn(await widget({ count, of }))).to.deep.equal([count, of - count]);
    });
  }

  it('are all inside the picture, one beside the other', async () => {
    for (const of of [10, 100]) {
      const svg = picture(await widget({ count: of / 2, of })) as SVGSVGElement;
      const { width, height } = svg.viewBox.baseVal;
      const places = new Set<string>();
      for (const path of svg.querySelectorAll('path')) {
        const box = path.getBBox();
        expect(box.x).to.be.least(0);
        expect(box.y).to.be.least(0);
        expect(box.x + box.width).to.be.most(width);
        expect(box.y + box.height).to.be.most(height);
        for (const [place] of path.getAttribute('d')!.matchAll(/M[\d.]+ [\d.]+/g)) {
          places.add(place);
        }
      }
      expect(places.size).to.equal(of);
    }
  });

  it('have a text that says the same', async () => {
    const el = await widget({ count: 41, of: 100 });
    expect(picture(el)!.getAttribute('aria-label')).to.equal('about 41 in 100 people');
    expect(parts(el, 'item')[0]!.textContent).to.contain('about 41 in 100 people');
  });

  it('are only where that is exact', async () => {
    const inexact = [
      { count: 41.5, of: 100 },
      { count: 0.5, of: 10 },
      { count: 41, of: 1000 },
      { count: 3, of: 30 },
      { count: 1, of: 1 },
      { count: 5, of: 50 },
      { count: 10, of: 100.5 },
    ];
    for (const proportion of inexact) {
      const el = await widget(proportion);
      expect(!!picture(el), JSON.stringify(proportion)).to.equal(false);
      expect(parts(el, 'item')[0]!.textContent).to.contain('people');
    }
  });

  it('are not where the page does not ask for them, nor of a band alone', async () => {
    expect(!!picture(await widget({ count: 41, of: 100 }, false))).to.equal(false);
    const el = await fixture(html`
      <clinic-side-effects .content=${effect({ frequency: 'common' })} pictures></clinic-side-effects>
    `);
    expect(!!picture(el)).to.equal(false);
  });

  it('come and go with the attribute', async () => {
    const el = await widget({ count: 41, of: 100 }, false);
    el.setAttribute('pictures', '');
    await el.updateComplete;
    expect(drawn(el)).to.deep.equal([41, 59]);
    el.removeAttribute('pictures');
    await el.updateComplete;
    expect(!!picture(el)).to.equal(false);
  });

  it('can be in an article, too', async () => {
    const { treatments } = effect({ proportion: { count: 2, of: 10 } });
    const el = await blocksWidget([{ type: 'side-effects', treatment: 't' }], {}, { treatments });
    expect(!!picture(el)).to.equal(false);
    el.setAttribute('pictures', '');
    await el.updateComplete;
    expect(drawn(el)).to.deep.equal([2, 8]);
  });
});
