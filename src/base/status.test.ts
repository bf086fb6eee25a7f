import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf } from '../../test/helpers/content.js';
import {
  all,
  nextEvent,
  parts,
  record,
  settled,
  text,
  texts,
  until,
} from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import type { ClinicElement } from './clinic-element.js';
import type { Status } from './events.js';
import type { ClinicArticleCard, ClinicRecentPosts } from '../registry.js';
import '../clinic-widgets.js';

const STATES: Status[] = ['loading', 'ready', 'empty', 'error'];
const states = (el: ClinicElement) => STATES.filter((state) => el.matches(`:state(${state})`));
const status = (el: Element) => texts(parts(el, 'status')).join();

const posts = (content: unknown) =>
  fixture<ClinicRecentPosts>(html`<clinic-recent-posts .content=${content}></clinic-recent-posts>`);

describe('the status of a widget', () => {
  const cases: [status: Status, content: unknown][] = [
    ['loading', null],
    ['ready', articles('a')],
    ['empty', documentOf()],
    ['empty', documentOf({ articles: [] })],
    ['error', { format: 'another' }],
    ['error', '{'],
    ['error', 5],
    ['error', false],
    ['error', ''],
  ];
  for (const [expected, content] of cases) {
    it(`is ${expected} with ${JSON.stringify(content)}, as :state() too`, async () => {
      const el = await posts(content);
      expect(el.status).to.equal(expected);
      expect(states(el)).to.deep.equal([expected]);
      expect(el.stale).to.equal(false);
      expect(el.matches(':state(stale)')).to.equal(false);
    });
  }

  it('goes from one to the next', async () => {
    const net = fakeNet();
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${net.url()}></clinic-recent-posts>`,
    );
    expect(states(el)).to.deep.equal(['loading']);
    net.calls[0]!.answer('', { status: 404 });
    await nextEvent(el, 'clinic-error');
    expect(states(el)).to.deep.equal(['error']);
    const done = el.reload();
    net.calls[1]!.answer(articles('a'));
    await done;
    expect(states(el)).to.deep.equal(['ready']);
    el.setAttribute('exclude', 'a');
    await el.updateComplete;
    expect(states(el)).to.deep.equal(['empty']);
  });

  it('can be used in a style sheet', async () => {
    const root = await fixture(html`
      <div>
        <style>
          clinic-recent-posts:state(empty) {
            outline: 3px solid red;
          }
        </style>
        <clinic-recent-posts .content=${documentOf()}></clinic-recent-posts>
      </div>
    `);
    const el = root.querySelector('clinic-recent-posts')!;
    await el.updateComplete;
    expect(getComputedStyle(el).outlineWidth).to.equal('3px');
  });
});

describe('while it is loading, a widget', () => {
  for (const tag of [
    html`<clinic-article-card .content=${null}></clinic-article-card>`,
    html`<clinic-recent-posts .content=${null}></clinic-recent-posts>`,
    html`<clinic-treatment-steps .content=${null}></clinic-treatment-steps>`,
    html`<clinic-side-effects .content=${null}></clinic-side-effects>`,
  ]) {
    it('says so, and keeps its place', async () => {
      const el = await fixture<ClinicElement>(tag);
      expect(status(el)).to.equal('Loading\u2026');
      expect(all(el, '[role=status]')).to.have.length(1);
      expect(all(el, '[aria-busy=true]')).to.have.length(1);
      expect(el.getBoundingClientRect().height).to.be.above(100);
      // Nobody should hear the stand-ins.
      const bones = all(el, '[aria-hidden=true]');
      expect(bones.length).to.equal(1);
      expect(bones[0]!.getBoundingClientRect().height).to.be.above(60);
      expect(all(el, 'a, button, img')).to.have.length(0);
    });
  }

  it('keeps the place that the page reserves', async () => {
    const el = await fixture<HTMLElement>(
      html`<clinic-recent-posts .content=${null} style="--clinic-reserve: 1234px"></clinic-recent-posts>`,
    );
    expect(el.getBoundingClientRect().height).to.equal(1234);
  });

  it('is no longer busy afterwards, whatever came of it', async () => {
    for (const content of [articles('a'), documentOf(), 'no JSON']) {
      const el = await posts(content);
      expect(all(el, '[aria-busy=true]')).to.have.length(0);
      expect(text(el)).not.to.contain('Loading');
      expect(all(el, '[aria-hidden=true]')).to.have.length(0);
    }
  });
});

describe('a widget with nothing to show', () => {
  it('says so in a plain sentence, without heading or button', async () => {
    const el = await posts(documentOf());
    expect(status(el)).to.match(/^There is nothing to show here\b.*\.$/);
    expect(all(el, '[part~=heading], button, a')).to.have.length(0);
  });
});

describe('a widget that failed', () => {
  const failing = async () => {
    const net = fakeNet();
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${net.url()}></clinic-recent-posts>`,
    );
    net.calls[0]!.answer('', { status: 403 });
    await settled(el);
    return { net, el, button: parts(el, 'retry')[0] as HTMLButtonElement };
  };

  it('says so in words that a patient understands, and nothing else', async () => {
    const { el } = await failing();
    expect(status(el)).to.equal('This information cannot be shown right now. Try again');
    expect(text(el)).not.to.match(/500|http|error/i);
  });

  it('gets its content when somebody tries again, and the reader keeps his place', async () => {
    const { net, el, button } = await failing();
    button.focus();
    button.click();
    await until(() => net.calls.length == 2);
    net.calls[1]!.answer(articles('a'));
    await settled(el);
    await until(() => el.status == 'ready' && el.shadowRoot!.activeElement);
    expect(document.activeElement == el).to.equal(true);
    expect(text(el)).to.contain('Headline a');
  });

  it('keeps its button and the focus when it fails again', async () => {
    const { net, el, button } = await failing();
    const errors = record(el, 'clinic-error');
    button.focus();
    button.click();
    await until(() => net.calls.length == 2);
    net.calls[1]!.answer('', { status: 404 });
    await until(() => errors.length);
    expect(el.status).to.equal('error');
    expect(parts(el, 'retry')[0] == button).to.equal(true);
    expect(el.shadowRoot!.activeElement == button).to.equal(true);
    button.click();
    await until(() => net.calls.length == 3);
  });

  it('does not take the focus from where the reader went meanwhile', async () => {
    const { net, el, button } = await failing();
    const elsewhere = document.createElement('button');
    el.after(elsewhere);
    button.click();
    elsewhere.focus();
    await until(() => net.calls.length == 2);
    net.calls[1]!.answer(articles('a'));
    await until(() => el.status == 'ready');
    await el.updateComplete;
    await el.updateComplete;
    expect(document.activeElement == elsewhere).to.equal(true);
    elsewhere.remove();
  });
});

describe('reload()', () => {
  it('resolves when it has ended, well or not', async () => {
    const net = fakeNet();
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src=${net.url(articles('a'))}></clinic-recent-posts>`,
    );
    await settled(el);
    const good = el.reload();
    await good;
    expect(net.calls).to.have.length(2);
    expect(el.status).to.equal('ready');
    net.calls.length = 0;
    const url = net.url();
    el.src = url;
    await until(() => net.count(url));
    net.calls[0]!.answer('', { status: 404 });
    await settled(el);
    const bad = el.reload();
    net.calls[1]!.answer('', { status: 410 });
    await bad;
    expect(el.status).to.equal('error');
  });

  it('of content that was given in the page changes nothing', async () => {
    const net = fakeNet();
    const el = await fixture<ClinicArticleCard>(
      html`<clinic-article-card .content=${articles(articleOf('a'))}></clinic-article-card>`,
    );
    await el.reload();
    expect(el.status).to.equal('ready');
    expect(net.calls).to.have.length(0);
  });
});
