import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlNode, ParseHtml } from '../content/html.js';

type Parsed = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const TYPES: Record<string, number> = { '#text': 3, '#comment': 8, '#document-fragment': 11 };

/** A node of parse5, as far as our readers and templates look at the nodes of a DOM. */
class Node implements HtmlNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string | null;
  private readonly parsed: Parsed;
  private inside: Node[] | undefined;
  private readonly attributes: Map<string, string>;

  constructor(parsed: Parsed) {
    this.nodeName = parsed.nodeName;
    this.nodeType = TYPES[parsed.nodeName] ?? 1;
    this.nodeValue = defaultTreeAdapter.isTextNode(parsed) ? parsed.value : null;
    this.parsed = parsed;
    this.attributes = new Map(
      'attrs' in parsed ? parsed.attrs.map(({ name, value }) => [name, value]) : [],
    );
  }

  /** Not before they are asked for: a tree can be deeper than functions may call each other. */
  get childNodes(): Node[] {
    const { parsed } = this;
    return (this.inside ??=
      'childNodes' in parsed ? parsed.childNodes.map((node) => new Node(node)) : []);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  /** @param selector tags, with commas between them */
  querySelectorAll(selector: string): Node[] {
    const tags = selector.split(',');
    return this.childNodes.flatMap((node) => [
      ...(tags.includes(node.nodeName) ? [node] : []),
      ...node.querySelectorAll(selector),
    ]);
  }

  querySelector(selector: string): Node | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}

/** Parses HTML without a DOM, for the reader of WordPress posts and JSON Feeds. */
export const parseHtml: ParseHtml = (html) =>
  // Forms are no content, and one ends another.
  new Node(parseFragment(html.replace(/<(\/?)form\b/gi, '<$1div'), { scriptingEnabled: false }));
