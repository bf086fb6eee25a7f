// HTML for the published reader in Node: parse5's tree, as far as the reader looks at it.
import { parseFragment } from 'parse5';

const node = ({ nodeName, value = null, childNodes = [], attrs = [] }) => ({
  nodeName,
  nodeValue: value,
  childNodes: childNodes.map(node),
  getAttribute: (name) => attrs.find((attribute) => attribute.name === name)?.value ?? null,
});

export const parseHtml = (html) => node(parseFragment(html));
