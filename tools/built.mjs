// Has what is published built anew where it is older than what it is made from: tests look at what the
// sources say now, and CI runs one after the other.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, stop } from './run.mjs';

/** What each script writes last, and what it reads: files and folders. */
const made = {
  build: {
    last: 'dist/integrity.json',
    from: [
      ...['src', 'tools/build', 'tools/lit', 'tools/tokens', 'rollup.config.ts'],
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
    ],
  },
  'build:storybook': {
    last: 'storybook-static/index.json',
    from: ['src', 'stories', '.storybook', 'demo', 'tools/tokens', 'package-lock.json'],
  },
};

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** All below a folder, or the file itself. */
function under(path) {
  const whole = join(root, path);
  if (!statSync(whole).isDirectory()) return [whole];
  return [whole, ...readdirSync(whole, { recursive: true }).map((name) => join(whole, name))];
}

/** @param {('build' | 'build:storybook')[]} scripts */
export function haveBuilt(...scripts) {
  for (const script of scripts) {
    const { last, from } = made[script];
    const time = timeOf(join(root, last));
    if (from.flatMap(under).every((path) => timeOf(path) <= time)) continue;
    if (!run('npm', ['run', script]))
      stop(`\`npm run ${script}\` failed, so the tests did not run.`);
  }
}
