import { expect, fixture, html } from '@open-wc/testing';
import { articles } from './helpers/content.js';
import { settled, text } from './helpers/dom.js';
import { warnings } from './helpers/stub.js';
import type * as Api from '../src/index.js';
import * as registry from '../src/registry.js';
import type { ClinicElement } from '../src/base/clinic-element.js';

/** The names of the classes say the tags: ClinicContent and <clinic-content>. */
const NAMES = ['ClinicContent', ...Object.keys(registry)];
const tagOf = (name: string) => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
const TAGS = NAMES.map(tagOf);
const registered = () => TAGS.filter((tag) => customElements.get(tag));

// The order of these tests matters: what is registered stays so.
describe('registration', () => {
  let api: typeof Api;
  before(async () => {
    api = await import('../src/index.js');
  });

  it('is no side effect of importing the library', () => {
    expect(registered()).to.deep.equal([]);
  });

  it('can be done from the classes, with their tags', () => {
    const exported = Object.entries(api).filter(([, value]) => 'tag' in value);
    expect(exported.map(([name]) => name)).to.have.members(NAMES);
    for (const [name, value] of exported) expect(value).to.have.property('tag', tagOf(name));
  });

  it('of one widget registers that and the provider, and upgrades what is there', async () => {
    const root = await fixture(html`
      <clinic-content>
        <clinic-article-card heading="Before"></clinic-article-card>
        <clinic-recent-posts></clinic-recent-posts>
      </clinic-content>
    `);
    // A page can give content before the script has arrived.
    const before = articles('a');
    Object.assign(root, { content: before });
    await import('../src/widgets/article-card/article-card.define.js');
    expect(registered()).to.deep.equal(['clinic-content', 'clinic-article-card']);
    const card = await settled(root.querySelector('clinic-article-card')!);
    expect(card.content).to.equal(undefined);
    expect(text(card)).to.contain('Before').and.contain('Headline a');
  });

  it('of all registers the rest, and harms nothing that is there', async () => {
    const lines = warnings();
    const card = customElements.get('clinic-article-card');
    const root = await fixture(html`
      <clinic-content .content=${articles('a')}>
        <clinic-article-card></clinic-article-card>
        <clinic-recent-posts></clinic-recent-posts>
      </clinic-content>
    `);
    await import('../src/clinic-widgets.js');
    await import('../src/clinic-posts.js');
    expect(registered()).to.deep.equal(TAGS);
    expect(customElements.get('clinic-article-card') == card).to.equal(true);
    for (const el of root.querySelectorAll<ClinicElement>('*')) {
      expect((await settled(el)).status).to.equal('ready');
    }
    expect(lines).to.deep.equal([]);
  });

  it('keeps the content that a widget was given before', async () => {
    const el = document.createElement('div');
    document.body.append(el);
    el.setHTMLUnsafe('<clinic-recent-posts></clinic-recent-posts>');
    const posts = el.querySelector('clinic-recent-posts')!;
    posts.content = articles('a');
    expect((await settled(posts)).status).to.equal('ready');
    el.remove();
  });
});
