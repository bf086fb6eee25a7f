// A site's posts and feeds come in pages: all are fetched, and a break costs only what was missing.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, run, serve, sound, start } from './import-helpers.mjs';

const post = (id) => ({
  id,
  link: `https://site.example/post-${id}/`,
  date: '2024-01-02T03:04:05',
  date_gmt: '2024-01-02T02:04:05',
  title: { rendered: `Post &#8211; ${id}` },
  excerpt: { rendered: '' },
  content: { rendered: `<p>Words of ${id}</p><script>1</script>` },
  _embedded: {
    author: [{ name: 'Jo' }],
    'wp:term': [[{ taxonomy: 'category', name: 'Care', slug: 'care' }]],
  },
});

/**
 * A WordPress of five pages with two posts each.
 * @param before answers instead, and gives true, where it wants to
 */
const wordpress = async (t, { says = 'headers', before = () => false } = {}) => {
  const asked = [];
  const origin = await serve(t, (request, response) => {
    const url = new URL(request.url, origin);
    const page = Number(url.searchParams.get('page') ?? 1);
    asked.push(page);
    if (before(page, response)) return;
    response.setHeader('Content-Type', 'application/json; charset=UTF-8');
    if (page > 5) {
      response.statusCode = 400;
      response.end('{"code":"rest_post_invalid_page_number","message":"…","data":{"status":400}}');
      return;
    }
    if (says === 'headers') {
      response.setHeader('X-WP-TotalPages', '5');
      response.setHeader('X-WP-Total', '10');
    }
    if (says === 'link' && page < 5) {
      response.setHeader(
        'Link',
        `</feed>; rel="self", <${url.pathname}?page=${page + 1}>; rel="next"`,
      );
    }
    response.end(JSON.stringify([post(page * 2 - 1), post(page * 2)]));
  });
  return { asked, origin, url: `${origin}/wp-json/wp/v2/posts` };
};

const all = Array.from({ length: 10 }, (_, i) => `post-${i + 1}`);
const read = (path) => {
  const document = JSON.parse(readFileSync(path, 'utf8'));
  sound(document);
  return document;
};
const ids = (path) => read(path).articles.map(({ id }) => id);

