// Running `clinic-widgets import` as an editor does, and what its result has to hold to.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from 'clinic-widgets/content';
import * as cli from '../helpers/cli.mjs';
import { mistakes } from '../helpers/schema.mjs';

const folders = [];
process.on('exit', () => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A folder of its own, gone at the end. */
export const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'clinic-import-'));
  folders.push(path);
  return path;
};

/** Starts the command; `ended` is what it said, and how it ended. */
export const start = (...args) => cli.start(['import', ...args]);

export const run = (...args) => start(...args).ended;

/** Imports a text; what comes out is checked against the reader and the schema. */
export const imported = async (name, text, ...args) => {
  const path = folder();
  writeFileSync(join(path, name), text);
  const output = join(path, 'out.json');
  const result = await run(join(path, name), '-o', output, '--json', ...args);
  assert.equal(result.code, 0, result.stderr + result.stdout);
  const document = JSON.parse(await readFile(output, 'utf8'));
  sound(document);
  return { document, report: JSON.parse(result.stdout), article: document.articles[0] };
};

/** What cannot be imported: the one line that says why. */
export const refused = async (name, text, ...args) => {
  const path = join(folder(), name);
  writeFileSync(path, text);
  const { code, stdout, stderr } = await run(path, ...args);
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.equal(stderr.trim().split('\n').length, 1, stderr);
  return stderr.replace(path, name).trim();
};

/** The reader finds nothing wrong, and neither does the schema. */
export const sound = (document) => {
  assert.deepEqual(readContent(document).problems.map(String), []);
  assert.deepEqual(mistakes(document), []);
};

/** Every block of sections, with the headings around it left out. */
export const blocksOf = (sections = []) =>
  sections.flatMap(({ blocks, sections }) => [...blocks, ...blocksOf(sections)]);

export const headlines = (sections = []) =>
  sections.flatMap(({ headline, sections }) => [headline, ...headlines(sections)]);

/** A server on loopback. */
export const serve = async (t, answer) => {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
};
