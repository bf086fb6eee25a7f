import { parseJson } from '../../content/json.js';
import { ContentError } from '../../content/problem.js';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { UserError } from '../problem.js';

/**
 * Reads JSON.
 * @throws UserError with the line of the first mistake
 */
export const readJson = (name: string, text: string): unknown => {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof ContentError && error.code === 'escaped-json') {
      throw new UserError(
        `${name}: JSON that is escaped for HTML (&quot; for "). Write it as it is.`,
      );
    }
  }
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  const above = text.slice(0, first?.offset ?? 0).split('\n');
  const what = first
    ? printParseErrorCode(first.error)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
    : 'invalid';
  const isCut = (first?.offset ?? 0) >= text.trimEnd().length || /^unexpected end/.test(what);
  throw new UserError(
    `${name}:${above.length}:${above[above.length - 1]!.length + 1}: malformed JSON: ${what}.${isCut ? ' It ends too early: it is cut off or damaged.' : ''}`,
  );
};
