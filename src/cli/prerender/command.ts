import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { ContentError } from '../../content/problem.js';
import { parseJson } from '../../content/json.js';
import { fragment } from '../../prerender/render.js';
import { prerender, type PrerenderProblem } from '../../prerender/prerender.js';
import { command } from '../command.js';
import { expand, isUrl } from '../input.js';
import { writeWhole } from '../output.js';
import { messageOf, UserError } from '../problem.js';
import { progress } from '../progress.js';
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

/** What became of one file. */
interface Result {
  page: string;
  output: string | undefined;
  widgets: number;
  problems: (Omit<PrerenderProblem, 'tag'> & { tag?: string })[];
}

const PAGES = ['.html', '.htm', '.xhtml'];

const webAddress = (value: string): string => {
  if (!isUrl(value) || !URL.canParse(value)) throw new InvalidArgumentError('Not a web address.');
  return value;
};

const isIn = (folder: string, path: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/** Where the result of a file goes: into a folder as it was in its own, or into one file. */
const outputOf = (name: string, root: string, output: string, isOne: boolean): string => {
  if (isOne && /\.\w+$/.test(basename(output)) && !output.endsWith('/')) return output;
  if (isUrl(name)) return join(output, basename(new URL(name).pathname) || 'index.html');
  const inside = relative(root, resolve(name));
  return join(output, inside.startsWith('..') ? basename(name) : inside);
};

const failure = (page: string, code: string, message: string): Result => ({
  page,
  output: undefined,
  widgets: 0,
  problems: [{ line: 1, column: 1, code, message }],
});

const doPage = async (
  name: string,
  site: Site,
  load: (url: string) => Promise<unknown>,
  to: string | undefined,
  options: Options,
): Promise<Result> => {
  const page = await readPage(name, site);
  const { html, widgets, problems } = await prerender(page.html, {
    url: page.url,
    load,
    jsonLd: options.jsonLd,
    locale: options.lang,
    ...(page.isBytes && { ascii: true }),
  });
  const bytes = Buffer.from(html, page.isBytes ? 'latin1' : 'utf8');
  if (!to) {
    if (!options.json) process.stdout.write(bytes);
  } else if (html != page.html || isUrl(name) || resolve(to) != resolve(name)) {
    await writeWhole(to, bytes);
  }
  return { page: name, output: to, widgets, problems };
};

/** Writes `x.html` for `x.json`; nothing for JSON that is no content. */
const doFragment = async (
  name: string,
  to: string,
  site: Site,
  { lang, region }: Options,
): Promise<Result | undefined> => {
  try {
    const url = urlOf(name, site);
    const text = (await readFile(name, 'utf8')).replace(/^\ufeff/, '');
    const html = fragment(parseJson(text), { url, lang, region });
    await writeWhole(to, html);
    return { page: name, output: to, widgets: 0, problems: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    if (error.code == 'unknown-format') return undefined;
    return failure(name, error.code, error.message);
  }
};

const say = (results: Result[], fragments: number, options: Options): void => {
  const problems = results.flatMap((result) => result.problems);
  if (problems.length) process.exitCode = 1;
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ results, problems: problems.length })}\n`);
    return;
  }
  for (const { page, problems } of results) {
    for (const { tag, line, column, code, message } of problems) {
      const where = pc.bold(`${page}:${line}:${column}`);
      process.stderr.write(
        `${where}: ${tag ? `<${tag}> ` : ''}${message} ${pc.dim(`(${code})`)}\n`,
      );
    }
  }
  if (!options.output && !fragments) return;
  const pages = results.length - fragments;
  const widgets = results.reduce((sum, result) => sum + result.widgets, 0);
  const count = (number: number, what: string) => `${number} ${what}${number == 1 ? '' : 's'}`;
  process.stdout.write(
    `${[
      ...(pages || !fragments ? [count(pages, 'page'), count(widgets, 'widget')] : []),
      ...(fragments ? [count(fragments, 'fragment')] : []),
      ...(problems.length ? [count(problems.length, 'problem')] : []),
    ].join(', ')}\n`,
  );
};

const run = async (names: string[], options: Options): Promise<void> => {
  const files: { name: string; root: string }[] = [];
  let isOne = names.length == 1;
  for (const name of names) {
    const root = await rootOf(name);
    const found = await expand([name], options.fragments ? [...PAGES, '.json'] : PAGES);
    if (found[0] != name) isOne = false;
    const { output } = options;
    // What was written into a folder inside this one is no page of the next run.
    const isOwn = (path: string) =>
      output && resolve(output) != root && isIn(root, output) && isIn(output, path) && path != name;
    files.push(
      ...found.filter((path) => isUrl(path) || !isOwn(path)).map((path) => ({ name: path, root })),
    );
  }
  const isJson = (name: string) => extname(name).toLowerCase() == '.json';
  if (!options.output && !isOne && files.some(({ name }) => !isJson(name))) {
    throw new UserError(
      'Say where to write the pages: -o <folder>, which can be the same folder.',
      2,
    );
  }
  if (options.base && !options.base.endsWith('/') && !isOne) {
    throw new UserError(
      'For several pages --base is the address of their folder, and ends with /.',
      2,
    );
  }
  const loaders = new Map<string, ReturnType<typeof loader>>();
  const results: Result[] = [];
  let fragments = 0;
  const bar = progress('pages', files.length);
  try {
    for (const { name, root } of files) {
      const site: Site = { root: options.root ? resolve(options.root) : root, base: options.base };
      let result: Result | undefined;
      try {
        if (isJson(name)) {
          const to = options.output
            ? outputOf(name, root, options.output, isOne)
            : join(dirname(name), basename(name));
          result = await doFragment(name, to.replace(/\.json$/i, '.html'), site, options);
          if (result) fragments++;
        } else {
          const load = loaders.get(site.root) ?? loader(site);
          loaders.set(site.root, load);
          const to = options.output && outputOf(name, root, options.output, isOne);
          result = await doPage(name, site, load, to, options);
        }
      } catch (error) {
        // One page that cannot be read is no reason to leave out the others.
        if (isOne || (error instanceof UserError && error.exitCode == 2)) throw error;
        result = failure(name, 'page', messageOf(error));
      }
      if (result) results.push(result);
      bar.step(name);
    }
  } finally {
    bar.stop();
  }
  say(results, fragments, options);
};

export const prerenderCommand = command('prerender')
  .description("Writes each widget's content into pages, to be read without JavaScript.")
  .argument('<page...>', 'pages, or folders of pages')
  .option('-o, --output <path>', 'file or folder to write to; by default one page is printed')
  .option(
    '--base <url>',
    'where the folder of the pages is on the web, ending with /, or the address of the one page',
    webAddress,
  )
  .option(
    '--root <folder>',
    "the site's folder, where /addresses start; by default that of the pages",
  )
  .option('--lang <tag>', 'language of pages that name none', 'en')
  .option('--json-ld', 'add structured data about the article; for its owner')
  .option('--fragments', 'write x.html for each x.json, for templates to include')
  .option('--region <country>', "readers' country in fragments, such as US")
  .option('--json', 'print the result as JSON')
  .action(run);
