import { expect } from '@open-wc/testing';
import { all, links, outline, parts, text, texts, tidy } from '../../test/helpers/dom.js';
import { blocksWidget, paragraph } from '../../test/helpers/reading.js';
import type { TableBlock, VideoBlock } from '../content/types.js';
import '../clinic-widgets.js';

const site = 'https://publisher.example';
/** A picture that is there, whatever the network. */
const url = `${location.origin}/demo/images/ketamine.svg`;

describe('a picture', () => {
  it('has its words for those who do not see it, its size, and a caption', async () => {
    const el = await blocksWidget([
      {
        type: 'image',
        image: { url, alt: 'Two cells', width: 640, height: 360 },
        caption: ['Not ', { text: 'a scan', emphasis: 'em' }, '.'],
      },
    ]);
    const [img] = all(el, 'figure img') as HTMLImageElement[];
    expect(img).to.include({ src: url, alt: 'Two cells', width: 640, height: 360 });
    expect(texts(all(el, 'figure figcaption'))).to.deep.equal(['Not a scan.']);
    expect(img!.loading).to.equal('lazy');
    expect(img!.decoding).to.equal('async');
    expect(img!.referrerPolicy).to.equal('no-referrer');
  });

  it('may be decoration, without a caption', async () => {
    const el = await blocksWidget([{ type: 'image', image: { url, alt: '' } }]);
    expect(all(el, 'img')[0]!.getAttribute('alt')).to.equal('');
    expect(all(el, 'figcaption')).to.have.length(0);
  });

  it('is no wider than its place', async () => {
    const image = { url, alt: '', width: 4000, height: 2000 };
    const el = await blocksWidget([{ type: 'image', image }]);
    const [img] = all(el, 'img');
    expect(img!.getBoundingClientRect().width).to.be.most(el.getBoundingClientRect().width);
  });
});

describe('a video', () => {
  const video = (more: Partial<VideoBlock> = {}) =>
    blocksWidget([{ type: 'video', url: `${site}/film`, headline: 'The day', ...more }]);

  it('is a link with its name, length and picture', async () => {
    const el = await video({ duration: 'PT3M20S', poster: { url, alt: 'A chair' } });
    const [link] = links(el);
    expect(link!.href).to.equal(`${site}/film`);
    expect(tidy(link!.textContent)).to.contain('Video: The day (about 3 minutes and 20 seconds)');
    const img = link!.querySelector('img')!;
    // The name says it already.
    expect([img.src, img.alt]).to.deep.equal([url, '']);
  });

  it('needs neither length nor picture', async () => {
    const el = await video();
    expect(tidy(links(el)[0]!.textContent)).to.match(/Video: The day$/);
    expect(all(el, 'img')).to.have.length(0);
  });

  it('loads nothing before it is followed', async () => {
    const el = await video({ poster: { url, alt: '' } });
    expect(all(el, 'video, iframe, embed, object, source, audio')).to.have.length(0);
  });
});

describe('a quote', () => {
  it('is one, with who said it', async () => {
    const el = await blocksWidget([
      { type: 'quote', text: ['We ', { text: 'look', emphasis: 'strong' }], source: 'Dr. Ines' },
      { type: 'quote', text: 'Nobody knows' },
    ]);
    expect(texts(all(el, 'blockquote'))).to.deep.equal(['We lookDr. Ines', 'Nobody knows']);
    expect(texts(all(el, 'blockquote strong'))).to.deep.equal(['look']);
    expect(texts(all(el, 'blockquote [part=meta]'))).to.deep.equal(['Dr. Ines']);
  });
});

describe('a table', () => {
  const table = (more: Partial<TableBlock> = {}) =>
    blocksWidget([{ type: 'table', rows: [['a', 'b'], ['c']], ...more }]);
  const cells = (el: Element) =>
    all(el, 'tbody tr').map((row) => texts([...(row as HTMLTableRowElement).cells]));

  it('has a caption, a head, and rows', async () => {
    const el = await table({
      caption: 'Two forms',
      head: ['What', ['How ', { text: 'often', emphasis: 'em' }]],
    });
    expect(texts(all(el, 'table > caption'))).to.deep.equal(['Two forms']);
    const head = all(el, 'thead th');
    expect(texts(head)).to.deep.equal(['What', 'How often']);
    expect(head.map((cell) => cell.getAttribute('scope'))).to.deep.equal(['col', 'col']);
    expect(cells(el)).to.deep.equal([['a', 'b'], ['c']]);
  });

  it('needs neither', async () => {
    const el = await table();
    expect(all(el, 'caption, thead, th')).to.have.length(0);
    expect(cells(el)).to.deep.equal([['a', 'b'], ['c']]);
  });

  it('scrolls in itself, by keys as well, and has a name', async () => {
    const word = 'Incomprehensibilities';
    const rows = [Array.from({ length: 30 }, () => word)];
    for (const [caption, name] of [
      ['Two forms', 'Two forms'],
      [undefined, 'Table'],
    ]) {
      const el = await table({ rows, ...(caption && { caption }) });
      const scroller = all(el, '[tabindex="0"]').find((each) => each.querySelector('table'))!;
      expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
      expect(scroller.getBoundingClientRect().width).to.be.most(el.getBoundingClientRect().width);
      scroller.focus();
      expect(el.shadowRoot!.activeElement).to.equal(scroller);
      scroller.scrollLeft = 50;
      expect(scroller.scrollLeft).to.equal(50);
      expect(scroller.getAttribute('aria-label')).to.equal(name);
      expect(scroller.matches('[role=group], [role=region]')).to.equal(true);
    }
  });
});

