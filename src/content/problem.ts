/** One mistake in the content: where it is, and what is wrong. */
export class Problem {
  /** Where, as `articles[3].datePublished`. */
  path: string;
  /** What is wrong, in words. */
  message: string;

  constructor(path: string, message: string) {
    this.path = path;
    this.message = message;
  }

  toString(): string {
    return this.path ? `${this.path}: ${this.message}` : this.message;
  }
}

/** Why there is no content. Each code is explained in docs/errors.md. */
export type ErrorCode =
  | 'no-source'
  | 'bad-url'
  | 'network'
  | 'http'
  | 'timeout'
  | 'too-large'
  | 'invalid-json'
  | 'escaped-json'
  | 'unknown-format'
  | 'unsupported-version'
  | 'invalid-content'
  | 'unknown-id'
  | 'no-parser';

/** Content cannot be had, or not as asked for. */
export class ContentError extends Error {
  code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  // Set, it would be an error of its own where the page has frozen `Error.prototype`.
  override get name(): ErrorCode {
    return this.code;
  }
}

/** What was thrown, in words; there are things that have none. */
export const said = (thrown: unknown): string => {
  try {
    return String(thrown);
  } catch {
    return 'unknown error';
  }
};

/** What was thrown, as an error of ours: of that code where it is none yet. */
export const toContentError = (
  error: unknown,
  code: ErrorCode = 'invalid-content',
): ContentError => (error instanceof ContentError ? error : new ContentError(code, said(error)));
