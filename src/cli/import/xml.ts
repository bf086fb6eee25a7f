import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseFragment } from 'parse5';
import { messageOf, UserError } from '../problem.js';
import { textIn } from './tree.js';

/** An element of a feed. */
export interface Xml {
  /** With the usual prefix of its namespace, whatever prefix the document gives it. */
  name: string;
  attrs: Record<string, string>;
  children: (Xml | string)[];
  /** Where its relative addresses start, by `xml:base`; undefined where nothing says. */
  base: string | undefined;
}

const prefixes: Record<string, string | undefined> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://purl.org/rss/1.0/': '',
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Decoded here instead: then nothing that a document declares is ever expanded.
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the entities of XML, and those of HTML that feeds use without declaring them. */
const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name)
        return (known[name] ??=
          name in Object.prototype ? whole : textIn(parseFragment(`<b>${whole}</b>`)) || '\u00a0');
      const code = decimal ? parseInt(decimal, 10) : parseInt(hex!, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : '\ufffd';
    },
  );

/** The document type goes, and with it every entity it declares; its lines stay, for what is reported. */
const withoutDoctype = (text: string): string => {
  const start = text.search(/<(?![?]|!--)/);
  if (start < 0 || !/^<!doctype/i.test(text.slice(start, start + 9))) return text;
  let isInside = false;
  for (let i = start; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '"' || sign === "'" || text.startsWith('<!--', i)) {
      const end = sign === '<' ? '-->' : sign;
      const next = text.indexOf(end, i + 1);
      if (next < 0) break;
      i = next + end.length - 1;
    } else if (sign === '[' || sign === ']') isInside = sign === '[';
    else if (sign === '>' && !isInside) {
      return (
        text.slice(0, start) + text.slice(start, i + 1).replace(/[^\n]+/g, '') + text.slice(i + 1)
      );
    }
  }
  return text;
};

type Raw = Record<string, unknown>;

const join = (base: string | undefined, given: string): string | undefined => {
  try {
    return new URL(given, base).href;
  } catch {
    return base;
  }
};

const convert = (raw: Raw, spaces: Map<string, string>, base?: string): Xml => {
  const attrs: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries((raw[':@'] ?? {}) as Raw))
    attrs[name] = decode(String(value));
  let scope = spaces;
  for (const [name, value] of Object.entries(attrs)) {
    if (!/^xmlns(:|$)/.test(name)) continue;
    if (scope === spaces) scope = new Map(spaces);
    scope.set(name.slice(6), value.trim().toLowerCase());
  }
  const tag = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const colon = tag.indexOf(':');
  const prefix = tag.slice(0, Math.max(0, colon));
  const usual = prefixes[scope.get(prefix) ?? ''] ?? prefix;
  const local = tag.slice(colon + 1);
  const here = attrs['xml:base'] ? join(base, attrs['xml:base']) : base;
  return {
    name: usual ? `${usual}:${local}` : local,
    attrs,
    base: here,
    children: ((raw[tag] ?? []) as Raw[]).map((child) =>
      '#text' in child
        ? decode(String(child['#text']))
        : '#cdata' in child
          ? (child['#cdata'] as Raw[]).map((each) => String(each['#text'] ?? '')).join('')
          : convert(child, scope, here),
    ),
  };
};

const wrong = (name: string, given: string, text: string): UserError | undefined => {
  const result = XMLValidator.validate(text);
  if (result === true) return undefined;
  const { msg, line, col } = result.err;
  const above = given.slice(0, given.length - given.trimStart().length).split('\n').length - 1;
  const last = given.trimEnd().split('\n').length;
  const open =
    /^Invalid '(\[[\s\S]*\])' found/.exec(msg)?.[1] ??
    (msg.startsWith('Unclosed tag') || msg.startsWith('Start tag expected') ? '[]' : '');
  if (open) {
    const inside = (JSON.parse(open) as string[]).pop();
    return new UserError(
      `${name}:${last}: the XML ends${inside ? ` inside <${inside}>` : ' too early'}: it is cut off or damaged. Fetch it again, whole.`,
    );
  }
  const entity = /'&'/.test(msg) ? ' A bare & has to be written &amp;.' : '';
  return new UserError(
    `${name}:${line + above}:${col}: malformed XML: ${msg.replace(/\s+/g, ' ').replace(/\.?$/, '.')}${entity}`,
  );
};

/**
 * Reads XML; nothing that it declares or refers to is expanded or fetched.
 * @throws UserError with the line, where it is cut or malformed
 */
export const parseXml = (name: string, given: string): Xml => {
  const text = withoutDoctype(given.trimStart());
  const mistake = wrong(name, given, text);
  if (mistake) throw mistake;
  try {
    const root = (parser.parse(text) as Raw[]).find((raw) =>
      Object.keys(raw).some((key) => !/^[#:?]/.test(key)),
    );
    if (root) return convert(root, new Map());
  } catch (error) {
    throw new UserError(`${name}: malformed XML: ${messageOf(error)}`);
  }
  throw new UserError(`${name}: XML without any element.`);
};

export const childrenOf = (xml: Xml | undefined, ...names: string[]): Xml[] =>
  (xml?.children ?? []).filter(
    (child): child is Xml => typeof child !== 'string' && names.includes(child.name),
  );

/** The text inside, decoded once. */
export const xmlText = (xml: Xml | undefined): string =>
  (xml?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : xmlText(child)))
    .join('')
    .trim();

/** The text of the first child of one of these names that has any. */
export const textOfChild = (xml: Xml, ...names: string[]): string => {
  for (const name of names) {
    const found = childrenOf(xml, name).map(xmlText).find(Boolean);
    if (found) return found;
  }
  return '';
};

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** XHTML inside a feed, as HTML. */
export const toHtml = (xml: Xml): string =>
  xml.children
    .map((child) => {
      if (typeof child === 'string') return escape(child);
      const tag = child.name.replace(/^.*:/, '');
      const attrs = Object.entries(child.attrs).map(
        ([name, value]) => ` ${name}="${escape(value)}"`,
      );
      const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(tag);
      return `<${tag}${attrs.join('')}>${isVoid ? '' : `${toHtml(child)}</${tag}>`}`;
    })
    .join('');
