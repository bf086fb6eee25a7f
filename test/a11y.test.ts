import { expect, fixture, html } from '@open-wc/testing';
import type { ClinicElement } from '../src/base/clinic-element.js';
import * as registry from '../src/registry.js';
import { articleOf, articles, documentOf, sample, treatmentOf } from './helpers/content.js';
import { all, settled } from './helpers/dom.js';
import '../src/clinic-widgets.js';

const TAGS = Object.values(registry).map(({ tag }) => tag);

/** The sample, with a day for each placeholder, and an overdue review. */
const ready = () => {
  const content = sample();
  for (const published of [content.articles![0]!, content.treatments![0]!]) {
    published.notices = content.notices!.map(({ id }) => id);
  }
  return content;
};

const gone = () =>
  documentOf({
    articles: [articleOf('a', { status: 'withdrawn', replacedBy: 'https://x.example/new' })],
    treatments: [treatmentOf('t', { status: 'withdrawn', replacedBy: 'https://x.example/new' })],
  });

const states: [state: string, status: string, content: () => unknown][] = [
  ['loading', 'loading', () => null],
  ['ready', 'ready', ready],
  ['empty', 'empty', () => documentOf()],
  ['withdrawn', 'empty', gone],
  ['failed', 'error', () => 'no JSON'],
];

const mount = async (
  tag: string,
  content: unknown,
  { style = '', attributes = {} }: { style?: string; attributes?: Record<string, string> } = {},
) => {
  const root = await fixture<HTMLElement>(html`<div style=${style}></div>`);
  const el = document.createElement(tag) as ClinicElement;
  el.content = content;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  root.append(el);
  await el.updateComplete;
  return { root, el };
};

const long = 'Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle'.repeat(3);
const longContent = () => {
  const content = ready();
  Object.assign(content.articles![0]!, { headline: long, description: long });
  Object.assign(content.treatments![0]!, { name: long, description: long });
  content.treatments![0]!.steps![0]!.name = long;
  content.treatments![0]!.sideEffects!.groups[0]!.effects[0]!.name = long;
  return content;
};

for (const tag of TAGS) {
  describe(`${tag} for everybody`, () => {
    for (const [state, status, content] of states) {
      it(`when it is ${state}`, async () => {
        const { root, el } = await mount(tag, content());
        // A list leaves out what was withdrawn without a word.
        expect(el.status).to.equal(status);
        await expect(root).to.be.accessible();
      });
    }

    it('with its fallback', async () => {
      const { root, el } = await mount(tag, null);
      el.append(Object.assign(document.createElement('p'), { textContent: 'Fallback' }));
      await el.updateComplete;
      await expect(root).to.be.accessible();
    });

    it('in a column of 320 px, with words too long for it', async () => {
      const { root, el } = await mount(tag, longContent(), { style: 'width: 320px' });
      expect(el.status).to.equal('ready');
      await expect(root).to.be.accessible();
      const { right } = root.getBoundingClientRect();
      for (const element of all(el, '*')) {
        // What scrolls inside itself may be wider.
        if (element.closest('.hidden, table')) continue;
        expect(element.getBoundingClientRect().right, element.outerHTML).to.be.most(right + 1);
      }
    });

    it('on a dark page', async () => {
      const { root, el } = await mount(tag, ready(), {
        style: 'color-scheme: dark; background: #14181c; color: #f0f0f0; padding: 1em',
      });
      await settled(el);
      await expect(root).to.be.accessible();
    });

    it('at heading level 6', async () => {
      const { root } = await mount(tag, ready(), {
        attributes: { 'heading-level': '6', heading: 'Words' },
      });
      await expect(root).to.be.accessible({ ignoredRules: ['heading-order'] });
    });

    it('on a page with no landmark of its own, several times', async () => {
      const root = await fixture(html`<div></div>`);
      for (let times = 0; times < 2; times++) {
        const el = document.createElement(tag) as ClinicElement;
        el.content = ready();
        root.append(el);
        await el.updateComplete;
        const landmarks = 'nav, main, aside, header, footer, section, form, [role=region]';
        expect(all(el, landmarks)).to.have.length(0);
      }
      await expect(root).to.be.accessible();
    });
  });
}

describe('layouts for everybody', () => {
  for (const [tag, layout] of [
    ['clinic-article-card', 'side'],
    ['clinic-article-card', 'compact'],
    ['clinic-recent-posts', 'grid'],
    ['clinic-recent-posts', 'headlines'],
  ] as const) {
    for (const width of [320, 900]) {
      it(`${tag} layout="${layout}" at ${width} px`, async () => {
        const { root } = await mount(tag, ready(), {
          style: `width: ${width}px`,
          attributes: { layout, 'more-url': '/blog' },
        });
        await expect(root).to.be.accessible();
      });
    }
  }

  it('text grows with the text of the page', async () => {
    const content = articles('a');
    const size = async (style: string) => {
      const { el } = await mount('clinic-article-card', content, { style });
      return parseFloat(getComputedStyle(all(el, 'h2')[0]!).fontSize);
    };
    const small = await size('font-size: 16px');
    expect(await size('font-size: 32px')).to.be.closeTo(small * 2, 0.1);
    // Many hosts set this so that 1rem is 10px.
    document.documentElement.style.fontSize = '62.5%';
    expect(await size('font-size: 16px')).to.be.closeTo(small, 0.1);
    document.documentElement.style.fontSize = '';
  });
});
