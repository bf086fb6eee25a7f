import { expect, fixture, html } from '@open-wc/testing';
import type { ClinicElement } from '../src/base/clinic-element.js';
import { ContentError, readContent } from '../src/content/index.js';
import type { ContentDocument } from '../src/content/types.js';
import { parseHtml } from '../src/store/parse-html.js';
import answers from './data/wordpress-posts.json';
import { faults, strayUrls } from './helpers/allowed.js';
import { sample } from './helpers/content.js';
import { settled, text } from './helpers/dom.js';
import { fc } from './helpers/fast-check.mjs';
import { feedOf, itemOf } from './helpers/feed.js';
import { changed, changesOf, type Change } from './helpers/mutations.mjs';
import { warnings } from './helpers/stub.js';
import '../src/clinic-widgets.js';

const base = 'https://publisher.example/wp-json/wp/v2/posts';

/** Posts with pictures, a long body, and what a deleted picture leaves. */
const posts = answers.posts.filter(({ slug }) =>
  ['body', 'classic', 'picture', 'lost', 'both'].includes(slug),
);
const feed = feedOf(
  [1, 2, 3, 4].map((n) =>
    itemOf({
      id: `item-${n}`,
      content_html: `<h2>Part ${n}</h2><p>Words <a href="/${n}">here</a></p><ul><li><b>A:</b> b</li></ul>`,
      authors: [{ name: 'Ana', url: '/ana' }],
      tags: ['A', 'B'],
      image: 'a.png',
    }),
  ),
  { language: 'en', authors: [{ name: 'Ben' }] },
);

/** Reads it; undefined where it is refused as a whole. */
const read = (data: unknown): ContentDocument | undefined => {
  try {
    return readContent(data, base, parseHtml).document;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    expect(error.code).to.be.oneOf(['unknown-format', 'unsupported-version']);
    return undefined;
  }
};

interface Format {
  name: string;
  data: object;
  /** The place in the list of articles that a change is about; undefined where it may be about all. */
  item(place: Change[0]): number | undefined;
}

const formats: Format[] = [
  { name: 'WordPress posts', data: posts, item: ([i]) => i as number },
  {
    name: 'a JSON Feed',
    data: feed,
    item: ([list, i]) => (list == 'items' ? (i as number | undefined) : undefined),
  },
  {
    name: 'native content',
    data: sample(),
    item: ([list, i]) => (list == 'articles' ? (i as number | undefined) : undefined),
  },
];

for (const { name, data, item } of formats) {
  describe(`${name} with mistakes`, function () {
    this.timeout(30_000);

    it('keep what no mistake is in, and pollute nothing', () => {
      const good = read(data)!.articles!;
      let kept = 0;
      fc.assert(
        fc.property(changesOf(data), (changes) => {
          const document = read(changed(data, changes));
          expect(Object.keys(Object.prototype)).to.deep.equal([]);
          expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
          if (!document) return;
          expect(strayUrls(document)).to.deep.equal([]);
          const touched = changes.map(([place]) => item(place));
          if (touched.includes(undefined)) return;
          for (const [i, article] of good.entries()) {
            if (touched.includes(i)) continue;
            kept++;
            expect(document.articles).to.deep.include(article);
          }
        }),
        { numRuns: 150, includeErrorInReport: true },
      );
      expect(kept).to.be.above(50);
    });

    it('upset no widget', async () => {
      warnings();
      const root = await fixture<ClinicElement>(html`
        <clinic-content>
          <clinic-recent-posts limit="100" layout="grid"></clinic-recent-posts>
          <clinic-article-card></clinic-article-card>
        </clinic-content>
      `);
      const widgets = [...root.querySelectorAll<ClinicElement>('*')];
      await fc.assert(
        fc.asyncProperty(changesOf(data), async (changes) => {
          root.content = changed(data, changes);
          await root.updateComplete;
          for (const el of widgets) {
            await settled(el);
            expect(el.status).to.be.oneOf(['ready', 'empty', 'error']);
            expect(faults(el.shadowRoot!)).to.deep.equal([]);
            expect(text(el)).not.to.match(/\[object|\bundefined\b|\bNaN\b|Invalid Date/);
          }
        }),
        { numRuns: 60, includeErrorInReport: true },
      );
    });
  });
}

describe('anything at all', function () {
  this.timeout(30_000);

  it('is read or refused, and never more', () => {
    const anything = fc.anything({
      key: fc.constantFrom(
        'title',
        'rendered',
        'items',
        'content_html',
        'content',
        '__proto__',
        'id',
        '0',
        'link',
      ),
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(anything, (data) => {
        read(data);
        read([data]);
        read([{ title: { rendered: 'A' }, id: data, link: data, _embedded: data, content: data }]);
        read([
          {
            title: { rendered: 'A' },
            _embedded: { author: data, 'wp:term': data, 'wp:featuredmedia': data },
          },
        ]);
        read({ version: 'https://jsonfeed.org/version/1', items: data, author: data });
        read({
          items: [data, { content_html: 'a', id: data, authors: data, tags: data, image: data }],
        });
      }),
      { numRuns: 300, includeErrorInReport: true },
    );
  });
});
