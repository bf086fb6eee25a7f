import { ContentError } from './problem.js';

/**
 * Reads JSON as content management systems write it.
 * @throws ContentError that says what is wrong
 */
export const parseJson = (text: string): unknown => {
  try {
    const data: unknown = JSON.parse(text);
    // Hugo's jsonify inside a script element encodes twice.
    return typeof data == 'string' ? JSON.parse(data) : data;
  } catch (error) {
    // Templates that escape for HTML, such as Nunjucks' dump.
    throw /^[\s[{]+&/.test(text)
      ? new ContentError('escaped-json', 'escaped for HTML')
      : new ContentError('invalid-json', String(error));
  }
};
