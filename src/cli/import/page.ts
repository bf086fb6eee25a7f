import { parse } from 'parse5';
import { webUrl } from '../../content/url.js';
import { bylineOf, categoriesIn } from './byline.js';
import { categoriesBeside, pageData } from './page-data.js';
import { withoutSurroundings } from './tidy.js';
import {
  attr,
  elementsIn,
  flatten,
  htmlOf,
  isElement,
  nameOf,
  remove,
  textIn,
  type Element,
  type Parent,
} from './tree.js';
import type { Counts, Items, Note } from './types.js';

const squeezed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How much of the text is in running words rather than links. */
const wordsIn = (element: Element): number => {
  const links = elementsIn(element).filter(({ tagName }) => tagName === 'a');
  return textIn(element).length - links.reduce((sum, link) => sum + textIn(link).length, 0);
};

const bodyNames =
  /\b(article-?body|entry-content|post-content|article-content|post-body|blog-item-content|e-content|theme-post-content|post-description|blog-post-content|single-content)\b/;

/** The element that holds the article: what the page calls so, else what holds nearly all the words. */
const rootOf = (body: Element): Element => {
  const all = elementsIn(body);
  const whole = wordsIn(body);
  const longest = (elements: Element[], share: number) =>
    elements
      .map((element) => ({ element, words: wordsIn(element) }))
      .filter(({ words }) => words > whole * share)
      .sort((a, b) => b.words - a.words)[0]?.element;
  let root =
    longest(
      all.filter((element) =>
        bodyNames.test(`${nameOf(element)} ${attr(element, 'itemprop').replace(/B/, '-b')}`),
      ),
      0.4,
    ) ??
    longest(
      all.filter(({ tagName }) => tagName === 'article'),
      0.4,
    ) ??
    longest(
      all.filter((element) => element.tagName === 'main' || attr(element, 'role') === 'main'),
      0.4,
    ) ??
    body;
  for (;;) {
    const words = wordsIn(root);
    const next: Element | undefined = root.childNodes
      .filter(isElement)
      .find(
        (child) =>
          /^(div|section|article|main|body|center|form|table|tbody|tr|td)$/.test(child.tagName) &&
          wordsIn(child) > words * 0.85,
      );
    if (!next) return root;
    root = next;
  }
};

/** The heading that is the article's title: the one that the metadata names too, else the first. */
const titleIn = (body: Element, named: string): Element | undefined => {
  const headings = elementsIn(body).filter(({ tagName }) => /^h[12]$/.test(tagName));
  const wanted = squeezed(named);
  // The longest, because a heading "Blog" begins many a title.
  const [same] = headings
    .map((each) => ({ each, text: squeezed(textIn(each)) }))
    .filter(({ text }) => text.length > 3 && (wanted === text || wanted.startsWith(`${text} `)))
    .sort((a, b) => b.text.length - a.text.length);
  const first = headings.filter((each) => each.tagName === 'h1' && textIn(each));
  // A site's name in an h1 on every page is no title.
  return (
    same?.each ??
    first.find(
      (each) =>
        !/logo|site-title|brand/.test(
          `${nameOf(each)} ${isElement(each.parentNode) ? nameOf(each.parentNode) : ''}`,
        ),
    )
  );
};

/** The elements right before one in the page that have words, nearest first. */
const before = (body: Element, element: Element): Element[] => {
  const all = elementsIn(body);
  const place = all.indexOf(element);
  const above = new Set<Parent>();
  for (let up: Parent | null = element; up; up = isElement(up) ? up.parentNode : null)
    above.add(up);
  return all
    .slice(0, Math.max(0, place))
    .reverse()
    .filter(
      (each) =>
        !above.has(each) && /^(p|div|span|ul|ol|a|nav|h[4-6])$/.test(each.tagName) && textIn(each),
    )
    .slice(0, 12);
};

/** The first short lines behind a title: some pages have the categories there. */
const after = (body: Element, element: Element): Element[] => {
  const all = elementsIn(body);
  const behind = all.slice(all.indexOf(element) + 1);
  const text = behind.findIndex(
    (each) =>
      /^(h[1-6]|ul|ol)$/.test(each.tagName) || (each.tagName === 'p' && textIn(each).length > 60),
  );
  return behind
    .slice(0, text < 0 ? undefined : text)
    .filter((each) => /^(p|div|span)$/.test(each.tagName) && !each.childNodes.some(isElement))
    .slice(0, 4)
    .filter((each) => {
      const names = textIn(each).split(/\s*[,|]\s*/);
      // Names of people have two words each.
      return (
        names.length > 1 &&
        names.some((name) => !name.includes(' ')) &&
        !names.some((name) => /\d/.test(name))
      );
    });
};

/** The short lines of a page outside its menus, sidebars, forms and comments. */
const linesOf = (body: Element): string[] =>
  elementsIn(
    body,
    (each) =>
      !/^(nav|aside|form|script|style)$/.test(each.tagName) &&
      !/\b(comments?|sidebar|related|recent)\b/.test(nameOf(each)),
  )
    .filter(({ tagName }) => /^(p|div|span|footer|li|em|small|address|h[5-6])$/.test(tagName))
    .map(textIn)
    .filter((text) => text && text.length < 200);

