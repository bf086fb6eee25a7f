import type { ContentError, ErrorCode } from '../content/problem.js';
import type { Found } from './page.js';

/** Why a widget's content could not be written. */
export interface PrerenderProblem {
  /** The widget, as `clinic-article`. */
  tag: string;
  /** Where it begins in the page, from 1 on. */
  line: number;
  column: number;
  /** `not-closed`, `misplaced`, or one of docs/errors.md. */
  code: string;
  /** What is wrong and what to do, in one line. */
  message: string;
}

const problem = (
  { tag, line, column }: Found,
  code: string,
  message: string,
): PrerenderProblem => ({
  tag,
  line,
  column,
  code,
  message,
});

/** What has to move out of the way: HTML puts nothing longer than a line into these. */
const NARROW = /^(p|a|button|h[1-6]|pre|select|svg|math|table|tbody|tr|option|label)$/;

export const misplaced = (widget: Found): PrerenderProblem => {
  const all = widget.around();
  const around = all.find((tag) => NARROW.test(tag)) ?? all[0] ?? 'body';
  return problem(
    widget,
    'misplaced',
    `stands inside <${around}>, which cannot hold headings, paragraphs and links: put it outside`,
  );
};

export const unclosed = (widget: Found): PrerenderProblem =>
  problem(
    widget,
    'not-closed',
    `is not closed, so all that follows is part of it: write </${widget.tag}> after it`,
  );

/** What editors can do about it, where the message alone does not say. */
const WORDS: Partial<Record<ErrorCode, (message: string) => string>> = {
  'no-source': () =>
    'names no content: give it src, or put it into a clinic-content that has content',
  'bad-url': (message) => `src "${message}" is no web address`,
  'unknown-id': (message) => `nothing in its content has the id "${message}"`,
  'unknown-format': (message) => `its content is in no format that is known: ${message}`,
  'unsupported-version': (message) => `its content is in a version that is not known: ${message}`,
  'invalid-json': (message) => `its content is no JSON: ${message}`,
  'escaped-json': () => 'its JSON is escaped for HTML (&quot;): write it as it is',
  network: (message) => `its content cannot be had: ${message.replace(/^\w*Error: /, '')}`,
};

/** Why a widget has nothing to show. */
export const explain = (widget: Found, error: ContentError | undefined): PrerenderProblem => {
  const code = error?.code ?? 'no-source';
  const message = error?.message ?? '';
  return problem(widget, code, (WORDS[code]?.(message) ?? message).replace(/\s+/g, ' '));
};
