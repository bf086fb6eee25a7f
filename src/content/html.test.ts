import { expect } from '@open-wc/testing';
import { parseHtml } from '../store/parse-html.js';
import { textOf } from './html.js';

const text = (html: string) => textOf(parseHtml(html));

describe('HTML into text', () => {
  const cases: [html: string, expected: string][] = [
    ['', ''],
    ['plain', 'plain'],
    [' a\n\tb \r\n c ', 'a b c'],
    ['<b>a</b><i>b</i>c', 'abc'],
    // Where lines begin and end words would run together.
    ['<p>a</p><p>b</p>', 'a b'],
    ['<div>a</div>b<section>c</section>', 'a b c'],
    ['a<br>b<hr>c', 'a b c'],
    ['<ul><li>a</li><li>b</li></ul>', 'a b'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><th>c</table>', 'a b c'],
    ['<h2>a</h2>b<figure>c<figcaption>d</figcaption></figure>', 'a b c d'],
    ['a<custom-element>b</custom-element>', 'ab'],
    ['Hello<span>,</span> <em>you</em>!', 'Hello, you!'],
    ['5&nbsp;mg', '5\u00a0mg'],
    ['&amp;amp; &lt;b&gt; &#x27;&#39;&apos;', "&amp; <b> '''"],
    ['&copy &hellip; &bogus;', '\u00a9 \u2026 &bogus;'],
    ['&#128;&#0;', '\u20ac\ufffd'],
    ['<script>a</script>b<style>c</style>', 'b'],
    ['a<script>b', 'a'],
    ['<!-- a -->b<!--', 'b'],
    ['<template>a</template><noscript>b</noscript><iframe>c</iframe>', ''],
    ['<svg><title>a</title><script>b</script></svg>c', 'c'],
    ['<object>a</object><select><option>b</select><textarea>c</textarea>d', 'd'],
    ['<del>a</del><s>b</s><strike>c</strike>d<ins>e</ins>', 'de'],
    ['a <a class="btn more-link" href="/x">Continue reading</a>', 'a'],
    ['a <a class="no-more-links" href="/x">b</a>', 'a b'],
    ['1 < 2 > 0 & 3', '1 < 2 > 0 & 3'],
    ['<p title="> b">a', 'a'],
    ['\u202ea\u200b', '\u202ea\u200b'],
  ];
  for (const [html, expected] of cases) {
    it(`says what is read of ${JSON.stringify(html)}`, () => {
      expect(text(html)).to.equal(expected);
    });
  }

  it('reads text nested thousands of levels deep', () => {
    expect(text(`${'<b>'.repeat(5000)}deep`)).to.equal('deep');
  });

  it('leaves the words of attributes as they are', () => {
    const words = 'style="x" onclick=1 style=2';
    const node = parseHtml(`<img alt='a style="x" onclick=1 style=2'>`).childNodes[0]!;
    expect(node.getAttribute!('alt')).to.equal(`a ${words}`);
  });
});

describe('parsing HTML', () => {
  it('runs and loads nothing', async () => {
    let ran = 0;
    Object.assign(window, { ranInParser: () => ran++ });
    parseHtml(`<img src="data:," onerror="ranInParser()"><script>ranInParser()</script>
      <video src="data:," onerror="ranInParser()"></video><svg onload="ranInParser()"></svg>
      <iframe srcdoc="<script>parent.ranInParser()</script>"></iframe><style>@import 'data:,'</style>`);
    // By the time this picture has failed, one of those would have, too.
    await new Promise((done) => {
      Object.assign(new Image(), { onerror: done }).src = 'data:,';
    });
    expect(ran).to.equal(0);
  });
});
