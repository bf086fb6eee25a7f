/** What the readers need of parsed HTML: the nodes of a DOM are such. */
export interface HtmlNode {
  /** `#text`, or the tag in any case. */
  readonly nodeName: string;
  /** Of text, the text. */
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

/** Parses HTML into a document of its own, where nothing runs and nothing loads, and gives its body. */
export type ParseHtml = (html: string) => HtmlNode;

/**
 * HTML that is still to be rebuilt, and where it is read: what its own `#links`
 * belong to. A function, because nothing in JSON can pose as one.
 */
export type Html = () => [html: string, page: string];

export const children = (node: HtmlNode): HtmlNode[] => Array.from(node.childNodes);

/** The tag of an element, in lower case; `#text` of text. */
export const tagOf = (node: HtmlNode): string => node.nodeName.toLowerCase();

/** An attribute; empty where there is none. */
export const attr = (node: HtmlNode, name: string): string => node.getAttribute?.(name) ?? '';

/** As it is found in HTML, a field that may be missing may be undefined. */
export type Found<T> = {
  [K in keyof T]: undefined extends T[K] ? Found<T[K]> | undefined : Found<T[K]>;
};

/** What is no text of the author's, and what the author struck out. */
export const isSilent = (node: HtmlNode): boolean =>
  /^(#comment|script|style|template|noscript|object|svg|select|textarea|canvas|iframe|video|audio|del|s|strike)$/.test(
    tagOf(node),
  ) || /\bmore-link\b/.test(attr(node, 'class'));

/** What begins a line of its own. */
export const isBlock = (node: HtmlNode): boolean =>
  /^(address|article|aside|blockquote|br|caption|center|d[dlt]|details|dialog|div|fi\w+|footer|form|h[1-6r]|header|le\w+|li|main|menu|nav|[ou]l|p|pre|section|summary|t([abfh]\w+|[dhr]))$/.test(
    tagOf(node),
  );

/** White space as HTML shows it; not that which keeps "5 mg" together. */
export const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ');

/** Raised numbers as plain text has them: 10 to the 9th must not become 109. */
export const superscript = (text: string): string => text.replace(/^[-\u2212]?\d+$/, '^$&');

/** Whether a picture stands for a sign, which is its `alt`: feeds have emoji turned into pictures. */
export const isEmoji = (picture: HtmlNode): boolean => /emoji|smiley/.test(attr(picture, 'class'));

const rawText = (node: HtmlNode): string => {
  if (isSilent(node)) return '';
  let text = node.nodeValue ?? children(node).map(rawText).join('');
  if (tagOf(node) == 'sup') text = superscript(text);
  return isBlock(node) ? ` ${text} ` : text;
};

/** The text of a node on one line, with spaces where blocks meet. */
export const textOf = (node: HtmlNode): string =>
  collapse(children(node).map(rawText).join('')).trim();
