type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A number as it was written: with any digits, groups of thousands and fractions. */
const numberOf = (written: string): number =>
  Number(
    written
      // The digits that Arabic may be written with.
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      // A mark before three digits sets thousands apart; any other begins a fraction.
      .replace(/\D(?=\d{3}(?!\d))/g, '')
      .replace(/\D+/, '.'),
  );

/** Of the forms of a language the one that goes with a number, which is written already. */
export const plural = (lang: string, written: string, forms: Forms): string =>
  forms[new Intl.PluralRules(lang).select(numberOf(written))] ?? forms.other;
