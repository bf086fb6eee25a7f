// Every widget against a server that fails in every way, in real time, on a page as a host has it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { failed, ready, visitEveryWidget } from '../helpers/every-widget.mjs';
import * as fault from '../helpers/fault-server.mjs';
import { startPages } from '../helpers/pages.mjs';
import { sample } from '../helpers/schema.mjs';

const content = await sample();
const SECOND = 1000;
const inSeconds = (seconds) => () => String(seconds);
const dateIn = (seconds) => () => new Date(Date.now() + seconds * SECOND).toUTCString();
const login = fault.answer(200, '<!doctype html><title>Sign in</title><form>', {
  'Content-Type': 'text/html',
});

/** What goes wrong, the code that says so, and how many tries it is worth. */
const failures = [
  // Those that take long begin first: others come and go beside them.
  ['no answer', fault.hang, 'timeout', 'up to 3'],
  ['an answer that stops after its headers', fault.hangAfterHeaders, 'timeout', 'up to 3'],
  ['an answer that drips', fault.drip(content), 'timeout', 'up to 3'],
  ['503 for 2 seconds', fault.retryAfter(inSeconds(2)), 'http', 3],
  ['503 until a date', fault.retryAfter(dateIn(3)), 'http', 3],
  ['503 for an hour', fault.retryAfter(inSeconds(3600)), 'http', 1],
  ['503 until a date in an hour', fault.retryAfter(dateIn(3600)), 'http', 1],
  ['404', fault.answer(404, '{"code":"rest_no_route"}'), 'http', 1],
  ['500', fault.answer(500, 'Internal server error'), 'http', 3],
  ['500 with good content', fault.answer(500, JSON.stringify(content)), 'http', 3],
  ['429', fault.answer(429), 'http', 3],
  ['a page to sign in', login, 'invalid-json', 1],
  ['a page to sign in that is called JSON', fault.answer(200, '<p>Sign in'), 'invalid-json', 1],
  ['an empty answer', fault.answer(200), 'invalid-json', 1],
  ['204', fault.answer(204), 'invalid-json', 1],
  ['JSON that is cut', fault.answer(200, '{"format":"clinic-content/1","art'), 'invalid-json', 1],
  ['a connection that breaks half way', fault.breakOff(content), 'network', 3],
  ['a connection that is reset', fault.reset, 'network', 3],
  ['a redirect to itself', fault.redirectToItself, 'network', 3],
  ['a server that does not allow this page', fault.refuse(content), 'network', 3],
  ['a server that is not there', undefined, 'network', 3],
  ['10 MB', fault.sendLarge(content), 'too-large', 1],
  ['10 MB of unknown length', fault.sendLarge(content, false), 'too-large', 1],
  ['10 MB that are compressed', fault.sendLargeCompressed(content), 'too-large', 1],
].map(([what, behaviour, code, tries]) => ({ what, behaviour, code, tries }));

let pages;
before(async () => {
  pages = await startPages();
});
after(async () => {
  await pages?.close();
  fault.closeSources();
});

describe('when content cannot be had, every widget says so and none breaks:', () => {
  before(async () => {
    const open = new Set();
    for (const failure of failures) {
      // More at once would take the time from each other.
      if (open.size === 4) await Promise.race(open);
      const { behaviour } = failure;
      const { url, requests } = behaviour
        ? await fault.source(behaviour)
        : { url: await fault.noServer() };
      const host = await visitEveryWidget(pages, url);
      const outcome = host.outcome().finally(host.close);
      const ended = outcome.catch(() => {}).then(() => open.delete(ended)); // its own test tells of a failure
      open.add(ended);
      Object.assign(failure, { outcome, requests });
    }
  });

  for (const failure of failures) {
    it(failure.what, async () => {
      const { lines, waited, tries, uncaught, warnings } = await failure.outcome;
      assert.deepEqual(lines, failed(failure.code));
      assert.ok(waited < 10 * SECOND, `readable only after ${waited} ms`);
      if (failure.tries === 'up to 3') assert.ok(tries >= 1 && tries <= 3, `${tries} tries`);
      else assert.equal(tries, failure.tries);
      assert.deepEqual(uncaught, []);
      assert.equal(warnings.length, 1, warnings.join('\n'));
    });
  }

  it('and those that are told when to come back do not come before', async () => {
    for (const what of ['503 for 2 seconds', '503 until a date']) {
      const { outcome, requests } = failures.find((failure) => failure.what === what);
      await outcome;
      // A date has no parts of a second, so three seconds are more than two.
      const [first, second, third] = requests.map(({ at }) => at);
      assert.ok(second - first >= 2 * SECOND, `${what}: ${second - first} ms`);
      assert.ok(third - second >= 2 * SECOND, `${what}: ${third - second} ms`);
    }
  });

  // That it is not read to its end is plain from its code: the end never comes.
  it('and nothing more is loaded of what is too large', { timeout: 20 * SECOND }, async () => {
    for (const hasLength of [true, false]) {
      const { url, requests } = await fault.source(fault.sendLarge(content, hasLength));
      const host = await visitEveryWidget(pages, url);
      await host.outcome();
      await requests[0].closed;
      await host.close();
    }
  });
});

describe('an answer that is odd, but can be read,', () => {
  const headline = 'Caf\u00e9 \u2013 \u201cquiet\u201d';
  const utf8 = JSON.stringify(content).replace(
    JSON.stringify(content.articles[0].headline),
    JSON.stringify(headline),
  );
  const escape = (character) => `\\u${character.charCodeAt().toString(16).padStart(4, '0')}`;
  const ascii = JSON.stringify(content).replace(/[^ -~]/g, escape);
  const windows1252 = Buffer.from(
    ascii.replace(
      JSON.stringify(content.articles[0].headline).replace(/[^ -~]/g, escape),
      '"Caf\xe9 \x96 \x93quiet\x94"',
    ),
    'latin1',
  );
  const type = (type) => ({ 'Content-Type': type });
  const answers = [
    ['UTF-8 that is called ISO-8859-1', utf8, type('application/json; charset=iso-8859-1')],
    ['UTF-8 that is called UTF-16', utf8, type('application/json; charset=utf-16')],
    ['UTF-8 with a mark at its beginning', `\ufeff${utf8}`, type('application/json')],
    ['UTF-8 that is called a web page', utf8, type('text/html')],
    ['UTF-8 without a type', utf8, {}],
    // JSON is UTF-8: what is not is read on, with signs for the letters that are lost.
    ['windows-1252', windows1252, type('application/json'), 'Caf\ufffd \ufffd \ufffdquiet\ufffd'],
  ];
  for (const [what, body, headers, expected = headline] of answers) {
    it(`such as ${what}, is shown`, async () => {
      const { url } = await fault.source(fault.answer(200, body, headers));
      const { page, when, tries, close } = await visitEveryWidget(pages, url);
      assert.deepEqual(await when(ready()), ready());
      assert.equal(tries(), 1);
      const shown = await page.$eval(
        'clinic-article-card',
        (el) => el.shadowRoot.querySelector('[part~=headline]').innerText,
      );
      assert.equal(shown.trim(), expected);
      await close();
    });
  }
});
