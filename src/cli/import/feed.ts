import { parseFragment } from 'parse5';
import type { Article, Party } from '../../content/types.js';
import { webUrl } from '../../content/url.js';
import { UserError } from '../problem.js';
import { isoDate } from './dates.js';
import { count } from './left-out.js';
import { textIn } from './tree.js';
import type { Item, Items } from './types.js';
import { childrenOf, textOfChild, toHtml, xmlText, type Xml } from './xml.js';

/** HTML as text, decoded once. */
export const plainText = (html: string): string =>
  /[<&]/.test(html)
    ? textIn(parseFragment(html.slice(0, 20_000)))
    : html.replace(/\s+/g, ' ').trim();

const join = (given: string, ...bases: (string | undefined)[]): string | undefined => {
  if (!given.trim()) return undefined;
  const base = bases.find((each) => each && /^https?:/.test(each));
  return webUrl(given.trim(), base);
};

const unique = <T>(values: T[]): T[] => [...new Set(values)];
const orNone = <T>(values: T[]): T[] | undefined => (values.length ? values : undefined);
const people = (names: string[]): Party[] | undefined =>
  orNone(
    unique(names.map((name) => name.replace(/\s+/g, ' ').trim()).filter(Boolean)).map((name) => ({
      name,
    })),
  );

/** The first picture among an item's attachments; other attachments are counted as left out. */
const pictureOf = (
  xml: Xml,
  counts: Item['leftOut'],
  bases: (string | undefined)[],
): Article['image'] => {
  const all = (xml: Xml): Xml[] =>
    childrenOf(xml, 'media:group', 'media:content').flatMap((each) => [each, ...all(each)]);
  const attached = [
    ...all(xml),
    ...childrenOf(xml, 'media:thumbnail', 'enclosure', 'itunes:image'),
  ].concat(childrenOf(xml, 'atom:link').filter(({ attrs }) => attrs['rel'] === 'enclosure'));
  let picture: Article['image'];
  for (const each of attached) {
    const { attrs } = each;
    const url = join(attrs['url'] ?? attrs['href'] ?? '', each.base, ...bases);
    if (!url) continue;
    const isPicture =
      attrs['medium'] === 'image' ||
      attrs['type']?.startsWith('image/') ||
      /thumbnail|itunes/.test(each.name) ||
      (!attrs['type'] && !attrs['medium'] && /\.(jpe?g|png|gif|webp|avif|svg)(\?|$)/i.test(url));
    if (!isPicture) count(counts, 'attachment');
    else if (!picture) {
      const [width, height] = [Number(attrs['width']), Number(attrs['height'])];
      const alt = textOfChild(each, 'media:description', 'media:title');
      picture = { url, alt: plainText(alt), ...(width >= 1 && height >= 1 && { width, height }) };
    }
  }
  return picture;
};

const rssItem = (xml: Xml, home: string | undefined): Item => {
  const leftOut: Item['leftOut'] = new Map();
  const guid = childrenOf(xml, 'guid')[0];
  const guidText = xmlText(guid);
  const alternate = childrenOf(xml, 'atom:link').find(
    ({ attrs }) => (attrs['rel'] ?? 'alternate') === 'alternate',
  );
  const url =
    join(textOfChild(xml, 'link'), xml.base, home) ??
    join(alternate?.attrs['href'] ?? '', xml.base, home) ??
    (guid?.attrs['isPermaLink'] !== 'false' && /^https?:/.test(guidText) ? guidText : undefined);
  const encoded = textOfChild(xml, 'content:encoded');
  const inside = childrenOf(xml, 'xhtml:body', 'xhtml:div')[0];
  const description = textOfChild(xml, 'description', 'itunes:summary');
  const full = encoded || (inside ? toHtml(inside) : '');
  const authors = childrenOf(xml, 'dc:creator', 'author', 'itunes:author').map((each) =>
    // "jane@publisher.example (Jane Doe)": addresses are nobody's business.
    plainText(xmlText(each))
      .replace(/^\S+@\S+\s*\((.*)\)$/, '$1')
      .replace(/^\S+@\S+$/, ''),
  );
  return {
    id: guidText || url || textOfChild(xml, 'title'),
    title: plainText(textOfChild(xml, 'title')),
    url,
    html: full || description,
    summary: full ? plainText(description).replace(/\s*\[(\u2026|\.{3})\]$/, '\u2026') : undefined,
    language: textOfChild(xml, 'dc:language') || undefined,
    published: isoDate(textOfChild(xml, 'pubDate', 'dc:date', 'atom:published')),
    modified: isoDate(textOfChild(xml, 'atom:updated', 'dcterms:modified')),
    image: pictureOf(xml, leftOut, [url, home]),
    sections: orNone(
      unique(
        childrenOf(xml, 'category', 'dc:subject')
          .map((each) => plainText(xmlText(each)))
          .filter(Boolean),
      ),
    ),
    authors: people(authors),
    leftOut,
    notes: [],
  };
};

