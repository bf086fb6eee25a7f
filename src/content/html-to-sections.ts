import { children, type Found, type HtmlNode } from './html.js';
import { blocksOf } from './html-to-blocks.js';
import type { Section } from './types.js';

/**
 * Rebuilds HTML from an allow-list, as the sections of an article: what is in
 * front of the first heading, then a section for each heading. URLs are as they
 * were given, so the result has to be read like any other foreign content.
 * @param page where its `#links` lead
 */
export const htmlToSections = (body: HtmlNode, page: string): Section[] => {
  const top: Found<Section> & { level: string } = { blocks: [], level: '' };
  // The sections around the present place, innermost first.
  let open = [top];
  for (const found of blocksOf(children(body), {}, false, true)) {
    if (found.type == 'heading') {
      open = open.filter(({ level }) => level < found.level);
      (open[0]!.sections ??= []).push(found);
      open.unshift(found);
    } else open[0]!.blocks.push(found);
  }
  const sections: Found<Section>[] = top.sections ?? [];
  if (top.blocks[0]) sections.unshift({ blocks: top.blocks });
  // Its own anchors lead to its page, not to the source that it came in.
  return JSON.parse(JSON.stringify(sections), (key, value: unknown) =>
    key == 'href' && /^#/.test(String(value)) ? page + String(value) : value,
  ) as Section[];
};
