import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { readContent } from '../src/content/index.js';
import { strayUrls } from './helpers/allowed.js';
import { authored, hostile } from './helpers/any-html.js';
import { wordsOf } from './helpers/blocks.js';
import { toHtml } from './helpers/blocks-to-html.js';
import { articleOf, documentOf } from './helpers/content.js';
import { fc } from './helpers/fast-check.mjs';
import { urlsIn } from './helpers/hostile.js';
import { sectionsOf } from './helpers/wordpress.js';

const site = 'https://publisher.example/wp-json/wp/v2/posts';
const post = 'https://publisher.example/blog/a-post/';

const options = (numRuns: number) => ({ numRuns, includeErrorInReport: true });

/** Where DOMPurify leaves addresses. */
const addresses = (html: string): string[] => {
  const clean = document.createElement('template');
  // Parsed as the widgets do: of `noscript`, browsers make one thing in a template and another in a page.
  clean.innerHTML = html;
  clean.innerHTML = DOMPurify.sanitize(clean.content, {
    ADD_TAGS: ['iframe', 'embed'],
    SAFE_FOR_XML: false,
  });
  return [...clean.content.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => /src|href|original|poster/.test(name))
      .flatMap(({ name, value }) => (name.includes('srcset') ? value.split(/,?\s+/) : value))
      .flatMap((value) => {
        try {
          const watched = value.replace(/(youtube\.com\/)embed\/([\w-]{11})\b.*/, '$1watch?v=$2');
          return new URL(watched, value.startsWith('#') ? post : site).href;
        } catch {
          return [];
        }
      }),
  );
};

describe('HTML that authors write', function () {
  this.timeout(30_000);

  it('loses no word, and keeps them in order', () => {
    fc.assert(
      fc.property(authored, (html) => {
        const words = (text: string) => text.match(/w\d+/g) ?? [];
        expect(words(wordsOf(sectionsOf(html)))).to.deep.equal(words(html));
      }),
      options(1000),
    );
  });

  it('loses no picture but those that count visitors', () => {
    fc.assert(
      fc.property(authored, (html) => {
        const pictures = JSON.stringify(sectionsOf(html)).match(/"type":"image"/g) ?? [];
        expect(pictures).to.have.length((html.match(/<img src="\/[ab]/g) ?? []).length);
      }),
      options(200),
    );
  });

  it('becomes what the native format allows, and the same when read once more', () => {
    fc.assert(
      fc.property(authored, (html) => {
        const body = sectionsOf(html);
        const again = readContent(documentOf({ articles: [articleOf('a', { body })] }), site);
        expect(again.problems).to.deep.equal([]);
        expect(again.document.articles![0]!.body).to.deep.equal(body);
        expect(sectionsOf(toHtml(body))).to.deep.equal(body);
      }),
      options(1000),
    );
  });
});

describe('HTML that nobody should write', function () {
  this.timeout(30_000);

  it('has no address but those that DOMPurify leaves', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        // Of foreign namespaces, framesets and some forms DOMPurify leaves nothing, harmless or not.
        fc.pre(!/<(math|svg|path|frameset|form)/i.test(html));
        const sections = sectionsOf(html);
        expect(strayUrls(sections)).to.deep.equal([]);
        const left = addresses(html);
        for (const url of urlsIn(sections)) {
          if (!url.includes(' ')) expect(left).to.include(url);
        }
      }),
      options(500),
    );
  });

  it('becomes what the native format allows', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const body = sectionsOf(html);
        const again = readContent(documentOf({ articles: [articleOf('a', { body })] }), site);
        expect(again.problems).to.deep.equal([]);
        expect(again.document.articles![0]!.body).to.deep.equal(body);
      }),
      options(500),
    );
  });
});
