import type { Article, Party } from '../../content/types.js';
import { webUrl } from '../../content/url.js';
import { isoDate } from './dates.js';
import { plainText } from './feed.js';
import { attr, elementsIn, nameOf, textIn, type Element } from './tree.js';

/** What a page says of its article outside the article: JSON-LD first, then OpenGraph and other metadata. */
export interface PageData {
  title?: string | undefined;
  summary?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
  published?: string | undefined;
  modified?: string | undefined;
  reviewed?: string | undefined;
  image?: Article['image'] | undefined;
  sections?: string[] | undefined;
  keywords?: string[] | undefined;
  authors?: Party[] | undefined;
  reviewers?: Party[] | undefined;
  publisher?: Party | undefined;
}

type Data = Record<string, unknown>;

const record = (value: unknown): Data =>
  value !== null && typeof value === 'object' ? (value as Data) : {};
const array = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value == null ? [] : [value];
const text = (value: unknown): string => (typeof value === 'string' ? plainText(value) : '');
const orNone = <T>(values: T[]): T[] | undefined => (values.length ? values : undefined);
const split = (value: unknown): string[] =>
  array(value)
    .flatMap((each) => (typeof each === 'string' ? each.split(',') : text(record(each)['name'])))
    .map((each) => plainText(each))
    .filter(Boolean);

const isArticle = (data: Data): boolean =>
  array(data['@type']).some((type) =>
    /^(\w*Article|BlogPosting|MedicalWebPage|Report)$/.test(String(type)),
  );

/** Every object in JSON-LD, by breadth; of a hostile one the first thousand. */
const objectsIn = (data: unknown): Data[] => {
  const found: Data[] = [];
  const open = [data];
  while (open.length && found.length < 1000) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...(next.slice(0, 1000) as unknown[]));
    else if (next !== null && typeof next === 'object') {
      found.push(next as Data);
      open.push(...Object.values(next).filter((value) => typeof value === 'object'));
    }
  }
  return found;
};

const jsonLd = (elements: Element[], base: string | undefined): PageData => {
  const all = elements
    .filter((element) => element.tagName === 'script' && /ld\+json/i.test(attr(element, 'type')))
    .flatMap((element) => {
      try {
        const [node] = element.childNodes;
        return objectsIn(JSON.parse(node && 'value' in node ? node.value : ''));
      } catch {
        return [];
      }
    });
  const articles = all.filter(isArticle);
  // A page around an article names the article as what it is about.
  const article =
    articles.find((each) => each['headline'] && each['author']) ??
    articles.find((each) => each['headline']) ??
    articles[0];
  if (!article) return {};
  const byId = (value: unknown): Data => {
    const given = record(value);
    return (
      (given['@id'] && !given['name']
        ? all.find((each) => each['@id'] === given['@id'] && each['name'])
        : undefined) ?? given
    );
  };
  const people = (value: unknown): Party[] | undefined =>
    orNone(
      array(value)
        .map((each): Party => {
          const party = byId(each);
          const url = webUrl(typeof party['url'] === 'string' ? party['url'] : '', base);
          const type = /Organization|Clinic|Hospital|Business/.test(String(party['@type']))
            ? 'Organization'
            : party['@type'] === 'Person'
              ? 'Person'
              : undefined;
          const jobTitle = text(party['jobTitle']);
          return {
            name: typeof each === 'string' ? text(each) : text(party['name']),
            ...(type && { type }),
            ...(jobTitle && { jobTitle }),
            ...(url && { url }),
          };
        })
        .filter(({ name }) => name && !/^https?:/.test(name)),
    );
  const page = all.find((each) => each['lastReviewed'] ?? each['reviewedBy']);
  const picture = array(article['image'])[0];
  const image = byId(picture);
  const imageUrl = webUrl(
    typeof picture === 'string' ? picture : typeof image['url'] === 'string' ? image['url'] : '',
    base,
  );
  const main = article['mainEntityOfPage'];
  return {
    title: text(article['headline']) || undefined,
    summary: text(article['description']) || undefined,
    url: webUrl(
      typeof article['url'] === 'string' ? article['url'] : typeof main === 'string' ? main : '',
      base,
    ),
    language: text(article['inLanguage']) || undefined,
    published: isoDate(article['datePublished']),
    modified: isoDate(article['dateModified']),
    reviewed: isoDate(page?.['lastReviewed']),
    image: imageUrl ? { url: imageUrl, alt: text(image['caption']) } : undefined,
    sections: orNone(split(article['articleSection'])),
    keywords: orNone(split(article['keywords'])),
    authors: people(article['author']),
    reviewers: people(page?.['reviewedBy']),
    publisher: people(article['publisher'])?.[0],
  };
};

