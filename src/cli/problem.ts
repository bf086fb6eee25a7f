/** What the reader of the terminal can put right: printed as one line, never with a stack. */
export class UserError extends Error {
  /** 1: problems were found; 2: the command was used wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What an error of any kind says, in one line. */
export const messageOf = (error: unknown): string => {
  const { message = String(error), cause } = error as Error;
  // `fetch` says "fetch failed" and keeps the reason to itself.
  const reason = cause instanceof Error ? `: ${cause.message || String(cause)}` : '';
  return `${message}${reason}`.replace(/\s+/g, ' ').trim();
};
