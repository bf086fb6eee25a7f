import { serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Parent = Tree.ParentNode;
export type Node = Tree.ChildNode;

/** Deeper than any page is meant to be, and shallow enough for functions that call themselves. */
const DEEPEST = 200;

export const isElement = (node: Tree.Node | null | undefined): node is Element =>
  !!node && 'tagName' in node;

export const attr = (element: Element, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? '';

export const setAttr = (element: Element, name: string, value: string): void => {
  element.attrs = [
    ...element.attrs.filter((attribute) => attribute.name !== name),
    { name, value },
  ];
};

export const remove = (node: Node): void => {
  const siblings = node.parentNode?.childNodes;
  const place = siblings?.indexOf(node) ?? -1;
  if (place >= 0) siblings!.splice(place, 1);
  node.parentNode = null;
};

/** Every element below, in the order of the page; what `enter` refuses is not looked into. */
export const elementsIn = (
  root: Parent,
  enter: (element: Element) => boolean = () => true,
): Element[] => {
  const found: Element[] = [];
  const open: Node[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    if (enter(node)) for (let i = node.childNodes.length; i--;) open.push(node.childNodes[i]!);
  }
  return found;
};

export const find = (root: Parent, fits: (element: Element) => boolean): Element | undefined =>
  elementsIn(root).find(fits);

/** The text inside, white space collapsed, without that of scripts and styles. */
export const textIn = (root: Tree.Node): string => {
  const parts: string[] = [];
  const open: Tree.Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node && !/^(script|style|template|noscript)$/.test(node.nodeName)) {
      if (/^(div|p|li|h\d|td|br|tr|section|ul|ol)$/.test(node.nodeName)) parts.push(' ');
      for (let i = node.childNodes.length; i--;) open.push(node.childNodes[i]!);
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
};

/** What a class, id or role says the element is. */
export const nameOf = (element: Element): string =>
  `${attr(element, 'class')} ${attr(element, 'id')} ${attr(element, 'role')} ${attr(element, 'data-hook')}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** Replaces what lies too deep by its text, so that a hostile page exhausts no stack. */
export const flatten = (root: Parent): void => {
  let level: Parent[] = [root];
  for (let depth = 0; level.length; depth++) {
    const next: Parent[] = [];
    for (const parent of level) {
      if (depth >= DEEPEST) {
        const value = textIn(parent);
        parent.childNodes = [{ nodeName: '#text', value, parentNode: parent }];
      } else for (const node of parent.childNodes) if (isElement(node)) next.push(node);
    }
    level = next;
  }
};

export const htmlOf = (root: Parent): string => {
  flatten(root);
  return serialize(root);
};
