// Values of options that several commands take; what is wrong with one ends in one line.
import { InvalidArgumentError } from 'commander';
import { isUrl } from './input.js';
import { isCountry } from './library.js';

export const webAddress = (text: string): string => {
  if (!isUrl(text) || !URL.canParse(text))
    throw new InvalidArgumentError('A whole address with https:// is needed.');
  return text;
};

/** As browsers and Intl read it (BCP 47); `pt_BR`, as many systems write it, is taken for `pt-BR`. */
export const languageTag = (text: string): string => {
  const tag = text.replace(/_/g, '-');
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    throw new InvalidArgumentError('A language tag is needed, such as en or pt-BR.');
  }
  return tag;
};

export const country = (text: string): string => {
  if (!isCountry(text)) throw new InvalidArgumentError('Two letters are needed, such as US.');
  return text;
};