describe('a callout', () => {
  for (const [action, word] of [
    ['info', 'Information'],
    ['self-care', 'Self-care'],
    ['non-urgent', 'Not urgent'],
    ['urgent', 'Urgent'],
    ['emergency', 'Emergency'],
  ] as const) {
    it(`says in words of what kind it is: ${action}`, async () => {
      const callout = (headline?: string) =>
        blocksWidget([
          { type: 'callout', action, ...(headline && { headline }), blocks: [paragraph('Rest.')] },
        ]);
      const el = await callout('What to do');
      expect(outline(el)[1]).to.equal(`3 ${word}: What to do`);
      expect(outline(await callout())[1]).to.equal(`3 ${word}`);
      expect(tidy(parts(el, 'callout')[0]!.textContent)).to.contain('Rest.');
      // A sign as well, for those who do not tell colours apart; another for each.
      expect(texts(all(el, '[part~=callout] [aria-hidden=true]'))[0]).not.to.equal('');
    });
  }

  it('has a colour and a sign of its own for each kind', async () => {
    const kinds = ['info', 'self-care', 'non-urgent', 'urgent', 'emergency'] as const;
    const el = await blocksWidget(
      kinds.map((action) => ({ type: 'callout', action, blocks: [paragraph('x')] })),
    );
    const boxes = parts(el, 'callout');
    expect(new Set(boxes.map((box) => getComputedStyle(box).borderTopColor)).size).to.equal(5);
    const signs = texts(all(el, '[part~=callout] [aria-hidden=true]'));
    expect(new Set(signs).size).to.equal(5);
  });

  it('can hold any block', async () => {
    const el = await blocksWidget([
      {
        type: 'callout',
        action: 'info',
        blocks: [
          { type: 'list', ordered: true, items: [{ label: 'One', text: 'first' }] },
          { type: 'quote', text: 'Said' },
          { type: 'table', rows: [['cell']] },
        ],
      },
    ]);
    const callout = parts(el, 'callout')[0]!;
    expect(callout.querySelectorAll('ol li, blockquote, td')).to.have.length(3);
    expect(text(el)).to.contain('One: first');
  });
});

describe('a list', () => {
  it('is in order where order matters, and may hold lists', async () => {
    const items = [{ label: 'Really?', text: 'Yes', items: [{ text: 'inside' }] }, { text: 'b' }];
    const el = await blocksWidget([
      { type: 'list', ordered: true, items },
      { type: 'list', items },
    ]);
    const shown = parts(el, 'list').map((list) => [list.localName, list.children.length]);
    expect(shown).to.deep.equal([
      ['ol', 2],
      ['ul', 1],
      ['ul', 2],
      ['ul', 1],
    ]);
    expect(text(el)).to.contain('Really? Yes');
  });
});

describe('running text', () => {
  it('has emphasis, links and words of another language', async () => {
    const el = await blocksWidget([
      paragraph([
        'The ',
        { text: 'per os', emphasis: 'em', lang: 'la' },
        ' route, ',
        { text: 'not', emphasis: 'strong' },
        ' ',
        { text: 'this', href: `${site}/this` },
        '.',
      ]),
    ]);
    const [line] = all(el, '[part=section] p');
    expect(tidy(line!.textContent)).to.equal('The per os route, not this.');
    expect(texts([...line!.querySelectorAll('em [lang=la]')])).to.deep.equal(['per os']);
    expect(texts([...line!.querySelectorAll('strong')])).to.deep.equal(['not']);
    expect(links(el).map(({ href }) => href)).to.deep.equal([`${site}/this`]);
  });
});
