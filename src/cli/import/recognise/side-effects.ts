import { plainText } from '../../../content/inline.js';
import type {
  Block,
  Effect,
  EffectGroup,
  Frequency,
  Inline,
  Item,
  SideEffects,
  Unsuitable,
} from '../../../content/types.js';
import { bandName, effectList } from './effect-list.js';
import { advice, effectsIn, frequencyIn, sentencesOf } from './effects.js';
import {
  BOLD,
  capital,
  endOf,
  isHeading,
  leadOf,
  unnumbered,
  type Entry,
  type Heading,
} from './entries.js';

const effectWords =
  /\b(side[- ]effects?|adverse (effects?|events?|reactions?)|undesirable effects)\b/i;
const riskWords =
  /\b(considerations?|risks?|safety|precautions?|warnings?|drawbacks|limitations)\b/i;
const unsuitableWords =
  /\b(who (?:it|this|[\w ]{1,30}) is(?: not|n['\u2019]t) for|(?:not suitable|unsuitable|ask first|do not (?:have|take|use) (?:it|this)) if\b.{0,20}|not (?:for|right for|suitable for|appropriate for|recommended for) (?:everyone|everybody|all|every)|isn['\u2019]t (?:for|right for|suitable for) (?:everyone|everybody|all)|who (?:should|can(?:no|['\u2019])t|shouldn['\u2019]t|is|isn['\u2019]t|may)\b.{0,30}\b(?:not|avoid|unsuitable|caution)|who (?:should not|shouldn['\u2019]t|cannot|can['\u2019]t|isn['\u2019]t)|contra-?indications?|exclusion criteria|not (?:a )?(?:suitable|good) (?:for|candidates?)|when (?:not to|to avoid)|unsuitable for|suitability)\b/i;
/** A sentence that says whom it is not for. */
const unsuitableSentence =
  /\b(?:not|n['\u2019]t)\s+(?:be\s+)?(?:a\s+)?(?:suitable|right|appropriate|recommended|advised|safe|for everyone|for everybody|(?:good )?candidates?|eligible|ideal)|should (?:not|avoid)|contra-?indicated|(?:is|are|may be) unsuitable|may not (?:qualify|be able)/i;

export interface FoundEffects {
  sideEffects: SideEffects;
  /** What is left of the article's entries, with one that stands for the side effects. */
  entries: Entry[];
  byEffects: string[];
  byUnsuitable: string[];
}

/** Gathers what an article says of side effects, and notes what of it was used. */
class Gathering {
  groups: EffectGroup[] = [];
  unsuitable: Unsuitable[] = [];
  intro: string[] = [];
  byEffects = new Set<string>();
  byUnsuitable = new Set<string>();
  /** Headings under which something was used. */
  headings = new Set<Entry>();

  add(effects: Effect[], headline?: string): void {
    const known = new Set(
      this.groups.flatMap((group) => group.effects.map(({ name }) => name.toLowerCase())),
    );
    const fresh = effects.filter(({ name }) => !known.has(name.toLowerCase()));
    if (!fresh.length) return;
    const group = this.groups.find((each) => each.headline === headline);
    if (group) group.effects.push(...fresh);
    else this.groups.push({ ...(headline && { headline }), effects: fresh });
  }

  /** Prose about side effects: names become effects, the rest the introduction. */
  prose(text: string, isLabelled: boolean, headline?: string): boolean {
    if (!text.trim()) return true;
    const effects: { effects: Effect[]; headline: string | undefined }[] = [];
    const rest: string[] = [];
    const unsuitable: string[] = [];
    for (const [i, each] of sentencesOf(text).entries()) {
      const found =
        effectsIn(each, isLabelled && (i === 0 || !effects.length)) ?? effectsIn(each, false);
      if (found) {
        effects.push({ effects: found.effects, headline: headline ?? found.headline });
        if (found.rest) rest.push(found.rest);
      } else if (unsuitableSentence.test(each)) unsuitable.push(each);
      else rest.push(each);
    }
    if (!effects.length) return false;
    for (const each of effects) this.add(each.effects, each.headline);
    this.intro.push(...rest);
    this.unsuitable.push(...unsuitable.map((each) => ({ text: each })));
    for (const each of unsuitable) this.byUnsuitable.add(`"${each.slice(0, 80)}"`);
    return true;
  }

  /** A list of side effects; false, and nothing kept, where it is none. */
  list(items: Item[], headline?: string, frequency?: Frequency): boolean {
    const listed = effectList(items, headline, frequency);
    for (const { effects, headline } of listed?.groups ?? []) this.add(effects, headline);
    this.intro.push(...(listed?.rest ?? []));
    return !!listed;
  }

  notFor(text: Inline, items: Item[] = [], level?: Unsuitable['level']): void {
    const words = plainText(text).trim();
    const lead = /:$/.test(words) && items.length;
    if (words && !lead) this.unsuitable.push({ text, ...(level && { level }) });
    this.unsuitable.push(...items.map((item) => ({ ...item, ...(level && { level }) })));
  }
}

const hasLink = (text: Inline): boolean =>
  typeof text !== 'string' && text.some((piece) => typeof piece !== 'string' && piece.href);

/** What of a list belongs here by its labels; the other entries stay. */
const labelled = (items: Item[], gathering: Gathering): Item[] =>
  items.filter((item) => {
    const { name: label, text } = leadOf(item);
    const inside = item.items;
    const words = plainText(text).trim();
    const name = label || (/^([^.:]{3,50}):/.exec(words)?.[1] ?? '');
    const rest = label ? words : words.slice(name.length).replace(/^:\s*/, '');
    if (effectWords.test(name)) {
      const isList = !!inside?.length && gathering.list(inside);
      const isProse = (isList || !inside?.length) && !hasLink(text) && gathering.prose(rest, true);
      if (isList || (isProse && rest)) {
        if (!isProse && rest && !/:$/.test(rest)) gathering.intro.push(rest);
        gathering.byEffects.add(`"${name}"`);
        return false;
      }
    } else if (unsuitableWords.test(name)) {
      gathering.notFor(
        label ? text : rest,
        inside,
        /contra-?indic/i.test(name) ? 'contraindicated' : undefined,
      );
      gathering.byUnsuitable.add(`"${name}"`);
      return false;
    }
    return true;
  });

type Scope = 'effects' | 'risks' | 'unsuitable' | undefined;

/** What headings inside a section about side effects say of those below them. */
const kindWords =
  /\b(common|serious|rare|mild|severe|short[- ]term|long[- ]term|physical|mental|psychological|emergency|get (?:medical )?help|call|tell|talk to|pass(?:es)?|by (?:itself|themselves)|temporary)\b/i;

/** What stands under a heading; null where it is something else than what is around it. */
const scopeOf = (text: string, outer: Scope): Scope | null => {
  const name = unnumbered(text);
  if (unsuitableWords.test(name)) return 'unsuitable';
  if (effectWords.test(name)) return 'effects';
  if (outer === 'effects' && (bandName.test(name) || kindWords.test(name))) return 'effects';
  if (riskWords.test(name)) return 'risks';
  // Under "Considerations" everything is one of these.
  return outer === 'risks' ? 'risks' : null;
};

/** A heading's band; "common" and "rare" alone are everyday words, and no figures. */
const frequencyOf = (heading: string): Frequency | undefined =>
  frequencyIn(heading).frequency ??
  (/^(very common|uncommon|very rare):?$/i.test(heading.trim())
    ? (heading.trim().toLowerCase().replace(/:$/, '').replace(' ', '-') as Frequency)
    : undefined);

/** "Side effects" and no more, which the widget says itself. */
const isPlain = (heading: string): boolean =>
  /^(?:(?:the|possible|potential|and|risks?|&)\s+)*(?:side[- ]effects?|adverse effects?)\W*$/i.test(
    unnumbered(heading),
  );

const people =
  /\b(people|patients|persons?|anyone|anybody|those|if you|individuals|women|adults|children|history of)\b/i;

/** What stays of a block; undefined where all of it was used. */
const use = (
  block: Block,
  scope: Scope,
  heading: Heading | undefined,
  isOuter: boolean,
  gathering: Gathering,
): Block | undefined => {
  const headline = heading && !isOuter && !isPlain(heading.text) ? heading.text : undefined;
  const by = scope === 'unsuitable' ? gathering.byUnsuitable : gathering.byEffects;
  const note = () => heading && by.add(`"${heading.text}"`);
  if (block.type === 'list') {
    if (scope === 'unsuitable') {
      gathering.notFor(
        '',
        block.items,
        heading && /contra-?indic/i.test(heading.text) ? 'contraindicated' : undefined,
      );
      note();
      return undefined;
    }
    const left = labelled(block.items, gathering);
    if (left.length < block.items.length)
      return left.length ? { ...block, items: left } : undefined;
    if (
      scope === 'effects' &&
      gathering.list(block.items, headline, heading && frequencyOf(heading.text))
    ) {
      note();
      return undefined;
    }
  } else if (block.type === 'paragraph' && !hasLink(block.text)) {
    const text = plainText(block.text);
    if (scope === 'unsuitable') {
      if (!unsuitableSentence.test(text) && !people.test(text)) return block;
      if (!/:\s*$/.test(text))
        gathering.notFor(
          block.text,
          [],
          /contra-?indic/i.test(heading!.text) ? 'contraindicated' : undefined,
        );
      note();
      return undefined;
    }
    const isNamed = scope === 'effects';
    if (
      (isNamed || scope === 'risks' || /side[- ]effects?/i.test(text)) &&
      gathering.prose(text, isNamed && !isOuter, headline)
    ) {
      gathering.byEffects.add(`"${sentencesOf(text)[0]!.slice(0, 80)}"`);
      return undefined;
    }
    if (
      (scope === 'risks' || scope === 'effects') &&
      unsuitableSentence.test(sentencesOf(text)[0] ?? '') &&
      sentencesOf(text).every((each, i) => i === 0 || unsuitableSentence.test(each))
    ) {
      gathering.notFor(block.text);
      gathering.byUnsuitable.add(`"${text.slice(0, 80)}"`);
      return undefined;
    }
  }
  return block;
};

const paragraphOf = (entry: Entry): Inline =>
  !isHeading(entry) && entry.block.type === 'paragraph' ? entry.block.text : '';

/** "It is not suitable for people with:" before a list, "The most common side effects are:", as the heading of that list. */
const announces = (entry: Entry, next: Entry | undefined): Heading | undefined => {
  if (isHeading(entry) || isHeading(next) || next?.block.type !== 'list') return undefined;
  const { block } = entry;
  const text = plainText(paragraphOf(entry)).trim();
  if (!/:$/.test(text) || text.length > 300) return undefined;
  const heading = { kind: 'heading' as const, level: BOLD, paragraph: block };
  const last = sentencesOf(text).pop()!.replace(/:$/, '');
  if (unsuitableSentence.test(text)) return { ...heading, text: text.replace(/:$/, '') };
  const short = capital(last.replace(/^the\s+|\s+(?:(?:may|can) include|include|are)$/gi, ''));
  return effectWords.test(last) && !advice.test(last) ? { ...heading, text: short } : undefined;
};

/** The side effects that an article tells of, and who its treatment is not for. */
export const findSideEffects = (entries: Entry[], treatment: string): FoundEffects | undefined => {
  const gathering = new Gathering();
  const left: Entry[] = [];
  // The headings around the present place that say what it is about, innermost last.
  let open: { end: number; scope: Scope; heading: Heading; isOuter: boolean }[] = [];
  let place = -1;
  const used = () => gathering.groups.length + gathering.unsuitable.length + gathering.intro.length;
  for (const [i, entry] of entries.entries()) {
    open = open.filter(({ end }) => end > i);
    const outer = open[open.length - 1];
    const before = used();
    const announced = announces(entry, entries[i + 1]);
    if (announced) {
      const isEffects = !unsuitableSentence.test(announced.text);
      // Of a whole sentence no heading can be made: it stays above them.
      const isLong = isEffects && !/^[\w -]{0,30}effects$/i.test(announced.text);
      open.push({
        end: i + 2,
        scope: isEffects ? 'effects' : 'unsuitable',
        heading: announced,
        isOuter: isLong,
      });
      if (isLong) left.push(entry);
      else {
        const sentences = isEffects ? sentencesOf(plainText(paragraphOf(entry))) : [];
        const first = sentences.slice(0, -1).join(' ');
        if (first) left.push({ kind: 'block', block: { type: 'paragraph', text: first } });
        left.push(announced);
      }
      continue;
    }
    if (isHeading(entry)) {
      const scope = scopeOf(entry.text, outer?.scope) ?? undefined;
      const end = endOf(entries, i);
      const rest = entry.rest;
      if (scope && entry.paragraph && rest !== undefined && plainText(rest)) {
        const stays = use({ type: 'paragraph', text: rest }, scope, entry, false, gathering);
        if (stays) left.push(entry);
        else if (place < 0) place = left.length;
        continue;
      }
      // Bold words before a text are no heading for what comes after it.
      if (rest === undefined || !plainText(rest))
        open.push({
          end,
          scope,
          heading: entry,
          isOuter: !entry.paragraph && (scope !== 'effects' || outer?.scope !== 'effects'),
        });
      left.push(entry);
      continue;
    }
    const isList = entry.block.type === 'list' || entry.block.type === 'paragraph';
    const stays = isList
      ? use(entry.block, outer?.scope, outer?.heading, outer?.isOuter ?? true, gathering)
      : entry.block;
    if (used() > before || !stays) {
      if (outer) gathering.headings.add(outer.heading);
      // A bold line goes with what stood under it.
      if (outer?.heading.paragraph && left[left.length - 1] === outer.heading) left.pop();
      if (place < 0) place = left.length;
    }
    if (stays) left.push(stays === entry.block ? entry : { kind: 'block', block: stays });
  }
  if (!gathering.groups.length && !gathering.unsuitable.length) return undefined;
  left.splice(place < 0 ? left.length : place, 0, {
    kind: 'block',
    block: { type: 'side-effects', treatment },
  });
  const { groups, unsuitable, intro, byEffects, byUnsuitable } = gathering;
  return {
    sideEffects: {
      ...(intro.length && { intro: intro.join(' ') }),
      groups,
      ...(unsuitable.length && { unsuitableFor: unsuitable }),
    },
    entries: withoutEmpty(left, gathering.headings),
    byEffects: [...byEffects],
    byUnsuitable: [...byUnsuitable],
  };
};

/** Headings that have lost all that stood under them go, too; those around them stay while anything is left. */
const withoutEmpty = (entries: Entry[], used: Set<Entry>): Entry[] => {
  const kept: Entry[] = [];
  let level = 0;
  for (const entry of [...entries].reverse()) {
    if (!isHeading(entry)) level = BOLD + 1;
    else if (level <= entry.level && (used.has(entry) || scopeOf(entry.text, 'effects') !== null))
      continue;
    else level = entry.level;
    kept.push(entry);
  }
  return kept.reverse();
};
