import { nearest } from '../nearest.js';
import type { Context } from './context.js';
import { quote } from './finding.js';
import { own, pathTo, type Visitor } from './walk.js';

/** A misspelt field is ignored by the widgets without a word. */
export const checkFields = ({ report }: Context): Visitor => ({
  each: (fields, place, known) => {
    const missing = known.filter((name) => own(fields, name) === undefined);
    for (const key of Object.keys(fields)) {
      if (known.includes(key)) continue;
      const meant = nearest(key, missing);
      if (meant)
        report.warning(
          'unknown-field',
          pathTo(place, key),
          `The format has no field ${quote(key)}, so this is ignored. Perhaps “${meant}” is meant.`,
        );
    }
  },
});
