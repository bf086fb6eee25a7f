import { html } from 'lit';
import { ClinicContent } from '../source/clinic-content.js';

/** Who asks for words: the reader's language, and that of what is around the words, where it is known. */
interface Asking {
  readonly _locale: string;
  readonly _language?: string | undefined;
}

/**
 * Words, or what gives them, that say what language they are in (WCAG 3.1.2): shown they are an
 * element, and text everywhere else.
 */
export const mark = <Words>(words: Words, lang: string): Words =>
  typeof words == 'string'
    ? (Object.assign(html`<span lang=${lang}>${words}</span>`, { toString: () => words }) as Words)
    : (new Proxy(words as () => unknown, {
        get: (all, key) => mark(all[key as 'name'], lang),
        apply: (write: (...values: unknown[]) => unknown, _, values) =>
          mark(write(...values), lang),
      }) as Words);

/** The words in the reader's language; English where there are no others. */
export const translate = <Words>(english: Words, { _locale, _language = _locale }: Asking): Words =>
  ClinicContent.translate?.(english, _locale, _language, mark) ??
  (_language.startsWith('en') ? english : mark(english, 'en'));
