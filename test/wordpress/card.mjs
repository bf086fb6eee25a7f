// One post in a card: its address is that of the single post.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { shown } from './host.mjs';
import { host, post, site } from './world.mjs';

describe('a card', () => {
  let page;
  afterEach(() => page?.close());

  async function card(key) {
    const src = `${site.url}/wp-json/wp/v2/posts/${post(key).id}?_embed`;
    ({ page } = await host.open(`<clinic-article-card src="${src}"></clinic-article-card>`));
    const { status, items } = await shown(page, 'clinic-article-card');
    assert.equal(status, 'ready');
    return items[0];
  }

  it('shows categories, headline, text, author and date', async () => {
    const { headline, href, description, meta, datetime } = await card('both');
    assert.equal(headline, 'Calm evenings');
    assert.equal(href, post('both').link);
    assert.equal(description, 'Slow down.');
    assert.equal(meta[0], 'Mind & Body / Sleep & "Rest" / Treatment');
    assert.match(meta[1], /^By Ana O’Neil & Team\s+June 19, 2025$/);
    assert.equal(datetime, '2025-06-19T20:00:00Z');
  });

  it('shows its picture', async () => {
    const { image } = await card('picture');
    assert.equal(image.alt, 'Hands around a cup of tea: warm & "calm"');
  });

  it('shows no author who was deleted', async () => {
    const { headline, meta } = await card('orphan');
    assert.equal(headline, 'By somebody who left');
    assert.equal(meta.at(-1), 'June 20, 2025');
  });

  for (const key of ['automatic', 'continued']) {
    it(`shows an automatic excerpt whole, with one ellipsis: ${key}`, async () => {
      const { description } = await card(key);
      assert.match(description, / those without a prescription,? ?…$/);
      assert.doesNotMatch(description, /[[\]]/);
    });
  }

  it('shows the title alone of a post with a password', async () => {
    const { headline, description } = await card('protected');
    assert.deepEqual([headline, description], ['Notes for participants', undefined]);
  });

  it('says what a post without a title says', async () => {
    const { headline, description } = await card('untitled');
    assert.equal(headline, 'A short note without a title. It says where the new rooms are.');
    assert.equal(description, undefined);
  });
});
