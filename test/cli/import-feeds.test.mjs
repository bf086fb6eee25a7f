// Feeds become native content: RSS, Atom and JSON Feed, whole, cut and hostile.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, imported, refused } from './import-helpers.mjs';

const rss = (items, head = '') => `<?xml version="1.0" encoding="UTF-8"?>${head}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Harbour &amp; Sons</title><link>https://harbour.example/</link><language>en-us</language>
<atom:link rel="self" href="https://harbour.example/feed"/>
${items}
</channel></rss>`;

const item = `<item><title>Sleep &amp;amp; mood: &lt;em&gt;what helps&lt;/em&gt;</title>
<link>https://harbour.example/sleep-and-mood/</link><guid isPermaLink="false">42</guid>
<dc:creator><![CDATA[Jane Doe]]></dc:creator><category><![CDATA[Mind & body]]></category><category>Sleep</category>
<pubDate>Tue, 04 Jun 2024 10:00:00 +0200</pubDate>
<media:content url="/a.jpg" medium="image" width="800" height="600"/><enclosure url="/talk.mp3" type="audio/mpeg"/>
<description>Short &amp;lt; text [&amp;#8230;]</description>
<content:encoded><![CDATA[<p>Five &lt; six &amp; <a href="/more">more</a>.</p><form><input></form><script>alert(1)</script>
<p><del>Old</del> New.</p><img alt="none"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>
[contact-form id="7"]<p>Note [1] stays.</p><div class="sharedaddy">Share this</div>]]></content:encoded></item>`;

describe('RSS', () => {
  it('comes over with CDATA, entities, people, categories, pictures and zones', async () => {
    const { document, article, report } = await imported('feed.xml', rss(item));
    assert.deepEqual(document.publisher, {
      name: 'Harbour & Sons',
      url: 'https://harbour.example/',
    });
    assert.equal(document.inLanguage, 'en-us');
    assert.equal(article.id, 'sleep-and-mood');
    assert.equal(article.headline, 'Sleep & mood: what helps');
    assert.equal(article.url, 'https://harbour.example/sleep-and-mood/');
    assert.equal(article.description, 'Short < text…');
    assert.equal(article.datePublished, '2024-06-04T10:00:00+02:00');
    assert.deepEqual(article.author, [{ name: 'Jane Doe' }]);
    assert.deepEqual(article.articleSection, ['Mind & body', 'Sleep']);
    assert.deepEqual(article.image, {
      url: 'https://harbour.example/a.jpg',
      alt: '',
      width: 800,
      height: 600,
    });
    assert.deepEqual(blocksOf(article.body), [
      {
        type: 'paragraph',
        text: ['Five < six & ', { text: 'more', href: 'https://harbour.example/more' }, '.'],
      },
      { type: 'paragraph', text: 'New.' },
      {
        type: 'video',
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        headline: 'youtube.com',
      },
      { type: 'paragraph', text: 'Note [1] stays.' },
    ]);
    assert.equal(report.format, 'rss');
    const lost = Object.fromEntries(report.leftOut.map(({ what, count }) => [what, count]));
    assert.deepEqual(lost, {
      attachment: 1,
      form: 1,
      script: 1,
      'passage struck out': 1,
      'picture without address': 1,
      'video shown as a link': 1,
      shortcode: 1,
      'row of share buttons': 1,
    });
  });

  it('is known by its content, whatever it is called and whatever stands before it', async () => {
    const { report } = await imported('page.html', `\n\n${rss(item)}`);
    assert.equal(report.format, 'rss');
  });

  it('keeps of a date without a zone the day, and of no date nothing', async () => {
    const dated = (date) =>
      `<item><title>A</title><description>Words</description><pubDate>${date}</pubDate></item>`;
    const dates = ['Tue, 04 Jun 2024 23:30:00', '4 Jun 24 10:00 EST', 'soon', '2024-02-31'];
    const { document } = await imported('feed.xml', rss(dates.map(dated).join('')));
    assert.deepEqual(
      document.articles.map(({ datePublished }) => datePublished),
      ['2024-06-04', '2024-06-04T10:00-05:00', undefined, undefined],
    );
    assert.deepEqual(
      document.articles.map(({ id }) => id),
      ['a', 'a-2', 'a-3', 'a-4'],
    );
  });

  it('says in one line where it is cut or malformed', async () => {
    const whole = rss(item);
    const cut = whole.slice(0, whole.indexOf('</guid>'));
    assert.match(await refused('feed.xml', cut), /^feed\.xml:7: the XML ends inside <guid>/);
    assert.match(
      await refused('feed.xml', whole.slice(0, whole.indexOf('more</a>'))),
      /^feed\.xml:\d+: the XML ends/,
    );
    assert.match(
      await refused('feed.xml', `\n${rss('<item><title>A & B</title></item>')}`),
      /^feed\.xml:7:\d+: malformed XML: .*&amp;/,
    );
    assert.match(await refused('feed.xml', rss('<item></title>')), /^feed\.xml:6:\d+: malformed/);
    assert.match(await refused('feed.xml', '<?xml version="1.0"?>'), /the XML ends too early/);
    assert.match(await refused('a.xml', '<?xml version="1.0"?><opml></opml>'), /<opml>.*neither/);
  });

  it('expands and fetches nothing that a document declares', async () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join('\n');
    const doctype = `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const { article } = await imported(
      'feed.xml',
      rss('<item><title>A &l30; &x;</title><description>B &l30;</description></item>', doctype),
    );
    assert.equal(article.headline, 'A &l30; &x;');
    assert.deepEqual(blocksOf(article.body), [{ type: 'paragraph', text: 'B &l30;' }]);
  });

  it('of 5,000 items comes over, and in little time', async (t) => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      item.replace('sleep-and-mood', `sleep-${i}`).replace('>42<', `>${i}<`),
    );
    const begin = performance.now();
    const { document } = await imported('feed.xml', rss(many.join('\n')));
    assert.equal(document.articles.length, 5000);
    const time = performance.now() - begin;
    t.diagnostic(`${Math.round(time)} ms`);
    assert.ok(time < 60_000, `${time} ms`);
  });

  it('1.0 comes over, too', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Old</title><link>https://old.example/</link></channel>
<item rdf:about="y"><title>One</title><link>https://old.example/one</link><description>Words</description><d:date>2004-05-06T07:08:09Z</d:date><d:creator>Jo</d:creator></item></rdf:RDF>`;
    const { article } = await imported('feed.rdf', rdf);
    assert.equal(article.headline, 'One');
    assert.equal(article.datePublished, '2004-05-06T07:08:09Z');
    assert.deepEqual(article.author, [{ name: 'Jo' }]);
  });
});

