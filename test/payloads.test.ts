import { expect, fixture, html } from '@open-wc/testing';
import type { ClinicElement } from '../src/base/clinic-element.js';
import { readContent } from '../src/content/index.js';
import type { ContentDocument } from '../src/content/types.js';
import { parseHtml } from '../src/store/parse-html.js';
import { faults, purged, strayUrls } from './helpers/allowed.js';
import { wordsOf } from './helpers/blocks.js';
import { parts, settled } from './helpers/dom.js';
import { feed, native, posts } from './helpers/hostile-formats.js';
import { payloads, type Payload } from './helpers/payloads.js';
import { warnings } from './helpers/stub.js';
import { setTrap } from './helpers/trap.js';
import '../src/clinic-widgets.js';

const BATCH = 100;
const techniques = [...new Set(payloads.map(({ technique }) => technique))];

const batchesOf = (list: Payload[]): Payload[][] =>
  Array.from({ length: Math.ceil(list.length / BATCH) }, (_, i) =>
    list.slice(i * BATCH, (i + 1) * BATCH),
  );

/** Widgets that show all of a document. */
const page = async (content: unknown): Promise<ClinicElement[]> => {
  const root = await fixture(html`
    <clinic-content .content=${content}>
      <clinic-recent-posts limit=${BATCH} layout="grid"></clinic-recent-posts>
      <clinic-article-card></clinic-article-card>
      <clinic-treatment-steps></clinic-treatment-steps>
      <clinic-side-effects></clinic-side-effects>
    </clinic-content>
  `);
  const widgets = [...root.querySelectorAll<ClinicElement>('*')];
  for (const el of widgets) await settled(el);
  return widgets;
};

const formats: [name: string, make: (payloads: Payload[]) => unknown][] = [
  ['WordPress posts', posts],
  ['a JSON Feed', feed],
  ['native content', native],
];

describe('script payloads', () => {
  it('are more than two thousand, each another', () => {
    expect(new Set(payloads.map(({ html }) => html)).size).to.be.above(2000);
  });

  it('would be noticed', async () => {
    const trap = setTrap();
    document.createElement('div').innerHTML = '<img src="data:,x" onerror="alert(1)">';
    await trap.sprung();
    expect(trap.hits()).to.equal(1);
    const bad = document.createElement('div');
    bad.innerHTML =
      '<a href="javascript:alert(1)" style="x">a</a><svg><use/></svg><img src="data:,y">';
    expect(faults(bad)).to.have.length(4);
    expect(purged(bad.innerHTML)).to.include.members(['href']);
  });

  for (const technique of techniques) {
    const list = payloads.filter((each) => each.technique == technique);
    for (const [name, make] of formats) {
      it(`do nothing in ${name}: ${technique} (${list.length})`, async function () {
        this.timeout(30_000);
        warnings();
        const trap = setTrap();
        const clean = Object.getOwnPropertyNames(Object.prototype);
        for (const batch of batchesOf(list)) {
          const data = make(batch);
          const { document } = readContent(data, 'https://publisher.example/posts', parseHtml);
          expect(strayUrls(document)).to.deep.equal([]);
          const widgets = await page(data);
          for (const el of widgets) {
            expect(faults(el.shadowRoot!), el.localName).to.deep.equal([]);
            expect(purged(el.shadowRoot!.innerHTML), el.localName).to.deep.equal([]);
          }
          expectShown(batch, document, widgets[0]!, name);
          widgets[0]!.parentElement!.remove();
        }
        await trap.sprung();
        expect(trap.hits()).to.equal(0);
        expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(clean);
      });
    }
  }
});

/** Nobody loses a post because of what somebody wrote into it. */
const expectShown = (
  batch: Payload[],
  { articles = [] }: ContentDocument,
  list: ClinicElement,
  format: string,
) => {
  expect(articles).to.have.length(batch.length);
  expect(parts(list, 'item')).to.have.length(batch.length);
  for (const { body } of articles) {
    if (format != 'native content') expect(wordsOf(body)).to.match(/^Words before\./);
  }
  if (format == 'WordPress posts') return;
  // What is text in the format is text on the page, to the last sign.
  const shown = parts(list, 'headline').map((headline) => headline.textContent!.trim());
  const line = (text: string) =>
    (format == 'a JSON Feed' ? text.replace(/[ \t\n\f\r]+/g, ' ') : text).trim();
  expect(shown).to.have.members(batch.map(({ text }) => line(text)));
};
