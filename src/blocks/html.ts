import { html, nothing } from 'lit';
import { htmlIf, isMissing } from '../base/html-if.js';
import { link } from '../base/link.js';
import { picture } from '../base/picture.js';
import { bodyReader } from '../content/body.js';
import { image } from '../content/common.js';
import type { Reading } from '../content/guards.js';
import { attr, isBlock, isEmoji, isSilent, tagOf, textOf } from '../content/html.js';
import { pictureOf, playerOf } from '../content/html-media.js';
import type { Block } from '../content/types.js';
import { linkUrl } from '../content/url.js';
import { scroller } from './table.js';
import type { View } from './view.js';

/** What of an author's HTML stands between two headings: nodes of an inert document. */
export interface HtmlBlock {
  type: 'html';
  nodes: Element[];
  reading: Reading;
  /** Where the author's own `#links` lead. */
  page: string;
}

/** A section as it is shown: of native content, or of an author's HTML. */
export interface ShownSection {
  id?: string | undefined;
  headline?: string | undefined;
  blocks: (Block | HtmlBlock)[];
  sections?: ShownSection[];
}

/** The sections of an article; those in HTML are what its headings begin. */
export const readBody = bodyReader<ShownSection>(([html, page], reading) => {
  const sectionOf = (level: number, headline?: string, id?: string) => {
    const nodes: Element[] = [];
    const sections: ShownSection[] = [];
    const blocks: HtmlBlock[] = [{ type: 'html', nodes, reading, page }];
    return { headline, id: id || undefined, blocks, sections, nodes, level };
  };
  const top = sectionOf(0);
  // The sections around the present place, innermost first.
  const open = [top];
  const add = (node: Element): void => {
    const [, level] = /^h([1-6])$/.exec(tagOf(node)) ?? [];
    const headline = level && textOf(node);
    if (headline) {
      const next = sectionOf(Number(level), headline, attr(node, 'id'));
      while (open[0]!.level >= next.level) open.shift();
      open[0]!.sections.push(next);
      open.unshift(next);
    }
    // A heading may have pictures in it; and what holds sections is taken apart.
    if (level) node.querySelectorAll('img').forEach(add);
    else if (
      !/^([uod]l|table|blockquote|figure)$/.test(tagOf(node)) &&
      node.querySelector?.('h1,h2,h3,h4,h5,h6')
    ) {
      (node.childNodes as NodeListOf<Element>).forEach(add);
    } else open[0]!.nodes.push(node);
  };
  ((reading.parseHtml(html) as DocumentFragment).childNodes as NodeListOf<Element>).forEach(add);
  const isShown = (node: Element) => node.nodeType == 1 || node.nodeValue!.trim();
  return top.nodes.some(isShown) ? [{ blocks: top.blocks }, ...top.sections] : top.sections;
});

type Template = (content: unknown, element: Element) => unknown;

const span = (element: Element, name: string): unknown => attr(element, name) || nothing;

/** How elements are written anew; of all others only the content is. */
const templates: Record<string, Template | undefined> = {
  __proto__: null as never,
  p: (content) => htmlIf`<p>${content}</p>`,
  div: (content) => htmlIf`<div>${content}</div>`,
  strong: (content) => html`<strong>${content}</strong>`,
  em: (content) => html`<em>${content}</em>`,
  sup: (content) => html`<sup>${content}</sup>`,
  sub: (content) => html`<sub>${content}</sub>`,
  q: (content) => html`<q>${content}</q>`,
  br: () => html`<br />`,
  ul: (content) => html`<ul part="list">${content}</ul>`,
  ol: (content) => html`<ol part="list">${content}</ol>`,
  li: (content) => html`<li part="item">${content}</li>`,
  dl: (content) => html`<dl>${content}</dl>`,
  dt: (content) => html`<dt>${content}</dt>`,
  dd: (content) => html`<dd>${content}</dd>`,
  blockquote: (content) => html`<blockquote>${content}</blockquote>`,
  figure: (content) => html`<figure>${content}</figure>`,
  figcaption: (content) => html`<figcaption part="meta">${content}</figcaption>`,
  caption: (content) => html`<caption>${content}</caption>`,
  tr: (content) => html`<tr>${content}</tr>`,
  th: (content, element) =>
    html`<th colspan=${span(element, 'colspan')} rowspan=${span(element, 'rowspan')}>${content}</th>`,
  td: (content, element) =>
    html`<td colspan=${span(element, 'colspan')} rowspan=${span(element, 'rowspan')}>${content}</td>`,
};

/**
 * An author's HTML, rebuilt from an allow-list: every element is one of ours,
 * and of attributes only checked addresses and spans are left.
 */
export const authored = (view: View, { nodes, reading, page }: HtmlBlock): unknown => {
  const written = (node: Element): unknown => {
    const tag = tagOf(node);
    if (tag == '#text') return node.nodeValue;
    if (tag == 'img') {
      const shown = image(pictureOf(node)[0]?.image, '', reading);
      return isEmoji(node) ? attr(node, 'alt') : shown && picture(shown);
    }
    if (/^(iframe|video|audio|embed)$/.test(tag)) {
      // Nothing of it loads: it is a link.
      const { href = '', name } = playerOf(node) ?? {};
      return link(linkUrl(href, reading.base), name);
    }
    if (isSilent(node)) return '';
    const content = [...(node.childNodes as NodeListOf<Element>)].map((child) =>
      /^[uo]l$/.test(tag) && tagOf(child) != 'li'
        ? htmlIf`<li part="item">${written(child)}</li>`
        : written(child),
    );
    if (tag == 'a') {
      // A link without words could not be told from others.
      const isNamed = textOf(node) || attr(node.querySelector('img') ?? node, 'alt');
      return link(
        isNamed && linkUrl(attr(node, 'href').replace(/^#/, `${page}#`), reading.base),
        content,
      );
    }
    if (tag == 'table') return scroller(view, '', content);
    const name =
      tag == 'th' && isMissing(content)
        ? 'td'
        : /^(b|h\d|summary)$/.test(tag)
          ? 'strong'
          : /^(i|dfn)$/.test(tag)
            ? 'em'
            : tag;
    const template = templates[name] ?? (isBlock(node) ? templates['div'] : undefined);
    return template ? template(content, node) : content;
  };
  const result: unknown[] = [];
  let run: Element[] = [];
  // Running text that stands for itself is a paragraph.
  const end = () => {
    result.push(htmlIf`<p>${run.map(written)}</p>`);
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      end();
      result.push(written(node));
    } else run.push(node);
  }
  end();
  return result;
};
