import {
  defaultTreeAdapter as tree,
  html as syntax,
  parse,
  serialize,
  type DefaultTreeAdapterTypes,
} from 'parse5';
import { isWidget, providerTag, type Attributes } from './host.js';

type ParsedNode = DefaultTreeAdapterTypes.Node;
type ParsedElement = DefaultTreeAdapterTypes.Element;

/** An element of ours in a page. */
export interface Found {
  tag: string;
  attributes: Attributes;
  /** As the nearest element that names a language writes it; empty where none does. */
  lang: string;
  /** The text of the inline JSON. */
  json: string | undefined;
  /** The `clinic-content` elements around it, outermost first. */
  providers: Found[];
  line: number;
  column: number;
  /** Where its children are in the page's text; undefined where it is not closed. */
  range: { start: number; end: number } | undefined;
  /** The scripts with inline JSON in it, as they are written. */
  scripts: string;
  /** Where it begins in the page's text. */
  start: number;
  /** What is in it, as a parser understood it. */
  html: () => string;
  /** Ids inside it. */
  ids: string[];
  /** The elements around it, innermost first. */
  around: () => string[];
  /** Ours, inside its fallback. */
  inner: Found[];
}

/** A page that was looked through. */
export interface Page {
  /** In their order; those inside another's fallback are in that one. */
  widgets: Found[];
  /** As `<base>` says it. */
  base: string | undefined;
  title: string;
  lang: string;
  /** Ids in the page that are not inside widgets. */
  ids: Set<string>;
  /** Where structured data goes: in place of what was written before, or at the end of the head. */
  head: { start: number; end: number } | undefined;
}

const attribute = (element: ParsedElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name == name)?.value;

const childrenOf = (node: ParsedNode): DefaultTreeAdapterTypes.ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];

const textOf = (node: ParsedNode): string =>
  tree.isTextNode(node as never)
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : childrenOf(node).map(textOf).join('');

const isJson = (node: ParsedNode): node is ParsedElement =>
  tree.isElementNode(node as never) &&
  (node as ParsedElement).tagName == 'script' &&
  attribute(node as ParsedElement, 'type') == 'application/json';

/** Pictures in SVG have titles, too. */
const isHtml = (element: ParsedElement): boolean =>
  element.namespaceURI == (syntax.NS.HTML as string);

const parentsOf = (element: ParsedElement): string[] => {
  const tags: string[] = [];
  let at = element.parentNode;
  while (at && 'tagName' in at) {
    tags.push(at.tagName);
    at = at.parentNode;
  }
  return tags;
};

/** An element that is still to be looked at. */
interface Visit {
  node: ParsedElement;
  lang: string;
  providers: Found[];
  outer: Found | undefined;
}

/** Marks the script with structured data that we wrote. */
export const jsonLdMark = 'data-clinic-json-ld';

/** Looks through a page, without changing anything. Templates, comments and `noscript` are left alone. */
export const lookThrough = (html: string): Page => {
  const page: Page = {
    widgets: [],
    base: undefined,
    title: '',
    lang: '',
    ids: new Set(),
    head: undefined,
  };

  const found = (element: ParsedElement, lang: string, providers: Found[]): Found => {
    const at = element.sourceCodeLocation!;
    const scripts = element.childNodes.filter(isJson);
    return {
      tag: element.tagName,
      attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
      lang,
      json: scripts[0] && textOf(scripts[0]),
      providers,
      line: at.startLine,
      column: at.startCol,
      range:
        at.startTag && at.endTag
          ? { start: at.startTag.endOffset, end: at.endTag.startOffset }
          : undefined,
      scripts: scripts
        .map(({ sourceCodeLocation: script }) => html.slice(script!.startOffset, script!.endOffset))
        .join(''),
      start: at.startOffset,
      html: () => serialize(element),
      ids: [],
      around: () => parentsOf(element),
      inner: [],
    };
  };

  /** What is still to be looked at, with what is around it. A list, because pages can be deeper than calls. */
  const ahead: Visit[] = [];
  const enter = (node: ParsedNode, around: Omit<Visit, 'node'>): void => {
    for (const child of [...childrenOf(node)].reverse()) {
      if (tree.isElementNode(child)) ahead.push({ node: child, ...around });
    }
  };
  enter(parse(html, { sourceCodeLocationInfo: true }), {
    lang: '',
    providers: [],
    outer: undefined,
  });
  for (let visit = ahead.pop(); visit; visit = ahead.pop()) {
    const { node } = visit;
    const lang = attribute(node, 'lang') ?? visit.lang;
    const { tagName, sourceCodeLocation: at } = node;
    let { providers, outer } = visit;
    const id = attribute(node, 'id');
    // Those of what was prerendered are free for what comes in its place.
    if (id && outer) outer.ids.push(id);
    else if (id) page.ids.add(id);
    if (tagName == 'html') page.lang = lang;
    else if (tagName == 'base') page.base ??= attribute(node, 'href');
    else if (tagName == 'title' && isHtml(node)) page.title ||= textOf(node);
    else if (tagName == 'head' && at?.endTag) {
      page.head ??= { start: at.endTag.startOffset, end: at.endTag.startOffset };
    } else if (tagName == 'script' && at && !outer && attribute(node, jsonLdMark) !== undefined) {
      // One inside a widget goes with what is in there.
      page.head = { start: at.startOffset, end: at.endOffset };
    } else if (at && isWidget(tagName)) {
      const widget = found(node, lang, providers);
      (outer?.inner ?? page.widgets).push(widget);
      outer = widget;
    } else if (at && tagName == providerTag) {
      providers = [...providers, found(node, lang, providers)];
    }
    enter(node, { lang, providers, outer });
  }
  return page;
};

/** What HTML reads as text, up to its end or that of the page, and then elements that close themselves. */
const XML = new RegExp(
  [
    /<!--[\s\S]*?(?:-->|$)/,
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/,
    /<(?:script|style|textarea)\b[\s\S]*?(?:<\/(?:script|style|textarea)|$)/,
    /<(clinic-[\w-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)\/>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** In XML an element can close itself, which HTML knows nothing of: those of ours are written out. */
export const closeThose = (html: string): string =>
  /^\ufeff?\s*<\?xml\b|<html\b[^>]*\bxmlns=/i.test(html.slice(0, 2000))
    ? html.replace(XML, (all, tag?: string, rest = '') =>
        tag ? `<${tag}${String(rest).trimEnd()}></${tag}>` : all,
      )
    : html;
