import { isUrl, readInput } from '../input.js';
import { parseHtml } from '../../prerender/parse-html.js';
import { messageOf } from '../problem.js';
import { readContent, type ContentDocument } from '../../content/index.js';

/** What a source holds, or why nobody knows. */
export type Source = { document: ContentDocument; data: unknown } | { unknown: string };

/** Fetches and reads a source; what cannot be had is said, not thrown. */
export const readSource = async (src: string): Promise<Source> => {
  if (!isUrl(src)) {
    return { unknown: `${src} belongs to the page, so its content cannot be looked at from here` };
  }
  let text;
  let url;
  try {
    ({ text, url } = await readInput(src));
  } catch (error) {
    return { unknown: messageOf(error).replace(/\.$/, '') };
  }
  try {
    const data: unknown = JSON.parse(text);
    return { document: readContent(data, url, parseHtml).document, data };
  } catch (error) {
    return {
      unknown: /^\s*</.test(text)
        ? `${src}: a web page or XML came, not JSON; the import command turns feeds into content`
        : `${src}: not content that widgets can read: ${messageOf(error)}`,
    };
  }
};