describe('the pages of WordPress', () => {
  for (const says of ['headers', 'link', 'nothing']) {
    it(`are fetched to the last, told by ${says}`, async (t) => {
      const { url, asked } = await wordpress(t, { says });
      const out = join(folder(), 'out.json');
      const { code, stderr } = await run(url, '-o', out);
      assert.equal(code, 0, stderr);
      assert.deepEqual(ids(out), all);
      assert.deepEqual(asked, says === 'nothing' ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5]);
      assert.match(stderr, /imported: 10 articles from WordPress/);
      const [article] = read(out).articles;
      assert.equal(article.headline, 'Post – 1');
      assert.equal(article.datePublished, '2024-01-02T02:04:05Z');
      assert.deepEqual(article.author, [{ name: 'Jo' }]);
    });
  }

  it('are asked for a hundred posts each, with what belongs to them, and what was asked stays', async (t) => {
    const seen = [];
    const origin = await serve(t, (request, response) => {
      seen.push(request.url);
      response.end(JSON.stringify(seen.length === 1 ? [post(1)] : []));
    });
    // The second page is empty: that ends it.
    await run(`${origin}/?rest_route=/wp/v2/posts&categories=7&_embed=author`);
    await run(`${origin}/wp-json/wp/v2/posts?page=3&per_page=5`);
    assert.deepEqual(seen, [
      '/?rest_route=/wp/v2/posts&categories=7&_embed=author&per_page=100',
      '/?rest_route=/wp/v2/posts&categories=7&_embed=author&per_page=100&page=2',
      '/wp-json/wp/v2/posts?page=3&per_page=5&_embed',
    ]);
  });

  it('that were fetched before a break are not fetched again', async (t) => {
    let isBroken = true;
    const { url, asked } = await wordpress(t, {
      before: (page, response) => {
        if (!isBroken || page !== 3) return false;
        response.destroy();
        return true;
      },
    });
    const out = join(folder(), 'out.json');
    const broken = await run(url, '-o', out, '--retries', '0');
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /page=3: cannot be fetched/);
    assert.match(broken.stderr, /2 fetched so far: kept in .*out\.json\.part/);
    assert.ok(!existsSync(out));

    // Torn off in the middle of a line, as by a power cut.
    const part = `${out}.part`;
    writeFileSync(part, `${readFileSync(part, 'utf8')}{"url":"${url}?pa`);
    isBroken = false;
    asked.length = 0;
    const again = await run(url, '-o', out);
    assert.equal(again.code, 0, again.stderr);
    assert.deepEqual(asked, [3, 4, 5]);
    assert.deepEqual(ids(out), all);
    assert.ok(!existsSync(part));
  });

  it('are fetched anew where the site has changed since the break', async (t) => {
    let run1 = true;
    const { url, asked } = await wordpress(t, {
      before: (page, response) => {
        if (run1 && page === 2) response.destroy();
        if (!run1 && page === 1) response.setHeader('X-Later', '1');
        return run1 && page === 2;
      },
    });
    const out = join(folder(), 'out.json');
    await run(url, '-o', out, '--retries', '0');
    const part = `${out}.part`;
    writeFileSync(part, readFileSync(part, 'utf8').replace('"items":10', '"items":9'));
    run1 = false;
    asked.length = 0;
    await run(url, '-o', out);
    assert.deepEqual(asked, [2, 1, 2, 3, 4, 5]);
    assert.deepEqual(ids(out), all);
  });

  it('are tried again when the server is busy, as soon as it says', async (t) => {
    let busy = 2;
    const { url, asked } = await wordpress(t, {
      before: (page, response) => {
        if (page !== 2 || busy-- <= 0) return false;
        response.writeHead(busy ? 429 : 503, { 'Retry-After': '0' }).end();
        return true;
      },
    });
    const out = join(folder(), 'out.json');
    const { code, stderr } = await run(url, '-o', out);
    assert.equal(code, 0, stderr);
    assert.deepEqual(asked, [1, 2, 2, 2, 3, 4, 5]);
    assert.match(stderr, /answers 429.*Trying again/);
  });

  it('are given up at once when the server refuses, or asks to wait for hours', async (t) => {
    const { url } = await wordpress(t, {
      before: (_page, response) => response.writeHead(429, { 'Retry-After': '7200' }).end(),
    });
    const { code, stderr } = await run(url);
    assert.equal(code, 1);
    assert.match(stderr, /answers 429.*come back in 120 minutes/);
    const missing = await wordpress(t, {
      before: (_page, response) => response.writeHead(404).end(),
    });
    const refused = await run(missing.url);
    assert.deepEqual([refused.code, missing.asked], [1, [1]]);
    assert.match(refused.stderr, /answers 404/);
  });

  it('of a server that hangs end in one clear line', async (t) => {
    const { url } = await wordpress(t, { before: () => true });
    const { code, stderr } = await run(url, '--timeout', '1', '--retries', '0');
    assert.equal(code, 1);
    assert.match(stderr, /no whole answer within 1 seconds/);
    assert.equal(stderr.trim().split('\n').length, 1);
  });

  it('leave no half file on Ctrl-C, but what was fetched, and say so', async (t) => {
    let isReached;
    const reached = new Promise((resolve) => (isReached = resolve));
    const { url } = await wordpress(t, { before: (page) => page === 3 && (isReached(), true) });
    const out = join(folder(), 'out.json');
    const { child, ended } = start(url, '-o', out);
    await reached;
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    assert.equal(code, 130);
    assert.match(stderr, /Stopped\. 2 fetched so far: kept in .*out\.json\.part/);
    assert.ok(!existsSync(out));
    assert.ok(existsSync(`${out}.part`));
  });
});

describe('the pages of a JSON Feed', () => {
  it('follow next_url, also where it goes in circles', async (t) => {
    const asked = [];
    const origin = await serve(t, (request, response) => {
      asked.push(request.url);
      const number = Number(request.url.slice(2));
      response.end(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          next_url: number < 3 ? `?${number + 1}` : '?1',
          items: [
            {
              id: `${number}`,
              url: `https://site.example/item-${number}`,
              title: 'T',
              content_text: 'Words',
            },
          ],
        }),
      );
    });
    const out = join(folder(), 'out.json');
    await run(`${origin}/?1`, '-o', out);
    assert.deepEqual(ids(out), ['item-1', 'item-2', 'item-3']);
    assert.deepEqual(asked, ['/?1', '/?2', '/?3']);
  });
});

describe('wrong use', () => {
  it('ends with code 2, in one line', async () => {
    const path = folder();
    writeFileSync(join(path, 'a.md'), '# A\n\nWords');
    for (const args of [
      [],
      [join(path, 'none.xml')],
      [path],
      ['ftp://site.example/feed'],
      [join(path, 'a.md'), '--json'],
      [join(path, 'a.md'), '--retries', 'many'],
      [join(path, 'a.md'), '--unknown'],
      [join(path, 'a.md'), '--url', 'here'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      assert.equal(code, 2, `${args}: ${stderr}`);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });
});
