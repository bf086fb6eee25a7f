// The doctor on pages that mean it badly, or never end; and on what it leaves behind.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../tools/serve.mjs';
import { run, runJson, start } from '../helpers/cli.mjs';
import { startRoutes } from '../helpers/routes.mjs';

let site;
let folder;
before(async () => {
  site = await startRoutes();
  folder = await mkdtemp(join(tmpdir(), 'doctor-test-'));
});
after(async () => {
  site?.close();
  await rm(folder, { recursive: true, force: true });
});

const script = '<script defer src="/dist/clinic-widgets.js"></script>';
const style = '<link rel="stylesheet" href="/dist/reserve.css">';
const posts =
  '<clinic-recent-posts src="/content/ketamine.json"><a href="/">Blog</a></clinic-recent-posts>';
const page = (body) =>
  `<!doctype html><html lang="en"><title>Clinic</title><link rel="icon" href="data:,">${style}${body}`;

/** Profiles of browsers are made here, and have to be gone. */
const temporary = async (name) => {
  const path = join(folder, name);
  await mkdir(path);
  return { env: { TMPDIR: path }, left: () => readdir(path) };
};

/** Whether a process has this in its command line. */
const isRunning = (text) => {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').some((line) => line.includes(text));
};

describe('doctor', { concurrency: 2 }, () => {
  it('finds nothing wrong with the demo page, and leaves nothing behind', async () => {
    const demo = await serve();
    const { env, left } = await temporary('demo');
    try {
      const { code, stdout, stderr } = await run(['doctor', demo.url], { env });
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /\n6 widgets: 6 ready\n$/);
      assert.doesNotMatch(stdout, /Error|Warning/);
      assert.deepEqual(await left(), []);
    } finally {
      await demo.close();
    }
  });

  it('looks at 200 widgets, and says once what is wrong with many', async () => {
    site.routes['/many'] = page(
      script +
        '<clinic-recent-posts src="/content/ketamine.json" limit="0"></clinic-recent-posts>'.repeat(
          200,
        ),
    );
    const { code, json } = await runJson(['doctor', `${site.url}/many`, '--timeout', '120']);
    assert.equal(code, 0);
    assert.equal(json.widgets.length, 200);
    assert.ok(json.widgets.every(({ status }) => status === 'ready'));
    const { findings } = json;
    assert.ok(
      findings.some(({ message }) => /^Nothing is inside 200 of 200 widgets/.test(message)),
    );
    assert.ok(findings.some(({ message }) => /and 180 more like this/.test(message)));
    assert.ok(findings.length < 60);
  });

  it('gets past dialogs, downloads, windows, floods and pages that change what it uses', async () => {
    site.routes['/file'] = {
      headers: {
        'Content-Disposition': 'attachment; filename=a.exe',
        'Content-Type': 'application/x',
      },
      body: 'x',
    };
    site.routes['/hostile'] = page(`<script>
      alert('a'); confirm('b'); prompt('c'); onbeforeunload = () => 'd'; open('/file');
      for (let i = 0; i < 1e5; i++) console.log('x'.repeat(1e4));
      console.warn('clinic-widgets: \\u001b[31mred');
      JSON.stringify = JSON.parse = Array.from = () => { throw 1 };
      Object.defineProperty(document, 'readyState', { value: 'no' });
      setTimeout(() => { throw new Error('\\u001b[2J') });
    </script>${script}<a href="/file" download id="a">x</a><script>a.click()</script>
    <clinic-x\u001b[31m></clinic-x\u001b[31m>${posts}`);
    const { code, stdout } = await run(['doctor', `${site.url}/hostile`]);
    assert.ok(code === 0 || code === 1);
    assert.match(stdout, /\n1 widget: 1 /);
    // eslint-disable-next-line no-control-regex -- what would command a terminal
    assert.doesNotMatch(stdout, /\u001b/);
  });

  it('ends in time when a script never does', async () => {
    const { env, left } = await temporary('loop');
    site.routes['/loop'] = page(`${posts}<script>for (;;);</script>`);
    const began = performance.now();
    const args = ['doctor', `${site.url}/loop`, '--timeout', '12'];
    const { code, json } = await runJson(args, { env });
    assert.equal(code, 1);
    assert.ok(json.findings.some((each) => each.code === 'page-busy'));
    assert.ok(performance.now() - began < 60_000);
    assert.deepEqual(await left(), []);
  });

  it('reports on a page that never ends loading', async () => {
    site.routes['/hang'] = () => {};
    site.routes['/endless'] = page(`${script}${posts}<img src="/hang" alt="">`);
    const { code, json } = await runJson(['doctor', `${site.url}/endless`]);
    // What is left of the 30 seconds is enough for the widget on a slow machine, too.
    const { status } = json.widgets[0];
    assert.deepEqual({ code, status }, { code: 0, status: 'ready' }, JSON.stringify(json.findings));
    assert.ok(json.findings.some((each) => each.code === 'page-loading'));
  });

  it('serves a file as a server does, and nothing outside its folder', async () => {
    await mkdir(join(folder, 'site/pages'), { recursive: true });
    await writeFile(
      join(folder, 'site/pages/a page.html'),
      page('<script type="module" src="./own.js"></script><script src="../own.js"></script>'),
    );
    await writeFile(
      join(folder, 'site/pages/own.js'),
      "document.body.append(document.createElement('clinic-own'))",
    );
    await writeFile(join(folder, 'site/own.js'), '');
    const file = join(folder, 'site/pages/a page.html');
    const { json } = await runJson(['doctor', file]);
    const codes = json.findings.map((each) => each.code);
    // The module ran, and what is further up is not there.
    assert.ok(codes.includes('unknown-tag') && codes.includes('outside-root'));
    const wider = await runJson(['doctor', file, '--root', join(folder, 'site')]);
    const absent = wider.json.findings.find((each) => each.code === 'outside-root');
    assert.doesNotMatch(absent?.message ?? '', /own\.js/);
  });

  it('leaves no browser and no profile when it is stopped', async () => {
    const { env, left } = await temporary('stopped');
    let asked;
    const isAsked = new Promise((done) => (asked = done));
    site.routes['/stopped'] = () => asked();
    const { child, ended } = start(['doctor', `${site.url}/stopped`], { env });
    await isAsked;
    const [profile] = await left();
    assert.ok(isRunning(profile));
    child.kill('SIGINT');
    assert.equal((await ended).code, 130);
    assert.deepEqual(await left(), []);
    assert.equal(isRunning(profile), false);
  });

  it('says in one line what it cannot do', async () => {
    const none = `${site.url.replace(/:\d+$/, '')}:1/`;
    for (const [args, expected, code, env] of [
      [['doctor', join(folder, 'none.html')], /none\.html: no such file\.\n$/, 2],
      [['doctor', folder], /a folder; a page was expected/, 2],
      [['doctor', 'x', '--browser', '/none/chrome'], /--browser names \/none\/chrome/, 2],
      [['doctor', 'x'], /CHROME_PATH names \/none/, 2, { CHROME_PATH: '/none' }],
      [['doctor', 'x', '--timeout', 'soon'], /1 to 600 seconds/, 2],
      [['doctor', none], /cannot be opened: net::ERR_/, 1],
    ]) {
      const result = await run(args, { env });
      assert.match(result.stderr, expected);
      assert.equal(result.code, code);
      assert.equal(result.stdout, '');
      assert.doesNotMatch(result.stderr, /\n\s+at /);
    }
  });
});
