// What the snippet command prints, from sources good, bad and hostile.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { run, runJson } from '../helpers/cli.mjs';
import { startRoutes } from '../helpers/routes.mjs';
import { json, widgets } from '../helpers/schema.mjs';

const integrity = await json('dist/integrity.json');
const base = 'https://cdn.example/clinic-widgets/1.0.0/';

let site;
let src;
before(async () => {
  site = await startRoutes();
  src = `${site.url}/content/ketamine.json`;
});
after(() => site?.close());

/** The elements of HTML, in order. */
const elements = (html) => {
  const found = [];
  const look = (node, inside) => {
    for (const child of node.childNodes ?? []) {
      const { tagName: tag, attrs = [] } = child;
      if (tag) {
        const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
        found.push({ tag, attributes, inside, text: textOf(child) });
      }
      look(child, tag ?? inside);
    }
  };
  look(parseFragment(html));
  return found;
};
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');

const snippet = async (...args) => {
  const result = await runJson(['snippet', '--base', base, ...args]);
  const all = result.json?.html ? elements(result.json.html) : [];
  return { ...result, all, one: (tag) => all.find((each) => each.tag === tag) };
};

describe('snippet', () => {
  it('prints preload, style sheet, script with their hashes, and the element', async () => {
    const args = [
      '--src',
      src,
      '--limit',
      '3',
      '--layout',
      'grid',
      '--lang',
      'es',
      '--heading',
      '',
    ];
    const { code, json, all, one } = await snippet('recent-posts', ...args);
    assert.equal(code, 0);
    assert.deepEqual(json.warnings, []);
    const [preload, style] = all;
    assert.deepEqual(preload.attributes, {
      ...{ rel: 'preload', as: 'fetch', crossorigin: '', referrerpolicy: 'no-referrer', href: src },
    });
    const hash = (file) => ({ integrity: integrity.files[file].integrity, crossorigin: '' });
    assert.deepEqual(style.attributes, {
      ...{ rel: 'stylesheet', href: `${base}reserve.css` },
      ...hash('reserve.css'),
    });
    assert.deepEqual(one('script').attributes, {
      ...{ defer: '', src: `${base}clinic-posts.js` },
      ...hash('clinic-posts.js'),
    });
    assert.deepEqual(one('clinic-recent-posts').attributes, {
      ...{ src, heading: '', limit: '3', layout: 'grid', lang: 'es' },
    });
    // The newest, with their own links.
    const links = all.filter(({ tag }) => tag === 'a');
    assert.equal(links.length, 3);
    assert.match(links[0].attributes.href, /^https:\/\/northlight\.example\/blog\//);
  });

  it('loads the words of the language, where there are any', async () => {
    for (const [lang, file] of [
      ['es-MX', 'locales/es.js'],
      // As many systems write it; browsers do not read it.
      ['zh_CN', 'locales/zh-Hans.js'],
      ['zh-TW', undefined],
      ['pl', undefined],
    ]) {
      const { json, all, one } = await snippet('notice', '--src', src, '--lang', lang);
      assert.equal(one('clinic-notice').attributes.lang, lang.replace('_', '-'));
      const scripts = all.filter(({ tag }) => tag === 'script').map(({ attributes }) => attributes);
      const expected = ['clinic-widgets.js', file].filter(Boolean);
      assert.deepEqual(
        scripts.map(({ src, integrity }) => [src, integrity]),
        expected.map((name) => [base + name, integrity.files[name].integrity]),
        lang,
      );
      assert.equal(json.files.length, expected.length + 1);
    }
  });

  it('has something to read in every widget, and those that need it load every widget', async () => {
    const said = {
      'clinic-article': /How ketamine/,
      'clinic-article-card': /How ketamine/,
      'clinic-evidence': /How ketamine/,
      'clinic-notice': /./,
      'clinic-recent-posts': /drug test/,
      'clinic-side-effects': /^\s*Call your local emergency number now/,
      'clinic-treatment-steps': /Ketamine infusion/,
    };
    const made = await Promise.all(widgets.map(({ tagName }) => snippet(tagName, '--src', src)));
    for (const [i, { tagName }] of widgets.entries()) {
      const { one, json } = made[i];
      assert.match(one(tagName).text, said[tagName]);
      assert.deepEqual(json.warnings, []);
      const isPosts = /card|posts/.test(tagName);
      assert.equal(one('script').attributes.src.endsWith('clinic-posts.js'), isPosts, tagName);
    }
  });

  it('puts what belongs to a provider around the widget, and escapes all of it', async () => {
    const evil = `"><script>alert(1)</script>&'`;
    const { one, all } = await snippet(
      ...['treatment-steps', '--src', `${src}?a="<b>`, '--heading', evil],
      ...['--contact-name', evil, '--contact-phone', '+1', '--region', 'GB'],
    );
    assert.deepEqual(one('clinic-content').attributes, {
      ...{ src: `${src}?a="<b>`, 'contact-name': evil, 'contact-phone': '+1' },
    });
    const widget = one('clinic-treatment-steps');
    assert.deepEqual(widget.attributes, { heading: evil, region: 'GB' });
    assert.equal(widget.inside, 'clinic-content');
    assert.equal(all.filter(({ tag }) => tag === 'script').length, 1);
  });

  it('escapes what hostile content says, and has no script in its links', async () => {
    const headline = '</clinic-recent-posts><img src=x onerror=alert(1)>';
    site.routes['/hostile.json'] = {
      body: JSON.stringify({
        format: 'clinic-content/1',
        articles: [
          { id: 'a', headline, url: 'javascript:alert(1)' },
          { id: 'b', headline: 'Gone', status: 'withdrawn' },
        ],
      }),
    };
    const { all, one } = await snippet('recent-posts', '--src', `${site.url}/hostile.json`);
    assert.equal(one('clinic-recent-posts').text.trim(), headline);
    assert.ok(!all.some(({ tag }) => tag === 'img' || tag === 'a'));
  });

  it('gives a link alone, and says why, where the source cannot be had or read', async () => {
    site.routes['/page'] = '<p>Log in';
    site.routes['/cut.json'] = { body: '{"format":' };
    for (const [path, why] of [
      ['/lost.json', /404/],
      ['/page', /a web page or XML came/],
      ['/cut.json', /not content that widgets can read/],
    ]) {
      const url = site.url + path;
      const { code, all, json } = await snippet('article', '--src', url);
      assert.equal(code, 0);
      assert.match(json.warnings.join(), why);
      assert.match(json.warnings.join(), /link alone/);
      const links = all.filter(({ tag }) => tag === 'a');
      assert.deepEqual(
        links.map(({ attributes, inside }) => [attributes.href, inside]),
        [[`${site.url}/`, 'clinic-article']],
      );
    }
    const own = await snippet('article', '--src', '/content/ketamine.json');
    assert.match(own.json.warnings.join(), /belongs to the page/);
    assert.equal(own.one('clinic-article').attributes.src, '/content/ketamine.json');
  });

  it('warns on standard error where files may change under their hash', async () => {
    const args = ['snippet', 'notice', '--src', src, '--base', 'https://cdn.example/latest'];
    const { code, stdout, stderr } = await run(args);
    assert.equal(code, 0);
    assert.match(stderr, /^Warning: .*no version \(1\.0\.0\)/);
    assert.match(stdout, /^<link rel="preload"[^]*<\/clinic-notice>\n$/);
    assert.ok(stdout.includes('https://cdn.example/latest/clinic-widgets.js'));
  });

  it('says in one line what is wrong with its use, and what is near', async () => {
    for (const [args, expected, code = 2] of [
      [['recent-post', '--src', src], /Did you mean clinic-recent-posts\?/],
      [['zebra', '--src', src], /There are: .*clinic-notice/],
      [['notice', '--src', src, '--limit', '3'], /clinic-notice has no limit\. It has: notice/],
      [['notice', '--src', src, '--notcie', 'a'], /Did you mean --notice\?/],
      [
        ['recent-posts', '--src', src, '--layout', 'gird'],
        /layout is one of list, grid, headlines/,
      ],
      [['article', '--src', src, '--heading-level', '9'], /1 to 6/],
      [['notice', '--src', src, '--region', 'USA'], /country of two letters, such as US/],
      [['notice', '--src', src, '--lang', 'in Spanish'], /A language tag is needed, such as en/],
      [['article', '--src', 'javascript:alert(1)'], /not an http or https address/],
      [['article', '--src', src, '--base', 'cdn'], /--base cdn: give the address/],
      [['article'], /'--src <url>'/],
      [['article', '--src', src, '--article', 'how-ketamine-work'], /mean how-ketamine-works\?/, 1],
    ]) {
      const result = await snippet(...args);
      assert.match(result.stderr, expected);
      assert.equal(result.code, code, result.stderr);
      assert.deepEqual(result.json, code === 1 ? { error: result.stderr.trim() } : undefined);
      assert.doesNotMatch(result.stderr, /\n\s+at /);
    }
  });

  it('prints what the doctor finds no fault with', async () => {
    const folder = '/clinic-widgets/1.0.0/';
    for (const name of Object.keys(integrity.files)) {
      const body = await readFile(new URL(`../../dist/${name}`, import.meta.url));
      const headers = { 'Access-Control-Allow-Origin': '*' };
      site.routes[folder + name] = { headers, body };
    }
    const args = ['--src', `${site.other}/content/ketamine.json`, '--base', site.other + folder];
    const { stdout } = await run(['snippet', 'recent-posts', ...args]);
    site.routes['/pasted'] =
      `<!doctype html><html lang="en"><title>Clinic</title><link rel="icon" href="data:,">${stdout}`;
    const { json } = await runJson(['doctor', `${site.url}/pasted`]);
    assert.deepEqual(json.findings, []);
    assert.deepEqual(
      json.widgets.map(({ status }) => status),
      ['ready'],
    );
  });
});