/** RSS 2.0 and its elders, and RSS 1.0. */
const rss = (root: Xml, url: string): Items => {
  const channel = childrenOf(root, 'channel')[0];
  const name = channel && plainText(textOfChild(channel, 'title'));
  const home =
    join(channel ? textOfChild(channel, 'link') : '', root.base, url) ??
    (/^https?:/.test(url) ? url : undefined);
  const items = [...(channel ? childrenOf(channel, 'item') : []), ...childrenOf(root, 'item')];
  return {
    format: 'rss',
    items: items.map((item) => rssItem(item, home)),
    publisher: name ? { name, ...(home && { url: home }) } : undefined,
    language: (channel && textOfChild(channel, 'language', 'dc:language')) || undefined,
  };
};

/** What an Atom text construct holds, as HTML and as text. */
const construct = (xml: Xml | undefined): { html: string; text: string } => {
  if (!xml) return { html: '', text: '' };
  const type = xml.attrs['type'] ?? 'text';
  if (/xhtml/.test(type)) {
    const div = childrenOf(xml, 'xhtml:div', 'div')[0] ?? xml;
    const html = toHtml(div);
    return { html, text: plainText(html) };
  }
  const text = xmlText(xml);
  if (/html/.test(type)) return { html: text, text: plainText(text) };
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return {
    html: safe
      .split(/\n\s*\n/)
      .map((each) => `<p>${each}</p>`)
      .join(''),
    text: text.replace(/\s+/g, ' '),
  };
};

const authorsOf = (...holders: (Xml | undefined)[]): Party[] | undefined => {
  for (const holder of holders) {
    const found = childrenOf(holder, 'atom:author')
      .map((author) => {
        const uri = webUrl(textOfChild(author, 'atom:uri'), author.base);
        return { name: textOfChild(author, 'atom:name'), ...(uri && { url: uri }) };
      })
      .filter(({ name }) => name);
    if (found.length) return found;
  }
  return undefined;
};

const atom = (feed: Xml, url: string): Items => {
  const linksOf = (xml: Xml) =>
    childrenOf(xml, 'atom:link').map(({ attrs, base }) => ({
      rel: attrs['rel'] ?? 'alternate',
      type: attrs['type'] ?? '',
      title: attrs['title'] ?? '',
      url: join(attrs['href'] ?? '', base, url),
    }));
  const alternate = (xml: Xml) => {
    const all = linksOf(xml).filter(({ rel, url }) => rel === 'alternate' && url);
    return (all.find(({ type }) => /html/.test(type)) ?? all[0])?.url;
  };
  const home = alternate(feed);
  const entries = feed.name === 'atom:entry' ? [feed] : childrenOf(feed, 'atom:entry');
  const items = entries.map((entry): Item => {
    const leftOut: Item['leftOut'] = new Map();
    const [content, summary, title] = ['content', 'summary', 'title'].map(
      (name) => childrenOf(entry, `atom:${name}`)[0],
    );
    const link = alternate(entry) ?? join(content?.attrs['src'] ?? '', content?.base, url);
    const body = construct(content);
    const short = construct(summary);
    const related = linksOf(entry)
      .filter(({ rel, url }) => rel === 'related' && url)
      .map(({ title, url }) => ({ name: title || url!, url: url! }));
    return {
      id: textOfChild(entry, 'atom:id') || link || construct(title).text,
      title: construct(title).text,
      url: link,
      // Addresses in it start at its own base.
      html: body.html
        ? `${content?.base ? `<base href="${content.base.replace(/"/g, '&quot;')}">` : ''}${body.html}`
        : short.html,
      summary: body.html ? short.text || undefined : undefined,
      language: content?.attrs['xml:lang'] ?? entry.attrs['xml:lang'],
      published: isoDate(textOfChild(entry, 'atom:published', 'atom:issued')),
      modified: isoDate(textOfChild(entry, 'atom:updated', 'atom:modified')),
      image: pictureOf(entry, leftOut, [entry.base, link, url]),
      sections: orNone(
        unique(
          childrenOf(entry, 'atom:category')
            .map(({ attrs }) => attrs['label'] ?? attrs['term'] ?? '')
            // Blogger's kind of entry is an address.
            .filter((each) => each && !/^https?:/.test(each)),
        ),
      ),
      authors: authorsOf(entry, childrenOf(entry, 'atom:source')[0], feed),
      related: orNone(related),
      leftOut,
      notes: [],
    };
  });
  const name = construct(childrenOf(feed, 'atom:title')[0]).text;
  return {
    format: 'atom',
    items,
    publisher: name && feed.name === 'atom:feed' ? { name, ...(home && { url: home }) } : undefined,
    language: feed.attrs['xml:lang'],
  };
};

/** @throws UserError for XML that is no feed */
export const readFeed = (name: string, root: Xml, url: string): Items => {
  switch (root.name) {
    case 'rss':
    case 'rdf:RDF':
      return rss(root, url);
    case 'feed':
      // Without its namespace: the same all the same.
      return atom(withPrefix(root), url);
    case 'atom:feed':
    case 'atom:entry':
      return atom(root, url);
  }
  throw new UserError(`${name}: XML of the kind <${root.name}>, which is neither RSS nor Atom.`);
};

const withPrefix = (xml: Xml): Xml => ({
  ...xml,
  name: xml.name.includes(':') ? xml.name : `atom:${xml.name}`,
  children: xml.children.map((child) => (typeof child === 'string' ? child : withPrefix(child))),
});
