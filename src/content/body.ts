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
} from './guards.js';
import { Html } from './html.js';
import { htmlToSections } from './html-to-sections.js';
import { inline, item } from './inline.js';
import { citation, image } from './common.js';
import type {
  Block,
  CalloutBlock,
  ComparisonBar,
  ComparisonBlock,
  EvidenceBlock,
  ImageBlock,
  ListBlock,
  NoticeBlock,
  ParagraphBlock,
  PathwayBlock,
  PathwayStep,
  QuoteBlock,
  RelatedLink,
  Section,
  TableBlock,
  TreatmentBlock,
  VideoBlock,
} from './types.js';
import { readLater } from './unread.js';

const type = <T extends string>(name: T): [Guard<T>] => [oneOf(name)];

// Functions, because blocks hold blocks and sections hold sections.
export const blocks: Guard<Block[]> = (value, path, reading) => list(block)(value, path, reading);
const sections: Guard<Section[]> = (value, path, reading) => list(section)(value, path, reading);

const treatment = (name: TreatmentBlock['type']) =>
  object<TreatmentBlock>({ type: type(name), treatment: [text] });

const blockTypes: Record<Block['type'], Guard<Block>> = {
  paragraph: object<ParagraphBlock>({ type: type('paragraph'), text: [inline] }),
  list: object<ListBlock>({ type: type('list'), ordered: boolean, items: [list(item)] }),
  image: object<ImageBlock>({ type: type('image'), image: [image], caption: inline }),
  video: object<VideoBlock>({
    type: type('video'),
    url: [link],
    headline: [text],
    poster: image,
    duration: string,
  }),
  quote: object<QuoteBlock>({ type: type('quote'), text: [inline], source: string }),
  table: object<TableBlock>({
    type: type('table'),
    caption: string,
    head: list(inline),
    rows: [list(list(inline))],
  }),
  callout: object<CalloutBlock>({
    type: type('callout'),
    action: [oneOf('self-care', 'non-urgent', 'urgent', 'emergency', 'info')],
    headline: string,
    blocks: [blocks],
  }),
  pathway: object<PathwayBlock>({
    type: type('pathway'),
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
  }),
  comparison: object<ComparisonBlock>({
    type: type('comparison'),
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
  }),
  'treatment-steps': treatment('treatment-steps'),
  'side-effects': treatment('side-effects'),
  notice: object<NoticeBlock>({ type: type('notice'), notice: [text] }),
  evidence: object<EvidenceBlock>({ type: type('evidence'), citations: list(text) }),
};

const block: Guard<Block> = (value, path, reading) => {
  const given = isRecord(value) && value['type'];
  const name = (Object.keys(blockTypes) as Block['type'][]).find((each) => each === given);
  return name
    ? blockTypes[name](value, path, reading)
    : wrong(
        reading,
        `${path}.type`,
        `unknown block type "${typeof given == 'string' ? given : typeof given}", skipped`,
      );
};

const section = object<Section>({ id: text, headline: string, blocks: [blocks], sections });

/** The sources of an article. */
export const readCitations = readLater(list(citation));

/** Where an article leads on to. */
export const readRelatedLinks = readLater(list(object<RelatedLink>({ name: [text], url: [link] })));

/** The sections of an article that a list or card does not show. */
export const readBody = readLater<Section>((value, path, reading) =>
  sections(
    value instanceof Html ? htmlToSections(reading.parseHtml(value.html), value.page) : value,
    path,
    reading,
  ),
);