const metadata = (elements: Element[], base: string | undefined): PageData => {
  const values = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = (
      attr(element, 'property') ||
      attr(element, 'name') ||
      attr(element, 'itemprop')
    ).toLowerCase();
    const value = attr(element, 'content').trim();
    if (value) values.set(name, [...(values.get(name) ?? []), value]);
  }
  const one = (...names: string[]) => names.map((name) => values.get(name)?.[0]).find(Boolean);
  const [width, height] = [Number(one('og:image:width')), Number(one('og:image:height'))];
  const picture = webUrl(one('og:image', 'og:image:url', 'twitter:image') ?? '', base);
  const canonical = elements.find(
    (element) => element.tagName === 'link' && /\bcanonical\b/i.test(attr(element, 'rel')),
  );
  const author = one('author', 'article:author', 'parsely-author', 'twitter:data1');
  const site = one('og:site_name');
  const url = webUrl((canonical && attr(canonical, 'href')) || one('og:url') || '', base);
  const language =
    attr(
      elements.find(({ tagName }) => tagName === 'html')!,
      'lang',
    ) || one('og:locale');
  return {
    title: one('og:title', 'twitter:title'),
    summary: one('description', 'og:description'),
    url,
    language,
    published: isoDate(one('article:published_time', 'datepublished', 'date', 'dc.date')),
    modified: isoDate(one('article:modified_time', 'og:updated_time', 'datemodified')),
    image: picture
      ? {
          url: picture,
          alt: one('og:image:alt', 'twitter:image:alt') ?? '',
          ...(width >= 1 && height >= 1 && { width, height }),
        }
      : undefined,
    sections: values.get('article:section'),
    keywords: values.get('article:tag'),
    authors:
      author && !/^https?:|^\d+ min|^(admin|administrator|webmaster|root)$/i.test(author)
        ? [{ name: author }]
        : undefined,
    publisher: site ? { name: site, ...(url && { url: new URL(url).origin }) } : undefined,
  };
};

/** The categories that builders list beside an article, without saying of each what it is. */
export const categoriesBeside = (elements: Element[]): string[] | undefined => {
  const list = elements.find((element) =>
    /(post|entry)-(categories|category|terms)\b|terms-list\b|\bcat-links\b/.test(nameOf(element)),
  );
  const links = list ? elementsIn(list).filter(({ tagName }) => tagName === 'a') : [];
  return orNone([...new Set(links.map(textIn).filter((name) => name && name.length < 40))]);
};

/** What the page says in its markup: microdata, hAtom, `rel` and `<time>`. */
const markup = (elements: Element[], base: string | undefined): PageData => {
  const has = (element: Element, pattern: RegExp) =>
    pattern.test(
      ` ${attr(element, 'class')} ${attr(element, 'itemprop')} ${attr(element, 'rel')} ${attr(element, 'data-hook')} `,
    );
  const times = elements.filter(({ tagName }) => tagName === 'time');
  const when = (pattern: RegExp) => {
    const time = times.find((each) => has(each, pattern));
    return time && isoDate(attr(time, 'datetime') || textIn(time));
  };
  const authors = elements.filter(
    (element) =>
      has(element, /\s(author|fn|byline-name|author-name|p-author|user-name)\s/) &&
      /^(a|span|strong|b|em|address|p|div|li)$/.test(element.tagName),
  );
  // The innermost says the name alone.
  const author = authors.filter((each) => textIn(each).length < 80).pop();
  const url = author && author.tagName === 'a' ? webUrl(attr(author, 'href'), base) : undefined;
  const name = author && textIn(author).replace(/^(written )?by:?\s+/i, '');
  const links = (pattern: RegExp) =>
    elements
      .filter((element) => element.tagName === 'a' && has(element, pattern))
      .map((element) => textIn(element))
      .filter(Boolean);
  return {
    published:
      when(/\s(entry-date|published|datePublished|dt-published|post-date)\s/) ??
      // The only one on the page.
      (times.length === 1 ? isoDate(attr(times[0]!, 'datetime')) : undefined),
    modified: when(/\s(updated|dateModified|dt-updated)\s/),
    authors: name ? [{ name, ...(url && { url }) }] : undefined,
    sections: orNone([...new Set(links(/\scategory\s/))]),
    keywords: orNone([
      ...new Set(links(/\stag\s/).filter((each) => !links(/\scategory\s/).includes(each))),
    ]),
  };
};

/** The first of each field that something on the page says. */
export const pageData = (elements: Element[], base: string | undefined): PageData => {
  const result: PageData = {};
  for (const each of [jsonLd(elements, base), metadata(elements, base), markup(elements, base)]) {
    for (const [key, value] of Object.entries(each)) if (value) (result as Data)[key] ??= value;
  }
  return result;
};
