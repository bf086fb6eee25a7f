import type { Party } from '../../content/types.js';
import { isoDate } from './dates.js';
import { attr, elementsIn, isElement, textIn, type Element } from './tree.js';

/** What a line says about who wrote something, when, and under which headings. */
export interface Byline {
  author?: Party[];
  reviewer?: Party[];
  sections?: string[];
  date?: string;
  reviewed?: string;
}

const dateIn = (text: string): string | undefined => {
  const found =
    /\b(\d{4}-\d\d-\d\d|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4})\b/i.exec(
      text,
    )?.[1];
  return found && isoDate(found);
};

/** A name: some words with capitals, or a team; no sentence. */
const nameLike = (text: string): boolean =>
  text.length > 1 &&
  text.length < 70 &&
  !/[.!?]\s+\p{Lu}\p{Ll}{3,}\s+\p{Ll}/u.test(text) &&
  /^(the\s+)?\p{Lu}/iu.test(text) &&
  text.split(/\s+/).length <= 9 &&
  /\p{Lu}/u.test(text);

/** "Jane Doe, MD and John Roe" as people; letters behind a name stay with it. */
const people = (text: string): Party[] => {
  const parts: string[] = [];
  for (const part of text.replace(/[.,;|·\s]+$/, '').split(/\s*(?:,|\band\b|&)\s*/)) {
    if (!part) continue;
    // "MD", "PhD", "PMHNP-BC", "M.D."
    if (
      parts.length &&
      /^(?:[A-Z][A-Za-z]{0,2}\.?){1,3}[A-Z]?(-[A-Z]+)*\.?$/.test(part) &&
      /[A-Z].*[A-Z]|^[A-Z]{2}/.test(part)
    )
      parts.push(`${parts.pop()}, ${part}`);
    else parts.push(part);
  }
  const isTeam =
    /\b(team|clinic|staff|editors?|editorial|center|centre|hospital|institute|group)\b/i;
  // "Health and Wellness Team" is one.
  if (isTeam.test(text))
    return nameLike(text)
      ? [{ type: 'Organization', name: text.replace(/^the\s+|[.,;\s]+$/g, '') }]
      : [];
  return parts.every(nameLike) ? parts.map((name) => ({ name })) : [];
};

const listed = (text: string): string[] =>
  text
    .split(/\s*(?:,|\||\/|›|»|•|&gt;|>|\band\b)\s*/)
    .map((each) => each.trim().replace(/[.:]$/, ''))
    .filter(Boolean);

