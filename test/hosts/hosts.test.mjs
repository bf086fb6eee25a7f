// Every widget on every host page of `pages/`: it renders, looks as on a bare page with the same
// font, size, colour, direction and width, and leaves the page as it was.
// One page: node --test --test-name-pattern='bootstrap' test/hosts/hosts.test.mjs
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';
import { js, onPage } from './host-page.mjs';
import { startServer } from './server.mjs';
import { differences, openWindow } from './visit.mjs';

const folder = new URL('pages/', import.meta.url);
const topics = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
const pages = (
  await Promise.all(topics.map(async (name) => (await import(new URL(name, folder))).default))
).flat();

/**
 * A page with nothing on it. Its ages are not brought up to date: that renders again, and the language
 * of the page that it was last compared with would be taken for its own.
 */
const bare = {
  name: 'bare',
  head: js(`Object.defineProperty(document, 'hidden', { value: true });`),
};

let server;
let browser;
/** Windows that show nothing of interest now. */
const windows = [];
/** Looks at the bare page, its widgets inheriting what these do. */
let lookAtBarePage;

before(async () => {
  server = await startServer([bare, ...pages]);
  browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArgs });
  const open = await openWindow(browser);
  const visit = await open(`${server.origin}/with/0`);
  await visit.rendered();
  lookAtBarePage = inTurn(async (widgets) => {
    await visit.inherit(widgets);
    return visit.look();
  });
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** By it copies of the library share what is fetched. */
const oneGlobal = '+ window.Symbol(clinic-widgets/';

describe('host pages', { concurrency: 3 }, () => {
  pages.forEach((page, i) => it(page.name, () => check(page, i + 1)));

  it('have nothing on them that is missing', () => assert.deepEqual(server.missing, []));
});

async function check(page, number) {
  const open = windows.pop() ?? (await openWindow(browser));
  try {
    const without = await open(`${server.origin}/without/${number}`);
    const host = await without.host();
    if (!page.breaks) assert.deepEqual(without.uncaught().others, [], 'the page itself is broken');

    const visit = await open(`${server.origin}/with/${number}`);
    if (page.shows === 'fallback') {
      assert.deepEqual(
        await visit.fallbacks(),
        onPage.map((tag) => `${tag}: fallback`),
      );
    } else {
      await visit.rendered();
      await looksAsOnABarePage(page, visit);
    }
    const { document, globals } = await visit.host();
    const different = changed(host.globals, globals).filter(
      (line) => !line.startsWith(oneGlobal) && !page.adds?.test(line),
    );
    assert.deepEqual(different, [], 'globals are not as they were');
    const own = (text) => text.replaceAll(page.marks ?? '\0', '');
    assert.equal(own(document), own(host.document), 'the document is not as it was');
    const { ours, others } = visit.uncaught();
    assert.deepEqual(ours, [], 'something of ours is uncaught');
    if (!page.breaks) assert.deepEqual(others, [], 'the page is broken with us');
  } finally {
    windows.push(open);
  }
}

async function looksAsOnABarePage(page, visit) {
  const statuses = await visit.statuses();
  assert.deepEqual(
    statuses,
    onPage.map(() => 'ready'),
  );
  const seen = await visit.look();
  assert.deepEqual(
    seen.widgets.map(({ tag, text }) => `${tag}${text ? '' : ' without text'}`),
    onPage,
  );
  for (const { lang, dates } of seen.widgets) {
    // English where a page's language is none, or cannot be asked for.
    assert.ok(
      dates.every((date) => [lang, 'en'].includes(date)),
      `${dates} in ${lang}`,
    );
  }
  const wanted = seen.widgets.map(({ inherited, lang, dates, width }) => ({
    inherited,
    lang,
    dates,
    width,
  }));
  const found = differences(seen, await lookAtBarePage(wanted), page);
  assert.equal(found.length, 0, `${found.length} differences:\n${found.slice(0, 30).join('\n')}`);
}

/** The lines that only one of two texts has. */
function changed(before, after) {
  const old = before.split('\n');
  const now = after.split('\n');
  const [known, there] = [new Set(old), new Set(now)];
  return [
    ...old.filter((line) => !there.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !known.has(line)).map((line) => `+ ${line}`),
  ];
}

/** One after the other, and the same only once: there is one bare page for all. */
function inTurn(work) {
  const known = new Map();
  let last = Promise.resolve();
  return (argument) => {
    const key = JSON.stringify(argument);
    if (!known.has(key)) {
      last = last.then(() => work(argument));
      known.set(key, last);
    }
    return known.get(key);
  };
}
