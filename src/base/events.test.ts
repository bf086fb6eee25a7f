import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf, effect, treatment } from '../../test/helpers/content.js';
import { follow, links, nextEvent, record, settled, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { stopTime } from '../../test/helpers/time.js';
import {
  ClinicErrorEvent,
  ClinicNavigateEvent,
  ClinicReadyEvent,
  ClinicReviewOverdueEvent,
} from '../index.js';
import type { ClinicArticleCard, ClinicRecentPosts } from '../registry.js';
import '../clinic-widgets.js';

const posts = (src: string) =>
  fixture<ClinicRecentPosts>(html`<clinic-recent-posts src=${src}></clinic-recent-posts>`);
const card = (content: unknown) =>
  fixture<ClinicArticleCard>(html`<clinic-article-card .content=${content}></clinic-article-card>`);

describe('clinic-ready', () => {
  it('is a typed event that bubbles out of shadow roots', async () => {
    const net = fakeNet();
    const url = net.url();
    const el = await posts(url);
    net.calls[0]!.answer(articles('a'));
    const event = await nextEvent(el, 'clinic-ready');
    expect(event).to.be.instanceOf(ClinicReadyEvent).and.instanceOf(Event);
    const { status, stale, bubbles, composed, cancelable } = event;
    expect({ status, stale, url: event.url, bubbles, composed, cancelable }).to.deep.equal({
      ...{ status: 'ready', stale: false, url },
      ...{ bubbles: true, composed: true, cancelable: false },
    });
  });

  it('comes once for each content, and again when that changes', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const el = await posts(url);
    const events = record(el, 'clinic-ready');
    await settled(el);
    el.heading = 'Other';
    await el.updateComplete;
    el.requestUpdate();
    await el.updateComplete;
    expect(events.length).to.equal(1);
    await el.reload();
    expect(events.length).to.equal(2);
    el.content = articles('b');
    await until(() => events.length == 3);
    expect(events[2]!.url).to.equal('');
  });

  it('tells of empty content, too', async () => {
    const net = fakeNet();
    const el = await posts(net.url());
    const errors = record(el, 'clinic-error');
    net.calls[0]!.answer(documentOf());
    const { status } = await nextEvent(el, 'clinic-ready');
    expect([status, el.status, errors.length]).to.deep.equal(['empty', 'empty', 0]);
  });
});

describe('clinic-error', () => {
  it('says what failed, with a code, in a typed event that bubbles', async () => {
    const net = fakeNet();
    const url = net.url();
    const el = await posts(url);
    const ready = record(el, 'clinic-ready');
    net.calls[0]!.answer('', { status: 404 });
    const event = await nextEvent(el, 'clinic-error');
    expect(event).to.be.instanceOf(ClinicErrorEvent);
    const { code, problems, bubbles, composed, cancelable } = event;
    expect({ code, problems, url: event.url, bubbles, composed, cancelable }).to.deep.equal({
      ...{ code: 'http', problems: [], url },
      ...{ bubbles: true, composed: true, cancelable: false },
    });
    expect(event.message).to.contain('404');
    expect(ready).to.have.length(0);
  });

  it('names the mistakes in content that is shown all the same', async () => {
    const net = fakeNet();
    const el = await posts(net.url());
    const ready = record(el, 'clinic-ready');
    const bad = { ...articleOf('b'), datePublished: 'soon' };
    net.calls[0]!.answer({ ...documentOf(), articles: [articleOf('a'), bad, { id: 'c' }] });
    const { code, message, problems } = await nextEvent(el, 'clinic-error');
    expect(code).to.equal('invalid-content');
    expect(message).to.equal('articles[1].datePublished: not a date');
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'articles[1].datePublished',
      'articles[2].headline',
    ]);
    expect([el.status, ready.length]).to.deep.equal(['ready', 1]);
  });

  it('tells of an id that is not there', async () => {
    const template = html`<clinic-content .content=${articles('a')}>
      <clinic-article-card article="b"></clinic-article-card>
      <clinic-side-effects treatment="t"></clinic-side-effects>
      <clinic-treatment-steps treatment="t"></clinic-treatment-steps>
    </clinic-content>`;
    const events = record(document, 'clinic-error');
    await fixture(template);
    await until(() => events.length == 3);
    expect(events.map(({ code, message }) => [code, message.match(/\b[bt]\b/)?.[0]])).to.deep.equal(
      [
        ['unknown-id', 'b'],
        ['unknown-id', 't'],
        ['unknown-id', 't'],
      ],
    );
  });

  it('comes again for each failed try, and not for each rendering', async () => {
    const net = fakeNet();
    const el = await posts(net.url());
    const errors = record(el, 'clinic-error');
    for (const tries of [1, 2, 3]) {
      net.calls[tries - 1]!.answer('', { status: tries < 3 ? 404 : 410 });
      await until(() => errors.length == tries);
      el.requestUpdate();
      await el.updateComplete;
      expect(errors).to.have.length(tries);
      void el.reload();
    }
  });
});

