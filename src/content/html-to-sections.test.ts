import { expect } from '@open-wc/testing';
import { plain, wordsOf } from '../../test/helpers/blocks.js';
import { articleFrom, blocksOf, sectionsOf } from '../../test/helpers/wordpress.js';

const paragraph = (text: unknown) => ({ type: 'paragraph', text });
/** Headings, each with those under it. */
const tree = (sections: ReturnType<typeof sectionsOf>): unknown[] =>
  sections.map(({ headline = '', sections: inside }) =>
    inside?.length ? [headline, tree(inside)] : headline,
  );

describe('HTML into sections', () => {
  it('puts each heading over what follows it, and keeps its anchor', () => {
    expect(
      sectionsOf(`<p>First.</p>
        <h2 class="wp-block-heading" id="how">How it works</h2><p>One.</p>
        <h3>In the brain</h3><p>Two.</p>
        <h2>For whom</h2><p>Three.</p>`),
    ).to.deep.equal([
      { blocks: [paragraph('First.')] },
      {
        id: 'how',
        headline: 'How it works',
        blocks: [paragraph('One.')],
        sections: [{ headline: 'In the brain', blocks: [paragraph('Two.')] }],
      },
      { headline: 'For whom', blocks: [paragraph('Three.')] },
    ]);
  });

  const outlines: [html: string, expected: unknown[]][] = [
    [
      '<h1>A</h1>a<h2>B</h2>b<h3>C</h3>c<h4>D</h4>d<h5>E</h5>e<h6>F</h6>f',
      [['A', [['B', [['C', [['D', [['E', ['F']]]]]]]]]]],
    ],
    // Levels that a writer skipped.
    ['<h2>A</h2>a<h4>B</h4>b<h3>C</h3>c<h2>D</h2>d', [['A', ['B', 'C']], 'D']],
    ['<h4>A</h4>a<h2>B</h2>b<h3>C</h3>c', ['A', ['B', ['C']]]],
    ['<h2>A</h2><h2>B</h2><h3>C</h3><p>c', ['A', ['B', ['C']]]],
    ['<h2>A &amp; <em>B</em> &lt;sup&gt;<br>C</h2>a', ['A & B <sup> C']],
    ['<div><div><h2>A</h2></div><div>a<h3>B</h3></div></div>b', [['A', ['B']]]],
    ['<section><h2>A</h2>a</section><section><h2>B</h2>b</section>', ['A', 'B']],
  ];
  for (const [html, expected] of outlines) {
    it(`finds the outline of ${html}`, () => {
      expect(tree(sectionsOf(html))).to.deep.equal(expected);
    });
  }

  it('takes an empty heading for nothing', () => {
    expect(sectionsOf('<p>a</p><h2></h2><h3>&nbsp;</h3><h2><br></h2><p>b</p>')).to.deep.equal([
      { blocks: [paragraph('a'), paragraph('b')] },
    ]);
  });

  it('keeps a picture that stands in a heading', () => {
    const html = '<h2><img src="/a.png" alt="Ours">The rooms</h2><p>Bright.</p>';
    const [section] = sectionsOf(html);
    expect(section!.headline).to.equal('The rooms');
    expect(section!.blocks.map(({ type }) => type)).to.deep.equal(['image', 'paragraph']);
  });

  it('has no body for a post that says nothing', () => {
    expect(sectionsOf('\n<p>&nbsp;</p> <!-- x --><script>1</script>')).to.deep.equal([]);
    expect(articleFrom({ content: '' }).body ?? []).to.deep.equal([]);
  });
});

