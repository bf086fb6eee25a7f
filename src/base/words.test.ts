import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf, groups } from '../../test/helpers/content.js';
import { all, parts, settled, text, texts, until } from '../../test/helpers/dom.js';
import { stub, warnings } from '../../test/helpers/stub.js';
import { ago, HOUR } from '../../test/helpers/time.js';
import { fr } from '../locales/fr.js';
import { register } from '../locales/register.js';
import { ClinicContent } from '../source/clinic-content.js';
import type { ClinicElement } from './clinic-element.js';
import '../clinic-widgets.js';
import '../locales/ar.define.js';
import '../locales/es.define.js';

const posts = (more = {}) =>
  articles(articleOf('a', { datePublished: ago(3 * HOUR), author: [{ name: 'Ana' }], ...more }));
const effects = (inLanguage?: string) => ({
  ...groups(
    { action: 'emergency', effects: [{ name: 'A' }] },
    { action: 'urgent', effects: [{ name: 'B', proportion: { count: 41, of: 100 } }] },
    { action: 'self-care', effects: [{ name: 'Kopfweh' }] },
  ),
  ...(inLanguage && { inLanguage }),
});
const widget = async (tag: string, content: unknown, lang: string, attributes = {}) => {
  const el = document.createElement(tag) as ClinicElement;
  Object.assign(el, { content, lang }, attributes);
  const root = await fixture(html`<div></div>`);
  root.append(el);
  return settled(el);
};
/** The language of the element around some words. */
const languageOf = (el: Element, words: string) => {
  const all = document.createTreeWalker(el.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (all.nextNode()) {
    if (!all.currentNode.nodeValue!.includes(words)) continue;
    const marked = all.currentNode.parentElement!.closest<HTMLElement>('[lang]');
    return marked?.lang ?? el.closest<HTMLElement>('[lang]')?.lang;
  }
  throw new Error(`nothing says "${words}" in: ${text(el)}`);
};

describe('a heading that the page gives', () => {
  it('is in the language of the page, also where content is in another', async () => {
    const heading = 'Efectos que pueden aparecer';
    for (const [inLanguage, lang] of [
      ['de', 'es'],
      ['es', 'es'],
      ['', 'es-MX'],
    ] as const) {
      const el = await widget('clinic-side-effects', effects(inLanguage), lang, { heading });
      expect(texts(parts(el, 'heading'))).to.deep.equal([heading]);
      expect(languageOf(el, heading), inLanguage).to.equal(lang);
    }
  });
});

describe('words of a locale script', () => {
  it('are those of widgets in that language, and of no other', async () => {
    const spanish = await widget('clinic-recent-posts', posts(), 'es');
    expect(texts(parts(spanish, 'heading'))).to.deep.equal(['Publicaciones recientes']);
    expect(text(spanish)).to.contain('hace 3 horas');
    const english = await widget('clinic-recent-posts', posts(), 'en-GB');
    expect(texts(parts(english, 'heading'))).to.deep.equal(['Recent posts']);
  });

  it('are those of every country that speaks the language', async () => {
    for (const lang of ['es-MX', 'es_US', 'ES', 'es-419']) {
      const el = await widget('clinic-recent-posts', posts(), lang);
      expect(texts(parts(el, 'heading')), lang).to.deep.equal(['Publicaciones recientes']);
    }
  });

  it('stand beside those of another', async () => {
    const el = await widget('clinic-recent-posts', posts(), 'ar');
    expect(texts(parts(el, 'heading'))[0]).to.match(/^[\u0600-\u06ff ]+$/);
    expect(all(el, 'span[lang]')).to.have.length(0);
  });

  it('come also after the widgets', async () => {
    const el = await widget('clinic-recent-posts', posts(), 'fr-CA');
    expect(texts(parts(el, 'heading'))).to.deep.equal(['Recent posts']);
    const { translate } = ClinicContent;
    try {
      await register(fr);
      await until(() => texts(parts(el, 'heading'))[0] == fr.words._heading);
    } finally {
      ClinicContent.translate = translate;
    }
  });

  it('of another version are not used, which is warned of', async () => {
    const lines = warnings();
    stub(ClinicContent as unknown as { version: string }, 'version', '0.9.0');
    await register(fr);
    expect(lines.join()).to.contain('"fr"').and.contain('0.9.0');
    const el = await widget('clinic-recent-posts', posts(), 'fr');
    expect(texts(parts(el, 'heading'))).to.deep.equal(['Recent posts']);
  });
});
describe('words that nobody has reviewed', () => {
  it('have the English beside them where they are about emergencies', async () => {
    const el = await widget('clinic-side-effects', effects(), 'es', { region: 'US' });
    const [emergency, urgent, selfCare] = texts(parts(el, 'headline')).map((each) =>
      each
        .replace(/[\u2066\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(emergency).to.match(/Llame ahora mismo al 911 .*\(Call 911 now if you have\)$/);
    expect(emergency).to.match(/Emergencia \(Emergency\): /);
    expect(urgent).to.match(/\(Get medical help today if you have\)$/);
    expect(selfCare).not.to.contain('Self-care').and.not.to.contain('(');
    expect(languageOf(el, 'Call 911 now')).to.equal('en');
    expect(languageOf(el, 'Llame ahora mismo')).to.equal('es');
  });

  it('name no number where none is known', async () => {
    const el = await widget('clinic-side-effects', effects(), 'es');
    expect(text(el)).to.contain('número de emergencias de su localidad');
    expect(text(el)).to.contain('(Call your local emergency number now if you have)');
    expect(text(el)).not.to.match(/911|112|999/);
  });
});

describe('the language of words', () => {
  it('is said where the content is in another one', async () => {
    const el = await widget('clinic-side-effects', effects('de'), 'es', { pictures: true });
    expect(languageOf(el, 'desaparece')).to.equal('es');
    expect(languageOf(el, 'Call your')).to.equal('en');
    expect(languageOf(el, 'Kopfweh')).to.equal('de');
    // In attributes words are text.
    const [picture] = all(el, 'svg');
    expect(picture!.getAttribute('aria-label')).to.equal('alrededor de 41 de cada 100 personas');
  });

  it('is English where the page is in a language that we do not have', async () => {
    const el = await widget('clinic-recent-posts', posts(), 'pl');
    expect(languageOf(el, 'Recent posts')).to.equal('en');
    expect(languageOf(el, 'temu')).to.equal('pl');
    expect(languageOf(el, 'Headline a')).to.equal('pl');
  });

  it('is said of an article in another language than the page', async () => {
    for (const tag of ['clinic-article', 'clinic-article-card']) {
      const el = await widget(tag, posts({ inLanguage: 'fr' }), 'en');
      expect(languageOf(el, 'By'), tag).to.equal('en');
      expect(languageOf(el, 'Headline a'), tag).to.equal('fr');
      const [date] = parts(el, 'date');
      expect(date!.closest<HTMLElement>('[lang]')!.lang).to.equal('en');
    }
  });

  it('is not said where all is in one', async () => {
    for (const lang of ['en', 'en-GB', 'es', 'es-MX']) {
      const el = await widget('clinic-article', posts(), lang);
      expect(all(el, 'span[lang]'), lang).to.have.length(0);
    }
  });

  it('is said of failures, too', async () => {
    const el = await widget('clinic-notice', documentOf(), 'pl');
    expect(languageOf(el, 'nothing to show')).to.equal('en');
  });
});
