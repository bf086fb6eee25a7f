import { expect } from '@open-wc/testing';
import { parseHtml } from '../store/parse-html.js';
import { read as readForWidgets } from './read.js';
import { articleFrom, read, postOf } from '../../test/helpers/wordpress.js';

describe('the title of a WordPress post', () => {
  const titles: [html: string, expected: string][] = [
    ['Sleep &#038; mood: &#8220;what helps&#8221;', 'Sleep & mood: \u201cwhat helps\u201d'],
    ['R&amp;D &hellip; it&#8217;s &lt;b&gt;', 'R&D \u2026 it\u2019s <b>'],
    ['&amp;amp; &amp;lt;sup&amp;gt;', '&amp; &lt;sup&gt;'],
    ['What <em>really</em> helps<script>document.title = "owned"</script>', 'What really helps'],
    ['<style>h1{color:red}</style>A<!-- b --><svg><title>c</title></svg>', 'A'],
    ['When it is < 90/60 &amp; what', 'When it is < 90/60 & what'],
    ['One<br>two <br/> three', 'One two three'],
    ['  One\n\t two  ', 'One two'],
    ['5&nbsp;mg', '5\u00a0mg'],
    ['10<sup>9</sup> cells', '10^9 cells'],
    ['H<sub>2</sub>O', 'H2O'],
    ['<del>Old</del> New', 'New'],
    ['كيف يعمل الكيتامين؟', 'كيف يعمل الكيتامين؟'],
    ['{{constructor}} ${1} %s', '{{constructor}} ${1} %s'],
    ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
  ];
  for (const [html, expected] of titles) {
    it(`is plain text, decoded once: ${html}`, () => {
      expect(articleFrom({ title: html }).headline).to.equal(expected);
    });
  }

  for (const title of ['', ' ', '&nbsp;', '<script>1</script>', '<em></em>', '&#8203;']) {
    it(`is the beginning of the text where it is ${JSON.stringify(title)}`, () => {
      const { headline, description } = articleFrom({ title, excerpt: '<p>A short note.</p>' });
      expect(headline.trim()).to.equal('A short note.');
      expect(description).to.equal(undefined);
    });
  }

  it('is cut where the text it is taken from is long', () => {
    const words = 'Most people sleep badly before a session. '.repeat(20);
    const { headline } = articleFrom({ title: '', excerpt: '', content: `<p>${words}</p>` });
    expect(headline).to.match(/^Most people .*\w\u2026$/);
    expect(headline.length).to.be.most(161);
  });

  it('may be missing as everything else is: the post is still there to follow', () => {
    const { document } = read([postOf({ title: '', excerpt: '', content: '' })]);
    expect(document.articles).to.have.length(1);
    expect(document.articles![0]!.headline).to.match(/\S/);
  });
});

describe('the excerpt of a WordPress post', () => {
  const excerpts: [html: string, expected: string][] = [
    ['<p>Warm hands.</p>\n', 'Warm hands.'],
    ['<p>Most people sleep badly [&hellip;]</p>\n', 'Most people sleep badly\u2026'],
    ['<p>Most people sleep badly [\u2026]</p>', 'Most people sleep badly\u2026'],
    ['<p>Most people sleep badly [...]</p>', 'Most people sleep badly\u2026'],
    ['<p>Most people sleep badly&hellip;</p>', 'Most people sleep badly\u2026'],
    [
      '<p>Sleep badly,&hellip; <a class="more-link" href="/a/">Continue reading <span class="screen-reader-text">A post</span></a></p>',
      'Sleep badly,\u2026',
    ],
    [
      '<p>Sleep badly [&hellip;]</p> <p><a href="/a/" class="more-link button">Read more</a></p>',
      'Sleep badly\u2026',
    ],
    [
      '<p>Ask <strong>who</strong> stays,&nbsp;<a href="/team">which team</a> &#038; why.</p>',
      'Ask who stays,\u00a0which team & why.',
    ],
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One Two'],
    ['<p>One<br />two</p><script>document.title = "owned"</script>', 'One two'],
    ['<p>&amp;lt;b&amp;gt;</p>', '&lt;b&gt;'],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<script>alert(1)</script>'],
    // Not an end, but words.
    ['<p>Doses [mg]</p>', 'Doses [mg]'],
  ];
  for (const [html, expected] of excerpts) {
    it(`is plain text, decoded once: ${html}`, () => {
      expect(articleFrom({ excerpt: html }).description).to.equal(expected);
    });
  }

  it('is the beginning of the content where there is none', () => {
    const content = '<h2>Sleep</h2><p>It <em>helps</em>.</p><script>x</script>';
    for (const given of [{ excerpt: '' }, { excerpt: '<p></p>\n' }]) {
      expect(articleFrom({ content, ...given }).description).to.equal('Sleep It helps.');
    }
    const post = { ...postOf({ content }), excerpt: undefined };
    expect(read([post]).document.articles![0]!.description).to.equal('Sleep It helps.');
  });

  it('is cut where it is the beginning of a long content', () => {
    const content = `<p>${'lorem ipsum dolor, '.repeat(100)}</p>`;
    const { description } = articleFrom({ excerpt: '', content });
    expect(description).to.match(/^lorem ipsum .*\w\u2026$/);
    expect(description!.length).to.be.most(161);
  });

  it('is none where there is no text at all', () => {
    expect(articleFrom({ excerpt: '', content: '<img src="/a.png">' }).description ?? '').to.equal(
      '',
    );
  });

  it('is taken from the beginning of a huge content, and no more of it is parsed', () => {
    const parsed: string[] = [];
    const posts = Array.from({ length: 10 }, () =>
      postOf({ excerpt: '', content: '<p>Words <b>and</b> more</p>'.repeat(50_000) }),
    );
    const { content } = readForWidgets(posts, (html) => (parsed.push(html), parseHtml(html)));
    expect(content.articles![9]!.description).to.match(/^Words and more Words/);
    expect(parsed.join('').length).to.be.below(500_000);
  });
});
