// The library's files, and content that is JSON files, as nginx serves them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { ask } from './ask.mjs';
import { dist, publish, version } from './publish.mjs';
import { makeWorkplace, startNginx } from './servers.mjs';

const folder = `/clinic-widgets/${version}`;
const script = `${folder}/clinic-widgets.js`;
const gzip = { 'accept-encoding': 'gzip' };
const integrity = JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8'));
const FOREVER = 'public, max-age=31536000, immutable';
const CONTENT = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=259200';

let workplace;
let root;
let nginx;
const get = (path, headers, method) => ask(nginx + path, { headers, method });

before(async () => {
  workplace = await makeWorkplace();
  root = await publish(workplace);
  const json = await readFile(new URL('../../demo/content/ketamine.json', import.meta.url));
  await writeFile(join(root, 'ketamine.json'), json);
  await writeFile(join(root, 'feed.json'), '{"version": "https://jsonfeed.org/version/1.1"}');
  nginx = await startNginx(workplace, root);
});
after(() => workplace?.close());

describe('a version of the library', () => {
  for (const name of ['clinic-widgets.js', 'clinic-posts.js', 'reserve.css']) {
    it(`has ${name} compressed, with the hash that integrity.json gives`, async () => {
      const { status, headers, body } = await get(`${folder}/${name}`, gzip);
      const { integrity: hash } = integrity.files[name];
      assert.equal(status, 200);
      assert.equal(headers['content-encoding'], 'gzip');
      assert.equal(headers.vary, 'Accept-Encoding');
      // As small as can be: what was compressed once, not what nginx makes of it each time.
      assert.ok(body.equals(await readFile(join(root, folder, `${name}.gz`))), 'is another file');
      const sum = createHash('sha384').update(gunzipSync(body)).digest('base64');
      assert.equal(`sha384-${sum}`, hash);
    });
  }

  it('is sent as it is to who cannot unpack it', async () => {
    const { headers, body } = await get(script);
    assert.equal(headers['content-encoding'], undefined);
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(body.length, integrity.files['clinic-widgets.js'].bytes);
  });

  it('is compressed for a CDN too, which says that it asks for others', async () => {
    const { headers } = await get(script, { ...gzip, via: '1.1 cdn.example' });
    assert.equal(headers['content-encoding'], 'gzip');
  });

  for (const [name, type] of [
    ['clinic-widgets.js', 'text/javascript; charset=utf-8'],
    ['reserve.css', 'text/css; charset=utf-8'],
    ['integrity.json', 'application/json'],
    ['THIRD-PARTY.txt', 'text/plain; charset=utf-8'],
  ]) {
    it(`has ${name}, for good, as ${type}`, async () => {
      const { status, headers } = await get(`${folder}/${name}`);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], type);
      assert.equal(headers['cache-control'], FOREVER);
    });
  }

  it('needs no body when it is asked for once more, or for its head', async () => {
    const { headers } = await get(script, gzip);
    const same = await get(script, { ...gzip, 'if-none-match': headers.etag });
    assert.deepEqual([same.status, same.body.length], [304, 0]);
    assert.equal(same.headers['cache-control'], FOREVER);
    const head = await get(script, gzip, 'HEAD');
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    assert.equal(head.headers['content-length'], headers['content-length']);
  });

  it('can be had in part', async () => {
    const { status, headers, body } = await get(script, { range: 'bytes=0-9' });
    assert.deepEqual([status, body.length], [206, 10]);
    assert.match(headers['content-range'], /^bytes 0-9\//);
  });

  for (const path of ['latest/clinic-widgets.js', `${version}/other.js`, '9.9.9/reserve.css']) {
    it(`is missed for seconds only: ${path}`, async () => {
      const { status, headers } = await get(`/clinic-widgets/${path}`);
      assert.equal(status, 404);
      assert.equal(headers['cache-control'], 'public, max-age=10');
    });
  }
});

describe('content that is a file', () => {
  it('is fresh for a minute and may be stale for longer', async () => {
    const { status, headers } = await get('/ketamine.json');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers['cache-control'], CONTENT);
  });

  it('is compressed', async () => {
    const { headers, body } = await get('/ketamine.json', gzip);
    assert.equal(headers['content-encoding'], 'gzip');
    assert.equal(headers.vary, 'Accept-Encoding');
    const plain = await readFile(join(root, 'ketamine.json'));
    assert.ok(body.length < plain.length / 3, `${body.length} of ${plain.length} bytes`);
    assert.deepEqual(gunzipSync(body), plain);
  });

  it('is not sent again while it is the same, and is when it changed', async () => {
    const path = join(root, 'changing.json');
    await writeFile(path, '{"version": 1}');
    const { headers } = await get('/changing.json', gzip);
    const again = { ...gzip, 'if-none-match': headers.etag };
    assert.equal((await get('/changing.json', again)).status, 304);
    await writeFile(path, '{"version": 10}');
    const { status, body } = await get('/changing.json', again);
    assert.deepEqual([status, String(body)], [200, '{"version": 10}']);
  });

  it('is a JSON Feed where its name says so', async () => {
    const { headers } = await get('/feed.json');
    assert.equal(headers['content-type'], 'application/feed+json');
    assert.equal(headers['cache-control'], CONTENT);
  });
});

describe('every answer', () => {
  for (const [what, path, method] of [
    ['a file', script],
    ['content', '/ketamine.json'],
    ['a missing file', '/none.json'],
    ['a question before the question', script, 'OPTIONS'],
    ['a refusal', script, 'POST'],
  ]) {
    it(`may be read by pages of other sites: ${what}`, async () => {
      const { headers } = await get(path, { origin: 'https://clinic.example' }, method);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['timing-allow-origin'], '*');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['set-cookie'], undefined);
      assert.equal(headers.server, 'nginx');
    });
  }

  it('is refused to who wants to write, and allowed to who asks with other headers', async () => {
    assert.equal((await get(script, {}, 'POST')).status, 405);
    const { status, headers } = await get(script, {}, 'OPTIONS');
    assert.equal(status, 204);
    assert.equal(headers['access-control-allow-headers'], '*');
  });
});
