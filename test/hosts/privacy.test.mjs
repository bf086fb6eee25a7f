// What a page with all widgets makes a browser send and keep: all of it is listed here.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { cors, startClinic, tags } from '../helpers/clinic-page.mjs';
import { greedyFeed, watch } from '../helpers/watch.mjs';

let clinic;
let host;
before(async () => {
  // Of an address of its own each, and able to set cookies.
  clinic = await startClinic();
  for (const { place, to, headers } of moved()) {
    clinic.route(place, { status: 302, headers: { ...cors, ...headers, Location: to } });
  }
  clinic.route('publisher/posts.json', () => ({
    headers: { ...cors, ...cookie('posts') },
    body: JSON.stringify(greedyFeed(clinic.origin('pictures'))),
  }));
  for (const name of ['a', 'b', 'poster', 'c']) {
    await clinic.serveFile(`pictures/${name}.svg`, 'demo/images/sleep.svg', {});
  }
});
after(() => clinic?.close());
afterEach(() => host?.close());

const cookie = (name) => ({ 'Set-Cookie': `${name}=1; SameSite=None; Secure; Path=/` });
/** Redirects, one of which asks for more than it should be told. */
const moved = () => [
  {
    place: 'publisher/moved.json',
    to: `${clinic.origin('elsewhere')}/moved.json`,
    headers: { 'Referrer-Policy': 'unsafe-url', ...cookie('moved') },
  },
  {
    place: 'elsewhere/moved.json',
    to: `${clinic.origin('publisher')}/posts.json`,
    headers: { 'Referrer-Policy': 'unsafe-url', ...cookie('elsewhere') },
  },
];
const open = async (body, options = {}) => {
  host = await clinic.open(
    clinic.html(
      `<meta name="referrer" content="unsafe-url">${clinic.style}${clinic.script('', options.script)}`,
      body,
    ),
    {
      // A patient's condition is in the address, and the page is careless with it.
      headers: { 'Set-Cookie': 'session=secret; Path=/', 'Referrer-Policy': 'unsafe-url' },
      path: '/ketamine-for-depression?patient=7',
      prepare: (page) => page.evaluateOnNewDocument(watch),
      ...options,
    },
  );
  await host.page.waitForFunction(
    (tags) =>
      [...document.querySelectorAll(tags)].every((el) => el.status && el.status !== 'loading'),
    {},
    tags.join(),
  );
};

/** Does what readers do, until all pictures have come: sees everything, clicks, prints. */
const read = async () => {
  const { page } = host;
  await page.evaluate(async (tags) => {
    addEventListener('clinic-navigate', (event) => event.preventDefault());
    for (const el of document.querySelectorAll(tags)) {
      el.scrollIntoView();
      for (const img of el.shadowRoot.querySelectorAll('img')) {
        img.scrollIntoView();
        while (!img.naturalWidth && !img.hidden) await new Promise(requestAnimationFrame);
      }
      for (const link of el.shadowRoot.querySelectorAll('a')) {
        // What calls or writes opens another program.
        if (/^http/.test(link.href)) link.click();
        link.dispatchEvent(new PointerEvent('pointerenter'));
        link.focus();
      }
    }
  }, tags.join());
  await page.pdf();
};

const asked = () =>
  [...new Set(clinic.requests.map(({ method, site, path }) => `${method} ${site}${path}`))].sort();
const page = 'GET clinic/ketamine-for-depression?patient=7';
const files = ['reserve.css', 'clinic-widgets.js'].map(
  (file) => `GET cdn/clinic-widgets/1.0.0/${file}`,
);
const always = [page, ...files, 'GET publisher/icon.svg'];

/** Nothing was sent that says where the reader is, and no cookie but the page's own, to the page's own. */
const expectQuiet = async () => {
  for (const { site, path, headers, sent } of clinic.requests) {
    if (site !== 'clinic') assert.equal(headers.cookie, undefined, `cookie to ${site}${path}`);
    // Script and style sheet are the page's own tags.
    if (site !== 'cdn' && !path.includes('icon')) {
      assert.equal(headers.referer, undefined, `referrer to ${site}${path}`);
    }
    assert.equal(sent, '');
  }
  const { page, log } = host;
  assert.deepEqual(await page.evaluate(() => window.touched), []);
  assert.deepEqual(log.uncaught, []);
};
const cookies = async () =>
  (await host.page.browserContext().cookies()).map(({ name }) => name).sort();
