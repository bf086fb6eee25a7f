import { expect, fixture, html } from '@open-wc/testing';
import { articles, documentOf, treatment } from '../../test/helpers/content.js';
import { settled, text, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import { restoreLater, stub } from '../../test/helpers/stub.js';
import type { ClinicElement } from './clinic-element.js';
import type { ClinicRecentPosts } from '../registry.js';
import '../clinic-widgets.js';

/** All widgets in a provider, with their content. */
const widgets = async () => {
  const net = fakeNet();
  const url = net.url({ ...treatment(), articles: articles('a').articles });
  const root = await fixture(html`
    <clinic-content src=${url}>
      <clinic-article-card></clinic-article-card>
      <clinic-recent-posts loading="lazy"></clinic-recent-posts>
      <clinic-treatment-steps></clinic-treatment-steps>
      <clinic-side-effects></clinic-side-effects>
    </clinic-content>
  `);
  const list = [...root.querySelectorAll<ClinicElement>('*')];
  for (const el of list) await settled(el);
  return list;
};

const allReady = async () => {
  for (const el of await widgets()) {
    expect(el.status, el.localName).to.equal('ready');
    expect(text(el)).not.to.equal('');
  }
};

/** Replaces a method of the states that elements have. */
const stubStates = (add: (this: Set<string>, name: string) => unknown) => {
  const states = (window as unknown as { CustomStateSet: { prototype: Set<string> } })
    .CustomStateSet.prototype;
  const { add: before } = states;
  Object.defineProperty(states, 'add', { configurable: true, writable: true, value: add });
  restoreLater(() => Object.defineProperty(states, 'add', { value: before }));
  return before;
};

describe('a browser', () => {
  it('can lack attachInternals', async () => {
    stub(HTMLElement.prototype, 'attachInternals', undefined);
    await allReady();
  });

  it('can have an attachInternals that throws', async () => {
    stub(HTMLElement.prototype, 'attachInternals', () => {
      throw new Error('Replaced by the page');
    });
    await allReady();
  });

  it('can have internals without states', async () => {
    stub(HTMLElement.prototype, 'attachInternals', () => ({}));
    await allReady();
  });

  it('can want dashes in front of states', async () => {
    const add = stubStates(function (name) {
      if (!name.startsWith('--')) throw new DOMException('No dashes', 'SyntaxError');
      return add.call(this, name);
    });
    const list = await widgets();
    for (const el of list) expect(el.matches(':state(--ready)')).to.equal(true);
    (list[0] as ClinicElement).content = documentOf();
    await until(() => list[0]!.matches(':state(--empty)'));
    expect(list[0]!.matches(':state(--ready)')).to.equal(false);
  });

  it('can refuse all states', async () => {
    stubStates(() => {
      throw new Error('Never');
    });
    await allReady();
  });

  it('can lack IntersectionObserver', async () => {
    stub(window, 'IntersectionObserver', undefined);
    await allReady();
  });

  it('can lack fetch', async () => {
    stub(window, 'fetch', undefined);
    const el = await fixture<ClinicRecentPosts>(
      html`<clinic-recent-posts src="/made-up/no-fetch.json"></clinic-recent-posts>`,
    );
    expect((await settled(el)).status).to.equal('error');
  });
});
