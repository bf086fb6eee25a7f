import { VERSION } from '../version.js';
import type { Locale, Locales, Mark, Words } from './locale.js';

/** The element that every copy of the library defines, before all others. */
const TAG = 'clinic-content';

/** Language and script: `zh-CN` and `zh-Hans` are the same, `zh-TW` is another. */
const written = (tag: string): string => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
};

/** Words, and the English beside them: shown one after the other, text everywhere else. */
const beside = (own: string, english: string, mark: Mark): string =>
  Object.assign([own, ' ', mark(`(${english})`, 'en')], {
    toString: () => `${own} (${english})`,
  }) as unknown as string;

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

const addTo = (locales: Locales, { lang, reviewer, words }: Locale): void => {
  const others = locales.translate;
  const translate = (english: Words, locale: string, around: string, mark: Mark): unknown => {
    if (written(locale) != written(lang)) return others?.(english, locale, around, mark);
    const own = written(around) == written(lang) ? words : mark(words, lang);
    // Of the groups of words one has these.
    return reviewer || !english._callNow ? own : withEnglish(own, english, mark);
  };
  locales.translate = translate as NonNullable<Locales['translate']>;
  dispatchEvent(new Event('clinic-words'));
};

/**
 * Gives the copy of the library on this page the words of a language, whichever comes first; what
 * is shown already is shown anew. Not one of another version: its words have other names.
 */
export const register = async (locale: Locale): Promise<void> => {
  await customElements.whenDefined(TAG);
  const { version, locales } = customElements.get(TAG) as unknown as {
    version?: string;
    locales?: Locales;
  };
  if (locales && version == VERSION) addTo(locales, locale);
  else console.warn(`clinic-widgets: locale ${locale.lang} is ${VERSION}, the page has ${version}`);
};
