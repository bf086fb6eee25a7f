// Pages that are hard on widgets: one under Trusted Types, and WordPress itself.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { shown } from './host.mjs';
import { host, listOfAll, site } from './world.mjs';

describe('a page under Trusted Types', () => {
  it('shows posts, and nothing is reported', async () => {
    const policy =
      "require-trusted-types-for 'script'; trusted-types clinic-widgets; script-src 'self'";
    const { page, log } = await host.open(listOfAll('layout="grid"'), {
      headers: { 'Content-Security-Policy': policy },
    });
    const { status, items } = await shown(page);
    assert.equal(status, 'ready');
    assert.equal(items.length, site.posts.published);
    assert.equal(items[1].headline, 'What really helps');
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual(log, []);
  });
});

describe("WordPress's own front page", () => {
  let page;
  let log;
  before(async () => {
    ({ page, log } = await host.visit(`${site.url}/`));
  });

  it('shows its posts in a widget of a Custom HTML block', async () => {
    const { status, items } = await shown(page);
    assert.equal(status, 'ready');
    assert.deepEqual(
      items.map(({ headline }) => headline),
      [
        'Sleep & mood: “what helps” — and what doesn’t',
        'What really helps',
        'When it is < 90/60 & what <sup> means',
      ],
    );
    const heading = await page.$eval(
      'clinic-recent-posts',
      ({ shadowRoot }) => shadowRoot.querySelector('[part="heading"]').textContent,
    );
    assert.equal(heading, 'From our blog & more');
  });

  it('leaves what stands inside the element as it was written', async () => {
    const children = await page.$eval('clinic-recent-posts', (el) => el.innerHTML.trim());
    assert.equal(children, '<a href="/blog/">Read our blog</a>');
  });

  it('leaves inline JSON as it was written', async () => {
    const { status, items } = await shown(page, 'clinic-treatment-steps');
    assert.equal(status, 'ready');
    const step = await page.$eval(
      'clinic-treatment-steps',
      ({ shadowRoot }) => shadowRoot.querySelector('[part~="item"]').textContent,
    );
    assert.equal(items.length, 1);
    assert.match(step, /Talk -- with "us" & others/);
    assert.match(step, /It's <b>free<\/b>\./);
  });

  it('logs nothing of the widgets', () => {
    assert.deepEqual(
      log.filter((line) => /clinic|uncaught/i.test(line)),
      [],
    );
  });
});
