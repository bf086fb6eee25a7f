// The built file on pages that require Trusted Types: content, or the fallback and nothing uncaught.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { expectFallback, expectShown, integrity, startClinic } from '../helpers/clinic-page.mjs';

let clinic;
let host;
before(async () => {
  clinic = await startClinic();
});
after(() => clinic?.close());
afterEach(() => host?.close());

const purify = await readFile(
  new URL('../../node_modules/dompurify/dist/purify.min.js', import.meta.url),
  'utf8',
);
const ours = integrity.trustedTypesPolicy;
const required = "require-trusted-types-for 'script'";

/** Opens a page with a list of policies, and a policy of its own. */
const open = async (list, name, createHTML, { requires = true, before = '' } = {}) => {
  const own =
    name &&
    `<script>${before};trustedTypes.createPolicy('${name}', { createHTML: ${createHTML} })</script>`;
  const directives = [requires && required, list && `trusted-types ${list}`];
  host = await clinic.open(clinic.html((own ?? '') + clinic.script()), {
    headers: {
      'Content-Security-Policy': [
        ...directives.filter(Boolean),
        ...[clinic.line('img-src'), 'report-uri /report'],
      ].join('; '),
    },
  });
};
const reportedOnce = async () => [...new Set(await host.reported())];

const asItIs = '(html) => html';
const refused = 'trusted-types trusted-types-policy';
const blocked = 'require-trusted-types-for trusted-types-sink';

describe('a page that requires Trusted Types', () => {
  for (const [what, ...page] of [
    ['allows our policy', ours],
    ['allows all policies', '*'],
    ['says nothing of policies', ''],
    ['has a default policy, and allows ours', `${ours} default`, 'default', '() => null'],
    [
      'has made a policy of our name, and allows that again',
      ...[`${ours} 'allow-duplicates'`, ours, '() => ""'],
    ],
  ]) {
    it(`has all content and no report where it ${what}`, async () => {
      await open(...page);
      await expectShown(host);
      assert.deepEqual(await host.reported(), []);
    });
  }

  it('has all content where its default policy lets it pass', async () => {
    await open('default', 'default', asItIs);
    await expectShown(host);
    assert.deepEqual(await reportedOnce(), [refused]);
  });

  for (const [what, ...page] of [
    ['allows none', "'none'"],
    ['allows others', 'other'],
    ['has made a policy of our name', ours, ours, asItIs],
    ['has a default policy that refuses', 'default', 'default', '() => null'],
    ['has one that throws', 'default', 'default', '() => { throw new Error("no") }'],
    ['has one that lets nothing through', 'default', 'default', '() => ""'],
    ['has one that escapes', 'default', 'default', '(html) => html.replace(/</g, "&lt;")'],
    [
      'has one that sanitizes',
      ...['default dompurify', 'default', '(html) => DOMPurify.sanitize(html)', { before: purify }],
    ],
  ]) {
    it(`keeps the fallback, and says why, where it ${what}`, async () => {
      await open(...page);
      await expectFallback(host);
      assert.ok(host.log.console.some((line) => line.startsWith('clinic-widgets: ')));
      for (const each of await host.reported()) assert.ok([refused, blocked].includes(each), each);
    });
  }
});

describe('a page that has a list of policies, and requires none', () => {
  for (const [what, ...page] of [
    ['is empty', "'none'"],
    ['lacks ours', 'other'],
    ['has ours, which the page has made', ours, ours, asItIs],
  ]) {
    it(`has all content where it ${what}`, async () => {
      const [list, name, createHTML] = page;
      await open(list, name, createHTML, { requires: false });
      await expectShown(host);
      assert.deepEqual(await reportedOnce(), [refused]);
    });
  }
});

describe('a page that would require Trusted Types, and only has reported', () => {
  for (const [list, expected] of [
    [ours, []],
    ["'none'", [refused]],
  ]) {
    it(`has all content where it allows ${list}`, async () => {
      host = await clinic.open(clinic.html(clinic.script()), {
        headers: {
          'Content-Security-Policy-Report-Only': `${required}; trusted-types ${list}; report-uri /report; ${clinic.line('img-src')}`,
        },
      });
      await expectShown(host);
      assert.deepEqual(await reportedOnce(), expected);
    });
  }
});
