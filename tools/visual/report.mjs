// Writes what was found into a folder: a page, and the pictures that it shows.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of one story in one variant: a very tall one that moved differs all the way down. */
const MOST_DRAWINGS = 2;

const TITLES = {
  changed: 'Changed: before, difference, after',
  broken: 'Cannot be shown',
  new: 'New stories',
  removed: 'Removed stories: their last pictures',
};

/** @typedef {import('./take.mjs').Finding & {files: string[], more: number}} Reported */

/** A report in the making; what an earlier one left is deleted. @param {string} folder */
export async function startReport(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  /** @type {Reported[]} */
  const reported = [];

  return {
    /** Writes a finding's pictures at once: together they are too large to keep. */
    async add({ drawings, ...finding }) {
      const shown = drawings.slice(0, MOST_DRAWINGS);
      const base = `${finding.story.id}.${finding.variant.name}`.replace(/[^\w.-]/g, '_');
      const files = shown.map((_, i) => `${base}${i ? `.${i + 1}` : ''}.png`);
      reported.push({ ...finding, files, more: drawings.length - shown.length });
      await Promise.all(shown.map((file, i) => writeFile(join(folder, files[i]), file)));
    },

    /**
     * @param {string} intro
     * @param {(finding: Reported) => number} order
     * @returns what was found, in order, and where the page is
     */
    async finish(intro, order) {
      reported.sort((a, b) => order(a) - order(b));
      const path = join(folder, 'index.html');
      await writeFile(path, pageOf(intro, reported));
      return { reported, path };
    },
  };
}

/** @param {string} intro  @param {Reported[]} reported */
export const pageOf = (intro, reported) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Visual differences</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 1.5rem; font: 1rem/1.5 system-ui, sans-serif }
  h3 { margin-block: 2.5rem 0 }
  h4 { margin-block: 1rem 0.25rem; font-weight: normal }
  img { display: block; max-width: 100%; margin-block-end: 0.5rem; border: 1px solid gray }
</style>
<h1>Visual differences</h1>
<p>${escape(intro)}</p>
${Object.keys(TITLES)
  .map((kind) => sectionOf(kind, reported))
  .join('')}`;

function sectionOf(kind, reported) {
  const findings = reported.filter((finding) => finding.kind === kind);
  if (!findings.length) return '';
  const stories = [...new Map(findings.map(({ story }) => [story.id, story])).values()];
  return `<h2>${TITLES[kind]}</h2>
${stories
  .map(
    ({ id, name }) => `<h3>${escape(name)} <small><code>${escape(id)}</code></small></h3>
${findings
  .filter(({ story }) => story.id === id)
  .map(itemOf)
  .join('')}`,
  )
  .join('')}`;
}

function itemOf({ variant, share, problem, files, more }) {
  const said = [
    variant.name,
    share && `${percent(share)} of the pixels`,
    problem,
    more && `${more} more parts below`,
  ];
  return `<h4>${escape(said.filter(Boolean).join(', '))}</h4>
${files
  .map(
    (file) => `<a href="${escape(file)}"><img src="${escape(file)}" alt="" loading="lazy"></a>\n`,
  )
  .join('')}`;
}

/** @param {number} share */
export const percent = (share) =>
  share < 0.0001 ? 'below 0.01 %' : `${(share * 100).toFixed(2)} %`;

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
