/** Which colors the callouts may have, so that urgent help and emergencies stay what they are. */
import { differenceCiede2000, oklch, parse, type Color } from 'culori';
import { contrast } from '../../tools/tokens/contrast.mjs';

/** In the order in which they are judged: what matters most is settled first. */
export const ACTIONS = ['emergency', 'urgent', 'non-urgent', 'self-care', 'info'] as const;
export type Action = (typeof ACTIONS)[number];
export type Colors = Record<Action, string>;

/** Hues of OKLCH, from red with a little blue to orange and amber. */
const HUES: Partial<Record<Action, { from: number; to: number; words: string }>> = {
  emergency: { from: 8, to: 38, words: 'red' },
  urgent: { from: 20, to: 85, words: 'red, orange or amber' },
};
const VIVID = 0.09;
const DARKEST = 0.33;

/** By CIEDE2000. Below 10 two colors are taken for each other when they are not side by side. */
const APART = 10;
/** What is no warning has to be of another kind at a glance. */
const FAR_APART = 20;

const difference = differenceCiede2000();
const named = (action: Action): string => action.replace('-', '\u2011');

/**
 * Why each of the wanted colors is refused, in a sentence; what is not named is accepted. A color
 * is compared with those accepted before it, and with the given ones of all that have no other.
 */
export function refusals(
  wanted: Partial<Colors>,
  given: Readonly<Colors>,
): Partial<Record<Action, string>> {
  const kept = without(given, Object.keys(wanted));
  for (const action of ACTIONS) {
    const color = wanted[action];
    if (color === undefined) continue;
    const why = alone(action, color) ?? beside(action, color, kept);
    if (why) {
      // The given one stands in its place now, for the others to be compared with.
      return { ...refusals(without(wanted, [action]), given), [action]: why };
    }
    kept[action] = color;
  }
  return {};
}

function without(colors: Partial<Colors>, actions: string[]): Partial<Colors> {
  return Object.fromEntries(Object.entries(colors).filter(([action]) => !actions.includes(action)));
}

function alone(action: Action, css: string): string | undefined {
  const color = parse(css);
  if (!color || (color.alpha ?? 1) < 1) return 'This is not a solid color such as #b00e1b.';
  const ratio = contrast('#fff', color);
  if (ratio < 4.5) {
    return `White text on it would have a contrast of only ${oneDigit(ratio)}:1; it needs 4.5:1. Choose a darker color.`;
  }
  const hues = HUES[action];
  if (hues && !isWarning(color, hues)) {
    return `It would no longer look like a warning: the ${named(action)} callout has to be ${hues.words}, and not pale or nearly black.`;
  }
  return undefined;
}

function isWarning(color: Color, { from, to }: { from: number; to: number }): boolean {
  const { l, c, h = 0 } = oklch(color);
  return c >= VIVID && l >= DARKEST && h >= from && h <= to;
}

function beside(action: Action, color: string, kept: Partial<Colors>): string | undefined {
  const tooNear = (Object.entries(kept) as [Action, string][])
    .map(([other, its]) => ({ other, its, apart: difference(color, its) }))
    .filter(({ other, apart }) => apart < leastApart(action, other))
    .sort((a, b) => a.apart - b.apart)[0];
  return (
    tooNear &&
    `It is too much like the color of the ${named(tooNear.other)} callout (${tooNear.its}): readers would take one for the other.`
  );
}

function leastApart(...actions: Action[]): number {
  return [0, FAR_APART, APART][actions.filter((action) => action in HUES).length]!;
}

/** Rounded down, so that what fails never reads as if it passed. */
export const oneDigit = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
