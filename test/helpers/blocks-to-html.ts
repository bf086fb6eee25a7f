import type { Block, Inline, Item, Section } from '../../src/content/types.js';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const attributes = (given: Record<string, unknown>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');

const inline = (text: Inline | undefined): string =>
  [text ?? '']
    .flat()
    .map((piece) => {
      if (typeof piece == 'string') return escape(piece);
      const { text: words, href, emphasis = 'span', lang } = piece;
      const inside = `<${emphasis}${attributes({ lang })}>${escape(words)}</${emphasis}>`;
      return href ? `<a${attributes({ href })}>${inside}</a>` : inside;
    })
    .join('');

const item = ({ label, text, items }: Item): string =>
  `<li>${label ? `<strong>${escape(label)}:</strong> ` : ''}${inline(text)}${
    items ? `<ul>${items.map(item).join('')}</ul>` : ''
  }</li>`;

const row = (cells: Inline[], tag: string): string =>
  `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;

const block = (given: Block): string => {
  switch (given.type) {
    case 'paragraph':
      return `<p>${inline(given.text)}</p>`;
    case 'quote':
      return `<blockquote><p>${inline(given.text)}</p>${
        given.source ? `<cite>${escape(given.source)}</cite>` : ''
      }</blockquote>`;
    case 'list': {
      const tag = given.ordered ? 'ol' : 'ul';
      return `<${tag}>${given.items.map(item).join('')}</${tag}>`;
    }
    case 'image': {
      const { url: src, ...image } = given.image;
      const caption = given.caption ? `<figcaption>${inline(given.caption)}</figcaption>` : '';
      return `<figure><img${attributes({ src, ...image })}>${caption}</figure>`;
    }
    case 'table': {
      const { caption, head, rows } = given;
      return `<table>${caption ? `<caption>${escape(caption)}</caption>` : ''}${
        head ? `<thead>${row(head, 'th')}</thead>` : ''
      }<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
    default:
      throw new Error(`no HTML has a ${given.type}`);
  }
};

/** Sections as plain HTML, for reading them once more. */
export const toHtml = (sections: Section[], level = 1): string =>
  sections
    .map(
      ({ id, headline, blocks, sections: inside = [] }) =>
        `${headline ? `<h${level}${attributes({ id })}>${escape(headline)}</h${level}>` : ''}${blocks
          .map(block)
          .join('')}${toHtml(inside, level + 1)}`,
    )
    .join('');
