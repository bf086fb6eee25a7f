// The built files on pages with a strict Content-Security-Policy, as real headers.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { expectFallback, expectShown, integrity, startClinic } from '../helpers/clinic-page.mjs';

let clinic;
let host;
before(async () => {
  clinic = await startClinic();
});
after(() => clinic?.close());
afterEach(() => host?.close());

const nonce = "'nonce-r4nd0m'";
const policy = (...directives) => ({
  'Content-Security-Policy': ["base-uri 'none'", 'report-uri /report', ...directives].join('; '),
});
const open = async (head, headers, options) => {
  host = await clinic.open(clinic.html(head), { headers, ...options });
};
const loads = () => clinic.lines('connect-src', 'img-src');
const hash = () => `'${clinic.hash('clinic-widgets.js')}'`;

describe('a strict Content-Security-Policy', () => {
  const allowing = [
    ['the lines of integrity.json, and nothing else', () => clinic.line('script-src'), ''],
    ['the hash of the file alone', () => `script-src ${hash()}`, ''],
    ['the place of the files alone', () => `script-src ${clinic.files}`, ''],
    ['a nonce', () => `script-src ${nonce}`, 'nonce="r4nd0m"'],
    ['a nonce and strict-dynamic', () => `script-src ${nonce} 'strict-dynamic'`, 'nonce="r4nd0m"'],
    ['the hash and strict-dynamic', () => `script-src ${hash()} 'strict-dynamic'`, ''],
  ];
  for (const [what, scripts, attributes] of allowing) {
    it(`is kept to with ${what}`, async () => {
      const csp = policy("default-src 'none'", scripts(), loads(), clinic.line('style-src'));
      await open(clinic.style + clinic.script(attributes), csp);
      await expectShown(host);
      assert.deepEqual(await host.reported(), []);
      assert.ok(clinic.requests.some(({ path }) => path.endsWith('/reserve.css')));
      assert.ok(clinic.requests.some(({ path }) => path.endsWith('.svg')));
    });
  }

  it('is kept to by a script that one with strict-dynamic adds', async () => {
    const add = `<script nonce="r4nd0m">
      document.head.append(Object.assign(document.createElement('script'), {
        src: '${clinic.files}clinic-widgets.js' }));</script>`;
    await open(add, policy("default-src 'none'", `script-src ${nonce} 'strict-dynamic'`, loads()));
    await expectShown(host);
    assert.deepEqual(await host.reported(), []);
  });

  it("is kept to with style-src 'none': styles inside still apply", async () => {
    await open(
      clinic.script(),
      policy("style-src 'none'", "default-src 'self'", ...[clinic.line('script-src'), loads()]),
    );
    await expectShown(host);
    const padding = await host.page.$eval(
      'clinic-recent-posts',
      (el) => getComputedStyle(el.shadowRoot.querySelector('ul')).paddingInlineStart,
    );
    assert.equal(padding, '0px');
    assert.deepEqual(await host.reported(), []);
  });

  it('is kept to where it only reports', async () => {
    const lines = Object.keys(integrity.csp).map(clinic.line);
    await open(clinic.style + clinic.script(), {
      'Content-Security-Policy-Report-Only': [
        ...["default-src 'none'", "require-trusted-types-for 'script'", 'report-uri /report'],
        ...lines,
      ].join('; '),
    });
    await expectShown(host);
    assert.deepEqual(await host.reported(), []);
  });

  for (const [what, scripts] of [
    ['no scripts', () => "script-src 'none'"],
    ['another file', () => `script-src '${clinic.hash('clinic-posts.js')}'`],
    ['another place', () => `script-src ${clinic.origin('cdn')}/other/`],
    ['strict-dynamic without hash or nonce', () => `script-src ${clinic.files} 'strict-dynamic'`],
  ]) {
    it(`that allows ${what} leaves the fallback`, async () => {
      await open(clinic.script(), policy(scripts(), loads()));
      await expectFallback(host);
      assert.match((await host.reported()).join(), /script-src-elem .*clinic-widgets\.js/);
    });
  }

  it('that does not allow the content leaves the fallback', async () => {
    await open(clinic.script(), policy("connect-src 'none'", clinic.line('img-src')));
    await host.page.waitForFunction(() => window.heard.some(({ code }) => code === 'network'));
    const isSeen = await host.page.$$eval('p', (all) => all.map((p) => p.checkVisibility()));
    assert.ok(isSeen.length > 0 && isSeen.every(Boolean));
    assert.deepEqual(host.log.uncaught, []);
  });

  it('that does not allow the pictures leaves their place, and shows the rest', async () => {
    await open(
      clinic.script(),
      policy("default-src 'none'", clinic.lines('script-src', 'connect-src')),
    );
    await expectShown(host);
    await host.page.waitForFunction(
      () => {
        const card = document.querySelector('clinic-article-card');
        card.scrollIntoView();
        const { complete, naturalWidth } = card.shadowRoot.querySelector('img');
        return complete && !naturalWidth;
      },
      { polling: 50 },
    );
    assert.deepEqual(host.log.uncaught, []);
  });
});

