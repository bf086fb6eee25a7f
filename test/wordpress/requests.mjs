// The ways in which hosts ask WordPress for posts, which of them they pick, and what goes wrong.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { shown } from './host.mjs';
import { host, post, site } from './world.mjs';

describe('asking for posts', () => {
  let page;
  afterEach(() => page?.close());

  /** Shows posts of an address, which begins at the site, in a list with these attributes. */
  async function list(address, attributes = '') {
    const src = `${site.url}${address}`.replaceAll('&', '&amp;');
    ({ page } = await host.open(
      `<clinic-recent-posts src="${src}" limit="50" ${attributes}></clinic-recent-posts>`,
    ));
    const { items, ...rest } = await shown(page);
    return { headlines: items.map(({ headline }) => headline), items, ...rest };
  }
  const everything = '/wp-json/wp/v2/posts?_embed&per_page=100';

  describe('categories', () => {
    for (const category of ['Mind &amp; Body', 'mind-body', 'MIND-BODY']) {
      it(`picks posts by ${category}`, async () => {
        const { headlines } = await list(everything, `category="${category}"`);
        assert.deepEqual(headlines, ['Calm evenings']);
      });
    }

    for (const category of ['Sleep &amp; &quot;Rest&quot;', 'sleep-rest']) {
      it(`picks posts by the nested ${category}`, async () => {
        const { headlines } = await list(everything, `category="${category}"`);
        assert.deepEqual(headlines, ['Dark rooms', 'Calm evenings']);
      });
    }

    it('picks posts of several', async () => {
      const { headlines } = await list(everything, 'category="news, sleep-rest"');
      assert.deepEqual(headlines, ['Dark rooms', 'Calm evenings', 'We moved']);
    });

    it('leaves out posts of others', async () => {
      const { headlines } = await list(
        everything,
        'category="sleep-rest" exclude-category="Treatment"',
      );
      assert.deepEqual(headlines, ['Dark rooms']);
    });

    it('do not count tags', async () => {
      const { status } = await list(everything, 'category="cafe"');
      assert.equal(status, 'empty');
    });
  });

  describe('single posts', () => {
    it('are left out by id', async () => {
      const attributes = `category="sleep-rest, news" exclude="${post('child').id},${post('both').id}"`;
      const { headlines } = await list(everything, attributes);
      assert.deepEqual(headlines, ['We moved']);
    });
  });

  describe('an address', () => {
    it('works without pretty permalinks', async () => {
      const { headlines } = await list('/?rest_route=/wp/v2/posts&_embed&per_page=2');
      assert.deepEqual(headlines, [
        'Sleep & mood: “what helps” — and what doesn’t',
        'What really helps',
      ]);
    });

    it('works without _embed', async () => {
      const { items, status } = await list('/wp-json/wp/v2/posts?slug=both', 'layout="grid"');
      assert.equal(status, 'ready');
      const [{ headline, description, datetime, image }] = items;
      assert.deepEqual(
        [headline, description, datetime, image],
        ['Calm evenings', 'Slow down.', '2025-06-19T20:00:00Z', null],
      );
    });

    it('works with fields that leave out what is embedded', async () => {
      const fields = '_fields=id,link,date_gmt,title,excerpt';
      const { items, status } = await list(`/wp-json/wp/v2/posts?_embed&slug=both&${fields}`);
      assert.equal(status, 'ready');
      assert.equal(items[0].headline, 'Calm evenings');
    });

    it('works with fields that have nothing but titles', async () => {
      const { items } = await list('/wp-json/wp/v2/posts?slug=both&_fields=id,title');
      const [{ headline, href, description, date }] = items;
      assert.deepEqual(
        [headline, href, description, date],
        ['Calm evenings', undefined, undefined, undefined],
      );
    });

    it('that finds no post shows that there is nothing', async () => {
      const { status, said } = await list('/wp-json/wp/v2/posts?_embed&slug=none');
      assert.equal(status, 'empty');
      assert.equal(said, 'There is nothing to show here yet.');
    });
  });

  describe('the link to all posts', () => {
    it('says how many there are, not how many came', async () => {
      const { more } = await list('/wp-json/wp/v2/posts?_embed&per_page=3', 'more-url="/blog"');
      assert.equal(more, `All ${site.posts.published} posts`);
    });
  });

  describe('a failure', () => {
    for (const [what, address, code] of [
      ['more posts than WordPress gives at once', '/wp-json/wp/v2/posts?_embed&per_page=101', 400],
      ['a page past the end', '/wp-json/wp/v2/posts?_embed&page=99', 400],
      ['a post that is not there', '/wp-json/wp/v2/posts/99999?_embed', 404],
      ['a draft', '/wp-json/wp/v2/posts?status=draft', 400],
    ]) {
      it(`is said plainly: ${what}`, async () => {
        const { status, said } = await list(address);
        assert.equal(status, 'error');
        assert.match(said, /^This information cannot be shown right now\.\s+Try again$/);
        const errors = await page.evaluate(() =>
          window.heard.map(({ type, code, message }) => [type, code, message]),
        );
        assert.equal(errors.length, 1);
        assert.deepEqual(errors[0].slice(0, 2), ['clinic-error', 'http']);
        assert.match(errors[0][2], new RegExp(code));
      });
    }

    it('of an answer that is no list of posts has its own code', async () => {
      const { status } = await list('/wp-json/');
      assert.equal(status, 'error');
      const codes = await page.evaluate(() => window.heard.map(({ code }) => code));
      assert.deepEqual(codes, ['unknown-format']);
    });
  });
});
