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

/** HTML that is still to be rebuilt. */
export class Html {
  html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** The tag of an element, in lower case; `#text` of text. */
export const tagOf = (node: HtmlNode): string => node.nodeName.toLowerCase();

/** What is no text of the author's, and what the author struck out. */
export const isSilent = (node: HtmlNode): boolean =>
  /^(#comment|script|style|template|noscript|iframe|object|svg|select|textarea|del|s|strike)$/.test(
    tagOf(node),
  ) || /\bmore-link\b/.test(node.getAttribute?.('class') ?? '');

/** What stands within a line; anything else begins one of its own. */
export const isInline = (node: HtmlNode): boolean =>
  /^(#text|a|abbr|acronym|b|bd[io]|big|cite|code|data|dfn|em|font|i|img|ins|kbd|label|mark|q|r[bpt]|ruby|samp|small|span|strong|su[bp]|time|tt|u|var|wbr|\w+:\w+)$/.test(
    tagOf(node),
  );

/** White space as HTML shows it; not that which keeps "5 mg" together. */
export const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ');

const rawText = (node: HtmlNode): string => {
  if (isSilent(node)) return '';
  const text = node.nodeValue ?? Array.from(node.childNodes, rawText).join('');
  return isInline(node) ? text : ` ${text} `;
};

/** The text of a node on one line, with spaces where blocks meet. */
export const textOf = (node: HtmlNode): string => collapse(rawText(node)).trim();