describe('Atom', () => {
  it('comes over with each type of text, its bases, links, authors and dates', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lake.example/" xml:lang="en">
<title type="html">Lake &amp;amp; Co</title><link href="/"/><author><name>The Lake Team</name></author>
<entry><title type="html">&lt;b&gt;Bold&lt;/b&gt; steps</title><id>tag:lake.example,2024:1</id>
<link rel="self" href="/1.atom"/><link rel="alternate" type="text/html" href="/bold-steps"/><link rel="related" title="More" href="https://other.example/"/>
<published>2024-01-02T03:04:05-05:00</published><updated>2024-02-02T03:04:05Z</updated><category term="c1" label="Care"/>
<content type="xhtml" xml:base="https://files.example/d/"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B<br/>next</p><img src="p.png" alt="P"/></div></content></entry>
<entry><title>1 &lt; 2</title><id>2</id><author><name>Jo</name><uri>https://jo.example/</uri></author><content type="html">&lt;p&gt;Hello&lt;/p&gt;</content><summary>Short</summary></entry>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">X <em>y</em></div></title><id>3</id><content>Plain &lt;b&gt;

Second</content></entry></feed>`;
    const { document, report } = await imported('feed', atom);
    assert.equal(report.format, 'atom');
    assert.equal(document.publisher.name, 'Lake & Co');
    const [first, second, third] = document.articles;
    assert.equal(first.headline, 'Bold steps');
    assert.equal(first.url, 'https://lake.example/bold-steps');
    assert.equal(first.datePublished, '2024-01-02T03:04:05-05:00');
    assert.equal(first.dateModified, '2024-02-02T03:04:05Z');
    assert.deepEqual(first.author, [{ name: 'The Lake Team' }]);
    assert.deepEqual(first.articleSection, ['Care']);
    assert.deepEqual(first.relatedLink, [{ name: 'More', url: 'https://other.example/' }]);
    assert.deepEqual(blocksOf(first.body), [
      { type: 'paragraph', text: 'A < B next' },
      { type: 'image', image: { url: 'https://files.example/d/p.png', alt: 'P' } },
    ]);
    assert.equal(second.headline, '1 < 2');
    assert.equal(second.description, 'Short');
    assert.deepEqual(second.author, [{ name: 'Jo', url: 'https://jo.example/' }]);
    assert.equal(third.headline, 'X y');
    assert.deepEqual(
      blocksOf(third.body).map(({ text }) => text),
      ['Plain <b>', 'Second'],
    );
  });
});

describe('JSON', () => {
  const feed = (...items) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 'Feed', items });

  it('Feed comes over; an item without anything is left out', async () => {
    const { document, report } = await imported(
      'feed.json',
      feed(
        {
          id: '1',
          url: 'https://a.example/one/',
          title: 'A & B',
          content_html: '<p>Hi<script></script></p>',
          date_published: 'Tue, 04 Jun 2024 10:00:00 +0200',
        },
        { id: '2' },
      ),
    );
    assert.deepEqual(
      document.articles.map(({ id }) => id),
      ['one'],
    );
    assert.equal(document.articles[0].datePublished, '2024-06-04T10:00:00+02:00');
    assert.deepEqual(report.leftOut, [
      { what: 'script', count: 1, article: 'one' },
      { what: 'item without content', count: 1 },
    ]);
  });

  it('that is cut, escaped or unknown is refused in one line, with its place', async () => {
    assert.match(
      await refused('a.json', feed({ id: '1' }).slice(0, -9)),
      /^a\.json:1:\d+: malformed JSON.*cut off/,
    );
    assert.match(await refused('a.json', '{"a":\n 1,,}'), /^a\.json:2:\d+: malformed JSON/);
    assert.match(await refused('a.json', '{&quot;items&quot;:[]}'), /escaped/);
    assert.match(await refused('a.json', '{"a":1}'), /neither WordPress posts, a JSON Feed nor/);
    assert.match(await refused('a.json', '{"format":"clinic-content/2"}'), /clinic-content\/2/);
    assert.match(await refused('a.json', '[]'), /nothing to import/);
  });
});
