import { expect, fixture, html } from '@open-wc/testing';
import { articles, documentOf, sample, treatmentOf } from '../../test/helpers/content.js';
import { all, outline, parts } from '../../test/helpers/dom.js';
import type { ClinicElement } from './clinic-element.js';
import '../clinic-widgets.js';

const content = (): unknown => {
  const { treatments, notices, articles } = sample();
  const notice = { ...notices![0]!, id: 'disclaimer' };
  return documentOf({
    articles: articles!.slice(0, 2),
    treatments: [{ ...treatmentOf('t'), ...treatments![0]!, notices: ['disclaimer'] }],
    notices: [notice],
  });
};

type Tag =
  'clinic-article-card' | 'clinic-recent-posts' | 'clinic-treatment-steps' | 'clinic-side-effects';
const TAGS: Tag[] = [
  'clinic-article-card',
  'clinic-recent-posts',
  'clinic-treatment-steps',
  'clinic-side-effects',
];

const widget = async (tag: Tag, attributes: Record<string, string> = {}) => {
  const el: ClinicElement = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.content = content();
  const root = await fixture<HTMLElement>(html`<div></div>`);
  root.append(el);
  await el.updateComplete;
  expect(el.status).to.equal('ready');
  return el;
};

const levels = (el: Element) => outline(el).map((heading) => Number(heading.split(' ')[0]));

/** A heading may go any number of levels up, and one down. */
const hasGaps = (list: number[]) => list.some((level, i) => i > 0 && level > list[i - 1]! + 1);

describe('the heading of a widget', () => {
  it('has a default where there is one', async () => {
    const first = async (tag: Tag) => outline(await widget(tag))[0];
    expect(await first('clinic-recent-posts')).to.equal('2 Recent posts');
    expect(await first('clinic-treatment-steps')).to.equal(
      '2 Ketamine infusion for depression: what to expect',
    );
    expect(await first('clinic-side-effects')).to.equal(
      '2 Ketamine infusion for depression: side effects',
    );
    const card = await widget('clinic-article-card');
    expect(parts(card, 'heading')).to.have.length(0);
    expect(outline(card)).to.deep.equal([
      '2 How ketamine works in the brain as a treatment for depression',
    ]);
  });

  for (const tag of TAGS) {
    it(`can be given: ${tag}`, async () => {
      const el = await widget(tag, { heading: 'Of our own' });
      expect(outline(el)[0]).to.equal('2 Of our own');
      expect(parts(el, 'heading')).to.have.length(1);
      expect(levels(el)[1]).to.equal(3);
      el.heading = 'Another';
      await el.updateComplete;
      expect(outline(el)[0]).to.equal('2 Another');
      el.removeAttribute('heading');
      el.heading = null;
      await el.updateComplete;
      expect(outline(el)[0]).not.to.contain('Another');
    });

    it(`is not there with heading="", and those inside move up: ${tag}`, async () => {
      const el = await widget(tag, { heading: '' });
      expect(parts(el, 'heading')).to.have.length(0);
      expect(levels(el)[0]).to.equal(2);
    });

    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`has level ${level} when asked to, and those inside follow without a gap: ${tag}`, async () => {
        for (const heading of ['Words', '']) {
          const el = await widget(tag, { heading, 'heading-level': String(level) });
          expect(levels(el)[0]).to.equal(level);
          expect(Math.min(...levels(el).slice(1), 99)).to.be.least(level + (heading ? 1 : 0));
          expect(hasGaps(levels(el))).to.equal(false);
        }
      });
    }
  }

  it('is a real heading as long as HTML has one for the level', async () => {
    const el = await widget('clinic-side-effects', { 'heading-level': '6' });
    expect(all(el, 'h6')).to.have.length(1);
    const deeper = all(el, '[role=heading]');
    expect(deeper.length).to.be.above(3);
    for (const heading of deeper) expect(heading.getAttribute('aria-level')).to.equal('7');
  });

  for (const level of ['0', '7', '-1', 'two', '', '1e9', 'NaN', 'Infinity']) {
    it(`has level 2 when asked for level "${level}"`, async () => {
      const el = await widget('clinic-recent-posts', { 'heading-level': level });
      expect(levels(el).slice(0, 2)).to.deep.equal([2, 3]);
    });
  }

  it('changes its level later', async () => {
    const el = await widget('clinic-recent-posts', { 'heading-level': '4' });
    el.headingLevel = 3;
    await el.updateComplete;
    expect(levels(el).slice(0, 2)).to.deep.equal([3, 4]);
    el.headingLevel = null;
    await el.updateComplete;
    expect(levels(el).slice(0, 2)).to.deep.equal([2, 3]);
  });

  it('is there while content is still to come, and on failure', async () => {
    for (const given of [null, 'no JSON']) {
      const el = await fixture(
        html`<clinic-recent-posts .content=${given} heading="News"></clinic-recent-posts>`,
      );
      expect(outline(el)).to.deep.equal(['2 News']);
    }
  });

  it('is text, never HTML', async () => {
    const el = await fixture(
      html`<clinic-recent-posts .content=${articles('a')} heading=${'<b>B</b> &amp;'}></clinic-recent-posts>`,
    );
    expect(outline(el)[0]).to.equal('2 <b>B</b> &amp;');
  });
});
