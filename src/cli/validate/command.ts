import { InvalidArgumentError, Option } from 'commander';
import { webAddress } from '../arguments.js';
import { command } from '../command.js';
import { expand, isUrl, readInput, type Input } from '../input.js';
import { messageOf, UserError } from '../problem.js';
import { progress } from '../progress.js';
import { checkText } from './document.js';
import { Report } from './finding.js';
import { toJson, toText, type FileResult, type Outcome } from './print.js';

interface Flags {
  base?: string;
  timeout: number;
  maxGrade: number;
  readingLevel: boolean;
  strict?: boolean;
  warningsAsErrors?: boolean;
  json?: boolean;
}

/** How many are read at once. They are checked when all are there: meanwhile no timeout would be kept. */
const AT_ONCE = 4;

const positive = (text: string): number => {
  const number = Number(text);
  if (!(number > 0 && number < 1e6)) throw new InvalidArgumentError('A number above 0 is needed.');
  return number;
};

/** A file to check. */
interface Task {
  name: string;
  /** Whether the user named it himself. */
  isListed: boolean;
  /** Why there is none. */
  error?: unknown;
}

const tasksOf = async (names: string[]): Promise<Task[]> => {
  const tasks: Task[] = [];
  for (const name of names) {
    try {
      for (const found of await expand([name], ['.json']))
        tasks.push({ name: found, isListed: found === name });
    } catch (error) {
      // One that is not there does not stop the others.
      tasks.push({ name, isListed: true, error });
    }
  }
  return tasks;
};

const unreadable = (file: string, error: unknown): FileResult => {
  const text = messageOf(error);
  const message = text.startsWith(`${file}: `) ? text.slice(file.length + 2) : text;
  return {
    file,
    format: 'unknown',
    findings: [
      {
        severity: 'error',
        code: 'unreadable-file',
        path: '',
        line: 1,
        column: 1,
        message: message.charAt(0).toUpperCase() + message.slice(1),
      },
    ],
    errors: 1,
    warnings: 0,
  };
};

/** What is read, or why it is not. */
const read = async (
  { name, error }: Task,
  timeout: number,
): Promise<Input | { error: unknown }> => {
  try {
    return error ? { error } : await readInput(name, timeout * 1000);
  } catch (error) {
    return { error };
  }
};

/** Gives nothing for what is skipped. */
const check = (
  { name, isListed }: Task,
  input: Input | { error: unknown },
  flags: Flags,
): FileResult | undefined => {
  if ('error' in input) return unreadable(name, input.error);
  const { url, text, hasMark, isUtf16 } = input;
  const report = new Report();
  if (isUtf16) report.error('encoding', [], 'The file is saved as UTF-16. Save it as UTF-8.');
  else if (hasMark)
    report.warning(
      'byte-order-mark',
      [],
      'The file begins with a byte order mark, which some programs stumble over. Save it as UTF-8 without one.',
    );
  if (isUrl(name) && new URL(name).href !== url)
    report.warning(
      'redirect',
      [],
      `The address leads on to ${url}. Use that one: it saves every reader a request.`,
    );
  const base = flags.base ?? (isUrl(name) ? url : undefined);
  const maxGrade = flags.readingLevel ? flags.maxGrade : undefined;
  try {
    const result = checkText(text, base, isListed, { maxGrade }, report);
    return result && { file: name, ...result };
  } catch (error) {
    return unreadable(name, error);
  }
};

const run = async (names: string[], flags: Flags): Promise<void> => {
  const tasks = await tasksOf(names);
  const results: (FileResult | undefined)[] = [];
  const bar = progress('documents', tasks.length);
  for (let i = 0; i < tasks.length; i += AT_ONCE) {
    const batch = tasks.slice(i, i + AT_ONCE);
    const inputs = await Promise.all(batch.map((task) => read(task, flags.timeout)));
    for (const [j, task] of batch.entries()) {
      results.push(check(task, inputs[j]!, flags));
      bar.step(task.name);
    }
  }
  bar.stop();

  const outcome: Outcome = {
    files: results.filter((result) => result !== undefined),
    skipped: tasks.filter((_, i) => !results[i]).map(({ name }) => name),
    errors: 0,
    warnings: 0,
  };
  for (const { errors, warnings } of outcome.files) {
    outcome.errors += errors;
    outcome.warnings += warnings;
  }
  process.stdout.write(flags.json ? toJson(outcome) : toText(outcome));
  const isStrict = flags.strict || flags.warningsAsErrors;
  const isMisused = tasks.some(({ error }) => error instanceof UserError && error.exitCode === 2);
  if (isMisused) process.exitCode = 2;
  else if (outcome.errors || (isStrict && outcome.warnings)) process.exitCode = 1;
};

export const validate = command('validate')
  .summary('Checks content for mistakes.')
  .description(
    'Checks content: documents in the native format, WordPress posts and JSON Feeds. Says what is wrong, where, and what to do.',
  )
  .argument('<names...>', 'files, URLs, or folders (all .json files in them)')
  .option(
    '--base <url>',
    'where the documents will be published: relative addresses start there',
    webAddress,
  )
  .option('--timeout <seconds>', 'how long to wait for a URL', positive, 30)
  .option(
    '--max-grade <number>',
    'US school grade above which English text is warned of',
    positive,
    9,
  )
  .option('--no-reading-level', 'do not rate how hard the text is to read')
  .option('--strict', 'end with 1 for warnings, too')
  .addOption(new Option('--warnings-as-errors', 'the same as --strict').hideHelp())
  .option('--json', 'print one JSON object for machines')
  .addHelpText(
    'after',
    `
Reading levels are rated for English text of at least 100 words.

Ends with 0 when there are no errors, 1 when there are, 2 when something that was named does not exist.`,
  )
  .action(run);
