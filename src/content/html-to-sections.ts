import { attr, children, tagOf, textOf, type HtmlNode } from './html.js';
import { flush, walk, type Flow } from './html-to-blocks.js';
import type { Section } from './types.js';

/**
 * Rebuilds HTML from an allow-list, as the sections of an article: what is in
 * front of the first heading, then a section for each heading. URLs are as they
 * were given, so the result has to be read like any other foreign content.
 * @param page where its `#links` lead
 */
export const htmlToSections = (body: HtmlNode, page: string): Section[] => {
  const top: Section = { blocks: [] };
  // The sections around the present place, outermost first.
  const open = [{ level: 0, section: top }];
  const flow: Flow = {
    blocks: top.blocks,
    pieces: [],
    onHeading(heading) {
      const headline = textOf(heading);
      if (headline) {
        const id = attr(heading, 'id');
        const section: Section = { ...(id && { id }), headline, blocks: [] };
        const level = Number(tagOf(heading)[1]);
        while (open[open.length - 1]!.level >= level) open.pop();
        (open[open.length - 1]!.section.sections ??= []).push(section);
        open.push({ level, section });
        flow.blocks = section.blocks;
      }
      // Pictures in it are not lost.
      const inside: Flow = { blocks: [], pieces: [], isFlat: true };
      walk(children(heading), inside, {});
      flow.blocks.push(...inside.blocks.filter(({ type }) => type != 'paragraph'));
    },
  };
  walk(children(body), flow, {});
  flush(flow);
  const sections = [...(top.blocks[0] ? [{ blocks: top.blocks }] : []), ...(top.sections ?? [])];
  // Its own anchors lead to its page, not to the source that it came in.
  return JSON.parse(JSON.stringify(sections), (key, value: unknown) =>
    key == 'href' ? String(value).replace(/^#/, () => `${page}#`) : value,
  ) as Section[];
};
