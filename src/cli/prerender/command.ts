import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { parseJson } from '../../content/json.js';
import { ContentError } from '../../content/problem.js';
import { prerender } from '../../prerender/prerender.js';
import { fragment } from '../../prerender/render.js';
import { country, languageTag, webAddress } from '../arguments.js';
import { command } from '../command.js';
import { expand, isUrl } from '../input.js';
import { writeWhole } from '../output.js';
import { messageOf, UserError } from '../problem.js';
import { progress } from '../progress.js';
import { failure, report, type Result } from './report.js';
import { loader, readPage, rootOf, urlOf, type Site } from './site.js';

interface Options {
  output?: string;
  base?: string;
  root?: string;
  lang?: string;
  region?: string;
  jsonLd?: boolean;
  fragments?: boolean;
  json?: boolean;
}

/** A page, or content to write a fragment of. */
interface Given {
  name: string;
  site: Site;
  /** Where the result goes; a page without it is printed. */
  to: string | undefined;
}

type Load = (url: string) => Promise<unknown>;

const PAGES = ['.html', '.htm', '.xhtml'];
/** How a fragment begins: the next run takes it for no page, and writes it anew. */
const MARK = '<!-- clinic-widgets prerender -->\n';

const isJson = (name: string): boolean => extname(name).toLowerCase() == '.json';

const isIn = (folder: string, path: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/** Where the result of a file goes in a folder: where it was in its own. */
const placeIn = (folder: string, name: string, root: string): string => {
  if (isUrl(name)) return join(folder, basename(new URL(name).pathname) || 'index.html');
  const inside = relative(root, resolve(name));
  return join(folder, inside.startsWith('..') ? basename(name) : inside);
};

const isFolder = async (path: string): Promise<boolean> => {
  if (/[\\/]$/.test(path) || !extname(path)) return true;
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

const doPage = async (
  { name, site, to }: Given,
  load: Load,
  { jsonLd, lang }: Options,
): Promise<Result | undefined> => {
  const page = await readPage(name, site);
  if (page.html.startsWith(MARK)) return undefined;
  const { html, widgets, problems } = await prerender(page.html, {
    url: page.url,
    load,
    jsonLd,
    locale: lang,
    ...(page.isBytes && { ascii: true }),
  });
  const encoding = page.isBytes ? 'latin1' : 'utf8';
  if (to === undefined) return { page: name, html, encoding, widgets, problems };
  if (html != page.html || isUrl(name) || resolve(to) != resolve(name)) {
    await writeWhole(to, Buffer.from(html, encoding));
  }
  return { page: name, output: to, widgets, problems };
};

/** Whether a file is there that is no fragment. */
const isOther = async (path: string): Promise<boolean> => {
  try {
    return !(await readFile(path, 'utf8')).startsWith(MARK);
  } catch {
    return false;
  }
};

/** Writes `x.html` for `x.json`; nothing for JSON that is no content. */
const doFragment = async (
  { name, site, to = name }: Given,
  { lang, region }: Options,
): Promise<Result | undefined> => {
  const output = to.replace(/\.json$/i, '.html');
  try {
    const text = (await readFile(name, 'utf8')).replace(/^\ufeff/, '');
    const html = fragment(parseJson(text), { url: urlOf(name, site), lang, region });
    if (await isOther(output)) {
      return failure(
        name,
        'exists',
        `${output} is no fragment, and stays: write elsewhere with -o`,
      );
    }
    await writeWhole(output, MARK + html);
    return { page: name, output, isFragment: true, widgets: 0, problems: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    if (error.code == 'unknown-format') return undefined;
    return failure(name, error.code, messageOf(error));
  }
};

const find = async (names: string[], options: Options): Promise<Given[]> => {
  const { output, base } = options;
  if (options.root && !(await stat(options.root).catch(() => undefined))?.isDirectory()) {
    throw new UserError(`--root ${options.root}: no such folder.`, 2);
  }
  const found: { name: string; root: string }[] = [];
  for (const name of names) {
    const root = await rootOf(name);
    // What was written into a folder inside this one is no page of the next run.
    const isOwn = (path: string) =>
      output && resolve(output) != root && isIn(root, output) && isIn(output, path);
    for (const path of await expand([name], options.fragments ? [...PAGES, '.json'] : PAGES)) {
      if (path == name || !isOwn(path)) found.push({ name: path, root });
    }
  }
  const isOne = found.length == 1 && found[0]!.name == names[0];
  if (!output && !isOne && found.some(({ name }) => !isJson(name))) {
    throw new UserError('Where to? Say -o <folder>; it can be the folder of the pages.', 2);
  }
  if (base && !base.endsWith('/') && !isOne) {
    throw new UserError(
      'For several pages --base is the address of their folder, with / at its end.',
      2,
    );
  }
  const isOneFile = isOne && output !== undefined && !(await isFolder(output));
  return found.map(({ name, root }) => ({
    name,
    site: { root: options.root ? resolve(options.root) : root, base },
    to: isOneFile ? output : output && placeIn(output, name, root),
  }));
};

const run = async (names: string[], options: Options): Promise<void> => {
  const all = await find(names, options);
  const loaders = new Map<string, Load>();
  const results: Result[] = [];
  const bar = progress('pages', all.length);
  try {
    for (const given of all) {
      const { name, site } = given;
      const load = loaders.get(site.root) ?? loader(site);
      loaders.set(site.root, load);
      try {
        const result = isJson(name)
          ? await doFragment(given, options)
          : await doPage(given, load, options);
        if (result) results.push(result);
      } catch (error) {
        // One page that cannot be read is no reason to leave out the others.
        if (all.length == 1 || (error instanceof UserError && error.exitCode == 2)) throw error;
        results.push(failure(name, 'page', messageOf(error)));
      }
      bar.step(name);
    }
  } finally {
    bar.stop();
  }
  report(results, options.json);
};

export const prerenderCommand = command('prerender')
  .description("Writes each widget's content into pages, to be read without JavaScript.")
  .argument('<page...>', 'pages, or folders of pages')
  .option('-o, --output <path>', 'file or folder to write to; by default one page is printed')
  .option(
    '--base <url>',
    'where the folder of the pages is on the web, with / at its end, or the address of the one page',
    webAddress,
  )
  .option(
    '--root <folder>',
    "the site's folder, where /addresses start; by default that of the pages",
  )
  .option('--lang <tag>', 'language of pages that name none', languageTag, 'en')
  .option('--json-ld', 'add structured data about the article; for its owner')
  .option('--fragments', 'write x.html beside each x.json, for templates to include')
  .option('--region <country>', "readers' country in fragments, such as US", country)
  .option('--json', 'print the result as JSON')
  .action(run);
