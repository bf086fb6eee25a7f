import { html, nothing } from 'lit';
import { heading } from '../base/heading.js';
import { htmlIf } from '../base/html-if.js';
import { link } from '../base/link.js';
import { picture } from '../base/picture.js';
import { blocks as blocksGuard } from '../content/body.js';
import { noticeReader } from '../content/notices.js';
import { isCurrent } from '../content/select.js';
import { readTreatments } from '../content/treatments.js';
import type { Block, Notice, Published, Treatment } from '../content/types.js';
import { callout } from './callout.js';
import { comparison } from './comparison.js';
import { contacts } from './contacts.js';
import { authored, type HtmlBlock, type ShownSection } from './html.js';
import { bullets, entry, group, inline, numbered, titledList } from './inline.js';
import { pathway } from './pathway.js';
import { review } from './review.js';
import { sideEffects } from './side-effects.js';
import { evidence } from './sources.js';
import { steps } from './steps.js';
import { table } from './table.js';
import { duration } from './time.js';
import type { View } from './view.js';

export const readNotices = noticeReader(blocksGuard);

/** Shows what was not shown yet. */
const once = <T>(view: View, shown: T, show: (shown: T) => unknown): unknown =>
  view._shownOnce.includes(shown) ? nothing : (view._shownOnce.push(shown), show(shown));

/** A notice: when it applies, whom to turn to, and what else it says. */
export const notice = (view: View, level: number, shown: Notice): unknown =>
  callout(view, level, shown.action, shown.headline, [
    titledList(view._t._if, shown.conditions),
    contacts(view, shown.contacts),
    blocksOf(view, level + 1, shown.blocks),
  ]);

/** The notices of these ids, those that were not shown yet. */
export const noticesOf = (view: View, level: number, ids: string[] = []): unknown =>
  readNotices(view._content!.notices)
    .filter(({ id }) => ids.includes(id))
    .map((each) => once(view, each, (shown) => notice(view, level, shown)));

/** What stands beside all that is published: the notices that it requires, and its review. */
export const besides = (view: View, level: number, published: Published): unknown => [
  noticesOf(
    view,
    level,
    published.notices?.filter((id) => !view._atEnd.includes(id)),
  ),
  once(view, published, (shown) => review(view, shown)),
];

const parts = { 'treatment-steps': steps, 'side-effects': sideEffects };

/** A treatment's steps or side effects, with what has to be beside them. */
export const treatmentPart = (
  view: View,
  level: number,
  treatment: Treatment,
  type: keyof typeof parts,
): unknown => [parts[type](view, level, treatment), besides(view, level, treatment)];

const blockOf = (view: View, level: number, block: Block | HtmlBlock): unknown => {
  const { _t } = view;
  switch (block.type) {
    case 'html':
      return authored(view, block);
    case 'paragraph':
      return html`<p>${inline(view, block.text)}</p>`;
    case 'list':
      return (block.ordered ? numbered : bullets)(block.items.map((item) => entry(view, item)));
    case 'image':
      return html`<figure>${picture(block.image)}${htmlIf`<figcaption part="meta">${inline(view, block.caption)}</figcaption>`}</figure>`;
    case 'video':
      return html`<figure>${link(block.url, [
        block.poster ? picture({ ...block.poster, alt: '' }) : nothing,
        html`<span class="play" aria-hidden="true">\u25b6</span> ${_t._video} ${block.headline}`,
        htmlIf` (${duration(view, block.duration)})`,
      ])}</figure>`;
    case 'quote':
      return html`<blockquote><p>${inline(view, block.text)}</p>${htmlIf`<p part="meta">${block.source}</p>`}</blockquote>`;
    case 'table':
      return table(view, block);
    case 'callout':
      return callout(
        view,
        level,
        block.action,
        block.headline,
        blocksOf(view, level + 1, block.blocks),
      );
    case 'pathway':
      return group(level, block.headline, pathway(view, block));
    case 'comparison':
      return group(level, block.headline, comparison(view, block));
    case 'treatment-steps':
    case 'side-effects': {
      const treatment = readTreatments(view._content!.treatments).find(
        ({ id }) => id == block.treatment,
      );
      return (
        treatment &&
        (isCurrent(treatment)
          ? treatmentPart(view, level, treatment, block.type)
          : html`<p>${_t._gone}</p>`)
      );
    }
    case 'notice':
      return noticesOf(view, level, [block.notice]);
    case 'evidence':
      return evidence(
        view,
        level,
        view._sources.filter(({ id }) => block.citations?.includes(id) ?? true),
      );
  }
};

/** Blocks, one after the other. */
const blocksOf = (view: View, level: number, blocks: (Block | HtmlBlock)[] = []): unknown =>
  blocks.map((block) => blockOf(view, level, block));

/** The place of a section in its page: as it is given, else by its number. */
export const sectionId = ({ id }: ShownSection, path: string): string => id ?? `section-${path}`;

/** Sections, each with its heading; those inside one deeper. */
export const sectionsOf = (
  view: View,
  level: number,
  sections: ShownSection[] = [],
  before = '',
): unknown =>
  sections.map((section, i) => {
    const path = `${before}${i + 1}`;
    const inside = section.headline ? level + 1 : level;
    return html`<div part="section" class="stack" id=${sectionId(section, path)}>
      ${heading(level, section.headline)}
      ${blocksOf(view, inside, section.blocks)}
      ${sectionsOf(view, inside, section.sections, `${path}-`)}
    </div>`;
  });
