import { plainText } from '../../../content/inline.js';
import type { Block, Item } from '../../../content/types.js';
import { BOLD, endOf, isHeading, leadOf, unnumbered, type Entry, type Heading } from './entries.js';
import { numbered, setPhases, stepOf, stepOfItem, type Built } from './step.js';
import type { Step } from '../../../content/types.js';

/** Steps that were found in a row of entries, and where. */
export interface FoundSteps {
  steps: Step[];
  /** The entries that they cover. */
  from: number;
  to: number;
  /** What the steps cannot hold, and stays in the article. */
  over: Block[];
  /** The heading that they stand under. */
  heading: string;
  /** What they were recognised by. */
  by: string;
}

/** Headings that announce steps, and those that may. */
const process =
  /\b(process|procedure|steps|step[- ]by[- ]step|what to expect|journey|pathway to care|protocol)\b/i;
const mayBeProcess =
  /\b(how (it|\S+|\S+ \S+|\S+ \S+ \S+) (works|is given|is done|is administered)|your (visit|treatment|care)|treatment (plan|course|phases|stages)|sessions?|phases|stages)\b/i;
const words =
  /\b(assess\w*|consult\w*|evaluat\w*|screen\w*|intake|prepar\w*|plan\w*|administ\w*|infusions?|sessions?|dos(e|es|ing|age)|monitor\w*|treatment|follow\w*|after\w*|recover\w*|support|integrat\w*|mainten\w*|procedure|before|during|review|discharge|check\w*|visit|diagnos\w*)\b/i;

const areWords = (names: string[]): boolean =>
  names.filter((name) => words.test(name)).length * 2 >= names.length;

const headingBefore = (entries: Entry[], place: number, level = Infinity): string => {
  for (let i = place - 1; i >= 0; i--) {
    const entry = entries[i]!;
    if (isHeading(entry) && (entry.level < level || (!entry.paragraph && process.test(entry.text))))
      return entry.text;
  }
  return '';
};

/** A heading that only says when: "Before", "During the session". */
const isPhase = (entry: Entry | undefined): entry is Heading =>
  isHeading(entry) && /^(?:before|during|after)\b.{0,30}$/i.test(entry.text);

/** Steps of headings at these places, each with what follows it. */
const fromHeadings = (
  entries: Entry[],
  places: number[],
  names: string[],
  by: string,
): FoundSteps => {
  const last = places[places.length - 1]!;
  let to = endOf(entries, last);
  if ((entries[last] as Heading).paragraph) {
    // Behind bold paragraphs a step ends where the row of its bullets does: what follows them is the section's.
    const list = entries.findIndex(
      (entry, i) => i > last && i < to && !isHeading(entry) && entry.block.type === 'list',
    );
    if (list >= 0) to = list + 1;
    else to = Math.min(to, last + (((entries[last] as Heading).rest ?? '') === '' ? 2 : 1));
  }
  const built = places.map((place, i): Built => {
    const heading = entries[place] as Heading;
    const content = entries
      .slice(place + 1, places[i + 1] ?? to)
      .filter((entry) => !(isPhase(entry) && entry.level < heading.level));
    const rest: Entry[] =
      heading.rest === undefined
        ? []
        : [{ kind: 'block', block: { type: 'paragraph', text: heading.rest } }];
    return stepOf(names[i]!, [...rest, ...content]);
  });
  // Phases that the page has as headings are those of the steps below them.
  const first = places[0]!;
  const from =
    isPhase(entries[first - 1]) &&
    (entries[first - 1] as Heading).level < (entries[first] as Heading).level
      ? first - 1
      : first;
  const found = result(entries, built, from, to, by);
  if (from < first) {
    places.forEach((place, i) => {
      const phase = entries.slice(from, place).findLast(isPhase);
      const word = /^\w+/.exec((phase as Heading).text)![0].toLowerCase();
      found.steps[i]!.phase = word as NonNullable<Step['phase']>;
    });
  }
  return found;
};

const result = (
  entries: Entry[],
  built: Built[],
  from: number,
  to: number,
  by: string,
): FoundSteps => {
  const steps = built.map(({ step }) => step);
  setPhases(steps);
  const first = entries[from];
  return {
    steps,
    from,
    to,
    over: built.flatMap(({ over }) => over),
    heading: headingBefore(entries, from, isHeading(first) ? first.level : Infinity),
    by,
  };
};

/** Medicines are tried in phases, too. */
const isTrial = ({ text }: Pick<Heading, 'text'>, names: string[]): boolean =>
  /^\W*phase\b/i.test(text) &&
  (!areWords(names) ||
    names.some((name) => /\b(trials?|stud(y|ies)|research|volunteers)\b/i.test(name)));

