import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBase } from '../../tools/visual/base.mjs';
import { readOptions } from '../../tools/visual/options.mjs';
import { globalsOf, variantsOf } from '../../tools/visual/variants.mjs';
import { together } from '../../tools/visual/stories.mjs';

describe('arguments', () => {
  it('has defaults', () => {
    assert.deepEqual(readOptions([]), { threshold: 0, themes: ['none'] });
  });

  it('are read', () => {
    const args = '--base main --only card --threshold 0.05 --themes calm,none,calm'.split(' ');
    const read = { base: 'main', only: 'card', threshold: 0.05, themes: ['calm', 'none'] };
    assert.deepEqual(readOptions(args), read);
  });

  for (const args of ['--threshold 2', '--threshold x', '--themes dark', '--nonsense', 'card']) {
    it(`are refused in words: ${args}`, ({ mock }) => {
      const write = mock.method(process.stderr, 'write', () => true);
      assert.throws(() => readOptions(args.split(' ')), { exitCode: 1 });
      const said = write.mock.calls.map(({ arguments: [text] }) => text).join('');
      assert.match(said, /^error: .*\n+Try --help/);
    });
  }

  it('end the command with 2 where they are wrong, as 1 says that something differs', () => {
    const tool = new URL('../../tools/test-visual.mjs', import.meta.url).pathname;
    assert.equal(spawnSync(process.execPath, [tool, '--themes', 'dark']).status, 2);
  });
});

describe('the base commit', () => {
  let root;
  const git = (...args) => {
    const own = ['-c', 'user.name=Someone', '-c', 'user.email=someone@clinic.example'];
    return execFileSync('git', [...own, ...args], { cwd: root, encoding: 'utf8' }).trim();
  };
  const commit = (name) => {
    git('commit', '--allow-empty', '--quiet', '--message', name);
    return git('rev-parse', 'HEAD');
  };
  let [first, second] = [];

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'visual-'));
    git('init', '--quiet', '--initial-branch', 'main');
    first = commit('first');
    second = commit('second');
  });
  after(() => rmSync(root, { recursive: true }));

  it('is the commit before the last', async () => {
    assert.equal(await findBase(root), first);
  });

  it('is the last while something is not committed', async () => {
    writeFileSync(join(root, 'new.css'), '');
    assert.equal(await findBase(root), second);
    rmSync(join(root, 'new.css'));
  });

  it('is where a branch began', async () => {
    git('switch', '--quiet', '--create', 'branch');
    commit('third');
    commit('fourth');
    assert.equal(await findBase(root), second);
    git('switch', '--quiet', 'main');
  });

  it('is what was asked for, if there is one', async () => {
    assert.equal(await findBase(root, first.slice(0, 8)), first);
    await assert.rejects(findBase(root, 'nowhere'), /no commit "nowhere"/);
  });
});

describe('stories', () => {
  const story = (id) => ({ id, name: id });

  it('are told apart by their id: new, gone, or in both', () => {
    const all = together([story('a'), story('gone')], [story('new'), story('a')]);
    assert.deepEqual(
      all.map(({ id, isNew, isGone }) => [id, isNew, isGone]),
      [
        ['new', true, false],
        ['a', false, false],
        ['gone', false, true],
      ],
    );
  });

  it('are taken light, dark and from right to left, on two widths, in each theme', () => {
    const names = variantsOf(['none', 'calm']).map(({ name }) => name);
    assert.deepEqual(names.slice(0, 7), [
      ...['light-1024', 'light-320', 'dark-1024', 'dark-320', 'rtl-1024', 'rtl-320'],
      'calm-light-1024',
    ]);
    assert.equal(names.length, 12);
    assert.equal(new Set(names).size, 12);
    const [, , dark, , rtl] = variantsOf(['calm']);
    assert.match(globalsOf(dark), /^scheme:dark;theme:calm;/);
    assert.match(globalsOf(rtl), /^scheme:light;direction:rtl;theme:calm;/);
  });
});
