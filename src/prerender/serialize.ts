import { isLine, isVoid, type Plain } from './plain.js';

/** How HTML is written into a page. */
export interface Writing {
  /** The page's line break. */
  newline: string;
  /** Letters beyond ASCII as references: the page's encoding may not have them. */
  ascii: boolean;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string, { ascii }: Writing, signs: RegExp): string => {
  const escaped = text.replace(signs, (sign) => SIGNS[sign]!);
  return ascii
    ? escaped.replace(/[^\0-\x7f]/gu, (letter) => `&#x${letter.codePointAt(0)!.toString(16)};`)
    : escaped;
};

/** HTML that is well-formed as XML, too: no page knows how it will be served. */
export const serialize = (nodes: Plain[], writing: Writing): string =>
  nodes
    .map((node, i) => {
      if (typeof node == 'string') return escape(node, writing, /[&<>]/g);
      const { tag, attributes, children } = node;
      const written = Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${escape(value, writing, /[&<>"]/g)}"`)
        .join('');
      // A line for each block, for whoever reads the source.
      const before = i && isLine(node) ? writing.newline : '';
      return isVoid(tag)
        ? `${before}<${tag}${written} />`
        : `${before}<${tag}${written}>${serialize(children, writing)}</${tag}>`;
    })
    .join('');
