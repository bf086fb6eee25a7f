import { citation, publishedShape } from './common.js';
import { boolean, link, list, number, object, oneOf, string, text, where } from './guards.js';
import { inline, item, itemShape } from './inline.js';
import type { Content } from './content.js';
import { findById, isCurrent } from './select.js';
import type {
  Effect,
  EffectGroup,
  Proportion,
  Reporting,
  SideEffects,
  Step,
  Treatment,
  Unsuitable,
} from './types.js';
import { readLater } from './unread.js';

const step = object<Step>({
  id: text,
  name: [text],
  text: inline,
  items: list(item),
  phase: oneOf('before', 'during', 'after'),
  duration: string,
  recurrence: string,
  performer: string,
  bring: list(text),
  optional: boolean,
});

const effect = object<Effect>({
  name: [text],
  serious: boolean,
  proportion: where(
    object<Proportion>({ count: [number], of: [number] }),
    ({ count, of }) => count >= 0 && of > 0 && count <= of,
    'no proportion',
  ),
  frequency: oneOf('very-common', 'common', 'uncommon', 'rare', 'very-rare', 'not-known'),
  cite: text,
  onset: string,
  duration: string,
  coping: inline,
  signs: list(text),
});

const sideEffects = object<SideEffects>({
  intro: inline,
  basis: string,
  groups: [
    list(
      object<EffectGroup>({
        headline: string,
        action: oneOf('emergency', 'urgent', 'non-urgent', 'self-care'),
        duration: string,
        effects: [list(effect)],
      }),
    ),
  ],
  unsuitableFor: list(
    object<Unsuitable>({ ...itemShape, level: oneOf('contraindicated', 'caution') }),
  ),
  reporting: object<Reporting>({ name: [text], url: link, phone: string }),
  citation: list(citation),
});

/** The treatments of a document. */
export const readTreatments = readLater(
  list(
    object<Treatment>({
      ...publishedShape,
      id: [text],
      name: [text],
      description: string,
      totalTime: string,
      steps: list(step),
      sideEffects,
    }),
  ),
);

/**
 * The treatment of that id, or the first, where it has what is asked for.
 * One that may not be shown is found all the same: the reader is told so.
 * @throws ContentError where there is none of that id
 */
export const findTreatment = (
  content: Content,
  id: string | null | undefined,
  what: 'steps' | 'sideEffects',
): Treatment | undefined => {
  const found = findById(readTreatments(content.treatments), id);
  return found && (Object.keys(found[what] ?? {})[0] || !isCurrent(found)) ? found : undefined;
};
