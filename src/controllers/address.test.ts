import { expect, fixture, html } from '@open-wc/testing';
import { documentOf, treatmentOf } from '../../test/helpers/content.js';
import { all, follow, links, settled, until } from '../../test/helpers/dom.js';
import {
  article,
  back,
  cleared,
  expectLed,
  focused,
  isAtTop,
  linkTo,
  placeIn,
  roomy,
  sections,
  unique,
} from '../../test/helpers/places.js';
import { articleDocument, paragraph, section } from '../../test/helpers/reading.js';
import { restoreLater } from '../../test/helpers/stub.js';
import type { ClinicElement } from '../base/clinic-element.js';
import '../clinic-widgets.js';

describe('a place in a widget', () => {
  it('is led to by a link of the contents', async () => {
    const body = sections();
    const el = await article(body);
    const { id } = body[1]!;
    linkTo(el, id!).click();
    expectLed(el, id!);
    expect(location.hash).to.equal(`#${id}`);
  });

  it('is led to once more by the same link', async () => {
    const body = sections();
    const el = await article(body);
    const { id } = body[1]!;
    linkTo(el, id!).click();
    window.scrollTo(0, 0);
    linkTo(el, id!).focus();
    linkTo(el, id!).click();
    expectLed(el, id!);
  });

  it('is a source that is cited, and where it is cited', async () => {
    const cited = section('First', paragraph([{ text: 'So.', cite: 'one' }]));
    const el = await article([cited], { citation: [{ id: 'one', name: 'A study' }] });
    const citation = links(el).find(({ textContent }) => textContent == '[1]')!;
    citation.click();
    const source = all(el, 'li').find(({ textContent }) => textContent!.includes('A study'))!;
    expectLed(el, source.id);
    [...source.querySelectorAll('a')].pop()!.click();
    expectLed(el, citation.id);
  });

  it('is named by the address from the start', async () => {
    const body = sections();
    history.replaceState(null, '', `${cleared}#${body[2]!.id}`);
    const root = await fixture(html`
      <div><clinic-article style="margin-block: 3000px" .content=${articleDocument({ body })}></clinic-article></div>
    `);
    const el = await settled(root.querySelector('clinic-article')!);
    expectLed(el, body[2]!.id!);
  });

  it('is a step that the address names, in a widget of steps', async () => {
    const id = `step-${unique()}`;
    const treatments = [treatmentOf('t', { steps: [{ name: 'One' }, { id, name: 'Two' }] })];
    const el = await roomy(
      await fixture<ClinicElement>(
        html`<clinic-treatment-steps .content=${documentOf({ treatments })}></clinic-treatment-steps>`,
      ),
    );
    location.hash = `#${id}`;
    await until(() => focused(el) == placeIn(el, id));
    expectLed(el, id);
  });

  it('is led to by a link of the page', async () => {
    const body = sections();
    const el = await article(body);
    const page = document.createElement('a');
    page.href = `#${body[0]!.id}`;
    el.before(page);
    page.click();
    await until(() => focused(el));
    expectLed(el, body[0]!.id!);
  });

  it('may have any id, as it is and as addresses write it', async () => {
    const body = sections(['für alle', '100%', 'a%20b', '"><b>', '\u65e5\u672c']);
    const el = await article(body);
    for (const { id } of body) {
      linkTo(el, id!).click();
      expectLed(el, id!);
    }
    for (const id of [body[0]!.id!, body[4]!.id!]) {
      window.scrollTo(0, 0);
      location.hash = encodeURIComponent(id);
      await until(() => focused(el) == placeIn(el, id));
      expectLed(el, id);
    }
  });

  it('that the page itself has is the page\u2019s', async () => {
    const body = sections();
    const el = await article(body);
    const own = document.createElement('h2');
    own.id = body[1]!.id!;
    own.textContent = 'Of the page';
    el.after(own);
    expect(follow(linkTo(el, own.id))).to.equal(true);
    expect(focused(el)).to.equal(null);
    location.hash = own.id;
    await until(() => window.scrollY > 0);
    expect(focused(el)).to.equal(null);
    expect(Math.abs(own.getBoundingClientRect().top)).to.be.below(innerHeight);
  });

  it('is in the widget whose link was followed, where several have it', async () => {
    const body = sections();
    const first = await article(body);
    const second = await article(body);
    const { id } = body[1]!;
    for (const el of [second, first, second]) {
      // The browser tells all widgets of the new address, later.
      const told = new Promise((done) =>
        window.addEventListener('hashchange', done, { once: true }),
      );
      linkTo(el, id!).click();
      await told;
      expectLed(el, id!);
      await back();
      await until(() => focused(el) == linkTo(el, id!));
    }
  });

  it('is not covered by what stays at the top of the page', async () => {
    for (const position of ['fixed', 'sticky']) {
      const body = sections();
      const root = await fixture(html`
        <div>
          <header style="position: ${position}; inset: 0 0 auto; height: 90px; z-index: 9">Clinic</header>
          <clinic-article style="margin-block: 3000px" toc .content=${articleDocument({ body })}></clinic-article>
        </div>
      `);
      const el = await settled(root.querySelector('clinic-article')!);
      linkTo(el, body[1]!.id!).click();
      expect(isAtTop(placeIn(el, body[1]!.id!), 90), position).to.equal(true);
      expect(focused(el)).to.equal(placeIn(el, body[1]!.id!));
    }
  });

  it('is reached at once where the page scrolls smoothly', async () => {
    const root = document.documentElement;
    root.style.scrollBehavior = 'smooth';
    restoreLater(() => root.style.removeProperty('scroll-behavior'));
    const body = sections();
    const el = await article(body);
    linkTo(el, body[1]!.id!).click();
    expectLed(el, body[1]!.id!);
  });

  it('is on this page, wherever other links of the page start', async () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/app/';
    document.head.append(base);
    restoreLater(() => base.remove());
    const body = sections();
    const el = await article(body);
    expect(follow(linkTo(el, body[1]!.id!))).to.equal(false);
    expectLed(el, body[1]!.id!);
    expect(location.href).to.equal(`${cleared}#${body[1]!.id}`);
  });
});
