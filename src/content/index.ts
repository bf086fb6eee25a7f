/** Reading content without a DOM: what `clinic-widgets/content` exports. */
import type { ReadArticle } from './articles.js';
import { blocks, bodyReader, readCitations, readRelatedLinks, sections } from './body.js';
import { htmlToSections } from './html-to-sections.js';
import type { ParseHtml } from './html.js';
import { noticeReader } from './notices.js';
import { ContentError, type Problem } from './problem.js';
import { read } from './read.js';
import { readTreatments } from './treatments.js';
import type { Article, ContentDocument, Section } from './types.js';

export type { HtmlNode, ParseHtml } from './html.js';
export { parseJson } from './json.js';
export { ContentError, Problem, type ErrorCode } from './problem.js';
export { isCurrent } from './select.js';
export type * from './types.js';

const readNotices = noticeReader(blocks);

const readBody = bodyReader<Section>(
  ([html, page], reading) =>
    sections(htmlToSections(reading.parseHtml(html), page), 'body', reading) ?? [],
);

const whole = ({ body, citation, relatedLink, ...article }: ReadArticle): Article => ({
  ...article,
  ...(body && { body: readBody(body) }),
  ...(citation && { citation: readCitations(citation) }),
  ...(relatedLink && { relatedLink: readRelatedLinks(relatedLink) }),
});

const noParser = () => {
  throw new ContentError(
    'no-parser',
    'the content holds HTML: pass parseHtml as the third argument',
  );
};

/**
 * Reads a document of any supported format whole, keeping what is good.
 * @param data what the JSON holds
 * @param base where its relative URLs start; without it relative ones are dropped
 * @param parseHtml parses the HTML in WordPress posts and JSON Feeds, without running or loading any of it:
 * in a browser `(html) => new DOMParser().parseFromString(html, 'text/html').body`, in Node the `parseHtml` of `clinic-widgets/prerender`
 * @returns the document in the native format, and each mistake with its path
 * @throws ContentError with the code `unknown-format`, `unsupported-version`, or `no-parser` where one is needed
 */
export const readContent = (
  data: unknown,
  base?: string,
  parseHtml: ParseHtml = noParser,
): { document: ContentDocument; problems: Problem[] } => {
  const { content, problems } = read(data, parseHtml, base);
  const { articles, treatments, notices, ...rest } = content;
  return {
    document: {
      format: 'clinic-content/1',
      ...rest,
      ...(articles && { articles: articles.map(whole) }),
      ...(treatments && { treatments: readTreatments(treatments) }),
      ...(notices && { notices: readNotices(notices) }),
    },
    problems,
  };
};