describe('clinic-navigate', () => {
  const content = articles(articleOf('a', { url: 'https://publisher.example/a?b=c#d' }));

  it('comes before a link is followed, typed, and lets it be', async () => {
    const el = await card(content);
    const events = record(document, 'clinic-navigate');
    expect(follow(links(el)[0]!)).to.equal(true);
    expect(events).to.have.length(1);
    const { href, articleId, bubbles, composed, cancelable } = events[0]!;
    expect(events[0]).to.be.instanceOf(ClinicNavigateEvent);
    expect({ href, articleId, bubbles, composed, cancelable }).to.deep.equal({
      ...{ href: 'https://publisher.example/a?b=c#d', articleId: 'a' },
      ...{ bubbles: true, composed: true, cancelable: true },
    });
  });

  it('can be cancelled, and the link is not followed', async () => {
    const el = await card(content);
    el.addEventListener('clinic-navigate', (event) => event.preventDefault());
    expect(follow(links(el)[0]!)).to.equal(false);
  });

  it('comes for a click on what is inside a link', async () => {
    const el = await fixture(
      html`<clinic-side-effects .content=${treatment({
        sideEffects: {
          intro: [{ text: 'Word', href: 'https://x.example/', emphasis: 'strong' }],
          groups: [],
        },
      })}></clinic-side-effects>`,
    );
    const events = record(el, 'clinic-navigate');
    follow(links(el)[0]!.querySelector('strong')!);
    expect(events.map(({ href, articleId }) => [href, articleId])).to.deep.equal([
      ['https://x.example/', undefined],
    ]);
  });

  const elsewhere = {
    ctrlKey: 'in a new tab',
    metaKey: 'in a new tab on a Mac',
    shiftKey: 'in a new window',
    altKey: 'into a file',
  };
  for (const [key, what] of Object.entries(elsewhere)) {
    it(`does not come for a link that is opened ${what}`, async () => {
      const el = await card(content);
      const events = record(el, 'clinic-navigate');
      el.addEventListener('clinic-navigate', (event) => event.preventDefault());
      expect(follow(links(el)[0]!, { [key]: true })).to.equal(true);
      expect(events).to.have.length(0);
    });
  }

  it('does not come for a click beside the links', async () => {
    const el = await card(content);
    const events = record(el, 'clinic-navigate');
    follow(el.shadowRoot!.querySelector('article')!);
    expect(events).to.have.length(0);
  });

  it('comes for telephone numbers, too', async () => {
    const el = await fixture(
      html`<clinic-side-effects .content=${treatment({
        sideEffects: { groups: [], reporting: { name: 'Agency', phone: '1-800-332' } },
      })}></clinic-side-effects>`,
    );
    const events = record(el, 'clinic-navigate');
    follow(links(el)[0]!);
    expect(events.map(({ href }) => href)).to.deep.equal(['tel:1800332']);
  });
});

describe('clinic-review-overdue', () => {
  const overdue = (nextReviewDue: string, more: object = {}) =>
    articles(articleOf('a', { nextReviewDue, ...more }));

  it('comes when the review of what is shown is overdue', async () => {
    stopTime('2026-11-23T12:00:00Z');
    const events = record(document, 'clinic-review-overdue');
    await card(overdue('2026-11-22'));
    expect(events).to.have.length(1);
    const { id, nextReviewDue, bubbles, composed } = events[0]!;
    expect(events[0]).to.be.instanceOf(ClinicReviewOverdueEvent);
    expect({ id, nextReviewDue, bubbles, composed }).to.deep.equal({
      ...{ id: 'a', nextReviewDue: '2026-11-22' },
      ...{ bubbles: true, composed: true },
    });
  });

  it('comes for treatments, too', async () => {
    stopTime('2026-11-23T12:00:00Z');
    const events = record(document, 'clinic-review-overdue');
    const { treatments } = effect();
    const content = documentOf({
      treatments: [{ ...treatments![0]!, nextReviewDue: '2026-11-23T11:59:00Z' }],
    });
    await fixture(html`<clinic-side-effects .content=${content}></clinic-side-effects>`);
    expect(events.map(({ id }) => id)).to.deep.equal(['t']);
  });

  it('does not come on the day itself, nor of what is not shown', async () => {
    stopTime('2026-11-23T12:00:00Z');
    const events = record(document, 'clinic-review-overdue');
    await card(overdue('2026-11-23'));
    await card(overdue('2026-12-01'));
    await card(overdue('2026-11-01', { status: 'withdrawn' }));
    expect(events).to.have.length(0);
  });
});
