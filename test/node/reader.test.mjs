// The published reader in Node, without a DOM, against documents that went wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContentError, isCurrent, parseJson, readContent } from 'clinic-widgets/content';
import { fc } from '../helpers/fast-check.mjs';
import { changed, changesOf } from '../helpers/mutations.mjs';
import { mistakes, sample } from '../helpers/schema.mjs';

const base = 'https://publisher.example/content/ketamine.json';
const document = await sample();
const lists = ['articles', 'treatments', 'notices'];

/** Reads it; undefined where it is refused as a whole. */
const read = (data) => {
  try {
    return readContent(data, base);
  } catch (error) {
    assert.ok(error instanceof ContentError, error.stack);
    assert.match(error.code, /^(unknown-format|unsupported-version)$/);
    return undefined;
  }
};

/** Items that no change touched, by their list. */
const untouched = (changes) => {
  const places = changes.map(([place]) => place);
  const whole = places.some((place) => place.length < 2 && (!place[0] || lists.includes(place[0])));
  return whole
    ? []
    : lists.flatMap((list) =>
        document[list]
          .map(({ id }, i) => ({ list, id, i }))
          .filter(({ i }) => !places.some((place) => place[0] === list && place[1] === i)),
      );
};

describe('the reader in Node', () => {
  it('needs no DOM', () => {
    assert.equal(typeof globalThis.document, 'undefined');
    assert.equal(isCurrent({ status: 'withdrawn' }), false);
    assert.deepEqual(parseJson('{"a":1}'), { a: 1 });
  });

  it('keeps what is good of a document that went wrong, and throws nothing else', () => {
    const good = read(document).document;
    fc.assert(
      fc.property(changesOf(document), (changes) => {
        const result = read(changed(document, changes));
        if (!result) return;
        assert.deepEqual(mistakes(result.document), []);
        for (const { path, message } of result.problems) {
          assert.equal(typeof path, 'string');
          assert.ok(message);
        }
        for (const { list, id, i } of untouched(changes)) {
          // In its place or, when others before it were dropped, further up.
          const found = result.document[list].find((item) => item.id === id);
          assert.deepEqual(found, good[list][i]);
        }
        assert.equal({}.polluted, undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds nothing wrong with what it has read', () => {
    fc.assert(
      fc.property(changesOf(document), (changes) => {
        const result = read(changed(document, changes));
        if (!result) return;
        assert.deepEqual(read(result.document), { document: result.document, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('throws nothing else at values of any kind', () => {
    const anything = fc.anything({
      key: fc.constantFrom('format', 'articles', 'id', 'headline', 'body', '__proto__', 'x'),
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (data) => {
        read(data);
        for (const list of lists) read({ format: 'clinic-content/1', [list]: data });
        read({ format: 'clinic-content/1', articles: [{ id: 'a', headline: 'A', body: data }] });
      }),
      { numRuns: 1000 },
    );
  });

  it('throws nothing else at text of any kind', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
    const code = /^(invalid-json|escaped-json|unknown-format|unsupported-version)$/;
    fc.assert(
      fc.property(text, (given) => {
        try {
          readContent(parseJson(given), base);
        } catch (error) {
          assert.ok(error instanceof ContentError);
          assert.match(error.code, code);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
