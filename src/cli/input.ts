import { open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FetchError, messageOf, UserError } from './problem.js';

/** What was read from a file or a URL. */
export interface Input {
  /** As the user wrote it, or found it in a folder. */
  name: string;
  /** Where relative addresses in it start. */
  url: string;
  text: string;
  /** Whether a byte order mark stood before the text. */
  hasMark?: boolean;
  /** Whether it was in UTF-16, which JSON may not be. */
  isUtf16?: boolean;
  /** Of the response, in lower case without its parameters; empty for files. */
  contentType: string;
  /** Of the response; empty for files. */
  headers: Headers;
}

/** In bytes: far more than any feed, little enough for any machine. */
const MAX_SIZE = 50e6;
/** For a whole response, in milliseconds. */
const TIME = 30_000;

export const isUrl = (name: string): boolean => /^https?:\/\//i.test(name);

/** 0x80 to 0x9f of Windows-1252, which some versions of Node take for control characters. */
const quotes = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Undefined for an encoding that is not known. */
const decodeAs = (charset: string, bytes: Uint8Array): string | undefined => {
  try {
    const decoder = new TextDecoder(charset, { ignoreBOM: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\x80-\x9f]/g, (char) => quotes[char.charCodeAt(0) - 0x80]!)
      : text;
  } catch {
    return undefined;
  }
};

/**
 * By the mark at the start, the server's word, else UTF-8; what is not is what the text itself says,
 * else Windows-1252, as on the web. A byte order mark stays.
 */
const decodeAll = (bytes: Uint8Array, charset: string): string => {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const mark = /^\xff\xfe/.test(start) ? 'utf-16le' : /^\xfe\xff/.test(start) ? 'utf-16be' : '';
  const named = mark || charset;
  const known = named ? decodeAs(named, bytes) : undefined;
  if (known !== undefined) return known;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const [, own] = /\b(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
    return (own && decodeAs(own, bytes)) || decodeAs('windows-1252', bytes)!;
  }
};

const decode = (bytes: Uint8Array, charset = ''): Pick<Input, 'text' | 'hasMark' | 'isUtf16'> => {
  const text = decodeAll(bytes, charset);
  const hasMark = text.startsWith('\ufeff');
  const isUtf16 = hasMark && (bytes[0] === 0xff || bytes[0] === 0xfe);
  return { text: hasMark ? text.slice(1) : text, hasMark, isUtf16 };
};

const tooLarge = (name: string) =>
  new UserError(`${name}: larger than ${MAX_SIZE / 1e6} MB. Split it into several documents.`);

const readFileInput = async (name: string): Promise<Input> => {
  let file;
  try {
    file = await open(name);
    const { size } = await file.stat();
    if (size > MAX_SIZE) throw tooLarge(name);
    return {
      name,
      url: pathToFileURL(name).href,
      ...decode(await file.readFile()),
      contentType: '',
      headers: new Headers(),
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UserError(`${name}: no such file.`, 2);
    if (code === 'EISDIR') throw new UserError(`${name}: a folder; a file was expected.`, 2);
    throw new UserError(`${name}: cannot be read: ${messageOf(error)}`);
  } finally {
    await file?.close();
  }
};

const readUrlInput = async (name: string, timeout: number): Promise<Input> => {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(name, { signal, headers: { 'User-Agent': 'clinic-widgets' } });
    if (!response.ok) {
      let body = '';
      for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        body += Buffer.from(chunk).toString();
        if (body.length > 5000) break;
      }
      throw new FetchError(
        `${name}: the server answers ${response.status} ${response.statusText}`.trim() + '.',
        response.status,
        response.headers.get('retry-after') ?? '',
        body,
      );
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MAX_SIZE) throw tooLarge(name);
      chunks.push(chunk);
    }
    const [contentType = '', ...parameters] = (response.headers.get('content-type') ?? '').split(
      ';',
    );
    const charset = /charset="?([\w-]+)/i.exec(parameters.join(';'))?.[1];
    return {
      name,
      url: response.url || name,
      ...decode(Buffer.concat(chunks), charset),
      contentType: contentType.trim().toLowerCase(),
      headers: response.headers,
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (signal.aborted) {
      throw new FetchError(
        `${name}: no whole answer within ${timeout / 1000} seconds. Try again later.`,
      );
    }
    throw new FetchError(`${name}: cannot be fetched: ${messageOf(error)}`);
  }
};

/**
 * Reads a file or URL.
 * @param timeout for the whole response, in milliseconds
 * @throws UserError in one clear line
 */
export const readInput = (name: string, timeout = TIME): Promise<Input> =>
  isUrl(name) ? readUrlInput(name, timeout) : readFileInput(name);

/**
 * The same, of what has to be text.
 * @throws UserError for pictures, programs and office files
 */
export const requireText = ({ name, text }: Pick<Input, 'name' | 'text'>): string => {
  const start = text.slice(0, 10_000);
  if (start.includes('\0') || start.startsWith('%PDF-'))
    throw new UserError(
      `${name}: no text, but an office file, a picture, a program or the like. Export it as HTML or Markdown.`,
    );
  return text;
};

/**
 * The files that are meant: folders become the files in them with one of these endings, in order.
 * @throws UserError where there is nothing there
 */
export const expand = async (names: string[], endings: string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const name of names) {
    if (isUrl(name)) {
      found.push(name);
      continue;
    }
    let isFolder;
    try {
      isFolder = (await stat(name)).isDirectory();
    } catch {
      throw new UserError(`${name}: no such file or folder.`, 2);
    }
    if (!isFolder) {
      found.push(name);
      continue;
    }
    const inside = (await readdir(name, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && endings.includes(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/(^|[\\/])(node_modules|\.[^\\/.][^\\/]*)[\\/]/.test(path))
      .sort();
    if (!inside.length)
      throw new UserError(`${name}: no ${endings.join(' or ')} file in this folder.`, 2);
    found.push(...inside);
  }
  return found;
};
