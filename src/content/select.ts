import { ContentError } from './problem.js';
import { isPast } from './dates.js';
import type { Published } from './types.js';

/** Whether it may be shown: neither withdrawn nor expired. */
export const isCurrent = ({ status, expires }: Published): boolean =>
  status != 'withdrawn' && !(expires && isPast(expires));

/**
 * The item of that id; without an id the first one.
 * @throws ContentError where there is none of that id
 */
export const findById = <T extends { id: string }>(
  items: T[] | undefined,
  id: string | null | undefined,
): T | undefined => {
  const found = items?.find((item) => !id || item.id == id);
  if (id && !found) throw new ContentError('unknown-id', id);
  return found;
};

/** An excerpt: cut at a word, with an ellipsis. Languages without spaces are cut between characters. */
export const excerpt = (text: string): string => {
  const whole = text.trim();
  // Not by characters (`u`): Safari miscounts those that take two units. What is left of one that was cut goes.
  const [cut = ''] = /^.{80,160}(?!\S)|^.{0,160}/s.exec(whole) ?? [];
  return cut == whole ? cut : `${cut.replace(/[\s.,;:\p{Cs}]+$/u, '')}\u2026`;
};
