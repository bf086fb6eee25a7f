import {
  boolean,
  isRecord,
  link,
  list,
  number,
  object,
  oneOf,
  string,
  text,
  wrong,
  type Guard,
  type Reading,
  type Shape,
} from './guards.js';
import type { Html } from './html.js';
import { inline, item } from './inline.js';
import { citation, image } from './common.js';
import type {
  Block,
  ComparisonBar,
  PathwayStep,
  RelatedLink,
  Section,
  TreatmentBlock,
} from './types.js';
import { readLater, type Unread } from './unread.js';

// Functions, because blocks hold blocks and sections hold sections.
export const blocks: Guard<Block[]> = (value, path, reading) => list(block)(value, path, reading);
export const sections: Guard<Section[]> = (value, path, reading) =>
  list(section)(value, path, reading);

/** What a block has beside its type. */
type Fields<T extends Block> = Shape<Omit<T, 'type'>>;

const treatment: Fields<TreatmentBlock> = { treatment: [text] };

const blockTypes: { [T in Block as T['type']]: Fields<T> } & { __proto__: null } = {
  __proto__: null,
  paragraph: { text: [inline] },
  list: { ordered: boolean, items: [list(item)] },
  image: { image: [image], caption: inline },
  video: { url: [link], headline: [text], poster: image, duration: string },
  quote: { text: [inline], source: string },
  table: { caption: string, head: list(inline), rows: [list(list(inline))] },
  callout: {
    action: [oneOf('emergency', 'urgent', 'non-urgent', 'self-care', 'info')],
    headline: string,
    blocks: [blocks],
  },
  pathway: {
    headline: string,
    steps: [
      list(
        object<PathwayStep>({
          name: [text],
          text: inline,
          certainty: oneOf('established', 'likely', 'uncertain'),
          cite: text,
        }),
      ),
    ],
  },
  comparison: {
    headline: string,
    unit: [text],
    scale: oneOf('linear', 'log'),
    bars: [
      list(
        object<ComparisonBar>({
          name: [text],
          from: number,
          to: [number],
          text: string,
          cite: text,
        }),
      ),
    ],
  },
  'treatment-steps': treatment,
  'side-effects': treatment,
  notice: { notice: [text] },
  evidence: { citations: list(text) },
};

const block: Guard<Block> = (value, path, reading) => {
  const given = isRecord(value) && value['type'];
  // No block is called what `typeof` says.
  const type = (typeof given == 'string' ? given : typeof given) as Block['type'];
  const fields = blockTypes[type] as Shape<object> | undefined;
  return fields
    ? (object({ type: [string], ...fields } as Shape<object>)(value, path, reading) as Block)
    : wrong(reading, `${path}.type`, `unknown block type "${type}", skipped`);
};

const section = object<Section>({ id: text, headline: string, blocks: [blocks], sections });

/** The sources of an article. */
export const readCitations = readLater(list(citation));

/** Where an article leads on to. */
export const readRelatedLinks = readLater(list(object<RelatedLink>({ name: [text], url: [link] })));

/** Reads the sections of an article, which a list or card does not show; what becomes of HTML the caller says. */
export const bodyReader = <Shown>(
  fromHtml: (html: ReturnType<Html>, reading: Reading) => Shown[],
): ((part: Unread | undefined) => (Section | Shown)[]) =>
  readLater<Section | Shown>((value, path, reading) =>
    typeof value == 'function'
      ? fromHtml((value as Html)(), reading)
      : sections(value, path, reading),
  );