describe('HTML in content', () => {
  // All mean an attribute that a strict policy forbids, and none runs or applies.
  const markup = [
    ...['<img src=x onerror=a()>', '<img/onerror=a() src=x>', '<img alt="x"onerror=a() src=x>'],
    ...['<img src=x onerror = a()>', '<img src=x onerror\n=a()>', '<p onclick>', '<p ONCLICK=a()>'],
    ...['<p style="color:red">', '<p/style=color:red>', '<p style = color:red>', '<p style>'],
    ...[
      '<p a=">"style=color:red>',
      '<p a=x"y style="color:red">',
      `<p a='"' style=color:red b='"'>`,
    ],
    ...['<svg/onload=a()>', '<details/open/ontoggle=a()>', '<body onload=a()>'],
    ...[
      '<style>p{color:red}</style>',
      '<script>a()</script>',
      '<iframe srcdoc="<script>a()</script>"></iframe>',
    ],
    ...['<link rel=stylesheet href=https://evil.example/a.css>', '<a href=javascript:a()>'],
    ...['<meta http-equiv=refresh content="0;url=https://evil.example">', '<object data=a.swf>'],
  ];

  it('makes a strict policy report nothing', async () => {
    const items = markup.map((html, i) => ({
      id: `${i}`,
      title: `Title ${i}`,
      content_html: `${html}<p>Words ${i}</p>`.replaceAll(
        'src=x',
        `src=${clinic.origin('publisher')}/x.png`,
      ),
    }));
    clinic.route('publisher/feed.json', {
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }),
    });
    const src = `${clinic.origin('publisher')}/feed.json`;
    const list = `<clinic-recent-posts limit="99" src="${src}"></clinic-recent-posts>`;
    const articles = items.map(
      ({ id }) => `<clinic-article article="${id}" src="${src}"></clinic-article>`,
    );
    host = await clinic.open(clinic.html(clinic.script(), list + articles.join('')), {
      headers: policy(
        "default-src 'none'",
        clinic.line('script-src'),
        loads(),
        clinic.line('trusted-types'),
        "require-trusted-types-for 'script'",
      ),
    });
    await host.page.waitForFunction(
      (count) => window.heard.filter(({ type }) => type === 'clinic-ready').length === count,
      {},
      items.length + 1,
    );
    assert.deepEqual(await host.reported(), []);
    assert.deepEqual(host.log.uncaught, []);
  });
});

describe('Integrity-Policy', () => {
  for (const destinations of ['(script)', '(script style)']) {
    it(`for ${destinations} is kept to: nothing is loaded later`, async () => {
      const headers = {
        'Integrity-Policy': `blocked-destinations=${destinations}`,
        ...policy('img-src ' + clinic.origin('publisher')),
      };
      await open(clinic.style + clinic.script(), headers);
      await expectShown(host);
      assert.deepEqual(await host.reported(), []);
    });
  }

  it('leaves the fallback where the page gives no hash', async () => {
    await open(`<script defer src="${clinic.files}clinic-widgets.js"></script>`, {
      'Integrity-Policy': 'blocked-destinations=(script)',
      ...policy(clinic.line('img-src')),
    });
    await expectFallback(host);
    const blocked = `script ${clinic.files}clinic-widgets.js`;
    assert.deepEqual([...new Set(await host.reported())], [blocked]);
  });
});
