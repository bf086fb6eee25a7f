import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseJson } from '../../content/json.js';
import { isUrl, readInput } from '../input.js';
import { messageOf, UserError } from '../problem.js';

/** Where the pages are, on the disk and on the web. */
export interface Site {
  /** The folder that `/` is. */
  root: string;
  /** Where that folder is on the web, or the address of the one page. */
  base: string | undefined;
}

/** A page as it was found. */
export interface PageFile {
  name: string;
  url: string;
  html: string;
  /** No UTF-8: letters beyond ASCII are kept byte by byte, and written as references. */
  isBytes: boolean;
}

const isFolder = (url: string): boolean => new URL(url).pathname.endsWith('/');

/** Where the site's root is on the web. */
const rootUrl = (base: string): string => new URL('.', base).href;

/**
 * The address of a file: on the web where that is known, else of the file.
 * @throws UserError where it is not in the site's folder
 */
export const urlOf = (path: string, { root, base }: Site): string => {
  if (!base) return pathToFileURL(path).href;
  if (!isFolder(base)) return base;
  const inside = relative(root, resolve(path));
  if (inside.startsWith('..'))
    throw new UserError(`${path}: not in the folder ${root} (--root).`, 2);
  return new URL(inside.split(sep).map(encodeURIComponent).join('/'), base).href;
};

/**
 * Reads a page so that it can be written as it was, byte for byte.
 * @throws UserError where that cannot be done
 */
export const readPage = async (name: string, site: Site): Promise<PageFile> => {
  if (isUrl(name)) {
    const { url, text } = await readInput(name);
    return { name, url: site.base ?? url, html: text, isBytes: false };
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(name);
  } catch (error) {
    throw new UserError(`${name}: cannot be read: ${messageOf(error)}`);
  }
  if (/^(\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2))) {
    throw new UserError(`${name}: in UTF-16. Save it as UTF-8.`);
  }
  const page = { name, url: urlOf(name, site) };
  try {
    const html = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ...page, html, isBytes: false };
  } catch {
    return { ...page, html: bytes.toString('latin1'), isBytes: true };
  }
};

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

const json = async (name: string): Promise<unknown> => parseJson((await readInput(name)).text);

/** Where an address is on the disk; undefined of what is elsewhere on the web. */
const pathOf = (url: string, { root, base }: Site): string | undefined => {
  if (url.startsWith('/')) return join(root, decodeURIComponent(url.replace(/[?#].*/s, '')));
  if (url.startsWith('file:')) return fileURLToPath(url.replace(/[?#].*/s, ''));
  const start = base && rootUrl(base);
  if (!start || !url.startsWith(start)) return undefined;
  return join(root, decodeURIComponent(url.slice(start.length).replace(/[?#].*/s, '')));
};

/** Loads content from the disk where it is there, else from the web; each once for all pages. */
export const loader = (site: Site): ((url: string) => Promise<unknown>) => {
  const loaded = new Map<string, Promise<unknown>>();
  const load = async (url: string): Promise<unknown> => {
    const path = pathOf(url, site);
    return path && (!isUrl(url) || (await isFile(path))) ? json(path) : json(url);
  };
  return (url) => {
    const loading = loaded.get(url) ?? load(url);
    loaded.set(url, loading);
    return loading;
  };
};

/** The folder that stands for the site's root where none is named. */
export const rootOf = async (name: string): Promise<string> => {
  if (isUrl(name)) return resolve('.');
  try {
    if ((await stat(name)).isDirectory()) return resolve(name);
  } catch {
    throw new UserError(`${name}: no such file or folder.`, 2);
  }
  return resolve(dirname(name));
};
