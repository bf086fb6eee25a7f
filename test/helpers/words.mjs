// Compares the words that widgets show.
import assert from 'node:assert/strict';

/** The words that each widget shows, in their order; runs in the page. Dates are another matter. */
export const wordsOf = (tags) => {
  const without = (root) => {
    for (const each of root.querySelectorAll('[aria-hidden=true], time, svg, [part~=retry]'))
      each.remove();
    // Styles put a sign between these.
    for (const each of root.querySelectorAll('ol[part=meta] > li')) each.append(' ');
    return root.innerText
      .toLowerCase()
      .replace(/[\u00b7/():]/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  };
  return [...document.querySelectorAll(tags.join())].map((el) =>
    without(el.shadowRoot?.querySelector('.base') ?? el.querySelector('[data-clinic]') ?? el),
  );
};

/** Fails with the place where two texts differ, rather than with both. */
export const same = (actual, expected, what) => {
  const at = expected.findIndex((word, i) => word !== actual[i]);
  const around = (words) => words.slice(Math.max(at - 5, 0), at + 10).join(' ');
  if (at >= 0 || actual.length !== expected.length)
    assert.equal(around(actual), around(expected), what);
};