/** Reads a line such as "By Jane Doe, MD | March 3, 2024" or "Posted in Blog by Team"; undefined for any other. */
export const bylineOf = (given: string): Byline | undefined => {
  const text = given.replace(/\s+/g, ' ').trim();
  if (!text || text.length > 200) return undefined;
  const result: Byline = {};
  const date = dateIn(text);
  const review =
    /^(?:medically |clinically |fact[- ])?(?:reviewed|checked)(?: by)?:?\s+(.+)$/i.exec(text)?.[1];
  if (review) {
    const reviewer = people(review.split(/\s+on\s+|\s*[|·(]|,?\s+(?=[A-Z][a-z]+ \d)/)[0]!);
    if (!reviewer.length) return undefined;
    return { reviewer, ...(date && { reviewed: date }) };
  }
  const posted =
    /^(?:this (?:entry|post|article) (?:was|is) )?(?:posted|published|submitted|filed|written|listed|categori[sz]ed)?\s*(?:on\s+(.{4,40}?)\s+)?(?:in|under)(?: the)?(?: categor(?:y|ies))?:?\s+(.{2,80}?)(?:\s+(?:and\s+)?(?:written\s+|posted\s+)?by:?\s+(.{2,80}))?[.]?$/i.exec(
      text,
    );
  if (
    posted &&
    (posted[3] ?? /^(this|posted|published|filed|categori|in (the )?categor|in:)/i.test(text))
  ) {
    const author = posted[3] ? people(posted[3].split(/\s*[|·]\s*|\s+on\s+/)[0]!) : [];
    const sections = listed(posted[2]!.replace(/\s+on\s+.*$/, ''));
    if (posted[3] && !author.length) return undefined;
    if (sections.length && sections.every((each) => each.split(' ').length <= 4))
      result.sections = sections;
    if (author.length) result.author = author;
    if (date) result.date = date;
    return result;
  }
  const by =
    /^(?:(?:posted|published|submitted|written|article|authored)\s*(?:on\s+.{4,40}?\s+)?)?by:?\s+(.+)$|^authors?:\s*(.+)$/i.exec(
      text,
    );
  if (by) {
    const [who = '', ...rest] = (by[1] ?? by[2]!).split(
      /\s*[|·•]\s*|\s+[-–—]\s+|\s+(?:[Oo]n|[Ii]n)\s+(?=\p{Lu})|,?\s+(?=(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)/u,
    );
    const author = people(who);
    if (!author.length) return undefined;
    result.author = author;
    const where = rest.filter((each) => !dateIn(each) && !/\d|min read|comment/i.test(each));
    const isNamed = where.some((each) => /^categor(?:y|ies):/i.test(each));
    if (where.length && (isNamed || / in /i.test(text))) {
      result.sections = where.flatMap((each) => listed(each.replace(/^[^:]*:\s*/, '')));
    }
    if (date) result.date = date;
    return result;
  }
  if (/^categor(?:y|ies):\s*/i.test(text))
    return { sections: listed(text.replace(/^[^:]*:\s*/, '')) };
  // A date alone, "Published: March 3, 2024", "Last updated …".
  if (
    date &&
    /^(?:(?:posted|published|updated|last updated|date)(?: on)?:?\s+)?\S+\s+\S+\s+\d{4}$|^\d{4}-\d\d-\d\d$/i.test(
      text,
    )
  )
    return { date };
  return undefined;
};

const degrees =
  /^(?:M\.?D|D\.?O|Ph\.?D|Psy\.?D|Pharm\.?D|R\.?N|B\.?Sc|M\.?Sc|M\.?[AS]|M\.?P\.?H|MBBS|CRNA|DNP|A?P?RN|F?NP|PA|PMHNP|LCSW|LMFT|LPC|LMHC)\b(?:-\w+)?\.?$/i;

/** The categories that a line above a title names; none where it is something else. */
export const categoriesIn = (given: string, element?: Element): string[] => {
  const className = element ? attr(element, 'class').toLowerCase() : '';
  // One word alone could be anything: it takes a link or a class to say that it is a category.
  const isNamed = /\b(categor|cat-links|kicker|eyebrow|topic|tags?\b)/.test(className);
  const parts = element?.childNodes.filter(isElement).map(textIn).filter(Boolean) ?? [];
  const isRow = isNamed && parts.length > 1 && parts.join(' ') === given;
  const text = isRow ? parts.join(', ') : given;
  if (
    !text ||
    text.length > 60 ||
    /[.!?:]$|\d{4}|@|^by\b|^(all (posts|articles|blogs?|news)|skip|home|menu|search|call|contact|log ?in|sign|subscribe|back|share|toggle|open|close)\b|min read/i.test(
      text,
    )
  )
    return [];
  const links = element
    ? elementsIn(element)
        .concat(element)
        .filter(({ tagName }) => tagName === 'a')
    : [];
  const isLinked =
    links.length > 0 &&
    links.every(
      (link) =>
        /\b(category|tag)\b/.test(attr(link, 'rel')) ||
        /\/(category|categories|topics?|tag|blog)\b/.test(attr(link, 'href')),
    );
  const names = listed(text).filter((name) => !/^home$/i.test(name));
  const areNames =
    names.length <= 4 &&
    names.every((name) => /^\p{Lu}/u.test(name) && name.length < 30 && name.split(' ').length <= 3);
  if (isLinked || isNamed)
    return links.length > 1
      ? links
          .map((link) =>
            link.childNodes
              .map((node) => ('value' in node ? node.value : ''))
              .join('')
              .trim(),
          )
          .filter(Boolean)
      : names;
  // "Jane Doe, MD".
  const isPerson = names.some((name) => degrees.test(name));
  return areNames && names.length > 1 && !links.length && !isPerson ? names : [];
};
