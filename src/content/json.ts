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
    throw text.includes('{&quot;')
      ? new ContentError('escaped-json', 'JSON escaped for HTML (&quot;)')
      : new ContentError('invalid-json', String(error));
  }
};
