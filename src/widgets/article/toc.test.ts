import { expect } from '@open-wc/testing';
import { all, outline, parts, texts, until } from '../../../test/helpers/dom.js';
import { articleWidget, paragraph, section } from '../../../test/helpers/reading.js';
import { restoreLater } from '../../../test/helpers/stub.js';
import type { Section } from '../../content/types.js';
import './article.define.js';

const three = [section('First'), section('Second'), section('Third')];
const article = (body: Section[], toc = true) => articleWidget({ body }, {}, { toc });
const contents = (el: Element) => parts(el, 'toc')[0];
const hrefs = (el: Element) =>
  [...contents(el)!.querySelectorAll('a')].map((link) => link.getAttribute('href')!);

describe('the contents of an article', () => {
  it('are there when asked for, with three sections or more that have headlines', async () => {
    expect(contents(await article(three))).not.to.equal(undefined);
    expect(contents(await article(three, false))).to.equal(undefined);
    const intro = section(undefined, paragraph('Intro'));
    expect(contents(await article([intro, ...three.slice(1)]))).to.equal(undefined);
    const nested = { ...section('First'), sections: three };
    expect(contents(await article([nested, section('Second')]))).to.equal(undefined);
  });

  it('come and go with the attribute', async () => {
    const el = await article(three, false);
    el.setAttribute('toc', '');
    await el.updateComplete;
    expect(contents(el)).not.to.equal(undefined);
    el.removeAttribute('toc');
    await el.updateComplete;
    expect(contents(el)).to.equal(undefined);
  });

  it('are a landmark with a name, and a list in order', async () => {
    const el = await article([section(undefined, paragraph('Intro')), ...three]);
    const nav = contents(el)!;
    expect(nav.localName).to.equal('nav');
    expect(nav.getAttribute('aria-label')).to.equal('On this page');
    expect(texts([...nav.querySelectorAll('ol > li')])).to.deep.equal(['First', 'Second', 'Third']);
    expect(outline(el)[1]).to.equal('3 On this page');
  });

  it('stand before the sections', async () => {
    const el = await article(three);
    const [first] = parts(el, 'section');
    expect(first!.compareDocumentPosition(contents(el)!)).to.equal(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
  });

  it('lead to the sections, by ids of theirs where they have them', async () => {
    const intro = section(undefined, paragraph('Intro'));
    const own = { ...section('Own'), id: 'own' };
    const odd = { ...section('Odd'), id: 'ä b%c' };
    const el = await article([intro, ...three.slice(0, 2), own, odd]);
    const places = hrefs(el).map((href) => el.shadowRoot!.getElementById(href.slice(1)));
    const headlines = places.map((place) => place?.querySelector('[part~=headline]'));
    expect(texts(headlines as Element[])).to.deep.equal(['First', 'Second', 'Own', 'Odd']);
    expect(hrefs(el)[2]).to.equal('#own');
  });
});

describe('where the reader is', () => {
  const long = (id: string): Section => ({
    ...section(id, ...Array.from({ length: 30 }, () => paragraph(id))),
    id,
    sections: [section(`Inside ${id}`)],
  });
  const current = (el: Element) =>
    texts(all(el, '[aria-current=location]').filter((link) => link.closest('nav')));
  /** Scrolls as a reader does, until a section begins at that share of the window's height. */
  const scrollTo = (el: Element, id: string, share: number) => {
    const { top } = el.shadowRoot!.getElementById(id)!.getBoundingClientRect();
    window.scrollBy({ top: top - share * innerHeight, behavior: 'instant' });
  };
  const reading = async () => {
    restoreLater(() => window.scrollTo(0, 0));
    const el = await article([section(undefined, paragraph('x')), ...['a', 'b', 'c'].map(long)]);
    el.style.marginBlock = '2000px';
    window.scrollTo(0, 0);
    return el;
  };

  it('is marked in the contents as they scroll, there and back', async () => {
    const el = await reading();
    for (const id of ['a', 'b', 'c', 'b', 'a']) {
      scrollTo(el, id, 0.1);
      await until(() => current(el).join() == id);
    }
    window.scrollTo(0, 0);
    await until(() => !current(el).length);
  });

  it('is the section that fills most of the window, not the one that just shows up', async () => {
    const el = await reading();
    scrollTo(el, 'b', 0.2);
    await until(() => current(el).join() == 'b');
    scrollTo(el, 'b', 0.6);
    await until(() => current(el).join() == 'a');
  });

  it('is still marked when the article is rendered again, and when it was moved', async () => {
    const el = await reading();
    scrollTo(el, 'b', 0.1);
    await until(() => current(el).join() == 'b');
    el.headingLevel = 3;
    await el.updateComplete;
    scrollTo(el, 'b', 0.1);
    await until(() => current(el).join() == 'b');
    el.parentElement!.append(document.createElement('p'), el);
    await el.updateComplete;
    scrollTo(el, 'c', 0.1);
    await until(() => current(el).join() == 'c');
  });

  it('follows when the contents come later', async () => {
    const el = await reading();
    el.toc = false;
    await el.updateComplete;
    el.toc = true;
    await el.updateComplete;
    scrollTo(el, 'c', 0.1);
    await until(() => current(el).join() == 'c');
  });
});
