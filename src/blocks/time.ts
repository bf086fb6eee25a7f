import { treatment as words } from '../locales/en.js';
import { translate } from '../locales/index.js';
import { formatDuration, formatNumber } from '../locales/format.js';

/** How long something takes: "about 40 minutes"; other words as they are. */
export const durationText = (text: string | undefined, lang: string): string | undefined => {
  const written = text && formatDuration(text, lang);
  return written ? translate(words, lang).about(written) : text;
};

/** How often something comes back: "6 times, 1 week apart"; other words as they are. */
export const recurrenceText = (text: string | undefined, lang: string): string | undefined => {
  const [, repeats, period = ''] = /^(?:R(\d*)\/)?(P.+)$/.exec(text ?? '') ?? [];
  const gap = formatDuration(period, lang);
  if (!gap) return text;
  const t = translate(words, lang);
  if (repeats == '1') return t.once;
  return repeats ? t.times(formatNumber(Number(repeats), lang), gap) : t.apart(gap);
};
