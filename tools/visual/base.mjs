// The commit to compare with, in a working tree of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, runQuietly } from './quiet.mjs';

/**
 * @param {string} root  of the project
 * @param {string} [wanted]  a commit; without it, what this working tree is a change of
 * @returns {Promise<string>} the commit's full name
 */
export async function findBase(root, wanted) {
  const git = (...args) => runQuietly('git', args, { cwd: root });
  const commit = (name) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  if (wanted !== undefined) {
    return commit(wanted).catch(() => {
      throw new Refusal(`--base: there is no commit "${wanted}".`);
    });
  }
  const head = await commit('HEAD').catch(() => {
    throw new Refusal('This is no git repository with a commit to compare with.');
  });
  for (const name of ['origin/HEAD', 'main', 'master']) {
    const start = await git('merge-base', 'HEAD', name).catch(() => head);
    if (start !== head) return start;
  }
  if (await git('status', '--porcelain')) return head;
  return commit('HEAD~1').catch(() => {
    throw new Refusal('This is the first commit: there is none before it to compare with.');
  });
}

/**
 * Checks the commit out into `folder`, which lies inside the project: so its packages are found from
 * there, too. Where the commit wants others, it gets its own.
 */
export async function checkOut(root, commit, folder, { signal, say }) {
  removeCheckout(root, folder);
  await runQuietly('git', ['worktree', 'add', '--detach', '--force', folder, commit], {
    cwd: root,
    signal,
  });
  const lock = (at) => readFileSync(join(at, 'package-lock.json'), 'utf8');
  if (lock(root) === lock(folder)) return;
  say('Its packages are others: installing them with `npm ci`.');
  await runQuietly('npm', ['ci'], { cwd: folder, signal });
}

export function removeCheckout(root, folder) {
  if (!existsSync(folder)) return;
  // Its own words do not matter: what git does not know of is a folder like any other.
  spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: root });
  rmSync(folder, { recursive: true, force: true });
}
