import { plainText } from '../../../content/inline.js';
import type { Block, Citation, Inline, RelatedLink } from '../../../content/types.js';
import { sentencesOf } from './effects.js';
import { endOf, isHeading, unnumbered, type Entry } from './entries.js';

const references =
  /^(references?|sources?|bibliography|citations?|works cited|footnotes|literature)(?: and (?:references|notes|sources))?:?$/i;
const moreWords =
  /^(?:for )?(?:more|further|additional) (?:information|details|reading|resources)\b|^(?:to )?(?:learn|read|find out|discover) more\b|^(?:helpful |useful |additional |external )?(?:resources|links)$|^see also\b/i;
const evidence = /\b(evidence|stud(?:y|ies)|research|trials?|clinical|science)\b/i;

/** The links in running text, each with its words. */
const linksIn = (text: Inline): { text: string; href: string }[] =>
  typeof text === 'string'
    ? [...text.matchAll(/https?:\/\/[^\s<>"')]+[^\s<>"').,;]/g)].map(([url]) => ({
        text: url,
        href: url,
      }))
    : text.flatMap((piece) =>
        typeof piece !== 'string' && piece.href
          ? [{ text: piece.text, href: piece.href }]
          : typeof piece === 'string'
            ? linksIn(piece)
            : [],
      );

const textsIn = (block: Block): Inline[] =>
  block.type === 'paragraph' || block.type === 'quote'
    ? [block.text]
    : block.type === 'list'
      ? block.items.flatMap(({ label, text, items }) => [
          label ? [`${label}: `, text].flat() : text,
          ...(items ? textsIn({ type: 'list', items }) : []),
        ])
      : [];

/** What an address or text says of a source: its numbers. */
const numbersIn = (text: string): Pick<Citation, 'doi' | 'pmid'> => {
  const doi = /\b10\.\d{4,9}\/[^\s"<>?#]+[^\s"<>?#.,;)\]]/.exec(text)?.[0];
  const pmid = /(?:pubmed(?:\.ncbi\.nlm\.nih\.gov)?\/|\bPMID:?\s*)(\d{5,9})\b/i.exec(text)?.[1];
  return { ...(doi && { doi }), ...(pmid && { pmid }) };
};

const isSource = (href: string): boolean =>
  /^https?:\/\/(?:[\w-]+\.)*(?:doi\.org|ncbi\.nlm\.nih\.gov|pubmed\.gov|cochranelibrary\.com|clinicaltrials\.gov)\//i.test(
    href,
  );

const journalWords =
  /(?:Journal|Psychiatry|Medicine|Lancet|JAMA|Neuro\w*|Nature|BMJ|Pharmacolog\w*|Psychopharmacology|Therapeutics|Psychological|Surgery|Oncology|Cardiology|Pain|Review)/;

