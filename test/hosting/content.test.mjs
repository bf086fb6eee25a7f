// Content through Varnish: what it answers, what it keeps, and what reaches the origin.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { ask } from './ask.mjs';
import { nativePath, postsPath, startOrigin } from './origin.mjs';
import { publish, version } from './publish.mjs';
import { makeWorkplace, startNginx, startVarnish } from './servers.mjs';

const CONTENT = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=259200';
const gzip = { 'accept-encoding': 'gzip' };
const clinic = { origin: 'https://clinic.example' };
const script = `/clinic-widgets/${version}/clinic-widgets.js`;

let workplace;
let origin;
let varnish;
const get = (path, headers, method) => ask(varnish + path, { headers, method });

before(async () => {
  workplace = await makeWorkplace();
  origin = await startOrigin();
  const files = await startNginx(workplace, await publish(workplace));
  varnish = await startVarnish(workplace, { content: origin.url, files });
});
after(async () => {
  await workplace?.close();
  await origin?.stop();
});
beforeEach(() => {
  origin.requests = [];
});

describe('posts of WordPress', () => {
  it('are fetched once, and then come from the cache for every site', async () => {
    const path = `${postsPath}&per_page=5`;
    const first = await get(path, clinic);
    const second = await get(path, { origin: 'https://other.example' });
    assert.deepEqual([first.headers['x-cache'], second.headers['x-cache']], ['miss', 'hit']);
    assert.equal(origin.requests.length, 1);
    assert.ok(Number(second.headers.age) >= 0);
    assert.deepEqual(second.body, first.body);
    for (const { status, headers } of [first, second]) {
      assert.equal(status, 200);
      assert.equal(headers['content-type'], 'application/json; charset=UTF-8');
      assert.equal(headers['cache-control'], CONTENT);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-allow-credentials'], undefined);
      assert.equal(headers.vary, 'Accept-Encoding');
      assert.equal(headers['x-wp-total'], '42');
      assert.match(headers['access-control-expose-headers'], /X-WP-Total/);
    }
  });

  it('are compressed once, though WordPress did not', async () => {
    const plain = await get(postsPath);
    const small = await get(postsPath, gzip);
    assert.equal(small.headers['content-encoding'], 'gzip');
    assert.ok(small.body.length < plain.body.length / 3, `${small.body.length} bytes`);
    assert.deepEqual(gunzipSync(small.body), plain.body);
  });

  it('tell nobody who asks, and set no cookie', async () => {
    const { headers } = await get(`${postsPath}&page=2`, {
      ...clinic,
      cookie: 'wordpress_logged_in=1',
      authorization: 'Basic x',
      referer: 'https://clinic.example/page',
      'user-agent': 'Somebody',
      'accept-language': 'de',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-host': 'other.example',
      'x-http-method-override': 'DELETE',
      'x-wp-nonce': '1',
    });
    assert.equal(headers['set-cookie'], undefined);
    const [asked] = origin.requests;
    const names = Object.keys(asked.headers).sort();
    assert.deepEqual(names, ['accept-encoding', 'host', 'x-forwarded-proto', 'x-varnish']);
    assert.equal(asked.headers.host, 'publisher.example');
  });

  it('are one copy, whatever is added to the address and in which order', async () => {
    await get('/wp-json/wp/v2/posts?_embed&per_page=7&categories[]=3');
    for (const path of [
      '/wp-json/wp/v2/posts?utm_source=x&per_page=7&_embed&categories[]=3',
      '/wp-json/wp/v2/posts?categories[]=3&_embed&per_page=7&fbclid=1',
      '/wp-json/wp/v2/posts?_=1&_embed&_method=DELETE&per_page=7&categories[]=3&per_pages=2',
    ]) {
      assert.equal((await get(path)).headers['x-cache'], 'hit', path);
    }
    const [{ url }] = origin.requests;
    assert.equal(url, '/wp-json/wp/v2/posts?_embed&categories[]=3&per_page=7');
  });

  it('differ where the address asks for others', async () => {
    for (const query of ['_embed&per_page=3', '_embed&per_page=4', 'per_page=3']) {
      const { headers } = await get(`/wp-json/wp/v2/posts?${query}`);
      assert.equal(headers['x-cache'], 'miss', query);
    }
  });

  it('can be had without permalinks', async () => {
    const { status } = await get('/?rest_route=/wp/v2/posts&_embed');
    assert.equal(status, 200);
    assert.match(origin.requests[0].url, /^\/\?_embed&rest_route=\/wp\/v2\/posts$/);
  });
});

describe('content that is a file', () => {
  it('is not sent again while it is the same', async () => {
    const { headers } = await get(nativePath, gzip);
    const { status, body } = await get(nativePath, { ...gzip, 'if-none-match': headers.etag });
    assert.deepEqual([status, body.length], [304, 0]);
  });

  it('is one copy, whatever is added to the address', async () => {
    await get(nativePath);
    assert.equal((await get(`${nativePath}?x=1`)).headers['x-cache'], 'hit');
  });

  it('can be asked for its head, and for a part', async () => {
    const head = await get(nativePath, {}, 'HEAD');
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    const part = await get(nativePath, { range: 'bytes=0-9' });
    assert.deepEqual([part.status, part.body.length], [206, 10]);
  });
});

describe("the library's files", () => {
  it('come through with the headers of nginx, compressed, and from the cache', async () => {
    const first = await get(script, gzip);
    const second = await get(`${script}?x=1`, gzip);
    assert.equal(second.headers['x-cache'], 'hit');
    assert.deepEqual(second.body, first.body);
    assert.equal(second.headers['content-encoding'], 'gzip');
    assert.equal(second.headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(second.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(second.headers['access-control-allow-origin'], '*');
  });
});

describe('what is not there', () => {
  it('can be told from no network, and is kept for seconds', async () => {
    const first = await get('/none.json', clinic);
    const second = await get('/none.json', clinic);
    assert.deepEqual([first.status, second.headers['x-cache']], [404, 'hit']);
    assert.equal(second.headers['access-control-allow-origin'], '*');
    assert.equal(second.headers['cache-control'], 'public, max-age=10');
  });

  for (const path of ['/wp-login.php', '/wp-json/wp/v2/users', '/', '/?rest_route=/wp/v2/users']) {
    it(`is not even asked for: ${path}`, async () => {
      const { status, headers } = await get(path);
      assert.equal(status, 404);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.deepEqual(origin.requests, []);
    });
  }
});

describe('every answer', () => {
  for (const [path, method, expected] of [
    [postsPath, 'GET', 200],
    [script, 'GET', 200],
    ['/none.json', 'GET', 404],
    [postsPath, 'OPTIONS', 204],
    [postsPath, 'POST', 405],
  ]) {
    it(`may be read by pages of other sites: ${method} ${path}`, async () => {
      const { status, headers } = await get(path, clinic, method);
      assert.equal(status, expected);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-allow-headers'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['timing-allow-origin'], '*');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      for (const name of ['set-cookie', 'server', 'x-powered-by', 'via', 'x-varnish']) {
        assert.equal(headers[name], undefined, name);
      }
    });
  }
});
