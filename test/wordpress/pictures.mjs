// The pictures of posts, as WordPress has them and as it loses them.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { shown } from './host.mjs';
import { host, listOfAll, post } from './world.mjs';

describe('the pictures of posts', () => {
  let page;
  let items;
  const item = (key) => items.find(({ href }) => href === post(key).link);

  before(async () => {
    ({ page } = await host.open(listOfAll('layout="grid"')));
    ({ items } = await shown(page));
  });

  const candidates = ({ srcset }) =>
    srcset.split(', ').map((each) => {
      const [, url, width] = /^(\S+) (\d+)w$/.exec(each);
      return { url, width: Number(width) };
    });
  /** The real size of a picture, which fails when there is none. */
  const sizeOf = (url) =>
    page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    }, url);

  describe('a featured picture', () => {
    it('has the text that says what it shows, decoded once', () => {
      assert.equal(item('picture').image.alt, 'Hands around a cup of tea: warm & "calm"');
    });

    for (const key of ['picture', 'small', 'upright']) {
      it(`comes in sizes that are there, all of one shape: ${key}`, async () => {
        const { image } = item(key);
        const whole = await sizeOf(image.src);
        for (const { url, width } of candidates(image)) {
          const real = await sizeOf(url);
          assert.equal(real.width, width, url);
          // WordPress rounds to whole pixels.
          assert.ok(Math.abs(real.height - (width * whole.height) / whole.width) <= 1, url);
        }
      });

      it(`keeps its space by its real size: ${key}`, async () => {
        const { src } = item(key).image;
        const attributes = await page.evaluate((src) => {
          const { shadowRoot } = document.querySelector('clinic-recent-posts');
          const image = [...shadowRoot.querySelectorAll('img')].find((each) => each.src === src);
          return ['width', 'height'].map((name) => Number(image.getAttribute(name)));
        }, src);
        const { width, height } = await sizeOf(src);
        assert.deepEqual(attributes, [width, height]);
      });
    }

    for (const [key, widths] of [
      ['picture', [300, 768, 1024, 1536, 2048, 2560]],
      ['small', [300, 500]],
      ['upright', [200, 683, 768, 800]],
    ]) {
      it(`can be had in each size of its shape, and each once: ${key}`, () => {
        const offered = candidates(item(key).image).map(({ width }) => width);
        assert.deepEqual(
          offered.toSorted((a, b) => a - b),
          widths,
        );
      });
    }

    it('is decoration where the editor said nothing about it', () => {
      assert.equal(item('small').image.alt, '');
    });
  });

  describe('a post without a picture to show', () => {
    it('shows its words when the picture was deleted', () => {
      const { headline, description, image } = item('lost');
      assert.deepEqual(
        [headline, description, image],
        ['Its picture was deleted', 'Only words.', null],
      );
    });

    it('shows its words when it has none', () => assert.equal(item('ampersand').image, null));

    it('shows what another plugin says of a picture that WordPress does not give', () => {
      const { headline, image } = item('hidden');
      assert.equal(headline, 'Its picture is of a draft');
      assert.match(image.src, /\/hidden\.jpg$/);
      assert.equal(image.alt, '');
    });
  });
});
