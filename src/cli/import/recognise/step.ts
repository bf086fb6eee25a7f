import { plainText } from '../../../content/inline.js';
import type { Block, Inline, Item, Step } from '../../../content/types.js';
import {
  capital,
  isHeading,
  leadOf,
  stepWord,
  undecorated,
  unnumbered,
  type Entry,
} from './entries.js';

/** A step, and what it cannot hold, such as pictures. */
export interface Built {
  step: Step;
  over: Block[];
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The number that a step says it has, and the rest of its name. */
export const numbered = (
  text: string,
): { number: number; name: string; hasWord: boolean } | undefined => {
  text = undecorated(text);
  const word = stepWord.exec(text);
  if (word) {
    const said = word[1]!.toLowerCase();
    const number = Number(said) || numbers.indexOf(said) + 1 || romans.indexOf(said) + 1;
    return { number, name: text.slice(word[0].length).trim(), hasWord: true };
  }
  const bare = /^\(?0?(\d{1,2})[.):\u2013\u2014-]+\s*(\S.*)$/.exec(text);
  return bare ? { number: Number(bare[1]), name: bare[2]!.trim(), hasWord: false } : undefined;
};

const isEmpty = (text: Inline): boolean => !plainText(text).trim();

const joined = (a: Inline | undefined, b: Inline): Inline => {
  if (a === undefined || isEmpty(a)) return b;
  if (typeof a === 'string' && typeof b === 'string') return `${a} ${b}`;
  return [a, ' ', b].flat();
};

/** A name that is short enough for one, and what of it is text. */
const split = (text: string): [name: string, rest: string] => {
  const [, name, rest] =
    /^(.{2,70}?)\s*(?::|\s[\u2013\u2014-])\s+(.+)$/.exec(text) ??
    /^(.{2,90}?[.!?])\s+(.+)$/.exec(text) ??
    [];
  return name ? [name.replace(/\.$/, ''), rest!] : [text.replace(/[.:]$/, ''), ''];
};

const make = (name: string, text: Inline | undefined, items: Item[]): Step => ({
  name: capital(name.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '')),
  ...(text !== undefined && !isEmpty(text) && { text }),
  ...(items.length && { items }),
});

/** A number on a line of its own: "1", "01", "Step 1". */
export const isMarker = (text: string): boolean =>
  /^0?\d{1,2}[.)]?$/.test(text.trim()) || !text.trim().replace(stepWord, '');

/** "What to bring", and plain things under it. */
const isBring = ({ label = '', text, items }: Item): boolean =>
  /^(?:what to )?bring\b/i.test(label) &&
  isEmpty(text) &&
  !!items?.every((each) => !each.label && !each.items && !isEmpty(each.text));

/** A step of what stands under its heading. */
export const stepOf = (given: string, content: Entry[]): Built => {
  let name = given.replace(/[:\s]+$/, '');
  let text: Inline | undefined;
  const items: Item[] = [];
  const over: Block[] = [];
  // What a heading inside the step is about gathers under it.
  let inside: Item | undefined;
  for (const entry of content) {
    if (isHeading(entry)) {
      // The next step's number, on a line of its own.
      if (entry.paragraph && isMarker(entry.text)) continue;
      if (!name) name = unnumbered(entry.text);
      else items.push((inside = { label: entry.text, text: '' }));
      if (entry.rest !== undefined && !isEmpty(entry.rest)) {
        if (inside) inside.text = entry.rest;
        else text = joined(text, entry.rest);
      }
      continue;
    }
    const { block } = entry;
    if (block.type === 'list') {
      if (inside) (inside.items ??= []).push(...block.items);
      else items.push(...block.items);
    } else if (block.type === 'paragraph') {
      const words = plainText(block.text).trim();
      if (!name && words.length <= 70 && !/[.!?]$/.test(words)) name = words;
      // A number that stood in a circle of its own.
      else if (isMarker(words)) continue;
      else if (inside) {
        if (inside.items) {
          inside = undefined;
          items.push({ text: block.text });
        } else inside.text = joined(inside.text, block.text);
      } else if (items.length) items.push({ text: block.text });
      else text = joined(text, block.text);
    } else over.push(block);
  }
  if (!name && text !== undefined) {
    const [first, rest] = split(plainText(text));
    name = first;
    text = rest;
  }
  const step = make(
    name || given || 'Step',
    text,
    items.filter((item) => !isBring(item)),
  );
  const bring = items
    .filter(isBring)
    .flatMap((item) => item.items!.map((each) => plainText(each.text).trim()));
  return { step: { ...step, ...(bring.length && { bring }) }, over };
};

/** A step of an entry in a list. */
export const stepOfItem = ({ label, text, items = [] }: Item): Built => {
  const name = numbered(label ?? '')?.name ?? label ?? '';
  if (name) return { step: make(name, text, items), over: [] };
  const lead = leadOf({ text });
  const own = numbered(lead.name)?.name ?? lead.name;
  if (own) return { step: make(own, lead.text, items), over: [] };
  const whole = plainText(text).replace(/\s+/g, ' ').trim();
  const [first, rest] = split(numbered(whole)?.name ?? whole);
  return { step: make(first, rest, items), over: [] };
};

const phases = [
  [
    'before',
    /\b(assess\w*|consult\w*|evaluat\w*|screening|intake|prepar\w*|plan(ning)?|before|pre-\w+|diagnos\w*|eligib\w*|referral|education|booking|first (call|visit))\b/i,
  ],
  [
    'after',
    /\b(follow[- ]?ups?|after(care)?|post-\w+|recover\w*|support|integrat\w*|maintenance|discharge|long[- ]term|check-ins?|going home)\b/i,
  ],
  [
    'during',
    /\b(administ\w*|infusions?|sessions?|dosing|during|monitor\w*|procedure|treatments?|injections?|therapy|stimulation|day of)\b/i,
  ],
] as const;

/** Gives each step its phase, where the words of all are clear and in order; else none of them one. */
export const setPhases = (steps: Step[]): void => {
  const found = steps.map(({ name }) => phases.find(([, words]) => words.test(name))?.[0]);
  // Between two of the same phase lies that phase.
  const whole = found.map(
    (phase, i) => phase ?? (found[i - 1] === found[i + 1] ? found[i - 1] : undefined),
  );
  const order = whole.map((phase) => (phase ? ['before', 'during', 'after'].indexOf(phase) : -1));
  const isClear = order.every((at, i) => at >= 0 && (i === 0 || at >= order[i - 1]!));
  if (isClear && new Set(order).size > 1) steps.forEach((step, i) => (step.phase = whole[i]!));
};
