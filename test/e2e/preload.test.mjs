// A preload of content, as README.md has it: the content is fetched by it, and not once more.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { expectShown, startClinic, tags } from '../helpers/clinic-page.mjs';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const documented = /<link\s+rel="preload"[^>]*>/.exec(readme)[0];

let clinic;
let host;
before(async () => {
  clinic = await startClinic();
  await clinic.serveFile('clinic/content.json', 'demo/content/ketamine.json', {});
});
after(() => clinic?.close());
afterEach(() => host?.close());

const places = {
  'of another origin': () => clinic.content,
  'of the page itself': () => `${clinic.origin('clinic')}/content.json`,
};

/** Opens a page with this link, and a script that comes once the content has been asked for. */
const open = async (link, url) => {
  await clinic.serveFile('cdn/late.js', 'dist/clinic-widgets.js');
  const src = `${clinic.origin('cdn')}/late.js`;
  const widgets = tags.map((tag) => `<${tag} src="${url}"><p>Fallback</p></${tag}>`).join('');
  host = await clinic.open(
    clinic.html(link.replace(/href="[^"]*"/, `href="${url}"`) + clinic.script('', src), widgets),
    { headers: { 'Set-Cookie': 'session=secret', 'Referrer-Policy': 'unsafe-url' } },
  );
  await expectShown(host);
  return clinic.requests.filter(({ path }) => path.endsWith('.json'));
};
const warnings = () => host.log.console.filter((line) => /preload/.test(line));

describe('a preload', () => {
  for (const [what, place] of Object.entries(places)) {
    it(`of content ${what} is the one request for it, and tells nothing`, async () => {
      const requests = await open(documented, place());
      assert.equal(requests.length, 1);
      const [{ headers }] = requests;
      assert.equal(headers.referer, undefined);
      assert.equal(headers.cookie, /itself/.test(what) ? 'session=secret' : undefined);
      assert.deepEqual(warnings(), []);
    });
  }

  for (const [what, place] of Object.entries(places)) {
    it(`of content ${what} without crossorigin would be a second request`, async () => {
      const requests = await open(documented.replace('crossorigin', ''), place());
      assert.equal(requests.length, 2);
    });
  }

  it('without referrerpolicy would tell where the reader is', async () => {
    const link = documented.replace(/referrerpolicy="[^"]*"/, '');
    const [{ headers }] = await open(link, clinic.content);
    assert.match(headers.referer, /^http:\/\/clinic\.localhost/);
  });
});
