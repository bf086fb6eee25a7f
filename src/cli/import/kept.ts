import { appendFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, UserError } from '../problem.js';

/** A page as it was fetched, with what its headers say of the others. */
export interface Page {
  url: string;
  text: string;
  contentType: string;
  /** How many pages there are, and how many items; 0 where the server does not say. */
  pages: number;
  items: number;
  /** The address of the next one; empty where there is none. */
  next: string;
}

/** In milliseconds: older pages no longer fit those that are fetched now. */
const FRESH = 24 * 3600_000;

const isPage = (value: unknown): value is Page => {
  const { url, text, contentType, pages, items, next } = Object(value) as Record<string, unknown>;
  return (
    [url, text, contentType, next].every((each) => typeof each === 'string') &&
    typeof pages === 'number' &&
    typeof items === 'number'
  );
};

/** The pages fetched so far, in a file beside the output: one on each line. Without an output none are kept. */
export const keep = async (output: string | undefined) => {
  const file = output === undefined ? undefined : `${output}.part`;
  const pages = new Map<string, Page>();
  if (file) {
    try {
      if (Date.now() - (await stat(file)).mtimeMs < FRESH) {
        for (const line of (await readFile(file, 'utf8')).split('\n')) {
          try {
            const page: unknown = JSON.parse(line);
            if (isPage(page)) pages.set(page.url, page);
          } catch {
            // The line that was being written when it broke off.
          }
        }
      }
    } catch {
      // None so far.
    }
  }
  let isNew = pages.size === 0;
  return {
    file,
    pages,
    async add(page: Page): Promise<void> {
      pages.set(page.url, page);
      if (!file) return;
      try {
        if (isNew) {
          await mkdir(dirname(file), { recursive: true });
          await rm(file, { force: true });
        }
        isNew = false;
        // The end of a line first: the last one may have been broken off.
        await appendFile(file, `\n${JSON.stringify(page)}\n`);
      } catch (error) {
        throw new UserError(`${file}: cannot be written: ${messageOf(error)}`);
      }
    },
    async forget(): Promise<void> {
      pages.clear();
      isNew = true;
      if (file) await rm(file, { force: true });
    },
  };
};

export type Kept = Awaited<ReturnType<typeof keep>>;
