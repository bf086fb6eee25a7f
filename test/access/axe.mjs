// axe-core on what a page shows, in any browser that tools/engines can start.
import { readFile } from 'node:fs/promises';

const source = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

/** Every rule for WCAG 2.2 AA, and what else axe-core thinks good. None is left out. */
const ALL = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** Those that a theme can change: the others look at the same elements in every theme. */
const COLORS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/**
 * Where the system forces its colours, axe-core takes those that the page asked for: it reads them in
 * `-webkit-text-fill-color`, of which Chromium does not say what it was forced to.
 * forced-colours.test.mjs looks at the contrast there.
 */
const FORCED = { 'color-contrast': { enabled: false } };

/** Brings axe-core into the page; once for each page that is opened. */
export const bringAxe = (browser) =>
  browser.evaluate((code) => void (0, eval)(code), String(source));

/**
 * What is wrong, a line each: the rule, and what it is about.
 * @param {{evaluate: Function}} browser
 * @param {{onlyColors?: boolean, forced?: boolean}} [way]
 * @returns {Promise<string[]>}
 */
export const faults = (browser, { onlyColors, forced } = {}) =>
  browser.evaluate(
    async (options) => {
      const { violations } = await window.axe.run(document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => {
          const [, why] = failureSummary.split('\n');
          return `${id}: ${target.flat().join(' ')}: ${why.trim()}`;
        }),
      );
    },
    {
      runOnly: onlyColors ? COLORS : ALL,
      ...(forced && { rules: FORCED }),
      resultTypes: ['violations'],
    },
  );
