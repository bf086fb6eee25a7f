import leven from 'leven';

/** Without what people leave out or mistake for something else. */
const bare = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** How many letters apart; those that changed places, as in `gird`, count as one. */
const apart = (word: string, each: string): number => {
  if (bare(word) === bare(each)) return 0;
  const [a, b] = [word.toLowerCase(), each.toLowerCase()];
  return [...a].sort().join('') === [...b].sort().join('') ? 1 : leven(a, b);
};

/** The nearest of these words, where one is near enough to be meant. */
export const nearest = (word: string, words: Iterable<string>): string | undefined => {
  // Nothing so long is one letter off, and comparing takes the product of both lengths.
  if (word.length > 60) return undefined;
  let found: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const each of words) {
    const distance = apart(word, each);
    if (distance < least && distance < each.length / 2) [found, least] = [each, distance];
  }
  return found;
};
