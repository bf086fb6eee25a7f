import { plainText } from '../../../content/inline.js';
import type { Effect, EffectGroup, Frequency, Item } from '../../../content/types.js';
import { effectOf, effectsIn, frequencyIn } from './effects.js';
import { leadOf } from './entries.js';

/** What a list of side effects comes to. */
export interface Listed {
  groups: EffectGroup[];
  /** What is said of them that their fields cannot hold. */
  rest: string[];
}

export const bandName =
  /^(very common|common|uncommon|rare|very rare|not known|unknown)(?: side effects| effects)?\b/i;

const hasFigures = (text: string): boolean => Object.keys(frequencyIn(text)).length > 0;

const textOf = (item: Item): string => plainText(item.text).replace(/\s+/g, ' ').trim();

/** An effect with what is said about it under names that the format has, too. */
const detailed = (name: string, inside: Item[]): Effect | undefined => {
  const effect = effectOf(name);
  if (!effect) return undefined;
  for (const item of inside) {
    const { label = '', items = [] } = item;
    const said = textOf(item);
    if (/^(?:look|watch) (?:out )?for|^signs\b/i.test(label)) {
      effect.signs = items.length ? items.map(textOf) : [said];
    } else if (items.length || !said) return undefined;
    else if (/^(?:starts?|begins?|onset)\b/i.test(label)) effect.onset = said;
    else if (/^(?:lasts?|duration)\b/i.test(label)) effect.duration = said;
    else if (/^what (?:helps|to do|you can do)\b/i.test(label)) effect.coping = item.text;
    else if (/^how often\b/i.test(label) && (hasFigures(said) || /^not known$/i.test(said))) {
      Object.assign(effect, hasFigures(said) ? frequencyIn(said) : { frequency: 'not-known' });
    } else return undefined;
  }
  return effect;
};

/** "Nausea: mostly mild", "Nausea – mostly mild", "Nausea (mostly mild)": the name, and the rest. */
const nameAndRest = (item: Item): [name: string, rest: string] => {
  const words = textOf(item);
  if (item.label) return [item.label, words];
  const lead = leadOf(item);
  const after = plainText(lead.text).trim();
  // Raised numbers that lead to a source.
  if (lead.name) return [lead.name, /^(?:\^?[\d, ]+)+$/.test(after) ? '' : after];
  const found =
    (hasFigures(words) ? null : /^([^()]{3,60})\s\(([^()]+)\)\.?$/.exec(words)) ??
    /^([^:\u2013\u2014]{3,60}?)\s*(?::|\s[\u2013\u2014-]\s)\s*(.+)$/.exec(words);
  return found ? [found[1]!, found[2]!] : [words, ''];
};

/**
 * A list whose entries are side effects; undefined where any of them is none.
 * @param headline what it stands under
 * @param frequency what that says of all of them
 */
export const effectList = (
  items: Item[],
  headline?: string,
  frequency?: Frequency,
): Listed | undefined => {
  const effects: Effect[] = [];
  const groups: EffectGroup[] = [];
  const rest: string[] = [];
  for (const item of items) {
    const { label, items: inside = [] } = item;
    const [before, after] = nameAndRest(item);
    if (inside.length && inside.every((each) => each.label) && !after) {
      const effect = detailed(before, inside);
      if (!effect) return undefined;
      effects.push(effect);
    } else if (inside.length) {
      // A group of its own: "Common: …".
      const nested = inside.some((each) => each.items) ? undefined : effectList(inside, before);
      if (!nested || after) return undefined;
      groups.push(...nested.groups);
      rest.push(...nested.rest);
    } else if (label && bandName.test(label)) {
      const named = effectsIn(after, true);
      if (!named) return undefined;
      const figures = frequencyIn(label);
      groups.push({
        headline: label,
        effects: named.effects.map((each) => ({ ...each, ...figures })),
      });
      if (named.rest) rest.push(named.rest);
    } else {
      const effect = effectOf(before);
      const several = effect || label ? undefined : effectsIn(textOf(item), true);
      if (effect) {
        effects.push({ ...effect, ...(frequency && { frequency }), ...frequencyIn(after) });
        const isFigure = /^[^.]{0,60}\d+ (?:in|out of) [\d,]+[^.]{0,30}\.?$/i.test(after);
        if (after && !isFigure) rest.push(`${effect.name}: ${after.replace(/\.?$/, '.')}`);
      } else if (several) {
        effects.push(...several.effects);
        if (several.rest) rest.push(several.rest);
      } else return undefined;
    }
  }
  if (effects.length) groups.unshift({ ...(headline && { headline }), effects });
  return { groups, rest };
};