describe('HTML into paragraphs', () => {
  const cases: [html: string, expected: unknown[]][] = [
    ['<p>One</p><p>Two</p>', ['One', 'Two']],
    ['<div>One<div>Two</div>Three</div>', ['One', 'Two', 'Three']],
    ['One<p>Two</p>Three', ['One', 'Two', 'Three']],
    ['<center><font size=2>One</font></center>Two', ['One', 'Two']],
    ['<p>\n\tOne   <span> two</span>\r\n three </p>', ['One two three']],
    ['<p>R&amp;D: 5 &lt; 6, &quot;x&quot; &#8211; &eacute;</p>', ['R&D: 5 < 6, "x" \u2013 é']],
    ['<p>&amp;lt;b&amp;gt; &amp;amp;</p>', ['&lt;b&gt; &amp;']],
    // What keeps a dose together.
    ['<p>5&nbsp;mg</p>', ['5\u00a0mg']],
    ['<p>10<sup>9</sup> cells, 10<sup>-3</sup>, H<sub>2</sub>O</p>', ['10^9 cells, 10^-3, H2O']],
    ['<p>19<sup>th</sup> century</p>', ['19th century']],
    ['<p>so<wbr>long, hy&shy;phen</p>', ['solong, hy\u00adphen']],
    [
      '<p>In <img class="emoji" alt="\u{1f32c}\ufe0f" src="https://s.w.org/x.svg"> out</p>',
      ['In \u{1f32c}\ufe0f out'],
    ],
    ['<p>A <q>word</q></p>', ['A \u201cword\u201d']],
    // Named like elements that begin a line, or that are no text.
    [
      '<p>One <p-x>two</p-x> <meter>three</meter> <text-box>four</text-box></p>',
      ['One two three four'],
    ],
    ['<pre>One</pre><address>Two</address>', ['One', 'Two']],
    ['<p>One<hr>Two</p>', ['One', 'Two']],
    ['<p>Press <kbd>F1</kbd> or <code>&lt;Enter&gt;</code></p>', ['Press F1 or <Enter>']],
  ];
  for (const [html, expected] of cases) {
    it(`reads ${html}`, () => {
      expect(blocksOf(html)).to.deep.equal(expected.map(paragraph));
    });
  }

  it('keeps words apart at a line break', () => {
    const text = blocksOf('<p>Two lines,<br />\none paragraph<br>with<br/>5 mg</p>').map(
      (block) => 'text' in block && plain(block.text as string),
    );
    expect(text.join(' ').split(/\s+/)).to.deep.equal([
      'Two',
      'lines,',
      'one',
      'paragraph',
      'with',
      '5',
      'mg',
    ]);
  });

  it('opens what is folded', () => {
    const html =
      '<details class="wp-block-details"><summary>Is it safe?</summary><p>Mostly.</p><ul><li>Ask</li></ul></details><p>End</p>';
    expect(wordsOf(sectionsOf(html))).to.equal('Is it safe? Mostly. Ask End');
    expect(blocksOf(html).map(({ type }) => type)).to.deep.equal([
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
    ]);
  });

  it('makes of quotations quotes, with who said it', () => {
    const said =
      '<blockquote class="wp-block-quote"><p>I felt lighter.</p><cite>A patient, 2024</cite></blockquote>';
    const quote = { type: 'quote', text: 'I felt lighter.', source: 'A patient, 2024' };
    expect(blocksOf(said)).to.deep.equal([quote]);
    expect(blocksOf(`<figure class="wp-block-pullquote">${said}</figure>`)).to.deep.equal([quote]);
    expect(blocksOf('<blockquote>Short.</blockquote>')).to.deep.equal([
      { type: 'quote', text: 'Short.' },
    ]);
    const two = '<blockquote><p>One.</p><p>Two.</p><footer>Ana</footer></blockquote><p>After</p>';
    expect(wordsOf(sectionsOf(two))).to.equal('One. Two. Ana After');
  });
});

