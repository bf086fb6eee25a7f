import type { Finding } from '../observation.js';
import {
  at,
  type Check,
  elementAt,
  isOurStyle,
  lastRequest,
  plural,
  some,
  widgetsOf,
} from './kit.js';

/** What readers notice as a jump; the figure that docs/theming.md promises to stay below. */
const MOST_SHIFT = 0.02;

/** Whether the page jumps when widgets show their content. */
export const shift: Check = (seen) =>
  seen.shifts
    .filter(({ value }) => value > MOST_SHIFT)
    // One that failed gives up its room: that is put right by putting the failure right.
    .filter((each) => elementAt(seen, each)?.status === 'ready')
    .map((each): Finding => ({
      severity: 'warning',
      code: 'layout-shift',
      message: `The page jumps when <${each.tag}> shows its content (layout shift ${each.value.toFixed(2)})`,
      ...at(seen, each),
      advice: seen.styles.some(({ href }) => isOurStyle(href))
        ? "Give the widget's height, such as clinic-recent-posts { --clinic-reserve: 40em }; see docs/theming.md."
        : 'Load reserve.css in the head of the page; where that is not enough, set --clinic-reserve.',
    }));

/** Whether space is kept. */
export const reserve: Check = (seen) => {
  if (!widgetsOf(seen).length) return [];
  const style = seen.styles.find(({ href }) => isOurStyle(href));
  if (!style) {
    return [
      {
        severity: 'note',
        code: 'no-reserve',
        message:
          'reserve.css is not on the page: nothing keeps room for content that is still to come',
        advice:
          'Add <link rel="stylesheet" href="…/reserve.css"> to the head; the snippet command prints it.',
      },
    ];
  }
  const isBlocked = seen.violations.some(({ blocked }) => blocked === style.href);
  if (style.isLoaded || isBlocked) return [];
  const { status = 0, failure = '', cors = '' } = lastRequest(seen, style.href) ?? {};
  return [
    {
      severity: 'warning',
      code: 'reserve-failed',
      message: `${style.href} is not loaded (${cors || (status >= 400 ? `the server answers ${status}` : failure || 'refused')})`,
      selector: 'link',
      advice: 'Correct its address, and its integrity where it has one.',
    },
  ];
};

/** Whether readers without the script have something to read. */
export const fallback: Check = (seen) => {
  const widgets = widgetsOf(seen);
  const bare = widgets.filter(({ hasFallback }) => !hasFallback);
  if (!bare.length) return [];
  return [
    {
      severity: 'warning',
      code: 'no-fallback',
      message: `Nothing is inside ${bare.length} of ${plural(widgets.length, 'widget')} for readers without JavaScript, or while the source is down: ${some(
        bare.map(({ selector }) => selector),
        5,
      )}`,
      ...at(seen, bare[0]!),
      advice: 'Put a link or the text inside: the snippet and prerender commands make it.',
    },
  ];
};

/** Whether text can be read, on the page's own colours. */
export const contrast: Check = (seen) => {
  const worst = new Map<string, { each: (typeof seen.contrast)[0]; count: number }>();
  for (const each of seen.contrast) {
    const key = `${each.tag} ${each.index}`;
    const known = worst.get(key);
    const isWorse = !known || each.ratio / each.needed < known.each.ratio / known.each.needed;
    worst.set(key, { each: isWorse ? each : known.each, count: (known?.count ?? 0) + 1 });
  }
  return [...worst.values()].map(({ each, count }): Finding => ({
    severity: 'warning',
    code: 'contrast',
    message: `Text in <${each.tag}> is hard to read: ${each.colours} is ${each.ratio}:1, and ${each.needed}:1 is needed (${plural(count, 'place')})`,
    ...at(seen, each),
    advice:
      'Set --clinic-color-text, --clinic-color-muted, --clinic-color-accent or --clinic-color-surface to go with the page; see docs/theming.md.',
  }));
};
