import { plainText } from '../../../content/inline.js';
import { bylineOf, categoriesIn, type Byline } from '../byline.js';
import { count } from '../left-out.js';
import type { Counts } from '../types.js';
import { endOf, isHeading, type Entry } from './entries.js';

const otherPosts =
  /^(?:our |read |see )?(?:(?:recent|latest|related|more|other|popular|similar|featured)(?: blog)? (?:posts?|articles?|stories|news|blogs?|from (?:the|our) blog)|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).*|keep reading|read next|up next|what to read next)\b/i;
const furniture =
  /^(?:leave a (?:comment|reply)|comments?|\d+ (?:comments?|responses?|thoughts?)|share(?: this(?: (?:article|post|page|story))?)?|tags?|subscribe(?: to .*)?|(?:join )?(?:our )?newsletter|archives|about the author)\b.{0,40}$/i;
const lines =
  /^(?:share(?: this| on| via)?:?(?:\s*(?:facebook|twitter|x|linkedin|pinterest|email|whatsapp|print|tweet|[|,·•]))*|tweet|pin it|print|like loading\.*|loading\.*|click to share.*|skip to content|back to (?:top|blog)|(?:\u2190|\u2192|«|»|previous|next)(?: (?:post|article))?:?.{0,60}|\d+ min(?:utes?)? read|leave a (?:comment|reply)|(?:copyright )?(?:©|\(c\)) ?\d{4}.{0,100}|(?:\d+|an?|one) (?:minute|hour|day|week|month|year)s? ago)$/i;
/** Joiners and icons, which editors and themes leave in paragraphs of their own. */
const blank = /[\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/g;
const contents = /^(?:table of )?contents:?$|^(?:in|on) this (?:article|page|post):?$/i;
const ago = /\b(?:\d+|an?|one) (?:minute|hour|day|week|month|year)s? ago\b/i;

const textOf = (entry: Entry): string =>
  isHeading(entry)
    ? entry.text
    : entry.block.type === 'paragraph'
      ? plainText(entry.block.text)
      : entry.block.type === 'list'
        ? entry.block.items.map(({ label = '', text }) => `${label} ${plainText(text)}`).join('\n')
        : '';

/** The text under a heading; of a long one not all. */
const bodyOf = (entries: Entry[], place: number): string => {
  const end = Math.min(endOf(entries, place), place + 10);
  return entries
    .slice(place + 1, end)
    .map(textOf)
    .join(' ')
    .trim();
};

/** Whether what stands under a heading is a teaser of another post. */
const isTeaser = (entries: Entry[], place: number): boolean => {
  const text = bodyOf(entries, place);
  return (
    text.length < 500 &&
    (ago.test(text) ||
      /(?:\u2026|\.{3})\]?\s*(?:read more.{0,20})?$|\bread more\b.{0,40}$/i.test(text))
  );
};

/** Takes away lists of other posts, comments and the like, which a page has behind its article. */
export const withoutFurniture = (entries: Entry[], leftOut: Counts): Entry[] => {
  const left: Entry[] = [];
  // Where the last teaser ended.
  let teased = -1;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (isHeading(entry)) {
      const next = entries[i + 1];
      if (contents.test(entry.text) && next?.kind === 'block' && next.block.type === 'list') {
        count(leftOut, 'table of contents');
        i++;
        continue;
      }
      const isOther = otherPosts.test(entry.text);
      if ((isOther || furniture.test(entry.text)) && i > entries.length / 3) {
        count(leftOut, isOther ? 'list of other posts' : 'comment section');
        i = endOf(entries, i) - 1;
        // Teasers with headings as large as that above them.
        while (isOther && isHeading(entries[i + 1]) && isTeaser(entries, i + 1))
          i = endOf(entries, i + 1) - 1;
        continue;
      }
      // Without a heading above them it takes more to be sure: a time and a text that is cut off.
      const text = bodyOf(entries, i);
      if (
        i > 0 &&
        text.length < 500 &&
        /\u2026|\.{3}/.test(text) &&
        (teased === i || ago.test(text))
      ) {
        count(leftOut, 'teaser of another post');
        i = endOf(entries, i) - 1;
        teased = i + 1;
        continue;
      }
    } else if (entry.block.type === 'paragraph') {
      const text = textOf(entry).replace(blank, '').trim();
      if (!text || lines.test(text)) continue;
      // A bold line, and behind breaks the titles.
      const [first] = entry.block.text;
      const bold =
        typeof first === 'object' && first.emphasis === 'strong' ? first.text.trim() : '';
      if (bold.length < 40 && otherPosts.test(bold) && i > entries.length / 2) {
        count(leftOut, 'list of other posts');
        continue;
      }
    }
    left.push(entry);
  }
  // Nothing but furniture: then it was none.
  return left.some((entry) => !isHeading(entry)) || !entries.some((entry) => !isHeading(entry))
    ? left
    : entries;
};

/** Lines that say who wrote the article, when and in which category; with the sentence that said so. */
export const takeByline = (
  entries: Entry[],
  authors: string[],
): { entries: Entry[]; found: Byline; by: string[]; lines: string[] } => {
  const found: Byline = {};
  const by: string[] = [];
  const lines: string[] = [];
  const left = entries.filter((entry, i) => {
    const isEdge = i < 6 || i >= entries.length - 6;
    const isLine = isHeading(entry)
      ? entry.paragraph?.type === 'paragraph'
      : entry.block.type === 'paragraph';
    if (!isEdge || !isLine) return true;
    const block = isHeading(entry) ? entry.paragraph! : entry.block;
    const text =
      block.type === 'paragraph' ? plainText(block.text).replace(/\s+/g, ' ').trim() : '';
    // A name alone, above the text.
    if (i < 6 && authors.includes(text)) return false;
    const categories = i < 2 ? categoriesIn(text) : [];
    const byline = bylineOf(text) ?? (categories.length ? { sections: categories } : undefined);
    if (!byline) return true;
    for (const [key, value] of Object.entries(byline))
      (found as Record<string, unknown>)[key] ??= value;
    by.push(`"${text}"`);
    lines.push(text);
    return false;
  });
  return { entries: left, found, by, lines };
};
