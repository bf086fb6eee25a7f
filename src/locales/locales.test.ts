import { expect } from '@open-wc/testing';
import { ar } from './ar.js';
import { de } from './de.js';
import { common, posts, reading } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { Locale, Words } from './locale.js';
import { vi } from './vi.js';
import { zhHans } from './zh-Hans.js';

const locales: Locale[] = [es, fr, de, ar, zhHans, vi];
const english: Words = { ...common, ...posts, ...reading };

/** Who, with medical knowledge, has read the words, by language: nobody yet. */
const reviewers: Record<string, string | undefined> = {};

/** What a string is made of in every language: signs that no string has of its own. */
const samples = ['\u03b11', '\u03b22', '\u03b33'];

/** Every string, with where it stands; functions with all that they can be given, and with as little. */
const stringsOf = (words: object, place = ''): [place: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]) => {
    const at = `${place}${key}`;
    if (typeof value == 'string') return [[at, value]];
    if (typeof value == 'object') return stringsOf(value as object, `${at}.`);
    const say = value as (...given: string[]) => string;
    return [
      [at, say(...samples)],
      [`${at}()`, say(...samples.map((sample, i) => (optional(at, i) ? '' : sample)))],
    ];
  });

/** What may be missing: everything that comes first or last, but not a number, date or duration that is the point. */
const optional = (name: string, index: number): boolean =>
  (/^_(allPosts|steps|sideEffects|callNow|range)$/.test(name) && index == 0) ||
  (name == '_reviewed' && index == 1);

/** What of the samples is in a string. */
const samplesIn = (text: string): string[] => samples.filter((sample) => text.includes(sample));

/** The figures of a string, whatever its order and its marks. */
const figures = (text: string): number[] =>
  (text.match(/\d+(?:[.,\u202f]\d{3})*/g) ?? [])
    .map((figure) => Number(figure.replace(/\D/g, '')))
    .sort((a, b) => a - b);

// Words that are the same in both languages.
const shared: Record<string, string[]> = {
  fr: ['Sources', `Source ${samples[0]}`, 'Information', 'Urgent'],
  de: ['Information', 'Video:', 'Website'],
  es: ['Video:'],
  vi: ['Video:'],
};

describe('a name of the interface', () => {
  it('means the same in every group of words', () => {
    const all = [common, posts, reading].flatMap((group) => Object.entries(group));
    for (const [name, value] of all) expect(english).to.have.property(name, value);
  });
});

describe('a locale', () => {
  it('that lacks a word, or has one too many, is no locale', () => {
    const { _retry, ...rest } = es.words;
    const { emergency, ...actions } = es.words._actions;
    // @ts-expect-error one is missing
    const without: Words = rest;
    // @ts-expect-error one is missing further in
    const withoutInside: Words = { ...es.words, _actions: actions };
    // @ts-expect-error one belongs to nothing
    const more: Words = { ...es.words, _unheard: '' };
    // @ts-expect-error a word without its figures
    const half: Words['_bands'] = { ...es.words._bands, rare: ['Raro:'] };
    // The type check is the test.
    expect([_retry, emergency, without, withoutInside, more, half]).to.have.length(6);
  });
});

