// The whole way: builds both, takes the pictures, writes the report, and says what differs.
import { join, relative } from 'node:path';
import pc from 'picocolors';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { checkOut, findBase, removeCheckout } from './base.mjs';
import { startProgress } from './progress.mjs';
import { percent, startReport } from './report.mjs';
import { Refusal } from './quiet.mjs';
import { FONTS, stageArgs } from './stage.mjs';
import { buildStories, storiesIn, together } from './stories.mjs';
import { takeAll } from './take.mjs';
import { variantsOf } from './variants.mjs';

const say = (text) => console.log(text);

/**
 * @param {string} root  of the project
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options
 * @param {AbortSignal} signal  ends it; what was begun is cleaned up
 * @returns {Promise<boolean>} whether anything differs
 */
export async function testVisually(root, { base, only, themes, threshold }, signal) {
  const start = performance.now();
  const commit = await findBase(root, base);
  const outputs = ['before', 'after'].map((name) => join(root, '.cache/visual', name));
  say(`Comparing the working tree with ${commit.slice(0, 10)}: building the stories of both.`);
  await buildBoth(root, commit, outputs, signal);

  const stories = together(
    ...(await Promise.all(outputs.map((output) => storiesIn(output, only)))),
  );
  if (!stories.length) throw new Refusal(`--only: no story has "${only}" in its id.`);
  const variants = variantsOf(themes);
  const built = performance.now();
  say(`Taking ${stories.length} stories in ${variants.length} variants, before and after.`);

  const report = await startReport(join(root, 'visual-differences'));
  await withBrowsers(outputs, signal, async (builds) => {
    const progress = startProgress(stories.length * variants.length);
    const onPicture = async (finding) => {
      progress.step(Boolean(finding));
      if (finding) await report.add(finding);
    };
    try {
      // One moment for all, so that "3 hours ago" is the same everywhere.
      await takeAll(builds, stories, variants, { now: Date.now(), threshold, onPicture });
    } finally {
      progress.stop();
    }
  });

  const place = ({ story, variant }) =>
    stories.findIndex(({ id }) => id === story.id) * variants.length + variants.indexOf(variant);
  const intro = `The working tree compared with ${commit}`;
  const { reported, path } = await report.finish(intro, place);
  const seconds = (from, to) => Math.round((to - from) / 1000);
  const [building, taking] = [seconds(start, built), seconds(built, performance.now())];
  say(`Built in ${building} s, ${stories.length * variants.length} pairs taken in ${taking} s.`);
  tell(reported, relative('.', path));
  return reported.length > 0;
}

async function buildBoth(root, commit, [before, after], signal) {
  const folder = join(root, '.cache/visual/base');
  try {
    await checkOut(root, commit, folder, { signal, say });
    await buildStories(folder, before, signal);
  } finally {
    removeCheckout(root, folder);
  }
  await buildStories(root, after, signal);
}

/** A browser for each build: one alone would draw its pages in turn. */
async function withBrowsers(outputs, signal, use) {
  const open = [];
  const closeAll = () => Promise.allSettled(open.map((each) => each.close()));
  signal.addEventListener('abort', closeAll);
  try {
    for (const output of outputs) {
      signal.throwIfAborted();
      open.push(await serve({ dirs: { [FONTS]: 'node_modules/@fontsource', '/': output } }));
      const browser = await puppeteer.launch({
        executablePath: findChromium(),
        args: [...chromiumArgs, ...stageArgs],
        // We end it ourselves, after what we have begun.
        handleSIGINT: false,
        handleSIGTERM: false,
      });
      open.push(browser);
    }
    const [beforeServer, beforeBrowser, afterServer, afterBrowser] = open;
    await use([
      { url: beforeServer.url, browser: beforeBrowser },
      { url: afterServer.url, browser: afterBrowser },
    ]);
  } finally {
    await closeAll();
  }
}

const WORDS = { changed: 'Changed', broken: 'Cannot be shown', new: 'New', removed: 'Removed' };

function tell(reported, path) {
  if (!reported.length) return say(pc.green('No differences.'));
  for (const [kind, word] of Object.entries(WORDS)) {
    const findings = reported.filter((finding) => finding.kind === kind);
    const ids = [...new Set(findings.map(({ story }) => story.id))];
    if (ids.length) say(`\n${pc.bold(`${word}: ${ids.length}`)}`);
    for (const id of ids) {
      const own = findings.filter(({ story }) => story.id === id);
      // New in one variant is new in all.
      const said = kind === 'new' || kind === 'removed' ? '' : `  ${own.map(detail).join(', ')}`;
      say(`  ${id}${said}`);
    }
  }
  say(`\nPictures: ${path}`);
}

const detail = ({ variant, share, problem }) => `${variant.name} ${problem ?? percent(share)}`;
