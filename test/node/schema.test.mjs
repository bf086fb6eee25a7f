// The published JSON Schema: what editors are told has to be what the readers do.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readContent } from '../../dist/esm/content/index.js';
import { json, mistakes, sample, schema } from '../helpers/schema.mjs';

const format = 'clinic-content/1';
const article = { id: 'a', headline: 'A' };
const withArticle = (more) => ({ format, articles: [{ ...article, ...more }] });

describe('the JSON Schema', () => {
  it('is of the draft that it says, with a name', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.match(schema.$id, /^https:/);
    assert.ok(schema.title && schema.description);
  });

  it('describes what is not plain from its name', () => {
    const { Published, Image, Effect } = schema.$defs;
    for (const field of [
      Published?.properties?.expires ?? schema.$defs.Article.properties.expires,
      Image.properties.alt,
      Effect.properties.proportion,
    ]) {
      assert.ok(field.description, JSON.stringify(field));
    }
  });

  it('accepts all native content of the demo', async () => {
    const folder = new URL('../../demo/content/', import.meta.url);
    let native = 0;
    for (const name of await readdir(folder)) {
      const document =
        name === 'ketamine.json' ? await sample() : await json(`demo/content/${name}`);
      if (document.format === undefined) continue; // another format
      native += 1;
      assert.deepEqual(mistakes(document), [], name);
    }
    assert.ok(native > 0);
  });

  it('accepts what the reader makes of it', async () => {
    const { document, problems } = readContent(await sample(), 'https://publisher.example/x.json');
    assert.deepEqual(problems, []);
    assert.deepEqual(mistakes(document), []);
  });

  it('accepts fields that it does not know, as the reader does', () => {
    assert.deepEqual(mistakes({ ...withArticle({ mood: 1 }), colour: 'red' }), []);
  });

  const wrong = {
    'no format': {},
    'another format': { format: 'clinic-content/2' },
    'an article without an id': { format, articles: [{ headline: 'A' }] },
    'an empty id': withArticle({ id: '' }),
    'an article without a headline': { format, articles: [{ id: 'a' }] },
    'a number for text': withArticle({ description: 5 }),
    'text for a list': withArticle({ keywords: 'one, two' }),
    'a status that does not exist': withArticle({ status: 'gone' }),
    'a date that is none': withArticle({ datePublished: 'soon' }),
    'a picture without words': withArticle({ image: { url: 'https://a.example/' } }),
    'a picture without width': withArticle({ image: { url: 'x', alt: '', width: 0 } }),
    'an unknown block': withArticle({ body: [{ blocks: [{ type: 'carousel' }] }] }),
    'a callout without an action': withArticle({ body: [{ blocks: [{ type: 'callout' }] }] }),
    'a figure of nobody': {
      format,
      treatments: [
        {
          id: 't',
          name: 'T',
          sideEffects: {
            groups: [{ effects: [{ name: 'E', proportion: { count: 1, of: 0 } }] }],
          },
        },
      ],
    },
    'a notice of an unknown kind': { format, notices: [{ id: 'n', headline: 'N', action: 'x' }] },
  };
  for (const [what, document] of Object.entries(wrong)) {
    it(`refuses ${what}`, () => {
      assert.notDeepEqual(mistakes(document), []);
    });
  }
});

describe('schema and reader agree', () => {
  const dates = [
    ...['2026-11-23', '2026-11-23T09:05Z', '2026-11-23T09:05:10Z', '2026-11-23T09:05:10.25Z'],
    ...['2026-11-23T09:05:10+02:00', '2026-11-23T09:05-08:00'],
    ...['2026-11-23T09:05:10+0200', '2026-11-23T09:05', '2026-11-23 09:05Z', '2026-11', '2026'],
    ...['2026-11-23T09Z', '23.11.2026', 'soon', '', '2026-11-23T09:05:10z', '2026-11-23\n'],
  ];
  const urls = ['https://a.example/', 'b/c', ''];
  const texts = ['A', '', 5, null];
  const fields = { datePublished: dates, expires: dates, url: urls, headline: texts, id: texts };
  for (const [field, values] of Object.entries(fields)) {
    for (const value of values) {
      // The schema has no null: it is for writing content, the reader also for templates.
      if (value === null) continue;
      it(`on the ${field} ${JSON.stringify(value)}`, () => {
        const document = withArticle({ [field]: value });
        const { problems } = readContent(document, 'https://publisher.example/');
        assert.equal(mistakes(document).length > 0, problems.length > 0);
      });
    }
  }
});
