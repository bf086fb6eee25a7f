import { expect } from '@open-wc/testing';
import { wordsOf } from '../../test/helpers/blocks.js';
import { blocksOf, sectionsOf } from '../../test/helpers/wordpress.js';

const at = 'https://publisher.example';
const types = (html: string) => blocksOf(html).map(({ type }) => type);

describe('HTML into pictures', () => {
  it('keeps address, words, size and choices', () => {
    const html = `<p><img decoding="async" class="wp-image-5" width="640" height="360" src="/a-640.png"
      srcset="/a-320.png 320w, https://cdn.example/a.png 1280w" sizes="auto, 100vw" alt="A &amp; B" onerror="x()"></p>`;
    expect(blocksOf(html)).to.deep.equal([
      {
        type: 'image',
        image: {
          url: `${at}/a-640.png`,
          alt: 'A & B',
          width: 640,
          height: 360,
          srcset: `${at}/a-320.png 320w, https://cdn.example/a.png 1280w`,
        },
      },
    ]);
  });

  it('without words is decoration', () => {
    const image = { url: `${at}/a.png`, alt: '' };
    expect(blocksOf('<img src="/a.png">')).to.deep.equal([{ type: 'image', image }]);
  });

  const lazy = [
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/a.png" alt="A" class="lazyload">',
    '<img data-src="/a.png" alt="A">',
    '<img src="data:image/svg+xml,%3Csvg%3E%3C/svg%3E" data-lazy-src="/a.png" alt="A">',
    '<img src="" data-src="/a.png" alt="A"><noscript><img src="/a.png" alt="A"></noscript>',
    '<picture><source type="image/webp" srcset="/a.webp"><img src="/a.png" alt="A"></picture>',
    '<amp-img src="/b.png"></amp-img><img src="/a.png" alt="A">',
  ];
  for (const html of lazy) {
    it(`finds one that loads late: ${html}`, () => {
      expect(blocksOf(html)).to.deep.equal([
        { type: 'image', image: { url: `${at}/a.png`, alt: 'A' } },
      ]);
    });
  }

  it('takes the choices of one that loads late from where they are', () => {
    const html =
      '<img src="data:," data-src="/a.png" data-srcset="/b.png 2x" srcset="data:, 1x" alt="">';
    const image = { url: `${at}/a.png`, alt: '', srcset: `${at}/b.png 2x` };
    expect(blocksOf(html)).to.deep.equal([{ type: 'image', image }]);
  });

  for (const html of [
    '<img src="https://stats.example/p.gif" width="1" height="1">',
    '<img src="https://stats.example/p.gif" height=1 width=1 alt="">',
    '<img src="https://stats.example/p.gif" width="0" height="0">',
    '<img src="data:image/png;base64,AAAA">',
    '<img src="javascript:alert(1)">',
    '<img src="mailto:a@b.example">',
    '<img alt="No address">',
    '<img src="">',
  ]) {
    it(`leaves out ${html}`, () => {
      expect(blocksOf(`<p>a ${html}</p>`)).to.deep.equal([{ type: 'paragraph', text: 'a' }]);
    });
  }

  it('keeps one whose size says nothing', () => {
    for (const size of ['width="auto"', 'width="100%" height="auto"', 'width="640"']) {
      expect(types(`<img src="/a.png" ${size}>`), size).to.deep.equal(['image']);
    }
  });

  it('comes out of a paragraph, in its place', () => {
    const html = '<p>One <img src="/a.png" alt="A"> two</p>';
    expect(types(html)).to.deep.equal(['paragraph', 'image', 'paragraph']);
    expect(wordsOf(sectionsOf(html))).to.equal('One two');
  });

  it('comes out of a link and of emphasis', () => {
    const html = '<p><a href="/full.png"><strong><img src="/a.png" alt="A"></strong></a></p>';
    expect(types(html)).to.deep.equal(['image']);
  });

  it('comes out of a table, after it', () => {
    expect(types('<table><tr><td>a<td><img src="/a.png"></table><p>b')).to.deep.equal([
      'table',
      'image',
      'paragraph',
    ]);
  });

  it('is never lost, wherever it stands', () => {
    const img = (n: number) => `<img src="/${n}.png" alt="${n}">`;
    const html = `${img(1)}<p>a${img(2)}</p><h2>b${img(3)}</h2><ul><li>c${img(4)}<ul><li>${img(5)}</ul></ul>
      <blockquote>d${img(6)}</blockquote><table><caption>e${img(7)}</caption><tr><th>f${img(8)}<td>${img(9)}</table>
      <details><summary>g${img(10)}</summary>${img(11)}</details><dl><dt>h${img(12)}<dd>i${img(13)}</dl>
      <figure>${img(14)}${img(15)}<figcaption>j${img(16)}</figcaption></figure><a href="/x">${img(17)}</a>`;
    const found = JSON.stringify(sectionsOf(html))
      .match(/\d+(?=\.png)/g)!
      .map(Number);
    expect(found.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 17 }, (_, i) => i + 1));
  });
});

