import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { HtmlNode, ParseHtml } from '../content/html.js';

/** A node of parse5's tree, as far as the reader looks at it. */
export const htmlNode = (node: Tree.Node): HtmlNode => {
  let inside: HtmlNode[] | undefined;
  return {
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    get childNodes() {
      return (inside ??= 'childNodes' in node ? node.childNodes.map(htmlNode) : []);
    },
    getAttribute: (name) =>
      ('attrs' in node && node.attrs.find((attribute) => attribute.name === name)?.value) || null,
  };
};

/** Parses HTML for `readContent` in Node: nothing in it runs or loads. */
export const parseHtml: ParseHtml = (html) => htmlNode(parseFragment(html));
