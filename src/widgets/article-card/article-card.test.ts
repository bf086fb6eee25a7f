import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, sample } from '../../../test/helpers/content.js';
import { all, links, outline, parts, text, texts, until } from '../../../test/helpers/dom.js';
import { written } from '../../../test/helpers/time.js';
import type { Article } from '../../content/types.js';
import type { ClinicArticleCard } from './article-card.js';
import './article-card.define.js';

const picture = {
  url: '/demo/images/ketamine.svg',
  alt: 'Two nerve cells',
  width: 640,
  height: 360,
};

const card = (more: Partial<Article> = {}, attributes: Partial<ClinicArticleCard> = {}) =>
  fixture<ClinicArticleCard>(html`
    <clinic-article-card
      .content=${articles(articleOf('a', more), articleOf('b'))}
      .layout=${attributes.layout}
      .article=${attributes.article}
    ></clinic-article-card>
  `);

describe('an article card', () => {
  it('shows an article with all that belongs to it', async () => {
    const el = await fixture(
      html`<clinic-article-card .content=${sample()} article="how-ketamine-works"></clinic-article-card>`,
    );
    expect(texts(parts(el, 'headline'))).to.deep.equal([
      'How ketamine works in the brain as a treatment for depression',
    ]);
    expect(texts(parts(el, 'description'))[0]).to.match(/^Ketamine has been used .* up first\.$/);
    expect(text(el)).to.contain('Blog / Treatment');
    expect(text(el)).to.contain('By Northlight Editorial Team');
    expect(texts(parts(el, 'date'))).to.deep.equal([written('2026-09-14T09:00:00Z')]);
    expect(text(el)).to.contain('Published by Northlight Health Library (sample)');
    const [image] = parts(el, 'image') as HTMLImageElement[];
    expect(image!.alt).to.match(/^Illustration: two nerve cells/);
  });

  it('is an article, with one link, in its headline', async () => {
    const el = await card({ image: picture, author: [{ name: 'Ana', url: 'https://a.example/' }] });
    expect(all(el, 'article')).to.have.length(1);
    expect(links(el)).to.have.length(1);
    expect(links(el)[0]!.closest('[part~=headline]')).not.to.equal(null);
    expect(links(el)[0]!.href).to.equal('https://publisher.example/a');
    expect(links(el)[0]!.target).to.equal('');
  });

  it('shows the first article, unless it is told which', async () => {
    expect(outline(await card())).to.deep.equal(['2 Headline a']);
    expect(outline(await card({}, { article: '' }))).to.deep.equal(['2 Headline a']);
    const el = await card({}, { article: 'b' });
    expect(outline(el)).to.deep.equal(['2 Headline b']);
    el.setAttribute('article', 'a');
    await until(() => outline(el)[0] == '2 Headline a');
    el.setAttribute('article', 'A');
    await until(() => el.status == 'error');
  });

  it('makes do with a headline', async () => {
    const content = articles({ id: 'a', headline: 'Alone' });
    const el = await fixture(html`<clinic-article-card .content=${content}></clinic-article-card>`);
    expect(text(el)).to.equal('Alone');
    expect(all(el, 'a, img, time')).to.have.length(0);
  });

  it('names categories from the outermost in, whichever way they are written', async () => {
    const articleSection = ['Blog', { name: 'Treatment', slug: 't' }, 'More'];
    expect(text(await card({ articleSection }))).to.contain('Blog / Treatment / More');
  });

  it('names all authors', async () => {
    const author = ['Ana', 'Ben', 'Chris'].map((name) => ({ name }));
    expect(text(await card({ author }))).to.contain('By Ana, Ben, and Chris');
    expect(text(await card({ author: author.slice(0, 2) }))).to.contain('By Ana and Ben');
    expect(text(await card({ author: [] }))).not.to.contain('By');
  });

  it('shows text as text, never as HTML', async () => {
    const markup = '<img src=x onerror="throw 1"> &amp; <b>bold</b>';
    const el = await card({
      headline: markup,
      description: markup,
      author: [{ name: markup }],
      articleSection: [markup],
    });
    expect(text(el).split(markup)).to.have.length(5);
    expect(all(el, 'img, b')).to.have.length(0);
  });
});

