import { bandOf } from '../../blocks/frequency.js';
import type { Context } from './context.js';
import { fieldsOf, isFields, listOf, own, pathTo, type Visitor } from './walk.js';

const isNumber = (value: unknown): value is number => typeof value === 'number';

const figureOf = (effect: unknown) => {
  const { count, of } = fieldsOf(own(effect, 'proportion'));
  return isNumber(count) && isNumber(of) ? { count, of } : undefined;
};

/** Whether it says how often the effect is. */
const hasFigure = (effect: unknown): boolean => {
  const frequency = own(effect, 'frequency');
  return !!figureOf(effect) || (typeof frequency === 'string' && frequency !== 'not-known');
};

/** Figures that cannot be, contradict each other, or come from nowhere. */
export const checkFigures = ({ report }: Context): Visitor => ({
  objects: {
    SideEffects: (fields, place) => {
      const effects = listOf(own(fields, 'groups')).flatMap((group) =>
        listOf(own(group, 'effects')),
      );
      const withFigures = effects.filter(hasFigure);
      if (!withFigures.length) return;
      const basis = own(fields, 'basis');
      if (typeof basis !== 'string' || !basis.trim())
        report.warning(
          'no-basis',
          pathTo(place, 'basis'),
          'There are figures, but no “basis”: say which product, route and population they come from.',
        );
      const hasSources = listOf(own(fields, 'citation')).some(isFields);
      if (!hasSources && !withFigures.every((effect) => own(effect, 'cite')))
        report.warning(
          'no-source',
          pathTo(place, 'citation'),
          'There are figures without a source: add it to “citation”, and its id as “cite” to the effects.',
        );
    },
    Effect: (fields, place) => {
      const figure = figureOf(fields);
      if (!figure) return;
      const { count, of } = figure;
      const path = pathTo(place, 'proportion');
      if (count < 0 || of <= 0 || count > of) {
        report.error(
          'impossible-figure',
          path,
          `${count} in ${of} people cannot be. “count” is how many of “of” people.`,
        );
        return;
      }
      if (!Number.isInteger(count) || !Number.isInteger(of))
        report.warning(
          'odd-figure',
          path,
          `${count} in ${of} is no number of people. Use whole ones, such as 15 in 1000 for 1.5 in 100.`,
        );
      const frequency = own(fields, 'frequency');
      const band = bandOf({ name: '', proportion: figure });
      if (typeof frequency === 'string' && frequency !== band)
        report.error(
          'contradiction',
          pathTo(place, 'frequency'),
          `${count} in ${of} people is “${band}”, not “${frequency}”. Correct one, or leave “frequency” out: it follows from the figure.`,
        );
    },
    ComparisonBlock: (fields, place) => {
      if (own(fields, 'scale') !== 'log') return;
      for (const [i, bar] of listOf(own(fields, 'bars')).entries()) {
        for (const field of ['from', 'to']) {
          const value = own(bar, field);
          if (isNumber(value) && value <= 0)
            report.error(
              'impossible-figure',
              pathTo(place, 'bars', i, field),
              `A logarithmic scale has no ${value}. Use a number above 0, or a linear scale.`,
            );
        }
      }
    },
    ComparisonBar: (fields, place) => {
      const [from, to] = [own(fields, 'from'), own(fields, 'to')];
      if (isNumber(from) && isNumber(to) && from > to)
        report.error(
          'impossible-figure',
          pathTo(place, 'from'),
          `“from” (${from}) is more than “to” (${to}). Exchange them, or correct one.`,
        );
      if (!own(fields, 'cite'))
        report.warning(
          'no-source',
          pathTo(place, 'cite'),
          'This bar has no source. Give the id of one as “cite”.',
        );
    },
    PathwayStep: (fields, place) => {
      if (!own(fields, 'cite'))
        report.warning(
          'no-source',
          pathTo(place, 'cite'),
          'This step has no source. Give the id of one as “cite”.',
        );
    },
  },
});
