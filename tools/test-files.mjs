// Finds the files that a command for tests runs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * The test files in some folders; of those, the ones with an argument of the command in their path.
 * @param {string[]} folders  @param {string} suffix  @param {string[]} only  @returns {string[]}
 */
export function testFiles(folders, suffix, only = process.argv.slice(2)) {
  return folders
    .flatMap((folder) => listed(folder).map((file) => join(folder, file).replaceAll('\\', '/')))
    .filter((file) => file.endsWith(suffix) && !file.includes('/node_modules/'))
    .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
    .sort();
}

function listed(folder) {
  try {
    return readdirSync(join(root, folder), { recursive: true });
  } catch {
    return []; // no such folder
  }
}
