import { formatDuration, formatNumber } from '../locales/format.js';
import type { View } from './view.js';

/** How long something takes: "about 40 minutes"; other words as they are. */
export const duration = (view: View, text: string | undefined): string | undefined => {
  const written = text && formatDuration(text, view._locale);
  return written ? view._t._about(written) : text;
};

/** How often something comes back: "6 times, 1 week apart"; other words as they are. */
export const recurrence = (view: View, text = ''): string | undefined => {
  const [, repeats, period = ''] = /^(?:R(\d*)\/)?(P.+)$/.exec(text) ?? [];
  const gap = formatDuration(period, view._locale);
  if (!gap) return text;
  if (repeats == '1') return view._t._once;
  return repeats
    ? view._t._times(formatNumber(Number(repeats), view._locale), gap)
    : view._t._apart(gap);
};
