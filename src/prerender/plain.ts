import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { isBlock } from '../content/html.js';
import { parseDate } from '../content/dates.js';
import { formatDate } from '../locales/format.js';

type Parsed = DefaultTreeAdapterTypes.ChildNode;
type ParsedElement = DefaultTreeAdapterTypes.Element;

/** A node of the HTML that is written. */
export type Plain = string | PlainElement;
export interface PlainElement {
  tag: string;
  attributes: Record<string, string>;
  children: Plain[];
}

/** Attributes that say something without styles and scripts, too. */
const KEPT =
  /^(id|href|rel|src|srcset|sizes|alt|width|height|loading|decoding|referrerpolicy|lang|dir|datetime|colspan|rowspan|scope|start|open|aria-level|data-id)$/;
/** Drawn, or of use only with a script. */
const DROPPED = /^(svg|style|script|button|slot|template|link|iframe|object|embed)$/;
const VOID = /^(img|br|hr)$/;
/** Those that mean something even when they hold nothing. */
const EMPTY = /^(img|br|hr|td|th)$/;

const attributesOf = (element: ParsedElement): Record<string, string> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));

const words = (value = ''): string[] => value.split(/\s+/);

export const isVoid = (tag: string): boolean => VOID.test(tag);

/** Whether it begins a line of its own. */
export const isLine = (node: Plain): boolean =>
  typeof node != 'string' && node.tag != 'br' && isBlock({ nodeName: node.tag } as never);

const isBlank = (node: Plain): boolean => typeof node == 'string' && !node.trim();

const textIn = (node: Plain): string =>
  typeof node == 'string' ? node : node.children.map(textIn).join('');

/** White space as HTML shows it, and none beside what begins a line. */
const tidy = (nodes: Plain[]): Plain[] => {
  const merged: Plain[] = [];
  for (const node of nodes) {
    const last = merged.length - 1;
    if (typeof node == 'string' && typeof merged[last] == 'string') merged[last] += node;
    else merged.push(node);
  }
  return merged.flatMap((node, i) => {
    if (typeof node != 'string') return node;
    let text = node.replace(/[ \t\n\f\r]+/g, ' ');
    const [before, after] = [merged[i - 1], merged[i + 1]];
    if (before === undefined || isLine(before) || tagOf(before) == 'br') text = text.trimStart();
    if (after === undefined || isLine(after) || tagOf(after) == 'br') text = text.trimEnd();
    return text || [];
  });
};

const tagOf = (node: Plain | undefined): string =>
  node === undefined || typeof node == 'string' ? '' : node.tag;

/** What styles set apart, where nothing but elements stands side by side; undefined elsewhere. */
const apart = (nodes: Parsed[], locale: string): Plain[] | undefined => {
  const shown = nodes.filter(
    (node) => !tree.isCommentNode(node) && !(tree.isTextNode(node) && !node.value.trim()),
  );
  if (shown.length < 2 || !shown.every(tree.isElementNode)) return undefined;
  const result: Plain[] = [];
  for (const node of shown) {
    const converted = convert(node, locale).filter((each) => !isBlank(each));
    if (!converted.length) continue;
    if (result.length) result.push((node as ParsedElement).tagName == 'a' ? ' ' : ' \u00b7 ');
    result.push(...converted);
  }
  return result.some(isLine) ? undefined : result;
};

const convertAll = (nodes: Parsed[], locale: string): Plain[] =>
  nodes.flatMap((node) => convert(node, locale));

const convert = (node: Parsed, locale: string): Plain[] => {
  if (tree.isTextNode(node)) return [node.value];
  if (!tree.isElementNode(node)) return [];
  const given = attributesOf(node);
  const parts = words(given['part']);
  const classes = words(given['class']);
  if (DROPPED.test(node.tagName) || given['aria-hidden'] == 'true') return [];
  let children = convertAll(node.childNodes, locale);
  let tag = node.tagName;
  if (classes.includes('tag')) return [tagged(node, textIn({ tag, attributes: {}, children }))];
  if (tag == 'ol' && parts.includes('meta')) return path(children);
  if (/^(p|li)$/.test(tag) && (parts.includes('meta') || parts.includes('contact'))) {
    children = apart(node.childNodes, locale) ?? children;
  }
  if (tag == 'div' && parts.some((part) => /^(section|group|callout)$/.test(part))) tag = 'section';
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) if (KEPT.test(name)) attributes[name] = value;
  if (given['role'] == 'heading') attributes['role'] = 'heading';
  if (given['aria-label'] && /^(a|nav)$/.test(tag)) attributes['aria-label'] = given['aria-label'];
  if (attributes['start'] == '1') delete attributes['start'];
  if (!attributes['srcset']) delete attributes['sizes'];
  if (tag == 'details') attributes['open'] = '';
  if (tag == 'time') {
    // "3 hours ago" is not true for long on a page that is written once.
    const moment = parseDate(given['datetime'] ?? '');
    if (moment) children = [formatDate(moment, locale)];
  }
  const element = { tag, attributes, children };
  if (isLine(element)) element.children = tidy(children);
  return keep(element);
};

