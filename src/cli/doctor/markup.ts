import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A tag as it is written in the page's HTML. */
export interface WrittenTag {
  tag: string;
  line: number;
  attributes: Record<string, string>;
  /** `<clinic-x />`: HTML knows no such thing, and the element stays open. */
  isSelfClosing: boolean;
  /** Whether its end is written. */
  isClosed: boolean;
  /** What it holds, in characters without white space: also what it swallowed. */
  holds: number;
  /** `noscript` or `template` around it, in which widgets do not come to life. */
  inside: '' | 'noscript' | 'template';
}

/** What the checks need of the HTML as it was sent. */
export interface Markup {
  /** Elements whose tag begins as ours do, or has a dash. */
  tags: WrittenTag[];
  scripts: { src: string; line: number }[];
  /** Whether there was HTML to look at. */
  isKnown: boolean;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** In characters: more than any page. */
const MAX_LENGTH = 5e6;
const MAX_TAGS = 5000;

/** Reads the HTML of a page, which can be anything. */
export const readMarkup = (html: string): Markup => {
  const selfClosing = new Set<number>();
  const document = parse(html.slice(0, MAX_LENGTH), {
    sourceCodeLocationInfo: true,
    // So that what is in a noscript is elements.
    scriptingEnabled: false,
    onParseError: ({ code, startOffset }) => {
      if (code === 'non-void-html-element-start-tag-with-trailing-solidus') {
        selfClosing.add(startOffset);
      }
    },
  });
  const tags: WrittenTag[] = [];
  const scripts: Markup['scripts'] = [];
  // Not by functions that call themselves: pages can be deeper than those may go.
  const queue: [Node, WrittenTag['inside']][] = [[document, '']];
  while (queue.length && tags.length < MAX_TAGS) {
    const [node, inside] = queue.pop()!;
    if ('tagName' in node) look(node, inside);
    if (!('childNodes' in node)) continue;
    const isTemplate = node.nodeName === 'template' && 'content' in node;
    const children = isTemplate ? [(node as never as { content: Node }).content] : node.childNodes;
    const next = isTemplate ? 'template' : node.nodeName === 'noscript' ? 'noscript' : inside;
    for (let i = children.length - 1; i >= 0; i -= 1) queue.push([children[i]!, next]);
  }
  return { tags, scripts, isKnown: !!html };

  function look(element: Element, inside: WrittenTag['inside']) {
    const { tagName, attrs, sourceCodeLocation: place } = element;
    if (!place) return;
    const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    if (tagName === 'script' && attributes.src) {
      scripts.push({ src: attributes.src, line: place.startLine });
    }
    if (!/^cli|-/.test(tagName)) return;
    const start = place.startTag?.endOffset ?? place.endOffset;
    const end = place.endTag?.startOffset ?? place.endOffset;
    tags.push({
      tag: tagName,
      line: place.startLine,
      attributes,
      isSelfClosing: selfClosing.has(place.startOffset),
      isClosed: !!place.endTag,
      holds: html.slice(start, Math.min(end, start + 10_000)).replace(/\s+/g, '').length,
      inside,
    });
  }
};
