import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlNode, ParseHtml } from '../content/html.js';

type Node = DefaultTreeAdapterTypes.Node;

/** A node as the readers look at it; its children when they are asked for, so that depth costs no stack. */
const view = (node: Node): HtmlNode => {
  let children: HtmlNode[] | undefined;
  return {
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    get childNodes() {
      return (children ??= 'childNodes' in node ? node.childNodes.map(view) : []);
    },
    getAttribute: (name) =>
      ('attrs' in node ? node.attrs.find((each) => each.name === name)?.value : null) ?? null,
  };
};

/** Parses HTML in Node, for `readContent`; nothing in it runs or loads. */
export const parseHtml: ParseHtml = (html) => view(parseFragment(html));
