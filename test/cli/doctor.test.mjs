// The doctor on pages that do wrong what pages do wrong. Each run starts a browser: pages share what does not interfere.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { runJson } from '../helpers/cli.mjs';
import { startRoutes } from '../helpers/routes.mjs';
import { json } from '../helpers/schema.mjs';

const integrity = await json('dist/integrity.json');
const hash = integrity.files['clinic-widgets.js'].integrity;

let site;
before(async () => {
  site = await startRoutes();
});
after(() => site?.close());

const html = (head, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Clinic</title><link rel="icon" href="data:,">\n${head}\n${body}`;
const script = (src = '/dist/clinic-widgets.js', more = '') =>
  `<script defer src="${src}" ${more}></script>`;
const style = '<link rel="stylesheet" href="/dist/reserve.css">';
const link = '<a href="/blog">Read our blog</a>';
const posts = (more = 'src="/content/ketamine.json"') =>
  `<clinic-recent-posts ${more}>${link}</clinic-recent-posts>`;

/** What the doctor says of a page. */
const doctor = async (path, page, ...args) => {
  site.routes[path] = page;
  const { code, json: report, stderr } = await runJson(['doctor', site.url + path, ...args]);
  assert.ok(report, stderr);
  const { findings } = report;
  return {
    code,
    report,
    codes: findings.map((each) => each.code),
    errors: findings.filter(({ severity }) => severity === 'error').map((each) => each.code),
    /** The one finding with this code. */
    one(name) {
      const found = findings.filter((each) => each.code === name);
      assert.equal(found.length, 1, `${name}: ${JSON.stringify(findings, null, 1)}`);
      return found[0];
    },
  };
};

describe('doctor', { concurrency: 2 }, () => {
  describe('about the script', () => {
    it('says that it is not there, and which elements wait for it', async () => {
      const { code, errors, one } = await doctor(
        '/no-script',
        html(
          style,
          `${posts()}<noscript>${posts()}</noscript><p>&lt;clinic-notice src="/x"&gt;</p>`,
        ),
      );
      assert.equal(code, 1);
      assert.deepEqual(errors.sort(), ['in-noscript', 'no-script', 'pasted-as-text']);
      assert.match(one('no-script').message, /^1 element/);
      assert.match(one('no-script').advice, /clinic-widgets\.js.*editor removed it/);
      assert.equal(one('in-noscript').line, 3);
    });

    it('says that its server does not have it, and that there is no element', async () => {
      const { errors, one, report } = await doctor(
        '/missing',
        html(style + script('/lost/clinic-widgets.js'), ''),
      );
      assert.deepEqual(errors.sort(), ['no-widgets', 'script-missing']);
      assert.match(one('script-missing').message, /answers 404 .*\/lost\/clinic-widgets\.js/);
      assert.equal(one('script-missing').line, 2);
      assert.deepEqual(report.widgets, []);
    });

    it('says that a policy blocks it, and the lines that let it through', async () => {
      const { errors, one } = await doctor('/csp', {
        headers: { 'Content-Security-Policy': "script-src 'self'; style-src 'none'" },
        body: html(style + script(`${site.other}/dist/clinic-widgets.js`), posts()),
      });
      assert.deepEqual(errors, ['csp-script-src']);
      const { advice } = one('csp-script-src');
      assert.ok(advice.includes(`script-src '`) && advice.includes(`'${hash}'`), advice);
      assert.ok(advice.includes(`${site.other}/dist/`), advice);
      const line = /style-src http:\/\/127\.0\.0\.1:\d+\/dist\//.exec(one('csp-style-src').advice);
      assert.ok(line);
      const well = await doctor('/csp-well', {
        headers: {
          'Content-Security-Policy': `${/script-src '.*$/.exec(advice)[0]}; ${line[0]}`,
        },
        body: html(style + script(`${site.other}/dist/clinic-widgets.js`), posts()),
      });
      assert.deepEqual([well.code, well.errors, well.report.widgets[0].status], [0, [], 'ready']);
    });

    it('says that it is another file than its hash, and the right hash where that is known', async () => {
      const text = await readFile(new URL('../../dist/clinic-widgets.js', import.meta.url), 'utf8');
      site.routes['/changed/clinic-widgets.js'] = { body: `${text} ` };
      const wrong = `sha384-${'A'.repeat(64)}`;
      const { errors, report } = await doctor(
        '/integrity',
        html(
          style +
            script(undefined, `integrity="${wrong}" crossorigin`) +
            script('/changed/clinic-widgets.js', `integrity="${hash}" crossorigin`),
          posts(),
        ),
      );
      assert.deepEqual(errors, ['script-integrity', 'script-integrity']);
      const [ours, changed] = report.findings;
      assert.ok(ours.advice.includes(`integrity="${hash}"`));
      assert.match(changed.advice, /unchanged/);
    });

    it('says that an Integrity-Policy refuses it, and what to add', async () => {
      const { errors, one } = await doctor('/integrity-policy', {
        headers: { 'Integrity-Policy': 'blocked-destinations=(script)' },
        body: html(style + script(), posts()),
      });
      assert.deepEqual(errors, ['integrity-policy']);
      assert.ok(one('integrity-policy').advice.includes(`integrity="${hash}"`));
    });

    it('says that two versions are on the page, and one twice', async () => {
      const text = await readFile(new URL('../../dist/clinic-widgets.js', import.meta.url), 'utf8');
      assert.ok(text.includes('1.0.0'));
      site.routes['/old/clinic-widgets.js'] = { body: text.replaceAll('1.0.0', '0.9.0') };
      const old = script('/old/clinic-widgets.js');
      const { errors, one } = await doctor(
        '/versions',
        html(style + old + old + script(), posts()),
      );
      assert.deepEqual(errors, ['version-clash']);
      assert.match(one('version-clash').message, /1\.0\.0.*0\.9\.0/);
      assert.match(one('script-twice').message, /old/);
    });

    it('says that a consent banner holds it back, that it needs CORS, a version and a hash', async () => {
      site.routes['/private/clinic-widgets.js'] = { body: '' };
      const { errors, codes, one } = await doctor(
        '/cors',
        html(
          style +
            script(undefined, 'type="text/plain"') +
            script(`${site.other}/private/clinic-widgets.js`, 'crossorigin'),
          posts(),
        ),
      );
      assert.deepEqual(errors, ['script-type', 'script-cors']);
      assert.match(one('script-type').advice, /consent/);
      assert.ok(codes.includes('script-version') && codes.includes('script-no-integrity'));
    });
  });

  describe('about content', () => {
    it('says what is wrong with each source, tag and attribute', async () => {
      site.routes['/private.json'] = { body: '{}' };
      site.routes['/page.json'] = { headers: { 'Content-Type': 'text/html' }, body: '<p>Log in' };
      site.routes['/broken.json'] = {
        body: JSON.stringify({
          format: 'clinic-content/1',
          articles: [{ id: 'a', headline: 'Headline' }, { id: 'b' }],
        }),
      };
      const src = 'src="/content/ketamine.json"';
      const { code, one, report, errors } = await doctor(
        '/content',
        html(
          script(),
          `<clinic-side-effects ${src} treatment="ketamine-infusoin" >${link}</clinic-side-effects>
          <clinic-recent-post ${src}></clinic-recent-post>
          ${posts(`${src} layuot="grid" region="US" data-x="1" limit="many"`)}
          <clinic-article ${src} toc="false">${link}</clinic-article>
          <clinic-recent-posts src="${site.other}/private.json"></clinic-recent-posts>
          ${posts('src="/page.json"')} ${posts('src="/lost.json"')} ${posts('src="/broken.json"')}
          <clinic-evidence>${link}</clinic-evidence>
          <clinic-notice ${src} region="USA" /><p>What follows</p>`,
        ),
      );
      assert.equal(code, 1);
      assert.match(one('unknown-id').advice, /Write treatment="ketamine-infusion".*There are:/);
      assert.equal(one('unknown-id').line, 3);
      assert.match(one('unknown-tag').advice, /<clinic-recent-posts>/);
      assert.equal(one('unknown-tag').line, 4);
      const unknown = report.findings.filter((each) => each.code === 'unknown-attribute');
      assert.deepEqual(
        unknown.map(({ advice }) => advice),
        ['Write layout.', 'It belongs to a clinic-content around the widget.'],
      );
      const values = report.findings.filter((each) => each.code === 'attribute-value');
      assert.match(
        values.map(({ message }) => message).join(),
        /limit is a number.*toc is on.*region is a country/,
      );
      assert.match(one('content-cors').advice, /Access-Control-Allow-Origin/);
      assert.match(one('invalid-json').message, /web page/);
      assert.match(one('content-http').message, /404.*lost\.json/);
      assert.match(one('invalid-content').message, /articles\[1\].headline/);
      assert.match(one('no-source').selector, /clinic-evidence/);
      assert.match(one('self-closing').message, /what follows.*inside/);
      assert.match(one('no-fallback').message, /^Nothing is inside 1 of 9 widgets/);
      assert.equal(one('no-reserve').severity, 'note');
      assert.equal(errors.includes('no-script'), false);
      assert.deepEqual(
        report.widgets.map(({ status }) => status),
        ['error', 'ready', 'ready', 'error', 'error', 'error', 'ready', 'error', 'ready'],
      );
    });

    it('says that policies block it, its pictures and the Trusted Types policy', async () => {
      const { errors, one, codes } = await doctor('/policies', {
        headers: {
          'Content-Security-Policy': `connect-src ${site.url}; img-src 'none'`,
          'Content-Security-Policy-Report-Only': 'trusted-types other',
        },
        body: html(
          style + script(),
          `${posts('src="/content/ketamine.json" layout="grid"')}${posts(`src="${site.other}/content/ketamine.json"`)}`,
        ),
      });
      assert.deepEqual(errors, ['csp-connect-src'], codes.join());
      assert.ok(one('csp-connect-src').advice.endsWith(`connect-src ${site.other}`));
      assert.match(one('csp-img-src').advice, /img-src http/);
      assert.match(one('trusted-types').advice, /clinic-widgets$/);
    });
  });

  describe('about looks', () => {
    it('says that the page jumps, and that text is hard to read', async () => {
      const content = await readFile(
        new URL('../../demo/content/ketamine.json', import.meta.url),
        'utf8',
      );
      site.routes['/late.json'] = (request, response) => {
        setTimeout(() => {
          response.writeHead(200, { 'Content-Type': 'application/json' });
          response.end(content.replace(/\{\{[^}]*\}\}/g, '2026-01-01T00:00:00Z'));
        }, 700);
      };
      const { code, one, errors } = await doctor(
        '/looks',
        html(
          `${script()}<style>body { color: #999; background: #fff }</style>`,
          `${posts('src="/late.json" limit="12"')}<p style="height: 300px">What is below</p>`,
        ),
      );
      assert.deepEqual([code, errors], [0, []]);
      assert.match(one('layout-shift').message, /clinic-recent-posts.*0\.[0-9]+\)/);
      assert.match(one('layout-shift').advice, /reserve\.css/);
      assert.match(one('contrast').message, /on #ffffff is 2\.\d+:1, and 4\.5:1/);
    });
  });
});
