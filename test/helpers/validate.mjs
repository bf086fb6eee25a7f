// `clinic-widgets validate` as an editor runs it: as a program, on files.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './cli.mjs';

/** Runs it; gives what it printed, and its exit code. */
export const validate = async (...args) => {
  const { code, stdout: out, stderr: err } = await run(['validate', ...args]);
  return { code, out, err };
};

/** A folder with these files, which `remove` removes. */
export const folder = async (files) => {
  const path = await mkdtemp(join(tmpdir(), 'validate-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    const isData = typeof text !== 'string' && !Buffer.isBuffer(text);
    await writeFile(join(path, name), isData ? JSON.stringify(text, null, 2) : text);
  }
  return { path, at: (name) => join(path, name), remove: () => rm(path, { recursive: true }) };
};

/** What is found in these files, in one run: of each file a list of "error code path". */
export const findings = async (files, ...options) => {
  const made = await folder(files);
  try {
    const names = Object.keys(files).map(made.at);
    const { code, out, err } = await validate('--json', ...options, ...names);
    const { files: results } = JSON.parse(out);
    const found = Object.keys(files).map((name, i) => [name, results[i]]);
    return { code, err, results: Object.fromEntries(found) };
  } finally {
    await made.remove();
  }
};

export const brief = ({ findings: found }) =>
  found.map(({ severity, code, path }) => `${severity} ${code} ${path}`.trim());
