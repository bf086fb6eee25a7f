import { nearest } from '../nearest.js';
import type { Context } from './context.js';
import { quote } from './finding.js';
import { own, pathTo, type Place, type Visitor } from './walk.js';

/** Fields that the widgets ignore without a word, because they are misspelt, and text without a word. */
export const checkFields = ({ report }: Context): Visitor => {
  const wordless = (text: string, place: Place) => {
    if (text && !text.trim())
      report.error('empty-text', pathTo(place), 'The text is only white space. Write something.');
  };
  return {
    texts: { Id: wordless, Text: wordless },
    each: (fields, place, known) => {
      const missing = known.filter((name) => own(fields, name) === undefined);
      for (const key of Object.keys(fields)) {
        if (known.includes(key)) continue;
        if (key === 'review' && Array.isArray(fields[key])) {
          report.warning(
            'to-review',
            pathTo(place, key),
            'Parts of this were recognised by “clinic-widgets import”. Look at them, then delete this field.',
          );
          continue;
        }
        const meant = nearest(key, missing);
        if (meant)
          report.warning(
            'unknown-field',
            pathTo(place, key),
            `The format has no field ${quote(key)}, so this is ignored. Perhaps “${meant}” is meant.`,
          );
      }
    },
  };
};
