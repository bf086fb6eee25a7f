// What a reader sees of posts as WordPress gives them: words, links and dates.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { shown } from './host.mjs';
import { host, listOfAll, post, site } from './world.mjs';

describe('the words of posts', () => {
  let page;
  let list;
  /** What the list shows of a post. */
  const item = (key) =>
    list.items.find(({ href }) => href === new URL(post(key).link, site.url).href);

  before(async () => {
    ({ page } = await host.open(listOfAll()));
    list = await shown(page);
  });

  describe('the list', () => {
    it('shows every published post, and no other', () => {
      assert.equal(list.status, 'ready');
      assert.equal(list.items.length, site.posts.published);
      for (const key of ['scheduled', 'draft', 'private', 'pending', 'trash']) {
        assert.equal(item(key), undefined, key);
      }
    });

    it('is sorted by date, sticky posts too', () => {
      const dates = list.items.map(({ datetime }) => datetime);
      assert.deepEqual(dates, dates.toSorted().reverse());
      assert.equal(dates.indexOf(item('sticky').datetime) > 0, true);
    });

    it('links each post, also one whose link begins at the root of the site', () => {
      assert.equal(item('relative').href, `${site.url}/2025/relative/`);
      for (const { href } of list.items) assert.equal(new URL(href).origin, site.url);
    });

    it('has reported nothing as wrong', async () => {
      const problems = await page.evaluate(() =>
        window.heard.flatMap(({ type, problems }) => [type, ...(problems ?? []).map(String)]),
      );
      assert.deepEqual(problems, ['clinic-ready']);
    });
  });

  describe('a headline', () => {
    const headlines = {
      ampersand: 'Sleep & mood: “what helps” — and what doesn’t',
      markup: 'What really helps',
      code: 'When it is < 90/60 & what <sup> means',
      emoji: 'Breathe 🫁 and rest 🧘‍♀️',
      spanish: 'Cómo dormir mejor: ¿qué funciona?',
      arabic: 'كيف يعمل الكيتامين في الدماغ؟',
      chinese: '氯胺酮如何在大脑中起作用',
      german: 'Schlafstörungen: was „wirklich“ hilft – größer als gedacht',
    };
    for (const [key, expected] of Object.entries(headlines)) {
      it(`is as the editor sees it: ${expected}`, () => assert.equal(item(key).headline, expected));
    }

    it('runs no script that an administrator wrote into it', async () => {
      assert.equal(await page.title(), 'Host');
      assert.equal(list.scripts, 0);
    });

    it('is the beginning of the text where the post has no title', () => {
      const { headline, description } = item('untitled');
      assert.equal(headline, 'A short note without a title. It says where the new rooms are.');
      assert.equal(description, undefined);
    });
  });

  describe('a description', () => {
    it('is the excerpt, decoded', () => {
      assert.equal(item('ampersand').description, 'Sleep & mood go “together”.');
      assert.equal(item('emoji').description, 'In 🌬️ and out. 🙂');
      assert.equal(item('arabic').description, 'يُستخدم الكيتامين منذ عقود.');
    });

    it('is the text of an excerpt that has HTML in it', () => {
      const expected = 'Ask who stays with you,\u00a0which team & why.';
      assert.equal(item('manual').description, expected);
    });

    it('is cut between characters where a language has no spaces', () => {
      const { description } = item('chinese');
      assert.match(description, /^氯胺酮作为麻醉剂已使用数十年。.{80,}…$/u);
      assert.ok(description.length < 200);
    });

    for (const key of ['automatic', 'continued']) {
      it(`ends in one ellipsis: ${key}`, () => {
        const { description } = item(key);
        assert.match(description, /^Most people sleep badly before a first session, .*\w…$/);
        assert.doesNotMatch(description, /[[\]]|…….|Continue/);
      });
    }

    it('ends where the editor put the fold', () => {
      assert.equal(item('more').description, 'Do not drive.');
    });

    it('is not there for a post with a password', () => {
      const { headline, description, href } = item('protected');
      assert.deepEqual(
        [headline, description, href],
        ['Notes for participants', undefined, post('protected').link],
      );
    });
  });

  describe('a date', () => {
    it('is the moment that WordPress has, though the site is in another zone', () => {
      const dates = Object.keys(site.posts.posts).flatMap((key) => {
        const shown = item(key);
        return shown ? [[key, shown.datetime, `${post(key).gmt.replace(' ', 'T')}Z`]] : [];
      });
      assert.equal(dates.length, site.posts.published);
      for (const [key, given, expected] of dates) assert.equal(given, expected, key);
    });

    for (const [timezone, day] of [
      ['America/Denver', 'March 1, 2025'],
      ['Asia/Tokyo', 'March 2, 2025'],
    ]) {
      it(`is the reader's day in ${timezone}`, async () => {
        const opened = await host.open(listOfAll(), { timezone });
        const { items } = await shown(opened.page);
        const evening = items.find(({ headline }) => headline === 'Late in the evening');
        assert.match(evening.date, new RegExp(day));
      });
    }
  });
});
