import { expect } from '@open-wc/testing';
import { wordsOf } from '../../test/helpers/blocks.js';
import { blocksOf, sectionsOf } from '../../test/helpers/wordpress.js';

const list = (...items: unknown[]) => ({ type: 'list', items });

describe('HTML into lists', () => {
  const cases: [html: string, expected: unknown][] = [
    ['<ul><li>One</li><li>Two</li></ul>', list({ text: 'One' }, { text: 'Two' })],
    ['<ol><li>One<li>Two</ol>', { ...list({ text: 'One' }, { text: 'Two' }), ordered: true }],
    ['<ul>\n \t<li>One</li>\n</ul>', list({ text: 'One' })],
    ['<ul><li><p>One</p></li><li></li><li>&nbsp;</li></ul>', list({ text: 'One' })],
    [
      '<ul><li>A <a href="/b">b</a></li></ul>',
      list({ text: ['A ', { text: 'b', href: 'https://publisher.example/b' }] }),
    ],
    [
      '<ul><li>One<ul><li>In<ol><li>Deep</li></ol></li></ul></li><li>Two</li></ul>',
      list({ text: 'One', items: [{ text: 'In', items: [{ text: 'Deep' }] }] }, { text: 'Two' }),
    ],
    // As the first word processors wrote it.
    [
      '<ul><li>One</li><ul><li>In</li></ul><li>Two</li></ul>',
      list({ text: 'One', items: [{ text: 'In' }] }, { text: 'Two' }),
    ],
  ];
  for (const [html, expected] of cases) {
    it(`reads ${html}`, () => {
      expect(blocksOf(html)).to.deep.equal([expected]);
    });
  }

  it('keeps every paragraph of an entry', () => {
    const html = '<ul><li><p>One.</p><p>More.</p><ul><li>In</li></ul><p>End.</p></li></ul>';
    expect(wordsOf(sectionsOf(html))).to.equal('One. More. In End.');
    expect(blocksOf(html)).to.have.length(1);
  });

  it('keeps what an entry holds beside words, after the list', () => {
    const html =
      '<ul><li>One <img src="/a.png" alt="A"></li><li>Two<table><tr><td>x<td>y</table></li></ul><p>End</p>';
    const blocks = blocksOf(html);
    expect(blocks.map(({ type }) => type)).to.deep.equal(['list', 'image', 'table', 'paragraph']);
    expect(blocks[0]).to.deep.equal(list({ text: 'One' }, { text: 'Two' }));
  });

  it('keeps a list of pictures alone', () => {
    const html =
      '<ul class="blocks-gallery-grid"><li><figure><img src="/a.png" alt="A"></figure></li><li><img src="/b.png"></li></ul>';
    expect(blocksOf(html).map(({ type }) => type)).to.deep.equal(['image', 'image']);
  });

  it('ends the paragraph before it', () => {
    const blocks = blocksOf('Before<ul><li>One</li></ul>after');
    expect(blocks.map(({ type }) => type)).to.deep.equal(['paragraph', 'list', 'paragraph']);
  });

  it('reads thousands of entries and levels', () => {
    expect(blocksOf(`<ul>${'<li>x</li>'.repeat(5000)}</ul>`)[0])
      .to.have.property('items')
      .with.length(5000);
    expect(wordsOf(sectionsOf(`<p>Before</p>${'<ul><li>x'.repeat(400)}`))).to.match(/^Before x x/);
  });
});

describe('the bold lead-in of an entry', () => {
  const labelled: [html: string, label: string, text: unknown][] = [
    ['<strong>Lead:</strong> text', 'Lead', 'text'],
    ['<b>Lead:</b> text', 'Lead', 'text'],
    ['<strong>Lead</strong>: text', 'Lead', 'text'],
    ['<strong>Lead:</strong>text', 'Lead', 'text'],
    ['<strong>Lead: </strong>text', 'Lead', 'text'],
    ['<p><strong>Lead:</strong> text</p>', 'Lead', 'text'],
    ['<strong>Two words &amp; more:</strong> text', 'Two words & more', 'text'],
    ['<strong>Lead:</strong> a <em>b</em>', 'Lead', ['a ', { text: 'b', emphasis: 'em' }]],
    ['<strong>Lead</strong> : text', 'Lead', 'text'],
  ];
  for (const [html, label, text] of labelled) {
    it(`is its label: ${html}`, () => {
      expect(blocksOf(`<ul><li>${html}</li></ul>`)).to.deep.equal([list({ label, text })]);
    });
  }

  it('may have entries below it', () => {
    expect(
      blocksOf('<ul><li><strong>Lead:</strong> text<ul><li>In</li></ul></li></ul>'),
    ).to.deep.equal([list({ label: 'Lead', text: 'text', items: [{ text: 'In' }] })]);
  });

  it('keeps its link', () => {
    const html = '<ul><li><strong><a href="/a">Lead</a>:</strong> text</li></ul>';
    expect(wordsOf(sectionsOf(html)).replace(/ ?: ?/, ' ')).to.equal('Lead text');
    expect(JSON.stringify(blocksOf(html))).to.contain('https://publisher.example/a');
  });

  for (const html of [
    'text with <strong>bold</strong>',
    'text <strong>bold:</strong> more',
    '<strong>Bold</strong> goes on',
    '<strong>All of it</strong>',
    '<em>Lead:</em> text',
    'Lead: text',
  ]) {
    it(`is not ${html}`, () => {
      const [block] = blocksOf(`<ul><li>${html}</li></ul>`);
      expect(JSON.stringify(block)).not.to.contain('"label"');
      expect(wordsOf([{ blocks: [block!] }])).to.equal(html.replace(/<.*?>/g, ''));
    });
  }
});

describe('HTML into definitions', () => {
  it('makes of each term a label', () => {
    const html =
      '<dl><dt>Half-life</dt><dd>How long <em>half</em> stays.</dd><dt>Dose</dt><dd>How much.</dd></dl>';
    const [block] = blocksOf(html);
    expect(block).to.deep.equal(
      list(
        { label: 'Half-life', text: ['How long ', { text: 'half', emphasis: 'em' }, ' stays.'] },
        { label: 'Dose', text: 'How much.' },
      ),
    );
  });

  it('keeps several terms, several meanings, and terms alone', () => {
    const html =
      '<dl><div><dt>IV</dt><dt>infusion</dt><dd>Into a vein.</dd><dd>Slowly.</dd></div><dt>Alone</dt></dl><p>End</p>';
    expect(wordsOf(sectionsOf(html)).replaceAll(',', '')).to.equal(
      'IV infusion Into a vein. Slowly. Alone End',
    );
  });

  it('keeps pictures and lists in a meaning', () => {
    const html = '<dl><dt>A</dt><dd>a<ul><li>b</li></ul><img src="/a.png"></dd></dl>';
    expect(blocksOf(html).map(({ type }) => type)).to.deep.equal(['list', 'image']);
    expect(wordsOf(sectionsOf(html))).to.equal('A a b');
  });
});
