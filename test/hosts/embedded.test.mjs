// The built files on pages that browsers keep apart: sandboxed, of an opaque origin, isolated, without an address.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, describe, it } from 'node:test';
import { cors, expectFallback, expectShown, startClinic } from '../helpers/clinic-page.mjs';

let clinic;
let host;
before(async () => {
  // All sites of the test are local, which pages without an address may not reach otherwise.
  clinic = await startClinic({ args: ['--disable-features=LocalNetworkAccessChecks'] });
});
after(() => clinic?.close());
afterEach(() => host?.close());

const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const whole = () => clinic.html(clinic.style + clinic.script());
const open = async (html, headers, options) => {
  host = await clinic.open(html, { headers, ...options });
};
/** The frame on the page, in place of the page. */
const inFrame = async () => {
  const frame = await (await host.page.waitForSelector('iframe')).contentFrame();
  return { ...host, page: frame };
};
const origins = () =>
  clinic.requests.filter(({ path }) => path.endsWith('.json')).map(({ headers }) => headers.origin);

describe('a sandboxed page', () => {
  it('shows all content, though its origin is opaque', async () => {
    await open(whole(), { 'Content-Security-Policy': 'sandbox allow-scripts' });
    await expectShown(host);
    assert.deepEqual(origins(), ['null']);
  });

  it('keeps the fallback without scripts', async () => {
    await open(whole(), { 'Content-Security-Policy': 'sandbox' });
    await expectFallback(host);
  });

  for (const [sandbox, origin] of [
    ['allow-scripts', 'null'],
    ['allow-scripts allow-same-origin', undefined],
  ]) {
    it(`can be a frame with ${sandbox}`, async () => {
      clinic.route('clinic/frame', { headers: { 'Content-Type': 'text/html' }, body: whole() });
      await open(`<iframe src="/frame" sandbox="${sandbox}" width="900" height="900"></iframe>`);
      await expectShown(await inFrame());
      assert.deepEqual(origins(), [origin ?? clinic.origin('clinic')]);
    });

    it(`can be written into a frame with ${sandbox}`, async () => {
      const frame = `<iframe sandbox="${sandbox}" srcdoc="${escaped(whole())}" width="900" height="900"></iframe>`;
      await open(frame);
      await expectShown(await inFrame());
      assert.deepEqual(origins(), [origin ?? clinic.origin('clinic')]);
    });
  }
});

describe('a page without an address of its own', () => {
  it('can be about:srcdoc', async () => {
    await open(`<iframe srcdoc="${escaped(whole())}" width="900" height="900"></iframe>`);
    await expectShown(await inFrame());
  });

  it('can be about:blank, written by another', async () => {
    await open(`<iframe width="900" height="900"></iframe><script type="text/plain">${whole().replaceAll('</script', '<\\/script')}</script>
      <script>const { contentDocument } = document.querySelector('iframe');
      contentDocument.write(document.querySelector('[type]').textContent.replaceAll('<\\\\/', '</'));
      contentDocument.close();</script>`);
    await expectShown(await inFrame());
  });

  it('can be a data: page', async () => {
    await open('', {}, { url: `data:text/html;charset=utf-8,${encodeURIComponent(whole())}` });
    await expectShown(host);
    assert.deepEqual(origins(), ['null']);
  });

  it('can be a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clinic-'));
    try {
      await writeFile(join(folder, 'page.html'), whole());
      await open('', {}, { url: pathToFileURL(join(folder, 'page.html')).href });
      await expectShown(host);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('can name no content by a relative address: the fallback stays, with one warning', async () => {
    const card = '<clinic-article-card src="/content.json"><p>Fallback</p></clinic-article-card>';
    const html = clinic.html(clinic.script(), card);
    await open('', {}, { url: `data:text/html;charset=utf-8,${encodeURIComponent(html)}` });
    await host.page.waitForFunction(() => window.heard.some(({ code }) => code === 'bad-url'));
    assert.equal(await host.page.$eval('p', (p) => p.checkVisibility()), true);
    assert.deepEqual(host.log.uncaught, []);
  });
});

/** The pictures that can be seen, and those that the browser refused, once all are near. */
const pictures = () =>
  host.page.$eval('clinic-article', async (el) => {
    const all = [...el.shadowRoot.querySelectorAll('img')];
    for (const img of all) {
      img.scrollIntoView();
      while (!img.complete) await new Promise(requestAnimationFrame);
    }
    return all.map((img) => (img.naturalWidth ? 'shown' : 'refused'));
  });

describe('a page that is isolated', () => {
  const coop = { 'Cross-Origin-Opener-Policy': 'same-origin' };
  const isolated = (policy) => ({ ...coop, 'Cross-Origin-Embedder-Policy': policy });

  it('by require-corp shows all, but for pictures that may not be embedded', async () => {
    await open(whole(), isolated('require-corp'));
    await expectShown(host);
    assert.equal(await host.page.evaluate(() => window.crossOriginIsolated), true);
    assert.deepEqual(await pictures(), ['refused', 'refused', 'refused']);
    assert.deepEqual(host.log.uncaught, []);
  });

  it('by require-corp shows pictures that may be', async () => {
    for (const name of ['ketamine', 'connections', 'infusion-day']) {
      await clinic.serveFile(`publisher/images/${name}.svg`, `demo/images/${name}.svg`, {
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    }
    await open(whole(), isolated('require-corp'));
    await expectShown(host);
    assert.deepEqual(await pictures(), ['shown', 'shown', 'shown']);
  });

  it('by credentialless shows all', async () => {
    await open(whole(), isolated('credentialless'));
    await expectShown(host);
    assert.equal(await host.page.evaluate(() => window.crossOriginIsolated), true);
    assert.deepEqual(await pictures(), ['shown', 'shown', 'shown']);
  });
});

describe('a page with other policies', () => {
  const everything = [
    ...['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'fullscreen'],
    ...['geolocation', 'microphone', 'storage-access', 'unload', 'local-network-access'],
  ];
  const no = (names) => names.map((name) => `${name}=()`).join(', ');
  for (const [name, value] of [
    ['Permissions-Policy', no([...everything, 'sync-xhr', 'sync-script', 'web-share'])],
    ['Referrer-Policy', 'no-referrer'],
    ['Referrer-Policy', 'unsafe-url'],
    ['Document-Policy', 'force-load-at-top, document-write=?0, sync-script=?0, js-profiling=?0'],
    ['Origin-Agent-Cluster', '?1'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Content-Security-Policy', 'upgrade-insecure-requests; block-all-mixed-content'],
  ]) {
    it(`shows all with ${name}: ${value.slice(0, 40)}`, async () => {
      await open(whole(), { [name]: value });
      await expectShown(host);
    });
  }

  it('is a quiet one: nothing of ours is said on the console', async () => {
    await open(whole(), { 'Permissions-Policy': no(everything) });
    await expectShown(host);
    assert.deepEqual(
      host.log.console.filter((line) => /clinic-/.test(line)),
      [],
    );
  });
});

it('the content of a server that allows one origin alone is shown there', async () => {
  const own = { 'Access-Control-Allow-Origin': clinic.origin('clinic') };
  assert.notDeepEqual(own, cors);
  await clinic.serveFile('publisher/content/ketamine.json', 'demo/content/ketamine.json', own);
  await open(whole());
  await expectShown(host);
  await host.close();
  await open(whole(), { 'Content-Security-Policy': 'sandbox allow-scripts' });
  await host.page.waitForFunction(() => window.heard.some(({ code }) => code === 'network'));
  assert.deepEqual(host.log.uncaught, []);
});
