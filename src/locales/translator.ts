import type { Locale, Mark, Translate, Words } from './locale.js';

/** Language and script: those of `zh-CN` and `zh-Hans` are the same, `zh-TW` is another. */
export const written = (tag: string): string => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // The content's mistake: no language tag.
    return tag;
  }
};

/** Keeps the marks around words with them where all else runs from right to left. */
const isolated = (words: string) => `\u2066${words}\u2069`;

/** Words, and the English beside them: shown one after the other, text everywhere else. */
const beside = (own: string, english: string, mark: Mark): string =>
  // "Urgent" is French, too.
  String(own) == english
    ? own
    : (Object.assign([own, ' ', mark(isolated(`(${english})`), 'en')], {
        toString: () => `${own} (${english})`,
      }) as unknown as string);

/** Nobody has reviewed these words: where they are about emergencies, the English stands beside them. */
const withEnglish = (own: Words, english: Words, mark: Mark): Words => {
  const pair = (key: 'emergency' | 'urgent') =>
    english._actions[key].map(
      (words, i) => words && beside(own._actions[key][i]!, words, mark),
    ) as [string, string];
  return {
    ...own,
    _callNow: (number) => beside(own._callNow(number), english._callNow(number), mark),
    _actions: { ...own._actions, emergency: pair('emergency'), urgent: pair('urgent') },
  };
};

/**
 * What gives the words of a language.
 * @param others gives those of other languages
 */
export const translatorOf = ({ lang, reviewer, words }: Locale, others?: Translate): Translate => {
  const translate = (english: Words, locale: string, around: string, mark: Mark): unknown => {
    if (written(locale) != written(lang)) return others?.(english, locale, around, mark);
    const own = written(around) == written(lang) ? words : mark(words, lang);
    // Of the groups of words one has these.
    return reviewer || !english._callNow ? own : withEnglish(own, english, mark);
  };
  // Each group of words is part of them all.
  return translate as Translate;
};