/** A word about what stands beside it, which styles would set apart. */
const tagged = (node: ParsedElement, word: string): Plain => {
  const siblings = node.parentNode?.childNodes ?? [];
  const isFirst = !siblings
    .slice(0, siblings.indexOf(node))
    .some((each) => !tree.isCommentNode(each) && !(tree.isTextNode(each) && !each.value.trim()));
  return isFirst ? { tag: 'strong', attributes: {}, children: [`${word}:`] } : ` (${word})`;
};

/** Categories, outermost first, in one line. */
const path = (items: Plain[]): Plain[] => {
  const names = items.flatMap((item) => (typeof item == 'string' ? [] : [item.children]));
  return keep({
    tag: 'p',
    attributes: {},
    children: tidy(names.flatMap((name, i) => (i ? [' / ', ...name] : name))),
  });
};

/** What stands in running text among blocks, as paragraphs. */
const paragraphs = (nodes: Plain[]): Plain[] => {
  const result: Plain[] = [];
  let run: Plain[] = [];
  const end = () => {
    const children = tidy(run);
    if (children.length) result.push({ tag: 'p', attributes: {}, children });
    run = [];
  };
  for (const node of nodes) {
    if (isLine(node)) {
      end();
      result.push(node);
    } else run.push(node);
  }
  end();
  return result;
};

const isBox = (node: Plain | undefined): node is PlainElement =>
  tagOf(node) == 'div' && !(node as PlainElement).attributes['role'];

/** The element where it says anything, without boxes that only styles need. */
const keep = (element: PlainElement): Plain[] => {
  const { tag, attributes, children } = element;
  if (!EMPTY.test(tag) && !children.some((child) => !isBlank(child))) {
    // Space between words stays.
    return children.length && !isLine(element) ? [' '] : [];
  }
  const isBare = !Object.keys(attributes).length;
  if (isBare && tag == 'span') return children;
  if (!/^(div|section|article|li)$/.test(tag) || attributes['role']) return [element];
  const lines = tag == 'li' ? children : paragraphs(children);
  const [only, more] = lines;
  // One box in another is one.
  if (!more && isBox(only) && !Object.keys(only.attributes).some((name) => name in attributes)) {
    return [{ tag, attributes: { ...attributes, ...only.attributes }, children: only.children }];
  }
  return isBare && tag == 'div' ? lines : [{ ...element, children: lines }];
};

/** What follows an article, such as who publishes it, as its end: reader modes take it along. */
const together = (nodes: Plain[]): Plain[] => {
  const at = nodes.findIndex((node) => tagOf(node) == 'article');
  const article = nodes[at] as PlainElement | undefined;
  return article
    ? [
        ...nodes.slice(0, at),
        { ...article, children: [...article.children, ...nodes.slice(at + 1)] },
      ]
    : nodes;
};

/** Says what language something is in where it is another than that around it. */
const saidOnce = (nodes: Plain[], around: string): Plain[] =>
  nodes.map((node) => {
    if (typeof node == 'string') return node;
    const { lang, ...others } = node.attributes;
    return {
      ...node,
      attributes: lang === around ? others : node.attributes,
      children: saidOnce(node.children, lang ?? around),
    };
  });

/** What a widget rendered, as HTML that needs no styles. */
export const plain = (
  html: string,
  locale: string,
): { nodes: Plain[]; lang: string | undefined } => {
  const base = parseFragment(html).childNodes.find(tree.isElementNode);
  if (!base) return { nodes: [], lang: undefined };
  const nodes = base.childNodes.flatMap((node): Plain[] => {
    if (tree.isElementNode(node) && attributesOf(node)['part'] == 'status') {
      const children = tidy(convertAll(node.childNodes, locale));
      return children.length ? [{ tag: 'p', attributes: {}, children }] : [];
    }
    return convert(node, locale);
  });
  const { lang } = attributesOf(base);
  return { nodes: saidOnce(together(paragraphs(nodes)), lang ?? locale), lang };
};
