// Every file that a page loads, by its hash from dist/integrity.json, from another origin.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  cors,
  expectFallback,
  expectShown,
  integrity,
  startClinic,
} from '../helpers/clinic-page.mjs';

let clinic;
let host;
before(async () => {
  clinic = await startClinic();
});
after(() => clinic?.close());
afterEach(() => host?.close());

const files = Object.keys(integrity.files);
const isScript = (file) => file.endsWith('.js');
/** Loads a file by the hash of another or its own, and keeps what the browser says of it. */
const tag = (file, place, hash = clinic.hash(file)) => {
  const end = `integrity="${hash}" crossorigin onload="loaded = true" onerror="loaded = false">`;
  return isScript(file)
    ? `<script src="${place}" ${end}</script>`
    : `<link rel="stylesheet" href="${place}" ${end}`;
};
const loaded = async () => {
  await host.page.waitForFunction(() => document.readyState === 'complete');
  return host.page.evaluate(() => window.loaded);
};

/** Serves the file with its last letter in capitals, or a space more. */
const changed = async (file) => {
  const text = await readFile(new URL(`../../dist/${file}`, import.meta.url), 'latin1');
  const at = text.search(/[a-z][^a-z]*$/);
  const body = text.slice(0, at) + text[at].toUpperCase() + text.slice(at + 1);
  assert.equal(body.length, text.length);
  const type = isScript(file) ? 'text/javascript' : 'text/css';
  clinic.route(`cdn/changed/${file}`, { headers: { ...cors, 'Content-Type': type }, body });
  return `${clinic.origin('cdn')}/changed/${file}`;
};

describe('by its hash', () => {
  for (const file of files) {
    it(`${file} loads`, async () => {
      host = await clinic.open(clinic.html(tag(file, clinic.files + file)));
      assert.equal(await loaded(), true);
      assert.deepEqual(host.log.uncaught, []);
    });

    it(`${file} with one other byte is refused, and the fallback stays`, async () => {
      host = await clinic.open(clinic.html(tag(file, await changed(file))));
      assert.equal(await loaded(), false);
      await expectFallback(host);
    });

    it(`${file} is refused where its server allows no other origin`, async () => {
      await clinic.serveFile(`cdn/private/${file}`, `dist/${file}`, {});
      host = await clinic.open(clinic.html(tag(file, `${clinic.origin('cdn')}/private/${file}`)));
      assert.equal(await loaded(), false);
      await expectFallback(host);
    });
  }

  it('the files are a page with all widgets', async () => {
    host = await clinic.open(clinic.html(clinic.style + clinic.script()));
    await expectShown(host);
    const { cssRules } = await host.page.evaluate(() => ({
      cssRules: document.styleSheets[0].cssRules.length,
    }));
    assert.ok(cssRules > 3);
  });
});
