import { expect } from '@open-wc/testing';
import { plain, wordsOf } from '../../test/helpers/blocks.js';
import { blocksOf, sectionsOf } from '../../test/helpers/wordpress.js';
import type { TableBlock } from './types.js';

const tableOf = (html: string) => blocksOf(html)[0] as TableBlock;
/** The cells' words, row by row. */
const cells = ({ head, rows }: TableBlock) =>
  [...(head ? [head] : []), ...rows].map((row) => row.map(plain));

describe('HTML into tables', () => {
  it('keeps caption, head, rows, links and emphasis', () => {
    const html = `<figure class="wp-block-table"><table><thead><tr><th>Treatment</th><th>Effect</th></tr></thead>
      <tbody><tr><td><a href="/infusion">Infusion</a></td><td>about <strong>24</strong> hours</td></tr>
      <tr><td>Tablets &amp; drops</td><td></td></tr></tbody></table><figcaption>From two studies</figcaption></figure>`;
    expect(blocksOf(html)).to.deep.equal([
      {
        type: 'table',
        caption: 'From two studies',
        head: ['Treatment', 'Effect'],
        rows: [
          [
            [{ text: 'Infusion', href: 'https://publisher.example/infusion' }],
            ['about ', { text: '24', emphasis: 'strong' }, ' hours'],
          ],
          ['Tablets & drops', ''],
        ],
      },
    ]);
  });

  it('takes a first row of headings for its head', () => {
    const table = tableOf('<table><caption>Doses</caption><tr><th>A<th>B<tr><td>1<td>2</table>');
    expect(table).to.deep.equal({
      type: 'table',
      caption: 'Doses',
      head: ['A', 'B'],
      rows: [['1', '2']],
    });
  });

  it('has no head where there is none', () => {
    const table = tableOf(
      '<table><tr><th>A</th><td>1</td></tr><tr><th>B</th><td>2</td></tr></table>',
    );
    expect(table).to.deep.equal({
      type: 'table',
      rows: [
        ['A', '1'],
        ['B', '2'],
      ],
    });
  });

  it('keeps the last rows, which a foot holds', () => {
    const html =
      '<table><thead><tr><th>A<th>B</thead><tfoot><tr><td>sum<td>3</tfoot><tbody><tr><td>1<td>2</tbody></table>';
    expect(wordsOf(sectionsOf(html)).split(' ').sort()).to.deep.equal([
      '1',
      '2',
      '3',
      'A',
      'B',
      'sum',
    ]);
  });

  const aligned: [what: string, html: string, expected: string[][]][] = [
    [
      'cells that are wide',
      '<tr><td colspan=2>a</td><td>b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>',
      [
        ['a', '', 'b'],
        ['1', '2', '3'],
      ],
    ],
    [
      'cells that are tall',
      '<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>',
      [
        ['a', 'b'],
        ['', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'cells that are tall at the end',
      '<tr><td>a</td><td rowspan=3>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>',
      [
        ['a', 'b'],
        ['c', ''],
        ['d', ''],
      ],
    ],
    [
      'cells that are wide and tall',
      '<tr><td colspan=2 rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>',
      [
        ['a', '', 'b'],
        ['', '', 'c'],
        ['1', '2', '3'],
      ],
    ],
  ];
  for (const [what, html, expected] of aligned) {
    it(`keeps columns under each other beside ${what}`, () => {
      expect(cells(tableOf(`<table>${html}</table>`))).to.deep.equal(expected);
    });
  }

  it('is not made huge by a few letters', () => {
    const html = `<table>${'<tr><td colspan=100000 rowspan=65534>a</td><td>b</td></tr>'.repeat(20)}</table>`;
    const found = JSON.stringify(blocksOf(html));
    expect(found.length).to.be.below(100_000);
    for (const span of ['0', '-5', 'x', '1e9', '']) {
      const table = tableOf(`<table><tr><td colspan="${span}">a<td>b<tr><td>c<td>d</table>`);
      expect(wordsOf([{ blocks: [table] }]), span).to.equal('a b c d');
    }
  });

  it('keeps the words of lists, paragraphs and tables in its cells', () => {
    const html = `<table><tr><td><ul><li>a</li><li>b</li></ul><p>c</p><p>d</p></td>
      <td><table><tr><td>e</td><td>f</td></tr></table></td></tr><tr><td>g<br>h</td><td>i</td></tr></table>`;
    expect(wordsOf(sectionsOf(html))).to.equal('a b c d e f g h i');
  });

  it('that only lays a page out falls apart into what it holds', () => {
    const html = '<table><tr><td><h2>A</h2><p>b</p><ul><li>c</li></ul></td></tr></table>';
    expect(wordsOf(sectionsOf(html))).to.equal('A b c');
    const types = sectionsOf(html).flatMap(({ blocks }) => blocks.map(({ type }) => type));
    expect(types).to.contain('list').and.not.to.contain('table');
  });

  it('of one column keeps what stands above it', () => {
    const html =
      '<table><caption>Doses</caption><tr><td>one</td></tr><tr><td>two</td></tr></table>';
    expect(wordsOf(sectionsOf(html))).to.equal('Doses one two');
  });

  it('without cells is nothing', () => {
    expect(blocksOf('<p>a</p><table></table><table><tr></tr></table>')).to.have.length(1);
  });
});
