import type { Context } from './context.js';
import { checkDates } from './dates.js';
import { checkFields } from './fields.js';
import { checkFigures } from './figures.js';
import { checkIds } from './ids.js';
import { checkImages } from './images.js';
import { checkUrls } from './urls.js';
import type { Visitor } from './walk.js';

/** What native documents are checked for, beside their schema: one file each. */
export const checks: ((context: Context) => Visitor)[] = [
  checkIds,
  checkDates,
  checkUrls,
  checkImages,
  checkFigures,
  checkFields,
];
