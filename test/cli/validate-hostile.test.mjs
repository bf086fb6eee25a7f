// What is no content at all, and what wants to break the check: each in a plain sentence, at its place.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brief, findings, folder, validate } from '../helpers/validate.mjs';

const good = JSON.stringify({ format: 'clinic-content/1', articles: [{ id: 'a', headline: 'A' }] });
const start = '{"format":"clinic-content/1","articles":[';

/** Texts, and what has to be said: where, and in words. */
const broken = {
  nothing: ['', '1:1', /empty/],
  'a comma too many': ['{\n  "format": "clinic-content/1",\n}', '3:1', /comma before this }/],
  'no comma': ['{"a": 1\n "b": 2}', '2:2', /comma has to be before/],
  'a comment': ['{ // note\n}', '1:3', /no comments/],
  'single quotes': ["{'a': 1}", '1:2', /double quotation marks/],
  'curly quotes': ['{“a”: 1}', '1:2', /straight quotation marks/],
  'a line break in text': ['{"a": "b\nc"}', '1:7', /quotation mark|line breaks/],
  'text that goes on': [`${good}}`, `1:${good.length + 1}`, /has ended before this/],
  'a cut file': [good.slice(0, -9), '1:52', /cut off/],
  'a cut list': [`${start}\n`, '2:1', /cut off/],
  'a page to sign in': ['<!doctype html><title>Sign in</title>', '1:1', /web page.*“Sign in”/],
  'an RSS feed': ['<?xml version="1.0"?><rss version="2.0"></rss>', '1:1', /clinic-widgets import/],
  'a broken Atom feed': ['<feed>\n<entry></feed>', '2:8', /broken/],
  'JSON escaped for HTML': ['{&quot;format&quot;: 1}', '1:1', /escaped for HTML/],
  'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), '1:1', /no text/],
  'UTF-16': [Buffer.from(`\ufeff${good}`, 'utf16le'), '1:1', /UTF-8/],
  'text in text in text': [JSON.stringify(JSON.stringify(good)), '1:1', /not a document/],
  'a number': ['5', '1:1', /no content/],
  'a hundred thousand brackets': ['['.repeat(1e5), '1:501', /nested/],
  'a hundred thousand objects': ['{"a":'.repeat(1e5), '1:2501', /nested/],
};

/** What the widgets read, and so does the check. */
const read = {
  'a byte order mark': [`\ufeff${good}`, 'warning byte-order-mark'],
  'JSON in a text': [JSON.stringify(good), 'warning double-encoded'],
  'a field twice': [
    `${start}{"id":"a","id":"b","headline":"B"}]}`,
    'error duplicate-field articles[0].id',
  ],
  'keys of prototypes': [
    `${start}{"id":"constructor","headline":"A","__proto__":{"url":"javascript:x"},"constructor":1,"toString":2}],"__proto__":[],"hasOwnProperty":1}`,
  ],
  'ids of prototypes': [
    `${start}{"id":"a","headline":"A","notices":["__proto__"]}]}`,
    'error unknown-id articles[0].notices[0]',
  ],
  'HTML nested without end': [
    JSON.stringify([
      {
        id: 1,
        title: { rendered: 'T' },
        date: '2026-01-01',
        link: 'https://a.example/',
        content: { rendered: '<div>'.repeat(1e5) },
        excerpt: { rendered: 'E' },
        _embedded: {},
      },
    ]),
    'error unreadable [0].content.rendered',
  ],
};

describe('validate says of', () => {
  let results;
  const all = { ...broken, ...read };
  const names = Object.keys(all);
  before(async () => {
    const files = Object.fromEntries(names.map((name, i) => [`${i}.json`, all[name][0]]));
    let err;
    ({ results, err } = await findings(files));
    assert.equal(err, '');
  });
  for (const [name, [, place, words]] of Object.entries(broken)) {
    it(`${name} what and where it is`, () => {
      const { findings: found } = results[`${names.indexOf(name)}.json`];
      assert.equal(found.length, 1);
      assert.match(found[0].message, words);
      assert.equal(`${found[0].line}:${found[0].column}`, place);
      assert.equal(found[0].severity, 'error');
    });
  }
  for (const [name, [, ...expected]] of Object.entries(read)) {
    it(`${name}: ${expected.length || 'nothing'}`, () => {
      assert.deepEqual(brief(results[`${names.indexOf(name)}.json`]), expected);
    });
  }
});

describe('validate with much', () => {
  it('lists a thousand mistakes, and says that there are more', async () => {
    const { results, code } = await findings({
      'a.json': `${start}${'{},'.repeat(2e5)}{}]}`,
    });
    const { findings: found, errors } = results['a.json'];
    assert.equal(found.length, 1000);
    assert.ok(errors > 1000);
    assert.equal(code, 1);
  });

  it('refuses 50 MB, and checks the file beside it', async () => {
    const { results } = await findings({ 'a.json': Buffer.alloc(50_000_001, ' '), 'b.json': good });
    assert.match(results['a.json'].findings[0].message, /50 MB/);
    assert.deepEqual(brief(results['b.json']), []);
  });

  it('checks 300 documents in a folder', async () => {
    const made = await folder(
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.json`, good])),
    );
    const { code, out } = await validate(made.path);
    await made.remove();
    assert.equal(out, '0 errors, 0 warnings in 300 documents\n');
    assert.equal(code, 0);
  });

  it('prints nothing that moves the cursor', async () => {
    const { at, remove } = await folder({
      'a.json': `${start}{"id":"a","headline":"A","status":"\\u001b[2J\\u202e"}]}`,
    });
    const { out } = await validate(at('a.json'));
    await remove();
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
  });
});

describe('validate of a URL', () => {
  let server, origin;
  before(async () => {
    server = createServer(({ url }, response) => {
      if (url === '/hang') return;
      if (url === '/moved') return void response.writeHead(302, { Location: '/good' }).end();
      if (url === '/good') return void response.end(good.replace('"A"', '"A", "url": "relative"'));
      if (url === '/cut') return void response.end(good.slice(0, 30));
      if (url === '/loop') return void response.writeHead(302, { Location: '/loop' }).end();
      response.writeHead(404).end();
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('says of each what is wrong with it, and waits no longer than it is told', async () => {
    const names = ['/good', '/moved', '/cut', '/nothing', '/loop', '/hang'];
    const { code, out } = await validate(
      '--json',
      '--timeout',
      '5',
      ...names.map((name) => origin + name),
    );
    const messages = JSON.parse(out).files.map(({ findings: found }) =>
      found.map(({ message }) => message).join(),
    );
    assert.equal(messages[0], '');
    assert.match(messages[1], /leads on to .*\/good/);
    assert.match(messages[2], /cut off/);
    assert.match(messages[3], /404/);
    assert.match(messages[4], /cannot be fetched.*redirect/i);
    assert.match(messages[5], /within 5 seconds/);
    assert.equal(code, 1);
  });
});