for (const { lang, reviewer, words } of locales) {
  describe(`the words in ${lang}`, () => {
    const said = new Map(stringsOf(words));
    const inEnglish = stringsOf(english);

    it('name as their reviewer whom the test names as well, and nobody else', () => {
      expect(reviewer).to.equal(reviewers[lang]);
    });

    it('are as many as in English, in the same order', () => {
      expect([...said.keys()].sort()).to.deep.equal(inEnglish.map(([at]) => at).sort());
      // The order of these is seen.
      for (const name of ['_phases', '_actions', '_bands', '_levels', '_certainty'] as const) {
        expect(Object.keys(words[name])).to.deep.equal(Object.keys(english[name]));
      }
    });

    it('say all that the English ones say, and nothing where those say nothing', () => {
      for (const [at, text] of inEnglish) {
        const ours = said.get(at)!;
        expect(!!ours.trim(), at).to.equal(!!text.trim());
        expect(ours, at).to.equal(ours.trim());
        expect(samplesIn(ours), at).to.deep.equal(samplesIn(text));
        expect(ours, at).not.to.match(/undefined|null|NaN|object/);
      }
    });

    it('are not English', () => {
      const english = new Set(inEnglish.map(([, text]) => text).filter(Boolean));
      const left = [...said.values()].filter((text) => english.has(text));
      // These are nothing but what they are given.
      const [, name] = inEnglish.find(([at]) => at == '_range()')!;
      const same = [...new Set(left.filter((text) => text != name))];
      expect(same).to.have.members(shared[lang] ?? []);
    });

    it('give frequencies the same figures', () => {
      for (const [band, [, text]] of Object.entries(words._bands)) {
        const [, expected] = english._bands[band as keyof Words['_bands']];
        expect(figures(text), band).to.deep.equal(figures(expected));
      }
      expect(new Set(Object.values(words._bands).flat()).size).to.equal(12);
    });

    it('tell every kind of action from the others', () => {
      const all = Object.values(words._actions).flat().filter(Boolean);
      expect(new Set([...all, words._callNow(), words._callNow('1')]).size).to.equal(10);
    });

    it('begin alike: labels end in a colon where the English ones do', () => {
      for (const [at, text] of inEnglish) {
        // Elsewhere a colon spares words another form.
        if (text.endsWith(':')) expect(said.get(at)!, at).to.match(/[:\uff1a]$/);
      }
    });

    it('have the marks of the language', () => {
      for (const [at, text] of said) {
        expect(text, at).not.to.match(/['"`]|\.\.\.| {2}/);
        if (lang == 'fr') {
          expect(text, at).not.to.match(/(^|[^\u202f])[:;!?]/);
          expect(text, at).not.to.match(/\d \d/);
        } else {
          expect(text, at).not.to.match(/\s[:;!?,.](\s|$)/);
        }
        if (lang == 'zh-Hans') {
          expect(text, at).not.to.match(/[:;!?()]|,(?!\d)|\.(?!\d)/);
        }
        if (lang == 'ar') {
          expect(text, at).not.to.match(/[;?]|,(?!\d)/);
          // Letters of the language, and nothing of another.
          expect(text, at).not.to.match(/[a-z]/i);
        }
        // Two marks of one sentence.
        if (lang == 'es') expect(/\?/.test(text), at).to.equal(/\u00bf/.test(text));
      }
    });
  });
}

describe('in Arabic', () => {
  /** What stands between the signs that keep it apart. */
  const apart = (text: string) =>
    [...text.matchAll(/\u2068(.*?)\u2069/g)].map(([, inside]) => inside);

  it('what may run from left to right is kept apart', () => {
    const { words } = ar;
    expect(apart(words._steps('Ketamine infusion'))).to.deep.equal(['Ketamine infusion']);
    expect(apart(words._sideEffects('Ketamine infusion'))).to.deep.equal(['Ketamine infusion']);
    expect(apart(words._callNow('911'))).to.deep.equal(['911']);
    expect(apart(words._by('Ana Ruiz'))).to.deep.equal(['Ana Ruiz']);
    expect(apart(words._range('2', '5', 'mg'))).to.deep.equal(['mg']);
    expect(apart(words._attribution('Blog', 'Ana'))).to.deep.equal(['Blog', 'Ana']);
    expect(apart(words._reviewed('1', 'Ana'))).to.deep.equal(['Ana']);
  });

  it('what is kept apart ends again', () => {
    for (const [at, text] of stringsOf(ar.words)) {
      expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, ''), at).not.to.match(/[\u2066-\u2069]/);
    }
  });
});
