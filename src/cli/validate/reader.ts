import type { Problem } from '../../content/index.js';
import { parsePath, type Path, type Report } from './finding.js';

/** What the readers say in a few words, for those who write content. */
const said: Record<string, string> = {
  missing: 'This is missing. Nothing can be shown without it.',
  'no text': 'This is no text, or only white space. Write something, or leave the field out.',
  'no language': 'This is no language. Write its tag, such as en or es-MX.',
  'not a link': 'This is no address of a link: http, https, mailto and tel are allowed.',
  'not a picture': 'This is no address of a picture: http and https are allowed.',
  'not a boolean': 'This is neither true nor false. Write one of them, without quotation marks.',
  'not a date': 'This is no date, or has no time zone. Write 2026-11-25, or 2026-11-25T09:00:00Z.',
  'no name or summary': 'The source says neither its name nor a summary. Write one of them.',
  'no proportion': 'This is no figure. “count” has to be from 0 to “of”.',
  'too deep': 'This is nested too deep to be read. Make it flatter.',
  'not a list': 'Here has to be a list in square brackets.',
  'not an object': 'Here has to be an object in braces.',
};

/**
 * Reports what the readers of the widgets found wrong, where nothing else did.
 * @param toSource where that stands in the document, which may be of another format; nowhere where it is looked at otherwise
 */
export const reportProblems = (
  problems: Problem[],
  report: Report,
  toSource: (path: Path) => Path | undefined = (path) => path,
): void => {
  for (const { path: text, message } of problems) {
    const path = toSource(parsePath(text));
    // What is in something wrong is wrong because of that.
    if (path && !report.isWrong(path) && !report.isWrong(path.slice(0, -1)))
      report.error(
        'unreadable',
        path,
        said[/RangeError/.test(message) ? 'too deep' : message] ??
          `The widgets cannot read this: ${message}.`,
      );
  }
};
