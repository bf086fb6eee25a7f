import { colours as pc } from '../colours.js';
import type { Result } from './document.js';

/** What is said of one file. */
export interface FileResult extends Result {
  /** As the user named it, or found in a folder. */
  file: string;
}

export interface Outcome {
  files: FileResult[];
  /** Files of folders that mean something else. */
  skipped: string[];
  errors: number;
  warnings: number;
}

/** Content is untrusted: it may not move the cursor, or turn the direction of the line. */
const tame = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : 's'}`;

const ofFile = ({ file, findings, errors, warnings }: FileResult): string => {
  const lines = findings.map(({ severity, path, line, column, message }) => {
    const word = severity === 'error' ? pc.red('error  ') : pc.yellow('warning');
    return `${tame(file)}:${line}:${column}  ${word}  ${path ? `${pc.bold(tame(path))}: ` : ''}${tame(message)}`;
  });
  const more = errors + warnings - findings.length;
  if (more) lines.push(`${tame(file)}: and at least ${more} more. Mend these first.`);
  return lines.join('\n');
};

/** What was found, for people: grouped by file, and summed up. */
export const toText = ({ files, skipped, errors, warnings }: Outcome): string => {
  const groups = files.filter(({ findings }) => findings.length).map(ofFile);
  if (skipped.length) {
    const named = skipped.slice(0, 5).map(tame).join(', ');
    groups.push(
      pc.dim(
        `Skipped, because it is no content: ${named}${skipped.length > 5 ? ` and ${skipped.length - 5} more` : ''}`,
      ),
    );
  }
  const total = `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files.length, 'document')}`;
  groups.push(errors ? pc.red(total) : warnings ? pc.yellow(total) : pc.green(total));
  return `${groups.join('\n\n')}\n`;
};

/** The same for machines. */
export const toJson = (outcome: Outcome): string => `${JSON.stringify(outcome, null, 2)}\n`;
