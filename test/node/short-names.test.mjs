// The build gives members of ours short names, by tools/build/short-names.ts: never fields of content.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';
import { json, schema } from '../helpers/schema.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');

const { code } = await transform(await read('tools/build/short-names.ts'), { loader: 'ts' });
const { shortened, reserved } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
const wrong = (keys) =>
  [...new Set(keys)].filter((key) => shortened.test(key) && !reserved.includes(key));

/** All objects in some JSON, however deep. */
const objectsIn = (data) =>
  typeof data === 'object' && data ? [data, ...Object.values(data).flatMap(objectsIn)] : [];
const keysIn = (data) => objectsIn(data).flatMap(Object.keys);
/** All fields that a JSON Schema describes. */
const fieldsIn = (data) =>
  objectsIn(data).flatMap(({ properties = {} }) => Object.keys(properties));

describe('the names that the build makes short', () => {
  it('are those of ours', () => {
    assert.deepEqual(wrong(['_render', 'requestUpdate']), ['_render', 'requestUpdate']);
  });

  it('are no fields of the native format', () => {
    const keys = fieldsIn(schema);
    for (const field of ['headline', 'sideEffects', 'citation']) assert.ok(keys.includes(field));
    assert.deepEqual(wrong(keys), []);
  });

  it('are no fields that the readers know of what others publish', async () => {
    const files = (await readdir(new URL('test/data/', root))).filter((name) => /json$/.test(name));
    const documents = await Promise.all(files.map((name) => json(`test/data/${name}`)));
    const names = ['wordpress', 'json-feed', 'foreign'].map((name) => `src/content/${name}.ts`);
    const readers = (await Promise.all(names.map(read))).join();
    const known = new Set(readers.match(/[\w$]+/g));
    const keys = keysIn(documents).filter((key) => known.has(key));
    for (const field of ['_embedded', 'rendered', 'content_html']) assert.ok(keys.includes(field));
    assert.deepEqual(wrong(keys), []);
  });
});
