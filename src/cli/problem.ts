/** What the reader of the terminal can put right: printed as one line, never with a stack. */
export class UserError extends Error {
  /** 1: problems were found; 2: the command was used wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What could not be fetched; another time it may be there. */
export class FetchError extends UserError {
  /** Of the answer; 0 where there was none. */
  readonly status: number;
  /** The value of `Retry-After`; empty where there is none. */
  readonly retryAfter: string;
  /** What the answer says, as far as it can matter. */
  readonly body: string;

  constructor(message: string, status = 0, retryAfter = '', body = '') {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body;
  }
}

/** What an error of any kind says, in one line. */
export const messageOf = (error: unknown): string => {
  const { message = String(error), cause } = error as Error;
  // `fetch` says "fetch failed" and keeps the reason to itself.
  const reason = cause instanceof Error ? `: ${cause.message || String(cause)}` : '';
  return `${message}${reason}`.replace(/\s+/g, ' ').trim();
};
