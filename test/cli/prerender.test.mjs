// `clinic-widgets prerender`, as its users run it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as cli from '../helpers/cli.mjs';

const content = {
  format: 'clinic-content/1',
  articles: [
    {
      id: 'sleep',
      headline: 'Sleeping better',
      url: 'posts/sleep.html',
      inLanguage: 'en',
      body: [
        {
          headline: 'Habits',
          blocks: [{ type: 'paragraph', text: 'Keep a caf\u00e9 hour \u2014 \u{1f634}' }],
        },
      ],
    },
    { id: 'old', headline: 'Old', status: 'withdrawn', replacedBy: 'sleep' },
  ],
  notices: [{ id: 'n', action: 'info', headline: 'Please note' }],
};
const card =
  '<clinic-article-card src="content.json"><a href="/blog">Blog</a></clinic-article-card>';
const pageOf = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body>${body}</body></html>\n`;

let folder;
let server;
let origin;
const asked = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prerender-'));
  server = createServer(({ url }, response) => {
    asked.push(url);
    if (url === '/hangs.json') return;
    if (url === '/gone.json') response.statusCode = 404;
    response.end(JSON.stringify(content));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

let next = 0;
/** A folder with these files; with the content that pages name, unless it is among them. */
const site = async (files) => {
  const at = join(folder, String(next++));
  const all = { 'content.json': JSON.stringify(content), ...files };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(at, name)), { recursive: true });
    await writeFile(join(at, name), text);
  }
  return at;
};

const start = (args, cwd) => cli.start(['prerender', ...args], { cwd });
const run = async (args, cwd = folder) => {
  const { code, bytes, stdout: out, stderr: err } = await start(args, cwd).ended;
  return { code, bytes, out, err };
};

/** The page without what was written into it. */
const rest = (html) => html.replace(/<div data-clinic=.*?<\/div>(?=<\/clinic-)/gs, '');

describe('prerender', () => {
  it('prints a page with its content, and changes nothing else', async () => {
    const body = `<!-- ${card} --><template>${card}</template><noscript>${card}</noscript>
      <P Class=x>a & b<br/>${'\t'}<clinic-article SRC='content.json'  article=sleep >Before</clinic-article ><p>open`;
    const at = await site({ 'page.html': pageOf(body) });
    const { code, out, err } = await run(['page.html'], at);
    assert.equal(
      err,
      `page.html:2:29: <clinic-article> stands inside <p>, which cannot hold headings, paragraphs and links: put it outside (misplaced)\n`,
    );
    assert.equal(code, 1);
    assert.equal(out, pageOf(body));

    const fine = body.replace('<P Class=x>', '<Div Class=x>');
    await writeFile(join(at, 'page.html'), pageOf(fine));
    const result = await run(['page.html'], at);
    assert.deepEqual([result.code, result.err], [0, '']);
    assert.equal(rest(result.out), pageOf(fine.replace('Before', '')));
    assert.match(result.out, /<h2>Sleeping better<\/h2>/);
    assert.match(
      result.out,
      /<section id="section-1"><h3>Habits<\/h3>\n<p>Keep a caf\u00e9 hour \u2014 \u{1f634}<\/p><\/section>/u,
    );
    assert.doesNotMatch(result.out, /<!--(lit|\/?lit|\?)/);
  });

  it('does the same once more', async () => {
    const script = `<script type="application/json">${JSON.stringify(content)}</script>`;
    const at = await site({
      'page.html': pageOf(`${card}<clinic-article>\n ${script}\n</clinic-article>`),
    });
    const args = ['page.html', '-o', 'page.html', '--json-ld'];
    assert.equal((await run(args, at)).code, 0);
    const first = await readFile(join(at, 'page.html'), 'utf8');
    assert.equal(first.split(script).length, 2);
    assert.equal(first.match(/application\/ld\+json/g).length, 1);
    assert.equal((await run(args, at)).code, 0);
    assert.equal(await readFile(join(at, 'page.html'), 'utf8'), first);
    // And what is out of date is replaced.
    await writeFile(
      join(at, 'content.json'),
      JSON.stringify(content).replace('Sleeping better', 'Rest'),
    );
    await run(args, at);
    const second = await readFile(join(at, 'page.html'), 'utf8');
    assert.match(
      second,
      /<clinic-article-card[^>]*><div[^>]* lang="en"><article><h2><a[^>]*>Rest<\/a><\/h2>/,
    );
    assert.doesNotMatch(second, /<a[^>]*>Sleeping better/);
  });

  it('keeps what is there where content cannot be had, and says why', async () => {
    const fallback = '<b>Call us</b></clinic-article-card>';
    const at = await site({
      'bad.json': '{',
      'page.html': pageOf(
        [
          `<clinic-article-card src="content.json" article="nobody">${fallback}`,
          `<clinic-article-card src="missing.json">${fallback}`,
          `<clinic-article-card src="bad.json">${fallback}`,
          `<clinic-article-card src="javascript:alert(1)">${fallback}`,
          `<clinic-article-card>${fallback}`,
          `<clinic-article-card src="${origin}/gone.json">${fallback}`,
          '<clinic-article-card src="content.json">not closed',
        ].join('\n'),
      ),
    });
    const { code, out, err } = await run(['page.html'], at);
    assert.equal(code, 1);
    assert.equal(out, await readFile(join(at, 'page.html'), 'utf8'));
    const lines = err.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => line.replace(/^page.html:(\d+):.*\((.*)\)$/, '$1 $2')),
      [
        '1 unknown-id',
        '2 network',
        '3 invalid-json',
        '4 bad-url',
        '5 no-source',
        '6 network',
        '7 not-closed',
      ],
    );
    assert.match(lines[1], /missing\.json: no such file/);
    assert.match(lines[5], /the server answers 404/);
  });

  it('says that content was withdrawn, and what to read instead', async () => {
    const at = await site({
      'page.html': pageOf(
        '<clinic-article src="content.json" article="old">Old advice</clinic-article>',
      ),
    });
    const { code, out } = await run(['page.html'], at);
    assert.equal(code, 0);
    assert.match(
      out,
      /<clinic-article[^>]*><div data-clinic="[^"]*"><p>This information is no longer available. <a href="posts\/sleep.html"[^>]*>Sleeping better<\/a><\/p><\/div><\/clinic-article>/,
    );
    assert.doesNotMatch(out, /Old advice/);
  });

  it('gives every place a name of its own, and its links follow', async () => {
    const article = '<clinic-article src="content.json" toc></clinic-article>';
    const three = {
      ...content,
      articles: [
        {
          ...content.articles[0],
          body: ['a', 'b', 'c'].map((id) => ({ id, headline: id, blocks: [] })),
        },
      ],
    };
    const at = await site({
      'content.json': JSON.stringify(three),
      'page.html': pageOf(`<p id="b">The page's</p>${article}${article}`),
    });
    const { out } = await run(['page.html'], at);
    const ids = [...out.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['b', 'a', 'b-2', 'c', 'a-2', 'b-3', 'c-2']);
    assert.deepEqual(
      [...out.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id),
      ['a', 'b-2', 'c', 'a-2', 'b-3', 'c-2'],
    );
  });

  for (const [what, page] of Object.entries({
    'a page with CRLF': pageOf(`\n${card}\n`).replaceAll('\n', '\r\n'),
    'a page with a byte order mark': `\ufeff${pageOf(card)}`,
    'a page without body or head': `<p>a${card}`.replace('<p>a', '<div>a'),
    'a page in quirks mode': `<html><font>a<ul><li>${card}<li>b</html>`,
    'an XHTML page': `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="a.png" />${card}</body></html>`,
  })) {
    it(`leaves the rest as it is: ${what}`, async () => {
      const at = await site({ 'page.html': page });
      const { code, bytes, err } = await run(['page.html'], at);
      assert.deepEqual([code, err], [0, '']);
      const html = bytes.toString();
      assert.match(html, /<a href="posts\/sleep.html"[^>]*>Sleeping better<\/a>/);
      assert.equal(rest(html), page.replace('<a href="/blog">Blog</a>', ''));
      if (page.includes('\r')) assert.doesNotMatch(html, /[^\r]\n/);
    });
  }

  it('closes what closes itself in XHTML', async () => {
    const page =
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><clinic-article src="content.json"/><p>After</p></body></html>';
    const at = await site({ 'page.xhtml': page });
    const { out } = await run(['page.xhtml'], at);
    assert.equal(rest(out), page.replace('"/>', '"></clinic-article>'));
  });

  it('writes references into a page of another encoding, byte by byte the same', async () => {
    const page = Buffer.from(
      '<meta charset=iso-8859-1><p>Gr\u00fc\u00dfe</p><clinic-article src=content.json></clinic-article>',
      'latin1',
    );
    const at = await site({ 'page.html': page });
    const { bytes } = await run(['page.html'], at);
    const html = bytes.toString('latin1');
    assert.equal(rest(html), page.toString('latin1'));
    assert.match(html, /Keep a caf&#xe9; hour &#x2014; &#x1f634;/);
  });

  it('finds content by the page, by the site and on the web, each once', async () => {
    const many = Array.from(
      { length: 200 },
      (_, i) =>
        `<clinic-article src="${i % 2 ? `${origin}/one.json` : '../content.json'}"></clinic-article>`,
    );
    const at = await site({
      'blog/page.html': pageOf(
        `${many.join('\n')}<clinic-notice src="/data/n.json"></clinic-notice>`,
      ),
      'data/n.json': JSON.stringify(content),
    });
    asked.length = 0;
    const { code, out, err } = await run(['blog/page.html', '--root', '.'], at);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out.match(/<h2>Sleeping better/g).length, 200);
    assert.match(out, /<h2>Information: Please note<\/h2>/);
    assert.deepEqual(asked, ['/one.json']);
  });

  it('makes addresses complete where the page is on the web', async () => {
    const at = await site({
      'blog/page.html': pageOf('<clinic-article-card src="/content.json"></clinic-article-card>'),
    });
    const { out } = await run(
      ['blog/page.html', '--root', '.', '--base', 'https://clinic.example/'],
      at,
    );
    assert.match(out, /href="https:\/\/clinic.example\/posts\/sleep.html"/);
  });

  it('writes structured data that no content can leave', async () => {
    const text = '</script><!--<script>\u2028&';
    const at = await site({
      'content.json': JSON.stringify({
        ...content,
        articles: [{ ...content.articles[0], headline: text, datePublished: '2026-01-02' }],
      }),
      'page.html': pageOf('<clinic-article src="content.json"></clinic-article>'),
    });
    const { out } = await run(
      ['page.html', '--json-ld', '--base', 'https://clinic.example/p.html'],
      at,
    );
    const [, json, more] =
      /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>\n(.*?)<\/head>/s.exec(out);
    assert.equal(more, '');
    assert.doesNotMatch(json, /[<\u2028]/);
    const data = JSON.parse(json);
    assert.equal(data['@type'], 'MedicalWebPage');
    assert.equal(data.url, 'https://clinic.example/p.html');
    assert.deepEqual(data.mainEntity, {
      '@type': 'BlogPosting',
      headline: text,
      url: 'https://clinic.example/posts/sleep.html',
      datePublished: '2026-01-02',
      inLanguage: 'en',
    });
  });

  it('writes a folder of pages into another, with fragments, and tells machines', async () => {
    const at = await site({
      'in/index.html': pageOf(card),
      'in/content.json': JSON.stringify(content),
      'in/package.json': '{}',
      'in/deep/page.htm': pageOf(card.replace('content', '../content')),
      'in/style.css': '',
    });
    const args = ['in', '-o', 'in/out', '--fragments', '--json'];
    const { code, out } = await run(args, at);
    assert.equal(code, 0);
    const { results, problems } = JSON.parse(out);
    assert.equal(problems, 0);
    assert.deepEqual(
      results.map(({ page, output, widgets }) => [page, output, widgets]),
      [
        ['in/content.json', 'in/out/content.html', 0],
        ['in/deep/page.htm', 'in/out/deep/page.htm', 1],
        ['in/index.html', 'in/out/index.html', 1],
      ],
    );
    assert.match(
      await readFile(join(at, 'in/out/deep/page.htm'), 'utf8'),
      /href="..\/posts\/sleep.html"/,
    );
    const fragment = await readFile(join(at, 'in/out/content.html'), 'utf8');
    assert.match(fragment, /^<!-- clinic-widgets prerender -->\n<article lang="en">/);
    assert.match(fragment, /Sleeping better.*Please note/s);
    assert.doesNotMatch(fragment, /Old|data-clinic/);
    // What it wrote itself is no page of the next run.
    assert.equal(JSON.parse((await run(args, at)).out).results.length, 3);
  });

  it('writes fragments anew, and over nothing else', async () => {
    const at = await site({ 'own.json': JSON.stringify(content), 'own.html': pageOf(card) });
    const args = ['.', '-o', '.', '--fragments'];
    const first = await run(args, at);
    assert.equal(first.code, 1);
    assert.match(first.err, /^own.json:1:1: own.html is no fragment, and stays/);
    assert.equal(first.out, '2 pages, 1 widget, 1 fragment, 1 problem\n');
    const written = await readFile(join(at, 'content.html'), 'utf8');
    assert.deepEqual(await run(args, at), first);
    assert.equal(await readFile(join(at, 'content.html'), 'utf8'), written);
    assert.match(await readFile(join(at, 'own.html'), 'utf8'), /<title>T<.*Sleeping better/s);
  });

  for (const [what, args] of Object.entries({
    'no page': [],
    'a page that is not there': ['none.html'],
    'an option that there is not': ['page.html', '--nonsense'],
    'a folder and nowhere to write': ['.'],
    'a base that is no address': ['page.html', '--base', 'clinic'],
    'a language that is none': ['page.html', '--lang', 'in English'],
    'a country that is none': ['page.html', '--region', 'USA'],
  })) {
    it(`is used wrongly: ${what}`, async () => {
      const at = await site({ 'page.html': pageOf(card) });
      const { code, out, err } = await run(args, at);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.ok(err);
      assert.doesNotMatch(err, /\bat .*:\d+:\d+/);
    });
  }

  it('leaves nothing behind when it is stopped', async () => {
    const at = await site({
      'page.html': pageOf(card.replace('content.json', `${origin}/hangs.json`)),
    });
    asked.length = 0;
    const { child, ended } = start(['page.html', '-o', 'out.html'], at);
    await once(server, 'request');
    child.kill('SIGINT');
    assert.equal((await ended).code, 130);
    assert.deepEqual((await readdir(at)).sort(), ['content.json', 'page.html']);
  });
});
