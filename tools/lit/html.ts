import { parseTrusted } from '../../src/store/trusted-types.js';

/** Takes the values of a template for its place from the front of the list, and shows them. */
type Part = (values: unknown[]) => void;
/** Shows one value, and gives the comment after it. */
type Slot = (value: unknown) => Comment | null;

/** Renders nothing, as a list of nothing does, and removes an attribute. */
export const nothing: unknown = [];

// A class, so that nothing in content can pose as one.
class Template {
  _text: string;
  _values: unknown[];
  constructor(text: string, values: unknown[]) {
    this._text = text;
    this._values = values;
  }
}

/** The build has all text of a template in one string: tools/build/prepare-html.ts says how. */
export const html = (text: string, ...values: unknown[]): Template => new Template(text, values);

const parsed: Record<string, Node> = {};

/** What a template's text says, in a document where nothing is loaded. */
export const parse = (text: string): Node => (parsed[text] ??= parseTrusted(text)).cloneNode(true);

const listenerPart = (element: Node, type: string): Part => {
  let listener: (event: Event) => void;
  element.addEventListener(type, (event) =>
    listener.call((element.getRootNode() as ShadowRoot).host, event),
  );
  return (values) => {
    listener = values.shift() as typeof listener;
  };
};

const attributePart = (element: Element, name: string, [first, ...rest]: string[]): Part => {
  let shown: unknown = nothing;
  return (values) => {
    let text: unknown = first;
    for (const after of rest) {
      const value = values.shift();
      text = text === nothing || value === nothing ? nothing : `${text}${value ?? ''}${after}`;
    }
    if (text === shown) return;
    shown = text;
    if (text === nothing) element.removeAttribute(name);
    else element.setAttribute(name, text as string);
  };
};

/** Shows between a node and the one after it what may be text, a template, or a list of these. */
export const slot = (start: Comment): Slot => {
  const end = start.nextSibling as Comment | null;
  /** A template's text, a list's entries or a node with text. */
  let shown: string | Slot[] | Text | undefined;
  let parts: Part[];
  const insert = (node: Node) => start.parentNode!.insertBefore(node, end);
  const clear = (last: Node = start) => {
    while (last.nextSibling != end) last.nextSibling!.remove();
  };
  return (value) => {
    if (value instanceof Template) {
      const { _text } = value;
      const content = shown !== _text && parse(_text);
      // A value may throw: until all are in their places, what is shown stays, and so do its parts.
      const filled = content ? partsOf(content) : parts;
      const values = [...value._values];
      for (const part of filled) part(values);
      if (content) {
        clear();
        insert(content);
        shown = _text;
        parts = filled;
      }
    } else if (Array.isArray(value)) {
      if (!Array.isArray(shown)) {
        clear();
        shown = [];
      }
      let last: Comment = start;
      let i = 0;
      for (const each of value) {
        // What it shows stands before another comment.
        last = (shown[i++] ??= (insert(start.cloneNode()), slot(last)))(each)!;
      }
      clear(last);
      shown.length = value.length;
    } else {
      const text = `${value ?? ''}`;
      if (!(shown as Text | undefined)?.nodeType) {
        clear();
        start.after('');
        shown = start.nextSibling as Text;
      }
      if ((shown as Text).data != text) (shown as Text).data = text;
    }
    return end;
  };
};

/** Finds the places for values: comments that say something, and attributes with a `^`. */
function partsOf(content: Node): Part[] {
  const parts: Part[] = [];
  const visit = (node: Node) => {
    if (node.nodeType == 8 && (node as Comment).data) {
      const show = slot(node as Comment);
      parts.push((values) => show(values.shift()));
    }
    // Their names alone: an object for each attribute takes longer than all else.
    for (const name of (node as Element).getAttributeNames?.() ?? []) {
      const texts = (node as Element).getAttribute(name)!.split('^');
      if (texts.length < 2) continue;
      (node as Element).removeAttribute(name);
      parts.push(
        name[0] == '@'
          ? listenerPart(node, name.slice(1))
          : attributePart(node as Element, name, texts),
      );
    }
    node.childNodes.forEach(visit);
  };
  visit(content);
  return parts;
}