describe('HTML into figures', () => {
  it('keeps the caption with its picture', () => {
    const html =
      '<figure class="wp-block-image"><a href="/f"><img src="/a.png" alt="Tea"/></a><figcaption>The room, with <em>tea</em></figcaption></figure>';
    expect(blocksOf(html)).to.deep.equal([
      {
        type: 'image',
        image: { url: `${at}/a.png`, alt: 'Tea' },
        caption: ['The room, with ', { text: 'tea', emphasis: 'em' }],
      },
    ]);
  });

  it('keeps the words under a gallery, and each picture with its own', () => {
    const html = `<figure class="wp-block-gallery"><figure><img src="/a.png" alt="A"></figure>
      <figure><img src="/b.png" alt=""><figcaption>By the bed</figcaption></figure>
      <figcaption>Two of our rooms</figcaption></figure>`;
    const blocks = blocksOf(html);
    expect(blocks.slice(0, 1)).to.deep.equal([
      { type: 'image', image: { url: `${at}/a.png`, alt: 'A' } },
    ]);
    expect(blocks[1]).to.deep.include({
      image: { url: `${at}/b.png`, alt: '' },
      caption: 'By the bed',
    });
    expect(wordsOf(sectionsOf(html))).to.equal('By the bed Two of our rooms');
  });

  it('keeps a caption of the classic editor', () => {
    const html =
      '<div class="wp-caption"><img src="/a.png" alt=""><p class="wp-caption-text">Sit down first</p></div>';
    expect(wordsOf(sectionsOf(html))).to.equal('Sit down first');
  });

  it('keeps the words of one without its picture', () => {
    expect(
      wordsOf(sectionsOf('<figure><img src="data:,"><figcaption>Words</figcaption></figure>')),
    ).to.equal('Words');
  });
});

describe('HTML into videos', () => {
  const films: [html: string, url: string][] = [
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed" title="A film"></iframe>',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      '<iframe src="//www.youtube-nocookie.com/embed/aBcDeFgHiJ0?rel=0&amp;start=5" title="A film"></iframe>',
      'https://www.youtube.com/watch?v=aBcDeFgHiJ0',
    ],
    [
      '<iframe title="A film" src="https://player.vimeo.com/video/76979871?dnt=1"></iframe>',
      'https://player.vimeo.com/video/76979871?dnt=1',
    ],
    [
      '<figure><div class="wp-block-embed__wrapper"><iframe data-src="https://www.youtube.com/embed/dQw4w9WgXcQ" src="about:blank" title="A film"></iframe></div></figure>',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      '<iframe title="A film" src="https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e"></iframe>',
      'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
    ],
    ['<video controls src="/film.mp4" title="A film"></video>', `${at}/film.mp4`],
    [
      '<video title="A film"><source src="/film.webm" type="video/webm"><p>Too old</p></video>',
      `${at}/film.webm`,
    ],
  ];
  for (const [html, url] of films) {
    it(`links where it is watched: ${html}`, () => {
      expect(blocksOf(html)).to.deep.equal([{ type: 'video', url, headline: 'A film' }]);
    });
  }

  it('has some words where the film has no title', () => {
    const [block] = blocksOf('<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>');
    expect(block).to.have.property('headline').that.matches(/\w/);
  });

  it('keeps the picture before it is played', () => {
    const [block] = blocksOf('<video src="/a.mp4" poster="/a.png" title="A film"></video>');
    expect(block)
      .to.have.property('poster')
      .that.deep.equals({ url: `${at}/a.png`, alt: '' });
  });

  it('keeps the caption', () => {
    const html =
      '<figure><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="A film"></iframe><figcaption>Filmed here</figcaption></figure>';
    expect(types(html)[0]).to.equal('video');
    expect(wordsOf(sectionsOf(html))).to.equal('Filmed here');
  });

  it('makes of any other frame a link', () => {
    const html = '<iframe src="https://maps.example/embed?q=1" title="How to find us"></iframe>';
    expect(blocksOf(html)).to.deep.equal([
      {
        type: 'paragraph',
        text: [{ text: 'How to find us', href: 'https://maps.example/embed?q=1' }],
      },
    ]);
  });

  for (const html of [
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src="about:blank"></iframe>',
    '<iframe></iframe>',
    '<video src="data:video/mp4;base64,AAAA"></video>',
    '<video></video>',
    '<object data="https://x.example/film.swf"></object>',
    '<embed src="javascript:alert(1)">',
  ]) {
    it(`makes nothing of ${html}`, () => {
      expect(JSON.stringify(blocksOf(`<p>a</p>${html}`))).not.to.match(
        /alert|about:|data:|href|"video"/,
      );
    });
  }

  for (const src of [
    'https://www.youtube.com.evil.example/embed/dQw4w9WgXcQ',
    'https://evil.example/https://www.youtube.com/embed/dQw4w9WgXcQ',
    'https://www.youtube.com@evil.example/embed/dQw4w9WgXcQ',
  ]) {
    it(`sends nobody elsewhere than the frame would: ${src}`, () => {
      const found = JSON.stringify(blocksOf(`<iframe src="${src}"></iframe>`));
      const urls = found.match(/https:[^"]+/g) ?? [];
      for (const url of urls) expect(new URL(url).host).to.equal(new URL(src).host);
    });
  }
});
