// The built stories of a working tree.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runQuietly } from './quiet.mjs';

/** Builds the stories of the project in `folder` into `output`. */
export const buildStories = (folder, output, signal) =>
  runQuietly('npm', ['run', 'build:storybook', '--', '--output-dir', output], {
    cwd: folder,
    signal,
  });

/**
 * @typedef {{id: string, name: string}} Story
 * @param {string} output  @param {string} [only]  a part of the id
 * @returns {Promise<Story[]>}
 */
export async function storiesIn(output, only = '') {
  const { entries } = JSON.parse(await readFile(join(output, 'index.json'), 'utf8'));
  return Object.values(entries)
    .filter(({ type, id }) => type === 'story' && id.includes(only))
    .map(({ id, title, name }) => ({ id, name: `${title}: ${name}` }));
}

/**
 * All stories in the order of the later build, then those that are gone.
 * @param {Story[]} before  @param {Story[]} after
 * @returns {(Story & {isNew: boolean, isGone: boolean})[]}
 */
export function together(before, after) {
  const [old, current] = [before, after].map((stories) => new Set(stories.map(({ id }) => id)));
  const gone = before.filter(({ id }) => !current.has(id));
  return [...after, ...gone].map((story) => ({
    ...story,
    isNew: !old.has(story.id),
    isGone: !current.has(story.id),
  }));
}