/** A sentence that tells of a study in a journal of a year. */
const studyIn = (sentence: string): Omit<Citation, 'id'> | undefined => {
  const year = /\b((?:19|20)\d\d)\b/.exec(sentence)?.[1];
  const journal =
    /\b(?:in|by) (?:the |The )?(\p{Lu}[\p{L}&]+(?: (?:of|and|the|for|in|\p{Lu}[\p{L}&]+))*)/gu;
  const names = [...sentence.matchAll(journal)].map(([, name]) =>
    name!.trim().replace(/\s+(?:of|and|the|for|in)$/, ''),
  );
  const isPartOf =
    names.find((name) => journalWords.test(name)) ??
    /\(([^()]*?\b(?:Journal|Psychiatry|Lancet|JAMA|BMJ)\b[^(),;]*)/
      .exec(sentence)?.[1]
      ?.split(/[,;]\s+/)
      .pop()
      ?.trim();
  if (!year || !isPartOf || isPartOf.length > 80) return undefined;
  const author =
    /(\p{Lu}[\p{L}'\u2019-]+)(?:,? et al\.?| and (?:others|colleagues|co-?workers))/u.exec(
      sentence,
    )?.[0];
  return {
    ...(/\b(stud(y|ies)|trial|randomi[sz]ed|participants|people|patients)\b/i.test(sentence) && {
      type: 'study' as const,
    }),
    ...(author && { author: author.replace(/,? et al\.?$/, ' and others') }),
    isPartOf,
    datePublished: year,
    summary: sentence.trim(),
  };
};

/** The sources of an article: its list of references, which goes, and those that its text clearly names. */
export const takeCitations = (
  entries: Entry[],
): { entries: Entry[]; citations: Citation[]; by: string[] } => {
  const citations: Citation[] = [];
  const by = new Set<string>();
  const add = (citation: Omit<Citation, 'id'>) => {
    const isKnown = citations.some(
      (each) =>
        (citation.url && each.url === citation.url) ||
        (citation.doi && each.doi === citation.doi) ||
        (citation.isPartOf &&
          each.isPartOf === citation.isPartOf &&
          each.datePublished === citation.datePublished &&
          each.author === citation.author),
    );
    if (!isKnown && citations.length < 500)
      citations.push({ id: `source-${citations.length + 1}`, ...citation });
  };
  const left: Entry[] = [];
  let isEvidence = false;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (isHeading(entry)) {
      const end = endOf(entries, i);
      const inside = entries.slice(i + 1, end);
      const blocks = inside.flatMap((each) => (isHeading(each) ? [] : [each.block]));
      const isList =
        references.test(unnumbered(entry.text)) &&
        blocks.length > 0 &&
        blocks.length === inside.length &&
        blocks.every(({ type }) => type === 'list' || type === 'paragraph');
      if (isList) {
        for (const text of blocks.flatMap(textsIn)) {
          const name = plainText(text)
            .replace(/^\s*(?:\[\d+\]|\d{1,3}[.)])\s*/, '')
            .replace(/\s+/g, ' ')
            .trim();
          const [link] = linksIn(text);
          if (name)
            add({
              name,
              ...(link && { url: link.href }),
              ...numbersIn(`${link?.href ?? ''} ${name}`),
            });
        }
        by.add(`the heading "${entry.text}"`);
        i = end - 1;
        continue;
      }
      if (!entry.paragraph) isEvidence = evidence.test(entry.text);
    }
    left.push(entry);
    const texts = isHeading(entry)
      ? entry.paragraph
        ? textsIn(entry.paragraph)
        : []
      : textsIn(entry.block);
    for (const text of texts) {
      for (const { text: words, href } of linksIn(text)) {
        if (!isSource(href)) continue;
        const name =
          words.trim().length > 15 && !/^https?:/.test(words)
            ? words.trim()
            : plainText(text).slice(0, 300).trim();
        add({ name, url: href, ...numbersIn(href) });
        by.add('links to a register of studies');
      }
      if (!isEvidence) continue;
      for (const sentence of sentencesOf(plainText(text))) {
        const study = studyIn(sentence);
        if (!study) continue;
        add(study);
        by.add('sentences that name a journal and a year');
      }
    }
  }
  return { entries: left, citations, by: [...by] };
};

const vague =
  /^(?:here|this( link| page| article)?|link|click here|read more|learn more|more|website|https?:\S*|www\.\S*)$/i;

/** Where the article leads on to: links under "More information", and lines that say so. */
export const takeLinks = (entries: Entry[]): { entries: Entry[]; links: RelatedLink[] } => {
  const links: RelatedLink[] = [];
  const add = (text: Inline) => {
    for (const { text: words, href } of linksIn(text)) {
      const whole = plainText(text).replace(/\s+/g, ' ').trim();
      const without = whole.replace(words, '').replace(/[\s:.,]+$/, '');
      const name = vague.test(words.trim())
        ? without.length > 3 &&
          without.length < 120 &&
          !/^(?:for )?more information$/i.test(without)
          ? without
          : href
        : words.trim();
      if (!links.some(({ url }) => url === href))
        links.push({ name: name.replace(/[\s.:]+$/, '') || href, url: href });
    }
  };
  /** Whether it is hardly more than its links. */
  const leadsOn = (text: Inline) =>
    linksIn(text).length > 0 &&
    plainText(text).length - linksIn(text).reduce((sum, { text: words }) => sum + words.length, 0) <
      140;
  const left: Entry[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (isHeading(entry)) {
      const end = endOf(entries, i);
      const inside = entries.slice(i + 1, end);
      const texts = [
        ...(entry.rest === undefined ? [] : [entry.rest]),
        ...inside.flatMap((each) =>
          isHeading(each) ? ['-'] : each.block.type === 'video' ? ['-'] : textsIn(each.block),
        ),
      ];
      // A bold lead-in ends where its paragraph does.
      const isLead = entry.rest !== undefined && plainText(entry.rest).trim() !== '';
      const own = isLead ? texts.slice(0, 1) : texts;
      if (moreWords.test(unnumbered(entry.text)) && own.length && own.every(leadsOn)) {
        own.forEach(add);
        if (!isLead) i = end - 1;
        continue;
      }
    } else if (entry.block.type === 'paragraph' && i > entries.length / 2) {
      const { text } = entry.block;
      if (moreWords.test(plainText(text).trim()) && leadsOn(text)) {
        add(text);
        continue;
      }
    }
    left.push(entry);
  }
  // A heading that only announced the line that went.
  return {
    entries: left.filter(
      (entry, i) =>
        !(
          links.length &&
          isHeading(entry) &&
          moreWords.test(entry.text) &&
          (i === left.length - 1 || isHeading(left[i + 1])) &&
          !entry.rest
        ),
    ),
    links,
  };
};
