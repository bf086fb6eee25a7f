import { colours as pc } from '../colours.js';
import type { PrerenderProblem } from '../../prerender/words.js';

/** What became of one file. */
export interface Result {
  page: string;
  /** Where it was written to. */
  output?: string | undefined;
  /** The page, where it was written nowhere. */
  html?: string | undefined;
  encoding?: 'latin1' | 'utf8';
  isFragment?: boolean;
  /** How many widgets have their content in it. */
  widgets: number;
  problems: (Omit<PrerenderProblem, 'tag'> & { tag?: string })[];
}

/** A file that nothing came of. */
export const failure = (page: string, code: string, message: string): Result => ({
  page,
  widgets: 0,
  problems: [{ line: 1, column: 1, code, message }],
});

const count = (number: number, what: string) => `${number} ${what}${number == 1 ? '' : 's'}`;

const summary = (results: Result[], problems: number): string => {
  const fragments = results.filter(({ isFragment }) => isFragment).length;
  const pages = results.length - fragments;
  const widgets = results.reduce((sum, result) => sum + result.widgets, 0);
  return [
    ...(pages || !fragments ? [count(pages, 'page'), count(widgets, 'widget')] : []),
    ...(fragments ? [count(fragments, 'fragment')] : []),
    ...(problems ? [count(problems, 'problem')] : []),
  ].join(', ');
};

/** Tells what was done, and sets the exit code. A page that is printed is all there is to see of it. */
export const report = (results: Result[], isJson: boolean | undefined): void => {
  const problems = results.flatMap((result) => result.problems);
  if (problems.length) process.exitCode = 1;
  if (isJson) {
    const shown = results.map(({ isFragment: _, encoding: __, ...rest }) => rest);
    process.stdout.write(`${JSON.stringify({ results: shown, problems: problems.length })}\n`);
    return;
  }
  for (const { page, problems } of results) {
    for (const { tag, line, column, code, message } of problems) {
      const where = pc.bold(`${page}:${line}:${column}`);
      const what = tag ? `<${tag}> ${message}` : message;
      process.stderr.write(`${where}: ${what} ${pc.dim(`(${code})`)}\n`);
    }
  }
  const [only] = results;
  if (results.length == 1 && only!.html !== undefined) {
    process.stdout.write(Buffer.from(only!.html, only!.encoding));
  } else process.stdout.write(`${summary(results, problems.length)}\n`);
};
