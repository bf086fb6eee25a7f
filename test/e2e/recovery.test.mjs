// What becomes of every widget when a source comes back, or goes away, in real time.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { failed, ready, stale, visitEveryWidget } from '../helpers/every-widget.mjs';
import * as fault from '../helpers/fault-server.mjs';
import { startPages } from '../helpers/pages.mjs';
import { sample } from '../helpers/schema.mjs';

const content = await sample();
const good = fault.json(content);
const error = fault.answer(500);
const missing = fault.answer(404);

let pages;
let host;
before(async () => {
  pages = await startPages();
});
after(async () => {
  await pages?.close();
  fault.closeSources();
});
afterEach(async () => {
  assert.deepEqual(await host.uncaught(), []);
  await host.close();
});

const visit = async (source, options) => {
  host = await visitEveryWidget(pages, source.url, options);
};
const becomes = async (expected) => assert.deepEqual(await host.when(expected), expected);
/** Clicks where a person would. */
const retry = () => host.page.locator('>>> [part~=retry]').click();
const reload = () => host.page.$eval('clinic-content', (el) => el.reload());

describe('a source that comes back', () => {
  for (const [what, ...behaviours] of [
    ['fails twice', error, error],
    ['breaks the connection twice', fault.breakOff(content), fault.reset],
    ['has too much to do, once', fault.answer(429)],
  ]) {
    it(`is shown without a word when it ${what}`, async () => {
      await visit(await fault.source(...behaviours, good));
      await becomes(ready());
      assert.equal(host.tries(), behaviours.length + 1);
      assert.deepEqual(host.warnings, []);
    });
  }

  it('is shown by all widgets after one click, with one request', async () => {
    const source = await fault.source(missing);
    await visit(source);
    await becomes(failed('http'));
    source.behaviours = [good];
    await retry();
    await becomes(ready('http'));
    assert.equal(host.tries(), 2);
    assert.equal(host.warnings.length, 1);
  });

  it('can fail again, and is asked again', async () => {
    const source = await fault.source(missing);
    await visit(source);
    await becomes(failed('http'));
    await retry();
    await becomes(failed('http http'));
    await retry();
    await becomes(failed('http http http'));
    assert.equal(host.tries(), 3);
    assert.equal(source.requests.length, 3);
  });

  it('is shown to who comes back from being offline', async () => {
    await visit(await fault.source(good), { offline: true });
    await becomes(failed('network'));
    assert.equal(host.tries(), 3);
    await host.page.setOfflineMode(false);
    await retry();
    await becomes(ready('network'));
    assert.equal(host.tries(), 4);
  });
});

describe('content that cannot be had anew', () => {
  it('stays, and is called old until it is new again', async () => {
    const source = await fault.source(good, missing);
    await visit(source);
    await becomes(ready());
    await reload();
    await becomes(stale('http'));
    source.behaviours = [good];
    await reload();
    await becomes(ready('http'));
    assert.equal(host.tries(), 3);
  });

  it('stays while the reader is offline', async () => {
    await visit(await fault.source(good));
    await becomes(ready());
    await host.page.setOfflineMode(true);
    await reload();
    await becomes(stale('network'));
    await host.page.setOfflineMode(false);
    await reload();
    await becomes(ready('network'));
  });

  it('is asked for again and again, as often as the page wants', async () => {
    // Each failure is told, so there is one, and what comes after it waits until it was seen.
    let go;
    const seen = new Promise((done) => (go = done));
    const source = await fault.source(good, missing, (exchange) => seen.then(() => good(exchange)));
    await visit(source, { attributes: 'refresh="1"' });
    await becomes(ready());
    await becomes(stale('http'));
    go();
    await becomes(ready('http'));
    const gaps = source.requests.slice(1).map(({ at }, i) => at - source.requests[i].at);
    for (const gap of gaps) assert.ok(gap >= 990, `${gap} ms`);
  });
});