/** Headings that count: "Step 1: …", or "1. …" where that cannot be the article's own sections. */
const counted = (entries: Entry[]): FoundSteps | undefined => {
  for (const [start, entry] of entries.entries()) {
    const first = isHeading(entry) ? numbered(entry.text) : undefined;
    if (first?.number !== 1) continue;
    const places = [start];
    const names = [first.name];
    for (let i = start + 1; i < entries.length; i++) {
      const next = entries[i]!;
      if (!isHeading(next)) continue;
      const { level } = entry as Heading;
      if (next.level < level) {
        if (isPhase(next)) continue;
        break;
      }
      const found = next.level === level ? numbered(next.text) : undefined;
      if (found?.hasWord === first.hasWord && found.number === places.length + 1) {
        places.push(i);
        names.push(found.name);
      } else if (found?.number === 1 || (next.level === level && !next.paragraph)) break;
    }
    if (places.length < 2) continue;
    if (first.hasWord && !isTrial(entry as Heading, names))
      return fromHeadings(entries, places, names, 'headings "Step 1", "Step 2" …');
    if (first.hasWord) continue;
    const above = headingBefore(entries, start, (entry as Heading).level);
    if (
      process.test(above) ||
      (mayBeProcess.test(above) && areWords(names)) ||
      names.filter((name) => words.test(name)).length > names.length * 0.7
    ) {
      return fromHeadings(entries, places, names, 'numbered headings');
    }
  }
  return undefined;
};

const itemText = ({ label, text }: Item): string => label || plainText(text).trim();

/** A list whose entries say "Step 1", "Step 2". */
const listed = (entries: Entry[]): FoundSteps | undefined => {
  for (const [place, entry] of entries.entries()) {
    if (isHeading(entry) || entry.block.type !== 'list') continue;
    const { items } = entry.block;
    const isRow = items.every((item, i) => {
      const found = numbered(itemText(item));
      return found?.hasWord && found.number === i + 1;
    });
    const texts = items.map(itemText);
    if (isRow && items.length > 1 && !isTrial({ text: texts[0]! }, texts))
      return result(
        entries,
        items.map(stepOfItem),
        place,
        place + 1,
        'a list of "Step 1", "Step 2" …',
      );
  }
  return undefined;
};

/** Several ordered lists of one entry each, with what belongs to it between them: what editors make of one list. */
const broken = (
  entries: Entry[],
  start: number,
  end: number,
  isSure: boolean,
): FoundSteps | undefined => {
  const places: number[] = [];
  for (let i = start; i < end; i++) {
    const entry = entries[i]!;
    if (
      !isHeading(entry) &&
      entry.block.type === 'list' &&
      entry.block.ordered &&
      entry.block.items.length === 1
    )
      places.push(i);
  }
  if (places.length < 2) return undefined;
  const last = places[places.length - 1]!;
  const next = entries[last + 1];
  const to =
    next && last + 1 < end && !isHeading(next) && next.block.type === 'list' ? last + 2 : last + 1;
  const built = places.map((place, i): Built => {
    const { items } = (entries[place] as { block: Extract<Block, { type: 'list' }> }).block;
    const { step } = stepOfItem(items[0]!);
    const inside: Entry[] = [
      ...(step.text === undefined
        ? []
        : [{ kind: 'block' as const, block: { type: 'paragraph' as const, text: step.text } }]),
      ...(step.items
        ? [{ kind: 'block' as const, block: { type: 'list' as const, items: step.items } }]
        : []),
    ];
    return stepOf(step.name, [...inside, ...entries.slice(place + 1, places[i + 1] ?? to)]);
  });
  return isSure || areWords(built.map(({ step }) => step.name))
    ? result(entries, built, places[0]!, to, 'a numbered list')
    : undefined;
};

/** What stands under a heading such as "The process": headings in it, or a list. */
const underProcess = (entries: Entry[]): FoundSteps | undefined => {
  for (const [place, entry] of entries.entries()) {
    if (!isHeading(entry) || entry.paragraph) continue;
    const isSure = process.test(entry.text);
    if (!isSure && !mayBeProcess.test(entry.text)) continue;
    const end = endOf(entries, place);
    const inside = entries.slice(place + 1, end);
    const by = `the heading "${entry.text}"`;
    const levels = inside.filter(isHeading).map(({ level }) => level);
    const level = Math.min(...levels);
    const places = levels.length
      ? inside.flatMap((each, i) =>
          isHeading(each) && each.level === level ? [place + 1 + i] : [],
        )
      : [];
    const names = places.map((each) => unnumbered((entries[each] as Heading).text));
    if (places.length > 1 && areWords(names) && (isSure || level < BOLD)) {
      const found = fromHeadings(entries, places, names, by);
      return { ...found, heading: entry.text };
    }
    const one = broken(entries, place + 1, end, isSure);
    if (one) return { ...one, heading: entry.text };
    const at = inside.findIndex(
      (each) => !isHeading(each) && each.block.type === 'list' && each.block.items.length > 1,
    );
    const found = inside[at];
    if (!found || isHeading(found) || found.block.type !== 'list') continue;
    const { items, ordered } = found.block;
    const all = items.map(itemText);
    const fits = ordered
      ? isSure || areWords(all)
      : items.every((item) => leadOf(item).name || item.items) && areWords(all);
    if (fits)
      return {
        ...result(entries, items.map(stepOfItem), place + 1 + at, place + 2 + at, by),
        heading: entry.text,
      };
  }
  return undefined;
};

/** The steps of a treatment in an article, where it has any. */
export const findSteps = (entries: Entry[]): FoundSteps | undefined =>
  counted(entries) ?? listed(entries) ?? underProcess(entries);
