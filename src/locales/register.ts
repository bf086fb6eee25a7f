import { VERSION } from '../version.js';
import type { Locale, Translate } from './locale.js';
import { translatorOf } from './translator.js';

/** The element that every copy of the library defines, before all others. */
const TAG = 'clinic-content';

/**
 * Gives the copy of the library on this page the words of a language, whichever comes first; what
 * is shown already is shown anew. Not one of another version: its words have other names.
 */
export const register = async (locale: Locale): Promise<void> => {
  await customElements.whenDefined(TAG);
  const first = customElements.get(TAG) as unknown as {
    version?: string;
    translate?: Translate | undefined;
  };
  if (first.version == VERSION) {
    first.translate = translatorOf(locale, first.translate);
    dispatchEvent(new Event('clinic-words'));
  } else {
    console.warn(
      `clinic-widgets: words in "${locale.lang}" are of ${VERSION}, this page has ${first.version}`,
    );
  }
};
