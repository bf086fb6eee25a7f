// A real WordPress behind Varnish. Runs where Debian's packages for `npm run test:wordpress` are.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { startWordPress } from '../wordpress/site.mjs';
import { ask } from './ask.mjs';
import { postsPath } from './origin.mjs';
import { makeWorkplace, startVarnish } from './servers.mjs';

let workplace;
let wordpress;
let varnish;

before(async () => {
  wordpress = await startWordPress();
  workplace = await makeWorkplace();
  varnish = await startVarnish(workplace, { content: wordpress.url, files: wordpress.url });
});
after(async () => {
  await workplace?.close();
  await wordpress?.close();
});

const from = (site, more) => ({ headers: { origin: `https://${site}.example`, ...more } });

describe('a real WordPress behind Varnish', () => {
  it('by itself answers each site differently, and obeys a header that asks for another method', async () => {
    const { headers } = await ask(wordpress.url + postsPath, from('clinic'));
    assert.equal(headers['access-control-allow-origin'], 'https://clinic.example');
    assert.equal(headers.vary, 'Origin');
    const other = { headers: { 'x-http-method-override': 'DELETE' } };
    assert.equal((await ask(wordpress.url + postsPath, other)).status, 404);
  });

  it('gives all sites one copy, compressed, and its count of posts', async () => {
    const strange = { 'accept-encoding': 'gzip', 'x-http-method-override': 'DELETE' };
    const first = await ask(varnish + postsPath, from('clinic', strange));
    const second = await ask(varnish + postsPath, from('other'));
    assert.deepEqual([first.headers['x-cache'], second.headers['x-cache']], ['miss', 'hit']);
    assert.deepEqual(gunzipSync(first.body), second.body);
    assert.ok(first.body.length < second.body.length / 3, `${first.body.length} bytes`);
    assert.ok(JSON.parse(second.body).length > 5);
    for (const { headers } of [first, second]) {
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.ok(Number(headers['x-wp-total']) > 10);
    }
  });

  it('says what is wrong with an address in a way that pages can read', async () => {
    const { status, headers } = await ask(`${varnish}${postsPath}&per_page=500`, from('clinic'));
    assert.equal(status, 400);
    assert.equal(headers['access-control-allow-origin'], '*');
  });

  it('can be asked without permalinks', async () => {
    const { status, body } = await ask(`${varnish}/?rest_route=/wp/v2/posts&per_page=2`);
    assert.deepEqual([status, JSON.parse(body).length], [200, 2]);
  });
});
