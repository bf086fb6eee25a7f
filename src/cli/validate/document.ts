import schema from 'content.schema';
import { ContentError, readContent } from '../../content/index.js';
import { parseHtml } from '../../prerender/parse-html.js';
import { messageOf } from '../problem.js';
import { checks } from './checks.js';
import type { Context, Options } from './context.js';
import { pathText, quote, Report, type Draft, type Finding, type Path } from './finding.js';
import { checkJsonFeed, feedSource } from './json-feed.js';
import { findTwins, locate } from './locate.js';
import { parse } from './parse.js';
import { reportProblems } from './reader.js';
import { checkReadingLevel } from './reading-level.js';
import { checkSchema } from './schema.js';
import { SOMEWHERE } from './urls.js';
import { isFields, listOf, own, walk } from './walk.js';
import { checkWordpress, wordpressSource } from './wordpress.js';

export type Format = 'native' | 'wordpress' | 'json-feed' | 'unknown';

/** What is said of one document. */
export interface Result {
  format: Format;
  /** By line; of very many the first thousand. */
  findings: Finding[];
  errors: number;
  warnings: number;
}

const formatOf = (data: unknown): Format =>
  typeof own(data, 'format') === 'string'
    ? 'native'
    : [data].flat().some((item) => isFields(own(item, 'title'))) || Array.isArray(data)
      ? 'wordpress'
      : 'json-feed';

/** Whether a JSON file means something else altogether, such as a package.json. */
const isForeign = (data: unknown): boolean =>
  Array.isArray(data)
    ? data.length > 0 && !data.some((item) => isFields(own(item, 'title')))
    : !isFields(own(data, 'title')) &&
      !/jsonfeed/.test(String(own(data, 'version'))) &&
      !['format', 'articles', 'treatments', 'notices', 'items', 'code'].some(
        (key) => own(data, key) !== undefined,
      );

const unknownFormat = (data: unknown, report: Report): void => {
  const [code, message] = ['code', 'message'].map((key) => own(data, key));
  if (typeof code === 'string' && typeof message === 'string')
    report.error(
      'wordpress-error',
      [],
      `WordPress answered with an error in place of posts: ${quote(message)} (${code}). Correct the address.`,
    );
  else if (['articles', 'treatments', 'notices'].some((key) => own(data, key) !== undefined))
    report.error(
      'unknown-format',
      ['format'],
      'The document does not say its format. Write "format": "clinic-content/1" as its first field.',
    );
  else
    report.error(
      'unknown-format',
      [],
      'This is no content: it is neither in the format clinic-content/1, nor WordPress posts, nor a JSON Feed.',
    );
};

/** Where the item with an id stands: items that cannot be read are not counted by the reader. */
const placesOf = (data: unknown, format: Format) => {
  const known = new Map<string, Path>();
  const add = (list: unknown, path: Path, name: string) => {
    for (const [i, item] of listOf(list).entries()) {
      const id =
        own(item, 'id') ?? own(item, 'link') ?? own(item, 'url') ?? own(item, 'external_url');
      const key = `${name} ${String(id)}`;
      if (!known.has(key)) known.set(key, [...path, i]);
    }
  };
  if (format === 'json-feed') add(own(data, 'items'), ['items'], 'articles');
  else if (format === 'wordpress') add(data, [], 'articles');
  else for (const name of ['articles', 'treatments', 'notices']) add(own(data, name), [name], name);
  return (list: string, _index: number, id: string): Path => known.get(`${list} ${id}`) ?? [];
};

/** Everything about a document that could be read as JSON. */
const checkData = (
  data: unknown,
  base: string | undefined,
  options: Options,
  report: Report,
): Format => {
  let read;
  try {
    read = readContent(data, base ?? SOMEWHERE, parseHtml);
  } catch (error) {
    const { code } = error as ContentError;
    if (code === 'unsupported-version')
      report.error(
        'unknown-format',
        ['format'],
        `${quote(own(data, 'format'))} is a version of the format that this library cannot read. It reads clinic-content/1.`,
      );
    else if (code === 'unknown-format') unknownFormat(data, report);
    else report.error('unreadable', [], `The widgets cannot read this: ${messageOf(error)}.`);
    return 'unknown';
  }
  const { document, problems } = read;
  const format = formatOf(data);
  const context: Context = { data, document, base, options, report };
  if (format === 'native') {
    walk(
      schema,
      data,
      checks.map((check) => check(context)),
      () => report.isFull,
    );
    const wrong = new Set(problems.map(({ path }) => path));
    checkSchema(data, (path) => !wrong.has(pathText(path)), report);
    reportProblems(problems, report);
  } else if (format === 'wordpress') {
    checkWordpress(context);
    reportProblems(problems, report, wordpressSource(data));
  } else {
    checkJsonFeed(context);
    reportProblems(problems, report, feedSource(data));
  }
  if (options.maxGrade !== undefined)
    checkReadingLevel(document, options.maxGrade, placesOf(data, format), report);
  return format;
};

const located = (drafts: Draft[], source: string): Finding[] => {
  const positions = locate(
    source,
    drafts.map(({ path }) => path),
  );
  return drafts
    .map(({ severity, code, path, position, message }, i) => ({
      severity,
      code,
      path: pathText(path),
      ...(position ?? positions[i]!),
      message,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
};

/**
 * Checks the text of a document.
 * @param base where its relative addresses start, when that is known
 * @param isListed whether the user named it: then it has to be content
 * @returns nothing where it means something else and nobody named it
 */
export const checkText = (
  text: string,
  base: string | undefined,
  isListed: boolean,
  options: Options,
  report = new Report(),
): Result | undefined => {
  const parsed = parse(text);
  let format: Format = 'unknown';
  let source = '';
  if ('problem' in parsed) {
    report.add({ severity: 'error', path: [], ...parsed.problem });
  } else {
    source = parsed.source;
    if (!isListed && isForeign(parsed.data)) return undefined;
    if (source) findTwins(source, report);
    else
      report.warning(
        'double-encoded',
        [],
        'The document is encoded twice: it is JSON inside a text. Widgets read it all the same; have it written once.',
      );
    format = checkData(parsed.data, base, options, report);
  }
  const { drafts, errors, warnings } = report;
  return { format, findings: located(drafts, source), errors, warnings };
};
