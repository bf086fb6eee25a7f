import type { Effect, Frequency } from '../../../content/types.js';
import { capital, undecorated } from './entries.js';

/** What a sentence names as side effects, and what else it says of them. */
export interface Named {
  effects: Effect[];
  /** What kind they are, in the text's own words: "Common side effects". */
  headline?: string;
  /** A sentence of its own, made of what hung on to the list. */
  rest: string;
}

const bands: [RegExp, Frequency][] = [
  [/\b(?:more than|at least|over|\u2265)\s*1 in 10\b(?![\d,])/i, 'very-common'],
  [/\b(?:fewer|less) than 1 in 10,?000\b|\bup to 1 in 10,?000\b/i, 'very-rare'],
  [/\b(?:up to|fewer than|less than) 1 in 1,?000\b(?!,)|\b1 in 1,?000 to 1 in 10,?000\b/i, 'rare'],
  [/\b(?:up to|fewer than|less than) 1 in 100\b(?![\d,])|\b1 in 100 to 1 in 1,?000\b/i, 'uncommon'],
  [/\b(?:up to|fewer than|less than) 1 in 10\b(?![\d,])|\b1 in 10 to 1 in 100\b/i, 'common'],
];

/** How often, where a text says it in figures: nothing is worked out or guessed. */
export const frequencyIn = (text: string): Pick<Effect, 'frequency' | 'proportion'> => {
  const band = bands.find(([pattern]) => pattern.test(text))?.[1];
  if (band) return { frequency: band };
  const [, count, of] = /\b(\d{1,3}) (?:in|out of)(?: every)? (\d[\d,]{0,8})\b/i.exec(text) ?? [];
  if (!count) return {};
  const proportion = { count: Number(count), of: Number(of!.replace(/,/g, '')) };
  return proportion.of > 0 && proportion.count <= proportion.of ? { proportion } : {};
};

/** An effect by name; figures in brackets behind it are its frequency. */
export const effectOf = (raw: string): Effect | undefined => {
  // Raised numbers that lead to a source.
  const given = undecorated(raw.replace(/(?:\^[\d, ]+)+$/, ''));
  const [, brackets = ''] = /\(([^()]*)\)\s*$/.exec(given) ?? [];
  const frequency = brackets ? frequencyIn(brackets) : {};
  const isSpoken = Object.keys(frequency).length > 0;
  const name = (isSpoken ? given.replace(/\s*\([^()]*\)\s*$/, '') : given)
    .replace(/^(?:(?:and|or|a|an|the|some|feelings? of being|feeling(?! of)|being)\s+)+/i, '')
    .replace(/[\s.;:,]+$/, '')
    .trim();
  const short = name.replace(/\s*\([^()]*\)/g, '');
  const isName = /\p{L}{3}/u.test(short) && name.length <= 90 && short.split(/\s+/).length <= 6;
  // "It is mild" is a sentence, and names nothing.
  if (
    !isName ||
    /^(?:it|they|these|this|we|you|most|many|others?|more|etc)\b|\b(?:is|are|was|will|should|must|can|may|your|you)\b/i.test(
      short,
    )
  )
    return undefined;
  return { name: capital(name), ...frequency };
};

/** Words that a list of two belongs to as a whole: "raised heart rate and blood pressure". */
const shared =
  /\b(?:raised|increased?s?|elevated|higher|lower(?:ed)?|decreased?|reduced|changes? in|loss of|problems with|difficulty|feelings? of|short-term|sense of)\b[^,]*$/i;

const split = (text: string): string[] => {
  // Not at commas in brackets.
  const brackets: string[] = [];
  const masked = text.replace(/\([^()]*\)/g, (found) => `(${brackets.push(found) - 1})`);
  const parts: string[] = [];
  for (const part of masked.split(/[,;]\s*/)) {
    const [, left, right] = /^(.+?)\s+(?:and\/or|and|or|as well as|&)\s+(.+)$/i.exec(part) ?? [];
    if (left && !shared.test(left)) parts.push(left, right!);
    else parts.push(part);
  }
  return parts
    .map((part) => part.replace(/^(?:and\/or|and|or|as well as)\s+/i, '').trim())
    .map((part) => part.replace(/\((\d+)\)/g, (_found, i: string) => brackets[Number(i)] ?? ''))
    .filter(Boolean);
};

/** What is no name any more: "…, which are mostly temporary", "… during the session", "… can occur". */
const tail =
  /\s*(?:[,;\u2013\u2014]|\s-)?\s*\b(?:which|although|though|but|however|all of which|most of which|these|they|during|after|shortly|within|while|when|for a few|for some|in some (?:people|patients|cases)|among others|and (?:these|they|most|usually)|(?:can|may|could|might|sometimes|do)\s+(?:\w+ly\s+)?(?:occur|happen|arise|appear|come|develop|last))\b.*$/i;

