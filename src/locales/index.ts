import { html } from 'lit';

/** Who asks for words: the reader's language, and that of what is around the words, where it is known. */
interface Asking {
  readonly _locale: string;
  readonly _language?: string | undefined;
}

/** Gives words in the reader's language, or undefined. */
export type Translator = <Words>(
  english: Words,
  locale: string,
  around: string,
  mark: typeof marked,
) => Words | undefined;

/**
 * Words, or what gives them, that say what language they are in (WCAG 3.1.2): shown they are an
 * element, and text everywhere else.
 */
export const marked = <Words>(words: Words, lang: string): Words =>
  typeof words == 'string'
    ? (Object.assign(html`<span lang=${lang}>${words}</span>`, { toString: () => words }) as Words)
    : (new Proxy(words as () => unknown, {
        get: (all, key) => marked(all[key as 'name'], lang),
        apply: (write: (...values: unknown[]) => unknown, _, values) =>
          marked(write(...values), lang),
      }) as Words);

/** Where locale scripts put what gives the words in the reader's language, or undefined. */
export const locales: { translate?: Translator } = {};

/** The words in the reader's language; English where there are no others. */
export const translate = <Words>(
  english: Words,
  { _locale, _language = _locale }: Asking,
): Words =>
  locales.translate?.(english, _locale, _language, marked) ??
  (_language.startsWith('en') ? english : marked(english, 'en'));
