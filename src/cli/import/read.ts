import { parseFragment } from 'parse5';
import { at, textAt } from '../../content/foreign.js';
import { readContent, type ContentDocument } from '../../content/index.js';
import { isRecord } from '../../content/guards.js';
import { plainText as plainInline } from '../../content/inline.js';
import { excerpt } from '../../content/select.js';
import { webUrl } from '../../content/url.js';
import { parseHtml } from '../../prerender/parse-html.js';
import { isoDate } from './dates.js';
import { detect } from './detect.js';
import { plainText, readFeed } from './feed.js';
import { readJson } from './json.js';
import { count } from './left-out.js';
import { readMarkdown } from './markdown.js';
import { readPage } from './page.js';
import { tidy } from './tidy.js';
import { attr, elementsIn, htmlOf, remove } from './tree.js';
import type { Counts, Format, Item, Items, Note, Source } from './types.js';
import { parseXml } from './xml.js';

/** A source as the native format has it, before anything is recognised in it. */
export interface Read {
  format: Format;
  document: ContentDocument;
  /** By the articles' ids. */
  leftOut: Map<string, Counts>;
  notes: Map<string, Note[]>;
  /** What belongs to no article. */
  lost: Counts;
  problems: string[];
}

const prepare = (html: string, base: string | undefined, counts: Counts): string => {
  if (!/[<[]/.test(html)) return html;
  const root = parseFragment(html);
  const given = elementsIn(root).find(({ tagName }) => tagName === 'base');
  if (given) {
    base = webUrl(attr(given, 'href'), base) ?? base;
    remove(given);
  }
  tidy(root, base, counts);
  return htmlOf(root);
};

/** Items of any kind, brought into the shape of a JSON Feed, so that one reader reads them all. */
const fromItems = ({ format, items, publisher, language }: Items, url: string): Read => {
  const read: Read = {
    format,
    document: { format: 'clinic-content/1' },
    leftOut: new Map(),
    notes: new Map(),
    lost: new Map(),
    problems: [],
  };
  const byId = new Map<string, Item>();
  const feed = items.flatMap((item, i) => {
    const id = `${i}`;
    const base = item.url ?? (/^https?:/.test(url) ? url : undefined);
    const html = prepare(item.html, base, item.leftOut);
    // A page has a title even where there is nothing on it.
    const isNamed = item.title && format !== 'html';
    if (!isNamed && !plainText(html) && !/<(?:img|iframe|video)\b/.test(html)) {
      count(read.lost, 'item without content');
      return [];
    }
    byId.set(id, item);
    return [{ id, title: item.title, content_html: html, summary: item.summary, url: item.url }];
  });
  const { document, problems } = readContent(
    { version: 'https://jsonfeed.org/version/1.1', items: feed },
    undefined,
    parseHtml,
  );
  read.problems = problems.map(String);
  const articles = (document.articles ?? []).map((article) => {
    const item = byId.get(article.id)!;
    const { id } = item;
    read.leftOut.set(id, item.leftOut);
    read.notes.set(id, item.notes);
    // What a system calls its first account is nobody's name.
    const authors = item.authors?.filter(
      ({ name }) => !/^(admin|administrator|webmaster|root)$/i.test(name),
    );
    const own = {
      image: item.image,
      articleSection: item.sections,
      keywords: item.keywords,
      inLanguage: item.language,
      author: authors?.length ? authors : undefined,
      reviewedBy: item.reviewers,
      lastReviewed: item.reviewed,
      datePublished: item.published,
      dateModified: item.modified,
      relatedLink: item.related,
    };
    const { body, ...rest } = article;
    // Better than an excerpt of the whole, where headings run into the text.
    const first = body?.[0]?.blocks.find(({ type }) => type === 'paragraph');
    if (!item.summary && item.title && first?.type === 'paragraph') {
      rest.description = excerpt(plainInline(first.text));
    }
    return {
      ...rest,
      id,
      ...Object.fromEntries(Object.entries(own).filter(([, value]) => value)),
      ...(body?.length && { body }),
    };
  });
  read.document = {
    format: 'clinic-content/1',
    ...(language && { inLanguage: language.replace(/_/g, '-') }),
    ...(publisher && { publisher }),
    articles,
  };
  return read;
};

/** A post or an item of a JSON Feed, its HTML tidied and its dates as they can be read. */
const tidied = (item: unknown, url: string, leftOut: Map<string, Counts>): unknown => {
  if (!isRecord(item)) return item;
  const counts: Counts = new Map();
  const id = String(
    at(item, 'id') ?? at(item, 'url') ?? at(item, 'link') ?? at(item, 'external_url'),
  );
  leftOut.set(id, counts);
  const own = webUrl(
    textAt(item, 'link') || textAt(item, 'url'),
    /^https?:/.test(url) ? url : undefined,
  );
  const base = own ?? (/^https?:/.test(url) ? url : undefined);
  const result: Record<string, unknown> = { ...item };
  for (const key of ['date_published', 'date_modified'] as const)
    if (item[key] != null) result[key] = isoDate(item[key]);
  const html = textAt(item, 'content_html');
  if (html) result['content_html'] = prepare(html, base, counts);
  const rendered = textAt(item, 'content', 'rendered');
  if (rendered) result['content'] = { rendered: prepare(rendered, base, counts) };
  for (const attachment of Array.isArray(item['attachments'])
    ? (item['attachments'] as unknown[])
    : []) {
    if (attachment) count(counts, 'attachment');
  }
  return result;
};

const fromJson = (data: unknown, url: string): Read => {
  const leftOut = new Map<string, Counts>();
  const isNative = textAt(data, 'format').startsWith('clinic-content/');
  const items = at(data, 'items');
  const isFeed = !isNative && isRecord(data) && Array.isArray(items);
  const given = isNative
    ? data
    : isFeed
      ? { ...data, items: (items as unknown[]).map((item) => tidied(item, url, leftOut)) }
      : Array.isArray(data)
        ? data.map((item) => tidied(item, url, leftOut))
        : tidied(data, url, leftOut);
  const lost: Counts = new Map();
  // Without title, text, summary and picture there is nothing to show.
  const seen = isFeed
    ? {
        ...(given as Record<string, unknown>),
        items: (given as { items: unknown[] }).items.filter((item) => {
          const isThere = ['title', 'content_html', 'content_text', 'summary'].some((key) =>
            textAt(item, key).trim(),
          );
          if (!isThere) count(lost, 'item without content');
          return isThere;
        }),
      }
    : given;
  const { document, problems } = readContent(
    seen,
    /^https?:/.test(url) ? url : undefined,
    parseHtml,
  );
  const language = isFeed ? textAt(data, 'language') : '';
  return {
    format: isNative ? 'native' : isFeed ? 'json-feed' : 'wordpress',
    document: language ? { ...document, inLanguage: language } : document,
    leftOut,
    notes: new Map(),
    lost,
    problems: problems.map(String),
  };
};

/**
 * Reads a source of any format.
 * @throws UserError in one clear line, with the place where there is one
 * @throws ContentError for JSON of a format that is not known
 */
export const readSource = ({ text: given, url, contentType }: Source, name: string): Read => {
  const text = given.replace(/^\ufeff/, '').replace(/\0/g, '');
  const start = text.trimStart();
  switch (detect(start, name, contentType)) {
    case 'json':
      return fromJson(readJson(name, text), url);
    case 'xml':
      return fromItems(readFeed(name, parseXml(name, text), url), url);
    case 'html':
      return fromItems(readPage(text, url), url);
    case 'markdown':
      return fromItems(readMarkdown(name, start, url), url);
  }
};
