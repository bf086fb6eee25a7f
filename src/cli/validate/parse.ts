import { XMLValidator } from 'fast-xml-parser';
import { messageOf } from '../problem.js';
import { quote } from './finding.js';
import { positionAt, START, syntaxProblem, type SyntaxProblem } from './syntax.js';

/** What the text holds; or why it cannot be read. */
export type Parsed =
  | {
      data: unknown;
      /** Where values are looked for; empty where they have no lines. */ source: string;
    }
  | { problem: SyntaxProblem };

/** Far deeper than any content; deeper ones would break whoever reads them. */
const MAX_DEPTH = 500;

/** Where brackets are nested too deep. */
const tooDeep = (text: string): number => {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (inString) {
      if (sign === 92 /* \ */) i += 1;
      else if (sign === 34 /* " */) inString = false;
    } else if (sign === 34) inString = true;
    else if (sign === 91 /* [ */ || sign === 123 /* { */) {
      if (++depth > MAX_DEPTH) return i;
    } else if (sign === 93 /* ] */ || sign === 125 /* } */) depth -= 1;
  }
  return -1;
};

/** What is no JSON at all, told by its beginning. */
const otherKind = (text: string): SyntaxProblem | undefined => {
  const start = text.trimStart();
  const problem = (code: string, message: string, position = START) => ({
    code,
    message,
    position,
  });
  if (!start) return problem('empty', 'The file is empty. Write a document, or remove the file.');
  if (/^(\u00ff\u00fe|\u00fe\u00ff)/.test(text) || /^[[{]\0|^\0[[{]/.test(text))
    return problem('encoding', 'The file is saved as UTF-16. Save it as UTF-8.');
  if (text.slice(0, 10_000).includes('\0'))
    return problem('binary', 'This is no text, but a picture, a program or the like.');
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*|<\?[^]*?\?>\s*)*<(rss|feed|rdf:RDF)[\s>]/i.test(
      start.slice(0, 2000),
    )
  ) {
    const good = XMLValidator.validate(start);
    if (good !== true)
      return problem(
        'bad-xml',
        `This is an RSS or Atom feed, and its XML is broken: ${messageOf(new Error(good.err.msg))} Have it mended, then turn it into content by “clinic-widgets import”.`,
        { line: good.err.line, column: good.err.col },
      );
    return problem(
      'xml-feed',
      'This is an RSS or Atom feed, which widgets cannot read. Turn it into content by “clinic-widgets import”.',
    );
  }
  if (start.startsWith('<')) {
    const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1]?.replace(/\s+/g, ' ').trim();
    return problem(
      'html-instead',
      `This is a web page or other markup, not JSON${title ? `; its title is ${quote(title)}` : ''}. Perhaps it is a login page or says that something was not found. Use the address of the JSON itself.`,
    );
  }
  return undefined;
};

/** Reads JSON, strictly; what it is instead, and the place of a mistake, in words for editors. */
export const parse = (text: string): Parsed => {
  const other = otherKind(text);
  if (other) return { problem: other };
  const deep = tooDeep(text);
  if (deep >= 0)
    return {
      problem: {
        code: 'too-deep',
        message: `More than ${MAX_DEPTH} brackets are nested here. No content is that deep.`,
        position: positionAt(text, deep),
      },
    };
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'string') return { data, source: text };
    const inner = parse(data);
    // Once more is more than the widgets put up with.
    if ('data' in inner && inner.source) return { data: inner.data, source: '' };
    return {
      problem: {
        code: 'double-encoded',
        message: 'This is text in quotation marks, not a document. Write the document itself.',
        position: START,
      },
    };
  } catch (error) {
    return { problem: syntaxProblem(text, error) };
  }
};
