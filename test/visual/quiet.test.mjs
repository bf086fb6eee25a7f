import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Refusal, runQuietly } from '../../tools/visual/quiet.mjs';

/** One that starts another, which says its number once it runs, and then never ends. */
const endless = (file) => `
  const { spawnSync } = require('node:child_process');
  const inner = "require('node:fs').writeFileSync('" + ${JSON.stringify(file)} + "', String(process.pid)); setInterval(() => {}, 1000)";
  spawnSync(process.execPath, ['-e', inner], { stdio: 'inherit' });
`;

describe('a command that is run quietly', () => {
  let cwd;
  before(() => (cwd = mkdtempSync(join(tmpdir(), 'visual-'))));
  after(() => rmSync(cwd, { recursive: true }));
  const node = (code, signal) => runQuietly(process.execPath, ['-e', code], { cwd, signal });

  it('gives what it printed', async () => {
    assert.equal(await node('console.log("fine"); console.error("a warning")'), 'fine');
  });

  it('says why it failed', async () => {
    const failing = node('console.log("so far"); console.error("no stories"); process.exit(3)');
    await assert.rejects(failing, (error) => {
      assert.ok(error instanceof Refusal);
      assert.match(error.message, /failed:\n[^]*no stories/);
      return true;
    });
  });

  it('is refused where there is no such command', async () => {
    await assert.rejects(runQuietly('no-such-command', [], { cwd }), /ENOENT/);
  });

  // It is over when nobody holds its output any more, which the inner one has, too.
  it('ends with all that it started', { timeout: 10_000 }, async () => {
    const file = join(cwd, 'pid');
    const stop = new AbortController();
    const running = node(endless(file), stop.signal);
    running.catch(() => {});
    const isWritten = () => existsSync(file) && readFileSync(file, 'utf8') !== '';
    while (!isWritten()) await once(AbortSignal.timeout(20), 'abort');
    stop.abort();
    await assert.rejects(running, { name: 'AbortError' });
  });
});
