import { expect } from '@open-wc/testing';
import { ContentError } from './problem.js';
import { excerpt, findById } from './select.js';

describe('an excerpt', () => {
  const words = 'lorem ipsum dolor sit amet consectetur '.repeat(20);

  it('is the whole of a short text', () => {
    for (const text of ['', 'Short.', 'One, two: three;', 'x'.repeat(160)]) {
      expect(excerpt(text)).to.equal(text);
    }
    expect(excerpt('  A text with space around it. \n')).to.equal('A text with space around it.');
  });

  it('of a long text is cut at a word, with an ellipsis', () => {
    const cut = excerpt(words);
    expect(cut).to.match(/\u2026$/);
    const kept = cut.slice(0, -1);
    expect(words.startsWith(`${kept} `)).to.equal(true);
    expect(kept.length).to.be.within(80, 160);
  });

  it('is cut at a word, whatever characters it has', () => {
    const word = '\u{1f642}'.repeat(9);
    expect(excerpt(`${word} `.repeat(30))).to.equal(`${Array(8).fill(word).join(' ')}\u2026`);
  });

  it('has no punctuation before the ellipsis', () => {
    for (const sign of [',', '.', ';', ':', ' ,']) {
      const cut = excerpt(`${'word '.repeat(31)}end${sign} ${'word '.repeat(10)}`);
      expect(cut).to.match(/\w\u2026$/);
    }
  });

  it('of a text without spaces is cut between characters', () => {
    const cut = excerpt('\u8a00'.repeat(300));
    expect(cut).to.equal(`${'\u8a00'.repeat(160)}\u2026`);
  });

  it('never cuts through a character', () => {
    // At both places that the cut can have in a character of two units.
    for (const start of ['', 'a']) {
      const cut = excerpt(start + '\u{1f642}'.repeat(300));
      expect(cut).to.match(new RegExp(`^${start}\u{1f642}{79,80}\u2026$`, 'u'));
    }
  });

  it('of a huge text takes no time', () => {
    const start = performance.now();
    for (const text of ['x'.repeat(5e6), ' '.repeat(5e6), 'a, '.repeat(2e6)]) excerpt(text);
    // However slow the machine: what is quadratic takes hours.
    expect(performance.now() - start).to.be.below(10_000);
  });
});

describe('what is named', () => {
  const items = [{ id: 'a' }, { id: 'b' }, { id: 'b' }];

  it('is found by its id', () => {
    expect(findById(items, 'b')).to.equal(items[1]);
  });

  it('is the first where no id is given', () => {
    for (const id of [undefined, null, '']) expect(findById(items, id)).to.equal(items[0]);
  });

  it('is nothing where there is nothing', () => {
    expect(findById([], undefined)).to.equal(undefined);
    expect(findById(undefined, undefined)).to.equal(undefined);
  });

  it('is an error where there is none of that id', () => {
    for (const list of [items, [], undefined]) {
      expect(() => findById(list, 'c'))
        .to.throw(ContentError, /c/)
        .with.property('code', 'unknown-id');
    }
  });
});
