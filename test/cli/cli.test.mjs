// What all commands have in common.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run, runJson } from '../helpers/cli.mjs';

const commands = ['validate', 'import', 'prerender', 'snippet', 'doctor'];
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clinic-'));
});
after(() => rm(folder, { recursive: true }));

describe('the command line', () => {
  it('lists its commands, each with a sentence', async () => {
    const { code, stdout } = await run(['--help']);
    assert.equal(code, 0);
    for (const name of commands) assert.match(stdout, new RegExp(`^  ${name} .*  [A-Z]`, 'm'));
  });

  for (const name of commands) {
    it(`says in one line what ${name} lacks, or cannot do`, async () => {
      for (const args of [[name], [name, '--nonsense', 'x']]) {
        const { code, stdout, stderr } = await run(args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(stdout, '');
        assert.match(stderr, /^error: /);
        assert.doesNotMatch(stderr, /\n {4}at /);
      }
    });
  }

  it('knows which command was meant', async () => {
    const { code, stderr } = await run(['validte']);
    assert.equal(code, 2);
    assert.match(stderr, /Did you mean validate\?/);
  });

  it('gives machines one object when it fails', async () => {
    const args = ['import', 'http://127.0.0.1:1/', '-o', 'out.json', '--retries', '0'];
    const { code, json } = await runJson(args, { cwd: folder });
    assert.equal(code, 1);
    assert.match(json.error, /cannot be fetched/);
  });
});

describe('import', () => {
  it('takes no office file, picture or PDF for text', async () => {
    for (const [name, bytes] of [
      ['a.docx', 'PK\x03\x04\x14\0\0\0 Hello'],
      ['a.pdf', '%PDF-1.7\nHello'],
    ]) {
      await writeFile(join(folder, name), Buffer.from(bytes, 'latin1'));
      const { code, stderr } = await run(['import', name, '-o', 'out.json'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stderr, /no text/);
    }
    assert.equal((await readdir(folder)).includes('out.json'), false);
  });

  it('says when it cannot write where it should', async () => {
    await writeFile(join(folder, 'good.md'), '# Sleep\n\nA text of some words.\n');
    const result = await run(['import', 'good.md', '-o', '.'], { cwd: folder });
    assert.equal(result.code, 2);
    assert.match(result.stderr, /folder; name a file/);
    const inFile = await run(['import', 'good.md', '-o', 'good.md/out.json'], { cwd: folder });
    assert.equal(inFile.code, 2);
    assert.match(inFile.stderr, /is a file, not a folder/);
  });
});

describe('doctor', () => {
  it('tells a server that does not answer from a page that is busy', async () => {
    const server = createServer(() => {});
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${server.address().port}/`;
    const { code, stderr } = await run(['doctor', url, '--timeout', '4']);
    server.closeAllConnections();
    server.close();
    assert.equal(code, 1);
    assert.match(stderr, /has not answered within 2 seconds/);
  });
});

describe('prerender', () => {
  it('says when the root is no folder', async () => {
    await writeFile(join(folder, 'page.html'), '<p>Nothing</p>');
    const { code, stderr } = await run(['prerender', 'page.html', '--root', 'no'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(stderr, /--root no: no such folder/);
  });
});

describe('validate', () => {
  it('reminds of what import wants to be looked at', async () => {
    const article = { id: 'a', headline: 'Sleep', review: ['steps recognised'] };
    const text = JSON.stringify({ format: 'clinic-content/1', articles: [article] });
    await writeFile(join(folder, 'review.json'), text);
    const { code, json } = await runJson(['validate', 'review.json'], { cwd: folder });
    assert.equal(code, 0);
    const [finding] = json.files[0].findings;
    assert.equal([finding.severity, finding.code].join(), 'warning,to-review');
    assert.match(finding.path, /articles\[0\]\.review/);
  });
});
