/**
 * The country of a language tag, or of a code in any case, as an ISO 3166-1
 * code: `us` is `US`, `UK` is `GB` (but in Safari). Empty where there is none.
 */
export const countryOf = (tag: string): string => {
  try {
    return new Intl.Locale(tag).region ?? '';
  } catch {
    return '';
  }
};