describe('the date of an article card', () => {
  it('can be read by machines as well', async () => {
    const el = await card({ datePublished: '2026-09-14' });
    expect(all(el, 'time').map((time) => time.getAttribute('datetime'))).to.deep.equal([
      '2026-09-14',
    ]);
    expect(texts(all(el, 'time'))).to.deep.equal(['September 14, 2026']);
  });

  it('is left out where there is none, or none that can be read', async () => {
    const content = { ...articles('a'), articles: [{ ...articleOf('a'), datePublished: 'soon' }] };
    const el = await fixture(html`<clinic-article-card .content=${content}></clinic-article-card>`);
    expect(all(el, 'time')).to.have.length(0);
    expect(text(el)).not.to.match(/invalid|soon/i);
  });
});

describe('the layout of an article card', () => {
  const full = { image: picture, description: 'What it is about' };

  it('is stacked, picture above', async () => {
    const el = await card(full);
    const [image] = parts(el, 'image');
    const [headline] = parts(el, 'headline');
    expect(image!.getBoundingClientRect().bottom).to.be.most(
      headline!.getBoundingClientRect().top + 1,
    );
    expect(texts(parts(el, 'description'))).to.deep.equal(['What it is about']);
  });

  for (const layout of ['stacked', 'diagonal', '']) {
    it(`is stacked with layout="${layout}", too`, async () => {
      const el = await card(full, { layout: layout as 'stacked' });
      const plain = await card(full);
      expect(el.offsetHeight).to.equal(plain.offsetHeight);
    });
  }

  it('has the picture beside the words, where there is room', async () => {
    const room = await fixture(html`<div></div>`);
    const el = await card(full, { layout: 'side' });
    room.append(el);
    const boxes = () =>
      [parts(el, 'image')[0]!, parts(el, 'headline')[0]!].map((part) =>
        part.getBoundingClientRect(),
      );
    el.style.width = '700px';
    await until(() => boxes()[0]!.right <= boxes()[1]!.left);
    // It is the room that counts, not the window.
    el.style.width = '300px';
    await until(() => boxes()[0]!.bottom <= boxes()[1]!.top + 1);
  });

  it('is compact without picture and description', async () => {
    const el = await card(full, { layout: 'compact' });
    expect(parts(el, 'image')).to.have.length(0);
    expect(parts(el, 'description')).to.have.length(0);
    expect(outline(el)).to.deep.equal(['2 Headline a']);
    el.layout = null;
    await el.updateComplete;
    expect(parts(el, 'image')).to.have.length(1);
  });
});

describe('the picture of an article card', () => {
  const imageOf = (el: Element) => parts(el, 'image')[0] as HTMLImageElement;

  it('loads when it is near, has its size, and tells nobody where it is shown', async () => {
    const srcset = '/demo/images/ketamine.svg 640w';
    const image = imageOf(await card({ image: { ...picture, srcset } }));
    const { src, alt, loading, decoding, referrerPolicy } = image;
    expect({ src, alt, loading, decoding, referrerPolicy }).to.deep.equal({
      src: new URL('/demo/images/ketamine.svg', location.href).href,
      alt: 'Two nerve cells',
      loading: 'lazy',
      decoding: 'async',
      referrerPolicy: 'no-referrer',
    });
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal([
      '640',
      '360',
    ]);
    expect(image.srcset).to.equal(`${src} 640w`);
  });

  it('that is decoration is not announced', async () => {
    const image = imageOf(await card({ image: { url: picture.url, alt: '' } }));
    expect(image.getAttribute('alt')).to.equal('');
  });

  it('that cannot be loaded moves nothing, and its words stand in its place', async () => {
    const el = await card({ image: { ...picture, alt: 'A quiet room' } });
    const image = imageOf(el);
    const { height } = el.getBoundingClientRect();
    image.dispatchEvent(new Event('error'));
    expect(el.getBoundingClientRect().height).to.equal(height);
    expect([image.checkVisibility(), image.alt]).to.deep.equal([true, 'A quiet room']);
  });

  it('keeps its place while it loads', async () => {
    const { width, height } = imageOf(await card({ image: picture })).getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.01);
  });

  it('can be clicked, and the text can be selected', async () => {
    const el = await card({ image: picture, description: 'What it is about' });
    el.scrollIntoView();
    const at = (part: HTMLElement) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return el.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
    };
    expect(at(imageOf(el))!.localName).to.equal('a');
    expect(at(parts(el, 'description')[0]!)!.localName).to.equal('p');
  });
});
