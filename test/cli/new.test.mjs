// `npm run new`: what it makes passes the linter, the type check and its own tests, as it is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { drafts, withoutDrafts } from '../../tools/drafts.mjs';
import { makeWidget, mistakeIn } from '../../tools/new/make.mjs';
import { root } from '../../tools/run.mjs';

const NEEDED = [
  ...['src', 'stories', 'demo', '.storybook', 'test/helpers', 'test/data', 'tools'],
  ...['package.json', 'tsconfig.json', 'eslint.config.js', 'prettier.config.js'],
];

let copy;
before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'clinic-new-'));
  for (const path of NEEDED) await cp(join(root, path), join(copy, path), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
after(() => rm(copy, { recursive: true, force: true }));

/** Runs a package's command in the copy; what it prints when it fails. */
const run = (command, ...args) => {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
};

describe('npm run new', () => {
  it('refuses names that cannot be an element or a class, and what is there already', () => {
    const refused = {
      'Opening-Hours': /is no name/,
      'opening--hours': /is no name/,
      'top-10': /is no name/,
      '../faq': /is no name/,
      'clinic-faq': /Leave out "clinic-"/,
      content: /ClinicContent is taken/,
      element: /ClinicElement is taken/,
      notice: /src\/widgets\/notice is there already/,
      ['a'.repeat(41)]: /too long/,
    };
    for (const [name, expected] of Object.entries(refused))
      assert.match(mistakeIn(name, copy), expected);
    assert.equal(mistakeIn('opening-hours', copy), undefined);
  });

  it('makes files that the linter and the layout check find right', async () => {
    const made = [];
    // Of a short and of a long name lines end elsewhere.
    for (const name of ['faq', 'what-to-ask-before-the-first-appointment']) {
      made.push(...(await makeWidget(name, copy)));
      assert.match(mistakeIn(name, copy), /is there already/);
    }
    assert.equal(made.length, 14);
    run('prettier', '--check', ...made);
    run('eslint', ...new Set(made.filter((file) => file.endsWith('.ts'))));
  });

  it('makes files that the type check finds right', () => run('tsc', '--noEmit'));

  it('makes drafts, which the build leaves out', async () => {
    const registry = await readFile(join(copy, 'src/registry.ts'), 'utf8');
    assert.match(registry, /ClinicFaq/);
    assert.equal(
      withoutDrafts(registry),
      withoutDrafts(await readFile(join(root, 'src/registry.ts'), 'utf8')),
    );
    assert.ok(!drafts().includes('widgets/faq'));
  });
});