const dropFrom = (element: Element): void => {
  let up: Element = element;
  // What held it alone goes with it.
  while (
    isElement(up.parentNode) &&
    textIn(up.parentNode) === textIn(element) &&
    up.parentNode.tagName !== 'body'
  )
    up = up.parentNode;
  remove(up);
};

/** A whole page: the article is found in it, menus, comments and the like are left out. */
export const readPage = (text: string, url: string): Items => {
  const document = parse(text);
  flatten(document);
  const elements = elementsIn(document);
  const declared = elements.find(({ tagName }) => tagName === 'base');
  const from = /^https?:/.test(url) ? url : undefined;
  const base = (declared && webUrl(attr(declared, 'href'), from)) ?? from;
  const data = pageData(elements, base);
  const body = elements.find(({ tagName }) => tagName === 'body');
  const leftOut: Counts = new Map();
  const notes: Note[] = [];
  const tab = elements.find(({ tagName }) => tagName === 'title');
  const tabTitle = tab ? textIn(tab) : '';
  let title = data.title ?? '';
  let html = '';
  let sections = data.sections;
  if (body) {
    const heading = titleIn(body, title || tabTitle);
    // Before the menus go, because breadcrumbs are among them.
    const crumbs = elements.find((element) =>
      /\bbreadcrumbs?\b/.test(`${nameOf(element)} ${attr(element, 'aria-label').toLowerCase()}`),
    );
    // The one that names most; of several as good the nearest.
    const inCrumbs = new Set(crumbs && [crumbs, ...elementsIn(crumbs)]);
    const [line] = (heading ? [...before(body, heading), ...after(body, heading)] : [])
      .filter((each) => !inCrumbs.has(each))
      .map((each) => ({ each, names: categoriesIn(textIn(each), each) }))
      .filter(({ names }) => names.length)
      .sort((a, b) => b.names.length - a.names.length);
    const beside = categoriesBeside(elements);
    const crumbNames = crumbs
      ? elementsIn(crumbs)
          .filter(({ tagName }) => tagName === 'a')
          .map((each) => textIn(each))
          .filter((name) => name && !/^(home|start)$/i.test(name))
      : [];
    if (line && (!sections || line.names.length > sections.length)) {
      sections = line.names;
      notes.push({
        what: 'categories',
        count: line.names.length,
        from: `the line at the title: "${textIn(line.each)}"`,
      });
    } else if (!sections && beside) {
      sections = beside;
      notes.push({
        what: 'categories',
        count: beside.length,
        from: 'the links beside the article',
      });
    } else if (!sections && crumbNames.length) {
      sections = [...new Set(crumbNames)];
      notes.push({ what: 'categories', count: sections.length, from: 'the breadcrumbs' });
    }
    if (heading) {
      title = textIn(heading) || title;
      // Beside the title: who, when and in what category.
      if (line) dropFrom(line.each);
    }
    // In what goes now, too: themes put the line that says who wrote it into a footer.
    for (const each of linesOf(body)) {
      const byline = bylineOf(each);
      if (byline?.author && !data.authors) {
        data.authors = byline.author;
        notes.push({ what: 'author', count: byline.author.length, from: `"${each}"` });
      }
      if (byline?.sections && !sections) {
        ({ sections } = byline);
        notes.push({ what: 'categories', count: byline.sections.length, from: `"${each}"` });
      }
      if (byline?.date) data.published ??= byline.date;
    }
    withoutSurroundings(document, leftOut);
    const root = rootOf(body);
    if (heading?.parentNode) dropFrom(heading);
    html = `${base ? `<base href="${base.replace(/"/g, '&quot;')}">` : ''}${htmlOf(root)}`;
  }
  title ||= tabTitle.replace(/\s+[|\u2013\u2014\u00b7»-]\s+[^|\u2013\u2014\u00b7»]*$/, '');
  const { publisher } = data;
  // Themes link categories as if they were keywords.
  const keywords = data.keywords?.filter((each) => !sections?.includes(each));
  // Search engines are told the site's name, too.
  const site = title.replace(/\s+[|\u2013\u2014\u00b7»-]\s+[^|\u2013\u2014\u00b7»]*$/, '');
  if (publisher && title.toLowerCase().endsWith(publisher.name.toLowerCase()) && site) title = site;
  return {
    format: 'html',
    publisher,
    language: data.language,
    items: [
      {
        id: data.url ?? url,
        title,
        url: data.url ?? from,
        html,
        summary: data.summary,
        published: data.published,
        modified: data.modified,
        image: data.image,
        sections,
        keywords: keywords?.length ? keywords : undefined,
        authors: data.authors,
        reviewers: data.reviewers,
        reviewed: data.reviewed,
        leftOut,
        notes,
      },
    ],
  };
};