/** What the browser keeps of the page. */
const kept = () =>
  host.page.evaluate(async () => [
    ...(await indexedDB.databases()),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

describe('a page with all widgets', () => {
  it('asks for its script, style sheet, content and the pictures in it, and keeps nothing', async () => {
    await open(clinic.every);
    await read();
    const images = ['ketamine', 'connections', 'infusion-day'];
    const pictures = images.map((name) => `GET publisher/images/${name}.svg`);
    assert.deepEqual(
      asked(),
      [...always, 'GET publisher/content/ketamine.json', ...pictures].sort(),
    );
    assert.equal(clinic.requests.filter(({ path }) => path.endsWith('.json')).length, 1);
    await expectQuiet();
    assert.deepEqual(await kept(), []);
    assert.deepEqual(await cookies(), ['session']);
  });

  it('asks for no more of foreign HTML, and tells redirects nothing', async () => {
    const src = `${clinic.origin('publisher')}/moved.json`;
    await open(`<clinic-content src="${src}">
      <clinic-article></clinic-article><clinic-article-card></clinic-article-card>
      <clinic-recent-posts layout="grid"></clinic-recent-posts></clinic-content>`);
    await read();
    const content = ['publisher/moved.json', 'elsewhere/moved.json', 'publisher/posts.json'];
    const pictures = ['pictures/a.svg', 'pictures/c.svg'];
    assert.deepEqual(
      asked(),
      [...always, ...[...content, ...pictures].map((path) => `GET ${path}`)].sort(),
    );
    await expectQuiet();
    assert.deepEqual(await kept(), []);
    assert.deepEqual(await cookies(), ['session']);
  });

  it('asks for no more when its content cannot be had', async () => {
    const src = `${clinic.origin('publisher')}/missing.json`;
    await open(tags.map((tag) => `<${tag} src="${src}"></${tag}>`).join(''));
    await host.page.locator('>>> [part~=retry]').click();
    await read();
    assert.deepEqual(asked(), [...always, 'GET publisher/missing.json'].sort());
    await expectQuiet();
    assert.deepEqual(await cookies(), ['session']);
  });
});

describe('content of the page itself', () => {
  it('gets its own cookies, as all of the page does, and no referrer', async () => {
    await clinic.serveFile('clinic/content.json', 'demo/content/ketamine.json', {});
    await open('<clinic-notice src="/content.json"></clinic-notice>');
    const { headers } = clinic.requests.find(({ path }) => path === '/content.json');
    assert.deepEqual([headers.cookie, headers.referer], ['session=secret', undefined]);
  });
});

describe('a server that has set a cookie, which browsers send to it from the page', () => {
  // Many send none to other sites any more, but to other servers of the page's own.
  const media = 'media.clinic';
  const visit = async (headers) => {
    clinic.route(`${media}/visit`, { headers: cookie('earlier') });
    await clinic.serveFile(`${media}/content/k.json`, 'demo/content/ketamine.json');
    await clinic.serveFile(`${media}/images/ketamine.svg`, 'demo/images/ketamine.svg', {});
    const src = `${clinic.origin(media)}/content/k.json`;
    await open(`<clinic-article-card src="${src}"></clinic-article-card>`, {
      headers,
      prepare: (page) => page.goto(`${clinic.origin(media)}/visit`),
    });
    await read();
    return ['k.json', 'ketamine.svg'].map(
      (end) => clinic.requests.find(({ path }) => path.endsWith(end)).headers.cookie,
    );
  };

  it('does not get it with the content, but with pictures, as from any page', async () => {
    assert.deepEqual(await visit(), [undefined, 'earlier=1']);
  });

  it('gets it with nothing from a page that is credentialless', async () => {
    const headers = { 'Cross-Origin-Embedder-Policy': 'credentialless' };
    assert.deepEqual(await visit(headers), [undefined, undefined]);
  });
});

describe('links', () => {
  it('leave no way back to the page, whatever target its base names', async () => {
    await open(`<base target="window">${clinic.every}`);
    const links = await host.page.$$eval(tags.join(), (all) =>
      all.flatMap((el) =>
        [...el.shadowRoot.querySelectorAll('a[href]')]
          .filter((link) => /^http/.test(link.getAttribute('href')))
          .map(({ rel, target }) => `${rel} ${target}`),
      ),
    );
    assert.ok(links.length > 30);
    assert.deepEqual([...new Set(links)], ['noopener ']);
  });
});

describe('this test', () => {
  for (const [what, act] of [
    ['a cookie', "document.cookie = 'a=1'"],
    ['a stored value', "localStorage.setItem('a', '1')"],
    ['a database', "indexedDB.open('a')"],
    ['a beacon', "navigator.sendBeacon('/beacon')"],
    ['a channel', "new BroadcastChannel('a')"],
    ['a request', "fetch('/other')"],
    ['a request with a referrer', `fetch(document.querySelector('[src*=json]').src)`],
    ['a font', "document.fonts.add(new FontFace('a', 'url(/font)'))"],
    [
      'a prefetch',
      "document.head.insertAdjacentHTML('beforeend', '<link rel=prefetch href=/other>')",
    ],
  ]) {
    it(`notices ${what}`, async () => {
      await open(clinic.every);
      await host.page.evaluate(`void (${act})`);
      await host.page.evaluate(() => new Promise((done) => setTimeout(done)));
      await read();
      const more = asked().filter((each) => !/content|images|icon|cdn/.test(each) && each !== page);
      const seen = await expectQuiet().then(
        () => more,
        ({ message }) => [message],
      );
      assert.ok(seen.length, 'nothing noticed');
    });
  }
});
