import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlNode, ParseHtml } from '../content/html.js';

type Tree = DefaultTreeAdapterTypes.Node;

/** A node as the reader looks at it. */
const wrap = (node: Tree): HtmlNode => ({
  nodeName: node.nodeName,
  nodeValue: 'value' in node ? node.value : null,
  // Not before they are asked for: a tree can be deeper than functions may call each other.
  get childNodes() {
    return 'childNodes' in node ? node.childNodes.map(wrap) : [];
  },
  getAttribute: (name) =>
    ('attrs' in node && node.attrs.find((attribute) => attribute.name === name)?.value) || null,
});

/** Parses HTML for `readContent`; nothing of it runs or loads. */
export const parseHtml: ParseHtml = (html) => wrap(parseFragment(html));
