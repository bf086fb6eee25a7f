import leven from 'leven';

/** Without what people leave out or mistake for something else. */
const bare = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** The nearest of these words, where one is near enough to be meant. */
export const nearest = (word: string, words: Iterable<string>): string | undefined => {
  // Nothing so long is one letter off, and comparing takes the product of both lengths.
  if (word.length > 60) return undefined;
  let found: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 4)) + 1;
  for (const each of words) {
    const distance = bare(word) === bare(each) ? 0 : leven(word.toLowerCase(), each);
    if (distance < least) [found, least] = [each, distance];
  }
  return found;
};