describe('marks in running text', () => {
  const cases: [html: string, expected: unknown][] = [
    ['A <strong>b</strong> c', ['A ', { text: 'b', emphasis: 'strong' }, ' c']],
    ['<b>a</b> <i>b</i>', [{ text: 'a', emphasis: 'strong' }, ' ', { text: 'b', emphasis: 'em' }]],
    [
      'A <a href="/team" target="_blank" onclick="x()">team</a>.',
      ['A ', { text: 'team', href: 'https://publisher.example/team' }, '.'],
    ],
    [
      '<a href="https://x.example/?a=1&amp;b=2"><em>x</em></a>',
      [{ text: 'x', href: 'https://x.example/?a=1&b=2', emphasis: 'em' }],
    ],
    ['<a href="mailto:a@b.example">Write</a>', [{ text: 'Write', href: 'mailto:a@b.example' }]],
    ['<a href="tel:+1707">Call</a>', [{ text: 'Call', href: 'tel:+1707' }]],
    ['<span lang="la">in vivo</span> only', [{ text: 'in vivo', lang: 'la' }, ' only']],
    ['<strong>a</strong><strong>b</strong>', [{ text: 'ab', emphasis: 'strong' }]],
    ['a<strong> b </strong>c', ['a', { text: ' b ', emphasis: 'strong' }, 'c']],
    ['a <strong></strong><a href="/x"></a>b', 'a b'],
    ['<a name="x">a</a> b', 'a b'],
  ];
  for (const [html, expected] of cases) {
    it(`are kept of ${html}`, () => {
      expect(blocksOf(`<p>${html}</p>`)).to.deep.equal([paragraph(expected)]);
    });
  }

  for (const href of [
    'javascript:alert(1)',
    ' java&#10;script:alert(1)',
    'data:text/html,x',
    'ftp://x.example/',
    'http://',
  ]) {
    it(`keep the words of a link to ${href}, and nothing more`, () => {
      const blocks = blocksOf(`<p>A <a href="${href}">word</a></p>`);
      expect(wordsOf([{ blocks }])).to.equal('A word');
      expect(JSON.stringify(blocks)).not.to.contain('href');
    });
  }

  it('stay on a link around blocks', () => {
    const blocks = blocksOf('<a href="/x"><div>One</div><p>Two</p></a>');
    const href = 'https://publisher.example/x';
    expect(blocks).to.deep.equal([
      paragraph([{ text: 'One', href }]),
      paragraph([{ text: 'Two', href }]),
    ]);
  });
});

describe('what is no text of the author', () => {
  for (const html of [
    '<script>x</script>',
    '<style>x</style>',
    '<template><p>x</p></template>',
    '<noscript><p>x</p></noscript>',
    '<svg><title>x</title><text>x</text></svg>',
    '<select><option>x</select>',
    '<textarea>x</textarea>',
    '<input value="x">',
    '<!-- x -->',
    '<del>x</del>',
    '<s>x</s>',
    '<object><p>x</p></object>',
    '<p> <del>x</del></p>',
    '<ul><li><s>x</s></li></ul>',
  ]) {
    it(`is left out: ${html}`, () => {
      expect(wordsOf(sectionsOf(`<p>Before</p>${html}<p>after</p>`))).to.equal('Before after');
    });
  }

  it('leaves no gap in a line', () => {
    const html = '<p>Take <del>two</del><ins>one</ins> a day<script>x</script>.</p>';
    expect(blocksOf(html)).to.deep.equal([paragraph('Take one a day.')]);
  });

  it('may be a form, whose words around the fields stay', () => {
    const html = '<form action="/x"><p>Ask us.</p><label>Name <input></label></form>';
    expect(wordsOf(sectionsOf(html))).to.match(/^Ask us\./);
  });

  // A form's fields stand in for its own properties.
  for (const name of ['nodeName', 'nodeValue', 'childNodes', 'getAttribute', 'attributes']) {
    it(`may be a form with a field that is called ${name}`, () => {
      for (const field of [`<input name="${name}">`, `<input id="${name}">`]) {
        const html = `<p>Before</p><form>${field}<p>Ask us.</p></form><p>after</p>`;
        expect(wordsOf(sectionsOf(html)), field).to.equal('Before Ask us. after');
      }
    });
  }
});
