// `npm run size`: holds the built files against their budgets, and says what grew.
// `npm run size -- --record` keeps the sizes of now in size.json, for later runs to compare with.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root, stop } from './setup.mjs';

const sizeFile = new URL('size.json', import.meta.url);
const { budgets, record } = JSON.parse(readFileSync(sizeFile, 'utf8'));
const now = Object.fromEntries(Object.keys(budgets).map((file) => [file, measure(file)]));

if (process.argv.includes('--record')) {
  writeFileSync(sizeFile, `${JSON.stringify({ budgets, record: now }, null, 2)}\n`);
}

console.log('file                 gzip -9     budget       left');
for (const [file, budget] of Object.entries(budgets)) {
  const { gzip } = now[file];
  const [size, limit, left] = [gzip, budget, budget - gzip].map((bytes) => kB(bytes).padStart(8));
  console.log(`${file.padEnd(18)}${size}   ${limit}   ${left}`);
}

const tooBig = Object.keys(budgets).filter((file) => now[file].gzip > budgets[file]);
for (const file of tooBig) explain(file);
if (tooBig.length) process.exitCode = 1;

/** The size of a file, and how many bytes of it (minified, not compressed) each source file makes. */
function measure(file) {
  try {
    const gzip = gzipSync(readFileSync(`${root}/dist/${file}`), { level: 9 }).length;
    const modules = JSON.parse(readFileSync(`${root}/.cache/size/${file}.json`, 'utf8'));
    return { gzip, modules };
  } catch {
    return stop(`dist/${file} is not there yet: run \`npm run build\` first.`);
  }
}

function explain(file) {
  const { gzip, modules } = now[file];
  const before = record[file]?.modules;
  console.log(`\n${file} is ${gzip - budgets[file]} bytes over its budget.`);
  if (before) {
    const names = Object.keys({ ...before, ...modules });
    const changes = names.map((name) => [name, (modules[name] ?? 0) - (before[name] ?? 0)]);
    const grown = changes.filter(([, bytes]) => bytes > 0);
    list('What grew since the sizes in tools/size.json (bytes before compression):', grown, '+');
  }
  list('Its largest parts (bytes before compression):', Object.entries(modules));
  console.log(`
To get it down: share strings, styles and templates; shorten what only we read (begin its name with _);
leave out what a guard or the platform does; look whether the new code is needed in this file at all.
A widget that has not earned its bytes stays a draft: \`// draft\` after its line in src/registry.ts.
A larger budget (tools/size.json) is a decision for the maintainers, with its reason in the commit.`);
}

function list(title, entries, sign = '') {
  const largest = entries.sort(([, a], [, b]) => b - a).slice(0, 10);
  if (!largest.length) return;
  console.log(`\n${title}`);
  for (const [name, bytes] of largest) console.log(`${`${sign}${bytes}`.padStart(7)}  ${name}`);
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
