import { existsSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { webAddress } from '../arguments.js';
import { colours as pc } from '../colours.js';
import { command } from '../command.js';
import { isUrl, readInput, requireText } from '../input.js';
import { writeWhole } from '../output.js';
import { UserError } from '../problem.js';
import { progress } from '../progress.js';
import { fetchPages } from './fetch-pages.js';
import { importContent, type Source } from './index.js';
import { keep } from './kept.js';
import { reportOf } from './report.js';

interface Options {
  output?: string;
  json?: boolean;
  recognise: boolean;
  url?: string;
  retries: number;
  timeout: number;
}

const wholeNumber = (text: string): number => {
  if (!/^\d{1,6}$/.test(text))
    throw new InvalidArgumentError('A whole number from 0 on is needed.');
  return Number(text);
};

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The sources behind a name, and what to do once they are safe in the output. */
const sourcesOf = async (name: string, { output, retries, timeout, url: address }: Options) => {
  if (!isUrl(name)) {
    if (/^[a-z][\w+.-]+:\/\//i.test(name))
      throw new UserError(`${name}: only http and https are fetched.`, 2);
    const input = await readInput(name);
    const { url } = input;
    const text = requireText(input);
    return { sources: [{ text, url: address ?? url }], done: () => Promise.resolve() };
  }
  if (!URL.canParse(name)) throw new UserError(`${name}: not a URL.`, 2);
  const kept = await keep(output);
  const hint = () =>
    kept.file && kept.pages.size && existsSync(kept.file)
      ? ` ${kept.pages.size} fetched so far: kept in ${kept.file}. Run the same command again to go on from there.`
      : '';
  if (kept.pages.size) say(pc.dim(`Going on with what ${kept.file} has.`));
  // Before the exit that follows every signal.
  const onSignal = () => hint() && say(`\nStopped.${hint()}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.prependListener(signal, onSignal);
  const bar = progress('pages', 1);
  try {
    const pages = await fetchPages(name, kept, bar, {
      retries,
      timeout: timeout * 1000,
      onWait: (message) => say(pc.dim(message)),
    });
    const sources: Source[] = pages.map(({ text, url, contentType }) => ({
      text: requireText({ name: url, text }),
      url,
      contentType,
    }));
    return { sources, done: () => kept.forget() };
  } catch (error) {
    if (error instanceof UserError && hint()) throw new UserError(`${error.message}${hint()}`);
    throw error;
  } finally {
    bar.stop();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
  }
};

const run = async (name: string, options: Options): Promise<void> => {
  const { output } = options;
  if (options.json && !output)
    throw new UserError('--json prints the report: say with -o where the content goes.', 2);
  const { sources, done } = await sourcesOf(name, options);
  const imported = importContent(sources, { recognise: options.recognise, name });
  const { document, problems } = imported;
  const isEmpty =
    !document.articles?.length && !document.treatments?.length && !document.notices?.length;
  if (isEmpty) {
    await done();
    throw new UserError(`${name}: nothing to import: no article was found in it.`);
  }
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  if (output) await writeWhole(output, text);
  else process.stdout.write(text);
  await done();
  if (options.json) {
    const { format, leftOut, recognised } = imported;
    const report = {
      output,
      format,
      articles: document.articles?.length ?? 0,
      treatments: document.treatments?.length ?? 0,
      leftOut,
      recognised,
      problems,
    };
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } else for (const line of reportOf(imported, output ?? '')) say(line);
  const isLost = imported.leftOut.some(({ what }) => /without (a usable )?address$/.test(what));
  if (isLost && !isUrl(name) && !options.url && !options.json) {
    say('Relative addresses are lost: say with --url where the file was published.');
  }
  if (problems.length) process.exitCode = 1;
};

export const importCommand = command('import')
  .description(
    "Turns WordPress posts, a JSON Feed, RSS, Atom, an article's page or Markdown into content for the widgets.",
  )
  .argument('<file or URL>', 'what to import; of WordPress and JSON Feeds all pages are fetched')
  .option('-o, --output <file>', 'where the content goes (standard output by default)')
  .option(
    '--url <address>',
    'where a file was published: its relative links and pictures start there',
    webAddress,
  )
  .option(
    '--no-recognise',
    'leave running text as it is: no steps, side effects, bylines or sources',
  )
  .option(
    '--retries <times>',
    'how often a page is tried again that cannot be fetched',
    wholeNumber,
    4,
  )
  .option('--timeout <seconds>', 'how long to wait for each page', wholeNumber, 30)
  .option('--json', 'print what was left out, recognised and wrong, as JSON')
  .action(run);
