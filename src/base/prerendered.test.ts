import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, documentOf, treatmentOf } from '../../test/helpers/content.js';
import { record, settled, showsFallback, text, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import type { ContentDocument } from '../content/types.js';
import type { ClinicContent } from '../source/clinic-content.js';
import type { ClinicElement } from './clinic-element.js';
import { madeFrom } from './made-from.js';
import '../clinic-widgets.js';

const inDays = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

const content = (more: Partial<ContentDocument> = {}): ContentDocument =>
  documentOf({
    articles: [articleOf('a', { nextReviewDue: inDays(9) }), articleOf('b')],
    treatments: [treatmentOf('t', { expires: inDays(9) })],
    ...more,
  });

const provider = async (data: unknown, attributes: Record<string, string> = {}) => {
  const net = fakeNet();
  const root = await fixture<HTMLElement>(html`<div lang="en-GB"></div>`);
  const around = document.createElement('clinic-content');
  const el = document.createElement('clinic-article');
  around.setAttribute('src', net.url());
  for (const [name, value] of Object.entries({
    region: 'US',
    'contact-phone': '1',
    ...attributes,
  })) {
    around.setAttribute(name, value);
  }
  around.append(el);
  root.append(around);
  await until(() => net.calls.length);
  net.calls[0]!.answer(data);
  return { root, around, el, net };
};

/** A widget whose page was prerendered from the same. */
const prerendered = async (data: unknown = content(), attributes?: Record<string, string>) => {
  const asked = await provider(data, attributes);
  const { el, around } = asked;
  await settled(el);
  const mark = document.createElement('div');
  mark.dataset['clinic'] = String(madeFrom(el));
  mark.innerHTML = '<h2>Headline a</h2><a href="https://publisher.example/b" data-id="b">B</a>';
  el.append(mark);
  await until(() => showsFallback(el));
  return { ...asked, around: around as ClinicContent, el: el as ClinicElement, mark };
};

const isKept = (el: Element) => [showsFallback(el), text(el)].join() == 'true,';
const isReplaced = (el: Element) => !showsFallback(el) && text(el).includes('Headline');

describe('what was prerendered', () => {
  it('stays while it says the same, and is ready', async () => {
    const { el, mark } = await prerendered();
    expect(isKept(el)).to.equal(true);
    expect(el.status).to.equal('ready');
    expect(mark.isConnected).to.equal(true);
  });

  it('is the same for another widget like it, which says that it is ready', async () => {
    const { root, around, el } = await prerendered();
    const copy = around.cloneNode(true) as ClinicContent;
    const events = record(root, 'clinic-ready');
    root.append(copy);
    const twin = copy.querySelector('clinic-article')!;
    await settled(twin);
    expect([twin.status, isKept(twin), isKept(el)]).to.deep.equal(['ready', true, true]);
    await until(() => events.some(({ target }) => target == twin));
  });

  it('tells of its links as the widget does', async () => {
    const { el, mark } = await prerendered();
    const events = record(el, 'clinic-navigate');
    el.addEventListener('clinic-navigate', (event) => event.preventDefault());
    mark.querySelector('a')!.click();
    expect(events[0]).to.include({ href: 'https://publisher.example/b', articleId: 'b' });
  });

  const changes: Record<string, (made: Awaited<ReturnType<typeof prerendered>>) => unknown> = {
    'the content': async ({ el, around, net }) => {
      const done = around.reload();
      net.calls[1]!.answer(content({ inLanguage: 'en' }));
      await done;
      await el.updateComplete;
    },
    'an attribute': ({ el }) => el.setAttribute('article', 'a'),
    'the clinic\u2019s contact': ({ around }) => around.setAttribute('contact-phone', '2'),
    'the readers\u2019 country': ({ around }) => around.setAttribute('region', 'GB'),
    'the language': ({ root, el }) => {
      root.lang = 'en-US';
      el.requestUpdate();
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`gives way when ${what} is another`, async () => {
      const made = await prerendered();
      expect(isKept(made.el)).to.equal(true);
      await change(made);
      await until(() => isReplaced(made.el));
      expect(made.mark.isConnected).to.equal(true);
    });
  }

  for (const [what, data] of Object.entries({
    'a review is overdue': content({ articles: [articleOf('a', { nextReviewDue: inDays(-9) })] }),
    'a treatment has expired': content({ treatments: [treatmentOf('t', { expires: inDays(-9) })] }),
  })) {
    it(`does not count the same once ${what}`, async () => {
      const { el } = await prerendered(data);
      const later = String(madeFrom(el));
      const day = Date.now;
      try {
        Date.now = () => day() - 20 * 864e5;
        const { el: before } = await provider(data);
        await settled(before);
        expect(String(madeFrom(before))).not.to.equal(later);
      } finally {
        Date.now = day;
      }
    });
  }

  it('of another widget, or of something else, is a fallback like any', async () => {
    const { el, mark } = await prerendered();
    mark.dataset['clinic'] = '1';
    el.requestUpdate();
    await until(() => isReplaced(el));
  });
});
