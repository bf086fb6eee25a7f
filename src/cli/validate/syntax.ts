import { printParseErrorCode, visit } from 'jsonc-parser';
import { messageOf } from '../problem.js';
import type { Position } from './finding.js';

/** Why a text is no JSON, and where. */
export interface SyntaxProblem {
  code: string;
  message: string;
  position: Position;
}

export const START: Position = { line: 1, column: 1 };

export const positionAt = (text: string, offset: number): Position => {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
};

const ends = 'The text ends too early: something is missing at its end. It was probably cut off.';
const said: Record<string, string> = {
  InvalidSymbol: 'This is no value. Text needs straight double quotes (") around it.',
  InvalidNumberFormat: 'This is no number as JSON has them.',
  PropertyNameExpected: 'The name of a field in straight double quotes (") has to be here.',
  ValueExpected: 'A value has to be here.',
  ColonExpected: 'A colon (:) has to be here, between the name of a field and its value.',
  CommaExpected: 'A comma has to be before this.',
  CloseBraceExpected: 'A closing brace (}) has to be here.',
  CloseBracketExpected: 'A closing bracket (]) has to be here.',
  EndOfFileExpected: 'The document has ended before this. Remove what follows.',
  InvalidCommentToken: 'JSON has no comments. Remove it.',
  UnexpectedEndOfComment: 'JSON has no comments. Remove it.',
  UnexpectedEndOfString:
    'This text has no quotation mark (") at its end. Inside text, write \\n for a new line.',
  InvalidUnicode: 'After \\u four hexadecimal digits have to follow.',
  InvalidEscapeCharacter:
    'Behind a backslash this is not allowed. For a backslash itself write \\\\.',
  InvalidCharacter:
    'Text may not hold line breaks or other control characters. Write \\n for a new line, \\t for a tab.',
};

/** The first mistake in JSON: the later ones mostly follow from it. */
export const syntaxProblem = (text: string, error: unknown): SyntaxProblem => {
  if (/^[\s[{]+&/.test(text))
    return {
      code: 'escaped-json',
      position: START,
      message:
        'The JSON is escaped for HTML (&quot; in place of "). Have the template print it unescaped.',
    };
  let first: SyntaxProblem | undefined;
  visit(
    text,
    {
      onError: (code, offset, length, line, column) => {
        if (first) return;
        const name = printParseErrorCode(code);
        const isEnd = !text.slice(offset).trim();
        const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
        const sign = text[offset];
        let message = said[name] ?? 'This is not JSON.';
        if (name === 'UnexpectedEndOfString' && offset + length >= text.trimEnd().length)
          message = ends;
        else if (isEnd) message = ends;
        else if (before.endsWith(',') && (sign === '}' || sign === ']'))
          message = `There is a comma before this ${sign}. Remove the comma.`;
        else if (/[\u2018-\u201f\u00ab\u00bb]/.test(sign ?? ''))
          message = 'JSON needs straight quotation marks ("), not typographic ones.';
        else if (sign === "'") message = 'JSON needs double quotation marks ("), not single ones.';
        else if (sign === '\ufeff')
          message = 'There is a second byte order mark here. Save the file as UTF-8 without one.';
        first = {
          code: 'syntax',
          message,
          position: isEnd ? positionAt(text, offset) : { line: line + 1, column: column + 1 },
        };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  if (first) return first;
  // What jsonc-parser lets pass.
  const reason = messageOf(error);
  const offset = /position (\d+)/.exec(reason)?.[1];
  return {
    code: 'syntax',
    message: `This is not JSON: ${reason}.`,
    position: offset ? positionAt(text, Number(offset)) : START,
  };
};