const sentence = (given: string): string | undefined => {
  const text = given.replace(/^[\s,;\u2013\u2014-]+/, '').trim();
  if (!text) return '';
  const which = /^(?:all of |most of )?which\s+(.+)$/i.exec(text);
  if (which)
    return capital(
      `${/^all/i.test(text) ? 'all of these' : /^most/i.test(text) ? 'most of these' : 'these'} ${which[1]!}`,
    );
  if (/^(?:can|may|could|might|sometimes|do)\b/i.test(text)) return `These ${text}`;
  const but =
    /^(?:although|though|but|however|and),?\s+((?:these|they|most|all|it|such)\b.+)$/i.exec(text);
  if (but) return capital(but[1]!);
  if (/^(?:these|they|most)\b/i.test(text)) return capital(text);
  return undefined;
};

const kinds =
  /\b((?:(?:most|less|more|very) )?(?:common|uncommon|rare|serious|severe|mild|temporary|short-term|long-term))(?: and [a-z-]+)? side[- ]effects\b/i;

/** What the words before the list say: what kind of effects, or more than can be told apart. */
const withLead = (named: Named, lead: string, text: string): Named => {
  const kind = kinds.exec(lead)?.[0];
  const plain = lead.replace(kinds, '').replace(/[\s,]+$/, '');
  // Who, or how many: "few people have …" must not become a plain name.
  const isMore =
    plain.includes(',') ||
    /\b(?:most|few|many|some|half|all|rarely|seldom|often|no|not|never|\d+)\b/i.test(plain);
  return {
    ...named,
    ...(kind && { headline: capital(kind) }),
    ...(isMore && { rest: `${text}.` }),
  };
};

/** Words after which side effects are named, the surest first. */
const triggers = [
  /\b(?:such as|including|includes?|(?<=effects |symptoms |reactions |things )like|rang(?:e|es|ing) from|consists? of)\b:?/i,
  /\b(?:experience|feel|notice|report|causes?|produces?)\b/i,
  /\b(?:are|be|have)\b:?/i,
];

/** What tells the reader to do something stays where it is, word for word. */
export const advice =
  /^(?:report|see|go|get|do|don['\u2019]t|stop|avoid|never|always|take)\b|\b(?:call|911|999|112|988|emergency|seek|contact|tell|ask|doctors?|nurse|right away|immediately|if you|should|must)\b/i;

const effectWords = /\b(?:side[- ]effects?|adverse|reactions?|effects)\b/i;

/**
 * The side effects that a sentence lists; undefined where it lists none for certain.
 * @param isLabelled whether the words before it said already that they come
 */
export const effectsIn = (given: string, isLabelled: boolean): Named | undefined => {
  const text = given.replace(/\s+/g, ' ').replace(/[.!]$/, '').trim();
  if (advice.test(text)) return undefined;
  const read = (listed: string): Named | undefined => {
    const end = tail.exec(listed);
    const names = end ? listed.slice(0, end.index) : listed;
    const isRange = /\brang(?:e|es|ing) from\b/i.test(text);
    const effects = split(isRange ? names.replace(/\s+to\s+/g, ', ') : names).map(effectOf);
    if (!effects.length || effects.some((effect) => !effect || effectWords.test(effect.name))) {
      return undefined;
    }
    const rest = end ? sentence(end[0]) : '';
    // What cannot be said apart from the names is kept with them, word for word.
    return {
      effects: effects as Effect[],
      rest: rest === undefined ? `${text}.` : rest && `${rest}.`,
    };
  };
  for (const trigger of triggers) {
    const found = trigger.exec(text);
    if (!found) continue;
    const before = text.slice(0, found.index);
    if (
      !isLabelled &&
      !/\b(?:side[- ]effects?|adverse (?:effects|reactions|events))\b/i.test(before)
    )
      continue;
    // "They are not common" names nothing.
    const named = read(text.slice(found.index + found[0].length).replace(/^[\s:]+/, ''));
    if (named) return withLead(named, before, text);
  }
  if (!isLabelled) return undefined;
  // "Dizziness and nausea can occur, but …": of one alone it could be any sentence.
  const names = text.replace(tail, '');
  if (/\b(?:may|can|include|are|is)\b/i.test(names)) return undefined;
  const named = read(text);
  const isBare = names === text || !/\b(?:may|can|include|are|is)\b/i.test(text);
  return isBare || (named && named.effects.length > 1) ? named : undefined;
};

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}"\u201c])/u)
    .map((each) => each.trim())
    .filter(Boolean);
