import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, steps } from '../../test/helpers/content.js';
import { parts, text, texts, until } from '../../test/helpers/dom.js';
import { ago, HOUR } from '../../test/helpers/time.js';
import type { ClinicRecentPosts } from '../registry.js';
import '../clinic-widgets.js';

const content = () => articles(articleOf('a', { datePublished: ago(3 * HOUR) }));
const ages = (el: Element) => texts(parts(el, 'date')).map((date) => date.split(' (')[0]);
const ENGLISH = '3 hours ago';
const GERMAN = 'vor 3 Stunden';

const posts = () => html`<clinic-recent-posts .content=${content()}></clinic-recent-posts>`;

/** An element whose shadow root holds the widget. */
const shadowHost = (inside: Element): HTMLElement => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(inside);
  return host;
};

const widget = (): ClinicRecentPosts =>
  Object.assign(document.createElement('clinic-recent-posts'), { content: content() });

const shows = (el: Element, age: string) => until(() => ages(el).join() == age);

describe('the language of a widget', () => {
  it('is that of the page', async () => {
    expect(document.documentElement.lang).to.equal('en');
    expect(ages(await fixture(posts()))).to.deep.equal([ENGLISH]);
  });

  it('is that of the nearest ancestor that has one', async () => {
    const root = await fixture(html`<div lang="fr"><div lang="de"><p>${posts()}</p></div></div>`);
    await shows(root.querySelector('clinic-recent-posts')!, GERMAN);
  });

  it('is its own where it has one', async () => {
    const el = await fixture(html`
      <clinic-recent-posts lang="de" .content=${content()}></clinic-recent-posts>
    `);
    expect(ages(el)).to.deep.equal([GERMAN]);
  });

  it('is found across shadow roots', async () => {
    const root = await fixture(html`<div lang="de"></div>`);
    const el = widget();
    root.append(shadowHost(shadowHost(el)));
    await shows(el, GERMAN);
  });

  it('is that of a shadow host before what is further out', async () => {
    const root = await fixture(html`<div lang="fr"></div>`);
    const el = widget();
    const host = shadowHost(el);
    host.lang = 'de';
    root.append(host);
    await shows(el, GERMAN);
  });

  for (const lang of ['de-AT', 'de_AT', 'DE', 'de-Latn-DE', 'de_Latn_DE']) {
    it(`can be written ${lang}`, async () => {
      const el = await fixture(html`
        <clinic-recent-posts lang=${lang} .content=${content()}></clinic-recent-posts>
      `);
      expect(ages(el)).to.deep.equal([GERMAN]);
    });
  }

  for (const lang of ['not a language', '!', '1', 'x']) {
    it(`is no reason to show nothing: "${lang}"`, async () => {
      const el = await fixture<ClinicRecentPosts>(html`
        <clinic-recent-posts lang=${lang} .content=${content()}></clinic-recent-posts>
      `);
      expect([el.status, ...ages(el)]).to.deep.equal(['ready', ENGLISH]);
    });
  }

  it('is followed to another place', async () => {
    const root = await fixture(html`<div><p></p><p lang="de"></p></div>`);
    const el = widget();
    const [first, second] = root.querySelectorAll('p');
    first!.append(el);
    await shows(el, ENGLISH);
    second!.append(el);
    await shows(el, GERMAN);
  });

  it('decides how dates, numbers and durations are written', async () => {
    const el = await fixture(html`
      <clinic-treatment-steps
        lang="de"
        .content=${steps({ name: 'A', duration: 'PT2H10M' })}
      ></clinic-treatment-steps>
    `);
    expect(text(el)).to.contain('2 Stunden und 10 Minuten');
  });

  it('leaves an article in another language marked with its own', async () => {
    const el = await fixture(html`
      <clinic-recent-posts
        lang="de"
        .content=${articles('a', articleOf('b', { inLanguage: 'es' }))}
      ></clinic-recent-posts>
    `);
    const langs = parts(el, 'headline').map((headline) =>
      headline.closest('[lang]')?.getAttribute('lang'),
    );
    expect(langs).to.deep.equal([undefined, 'es']);
  });

  it('runs in the direction of the page', async () => {
    const root = await fixture(html`<div dir="rtl">${posts()}</div>`);
    const el = root.querySelector('clinic-recent-posts')!;
    await el.updateComplete;
    expect(getComputedStyle(parts(el, 'headline')[0]!).direction).to.equal('rtl');
  });

  it('of a document is said of its text', async () => {
    const el = await fixture(html`
      <clinic-recent-posts .content=${{ ...content(), inLanguage: 'es' }}></clinic-recent-posts>
    `);
    expect(parts(el, 'headline')[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('es');
  });
});
