// Whether what was built is newer than what it was built from.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** All below a folder, or the file itself. */
function under(path) {
  const whole = join(root, path);
  if (!statSync(whole).isDirectory()) return [whole];
  return readdirSync(whole, { recursive: true }).map((name) => join(whole, name));
}

/** @param {string} built  @param {string[]} sources files and folders of the project */
export const isNewer = (built, sources) => {
  const time = timeOf(join(root, built));
  return sources.flatMap(under).every((path) => timeOf(path) <= time);
};
