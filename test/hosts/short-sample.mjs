// The sample content, made short: looking at each line of it on each page would take too long.
import { readFile } from 'node:fs/promises';
import { serveContent } from '../../demo/serve-content.mjs';

const file = new URL('../../demo/content/ketamine.json', import.meta.url);
const lists = ['items', 'rows', 'effects', 'bars', 'steps', 'conditions'];

/** The sample with one block of each kind, and two entries of each list. */
export async function shortSample() {
  const types = new Set();
  const isNew = ({ type }) => !type || !(types.has(type) || !types.add(type));

  const shorten = (value, name) => {
    if (Array.isArray(value)) {
      const kept = name === 'blocks' ? value.filter(isNew) : value;
      return kept.slice(0, lists.includes(name) ? 2 : undefined).map((item) => shorten(item));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, value]) => [name, shorten(value, name)]),
    );
  };
  return shorten(JSON.parse(serveContent(await readFile(file, 'utf8'))));
}
