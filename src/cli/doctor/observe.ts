import { randomBytes } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import axeSource from 'axe-core/axe.min.js?text';
import type { CDPSession, Page } from 'puppeteer-core';
import { messageOf, UserError } from '../problem.js';
import { startBrowser } from './browser.js';
import { bringIntoView, inspect, readContrast, waiting, type Inspected } from './inspect.js';
import { listen, type Heard } from './listen.js';
import { readMarkup } from './markup.js';
import { followNetwork } from './network.js';
import type { Observation } from './observation.js';
import { openWorld, within } from './world.js';

export interface Target {
  /** Of the page. */
  url: string;
  /** The folder that it is served from, where it is a file. */
  root?: string | undefined;
  /** Path of the browser. */
  browser: string;
  /** For everything but the browser's start, in milliseconds. */
  timeout: number;
  /** Tags of ours. */
  tags: string[];
  /** Told what is done, `STEPS` times at most. */
  step: (name: string) => void;
}

export const STEPS = 4;

/** A widget gives up on its content after 9 seconds. */
const PATIENCE = 11_000;
/** For a script that another one adds, once the page has loaded; in milliseconds. */
const LATE_SCRIPT = 1000;

/** One that leads elsewhere, by a script and then another, is a page still. */
const MANY = 5;

const nothing: Inspected = { elements: [], suspects: [], scripts: [], styles: [], pasted: [] };
const silent: Heard = { errors: [], violations: [], shifts: [], said: [], versions: {} };

/**
 * Opens a page in a browser of our own, and collects all that the checks look at. Whatever the
 * page does, this ends in time, and nothing of the browser stays.
 * @throws UserError where the browser does not start or there is no such page
 */
export const observe = async (target: Target): Promise<Observation> => {
  const own = await startBrowser(target.browser);
  const end = Date.now() + target.timeout;
  try {
    const [page = await own.browser.newPage()] = await own.browser.pages();
    return await look(page, target, end);
  } finally {
    await own.end();
  }
};

const look = async (page: Page, target: Target, end: number): Promise<Observation> => {
  const { tags, timeout } = target;
  /** Parts of the time: what is left of it until then. */
  const until = (part: number) => Math.max(end - timeout * (1 - part) - Date.now(), 100);
  const key = `clinic-widgets-doctor-${randomBytes(8).toString('hex')}`;
  const uncaught: string[] = [];
  const trouble: Observation['trouble'] = [];

  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  page.on('pageerror', (error) => {
    if (uncaught.length < 20) uncaught.push(messageOf(error).slice(0, 500));
  });
  let moves = 0;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) moves += 1;
  });
  const session = await page.createCDPSession();
  const network = await followNetwork(session);
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  // A page in the background would not be painted.
  await page.emulateFocusedPage(true);
  await page.evaluateOnNewDocument(listen, key, tags);

  target.step('browser');
  await open();
  target.step('page');
  const world = openWorld(session);
  await settle();
  target.step('widgets');
  const seen = await inspected();
  const url = page.url();
  const heard = await tried(hear, silent);
  const contents = await readBodies(session, network.requests, seen, heard, until(0.9));
  const html = await readPage();
  target.step('content');
  return {
    url,
    trouble,
    root: target.root,
    markup: readMarkup(html),
    ...seen,
    frames: await frames(),
    ...heard,
    ...network,
    uncaught,
    contents,
    contrast: await tried(async () => {
      await world.load(axeSource, until(0.95));
      return world.run(readContrast, [tags, 100], until(1));
    }, []),
  };

  async function inspected(): Promise<Inspected> {
    // There is nothing to be had of a page that is busy.
    if (trouble.some(({ code }) => code === 'page-busy')) return nothing;
    const found = await tried(() => world.run(inspect, [tags], until(0.85)), undefined);
    if (!found || moves > MANY) {
      trouble.push({
        code: 'page-moved',
        text: 'the page does not stay: it loads itself anew, or leads elsewhere, again and again',
      });
    }
    return found ?? nothing;
  }

  /** Goes to the page, and waits for its end where it has one. */
  async function open() {
    const going = page.goto(target.url, { waitUntil: 'load', timeout: 0 });
    try {
      const response = await within(going, until(0.5));
      const status = response?.status() ?? 200;
      if (status >= 400) {
        trouble.push({ code: 'page-status', text: `the server answers ${status} for the page` });
      }
    } catch (error) {
      const text = messageOf(error);
      if (/net::ERR_(?!ABORTED)/.test(text)) {
        throw new UserError(`${target.url}: cannot be opened: ${/net::\w+/.exec(text)![0]}`);
      }
      const isLate = text === 'late';
      if (isLate && page.url() === 'about:blank') {
        throw new UserError(
          `${target.url}: the server has not answered within ${Math.round(timeout / 2000)} seconds.`,
        );
      }
      trouble.push({
        code: isLate ? 'page-loading' : 'page-moved',
        text: isLate
          ? `the page has not ended loading after ${Math.round(timeout / 2000)} seconds`
          : 'the page does not stay: it leads elsewhere, or to a download',
      });
    }
  }

  /** Waits until no widget does. */
  async function settle() {
    const began = Date.now();
    const patience = Math.min(PATIENCE, until(0.8));
    let isBrought = false;
    for (;;) {
      const time = Date.now() - began;
      let counts;
      try {
        counts = await world.run(waiting, [tags], Math.min(until(0.8), patience));
      } catch (error) {
        if ((error as Error).message === 'late') {
          trouble.push({
            code: 'page-busy',
            text: 'the page keeps the browser busy: by a script that does not end, or by its size',
          });
        }
        return;
      }
      const isLate = counts.undefined > 0 && time < LATE_SCRIPT;
      if (!counts.loading && !isLate) break;
      if (time > 300 && counts.loading && !isBrought) {
        isBrought = true;
        await tried(() => world.run(bringIntoView, [tags], until(0.8)), undefined);
      }
      if (time > patience) break;
      await after(50);
    }
    // The frames that show the last of them, and in which their shift is told.
    await after(200);
  }

  /** What the page's own world heard. */
  async function hear(): Promise<Heard> {
    const text: unknown = await within(
      page.evaluate((key) => (window as never as Record<string, () => string>)[key]?.(), key),
      until(0.87),
    );
    return typeof text === 'string' ? { ...silent, ...(JSON.parse(text) as Heard) } : silent;
  }

  /** The HTML as it was sent. */
  async function readPage(): Promise<string> {
    const requested = network.requests.findLast(
      (each) => each.url.split('#')[0] === url.split('#')[0],
    );
    return tried(async () => bodyOf(session, requested?.id ?? '', until(0.92)), '');
  }

  /** Other frames that have elements of ours. */
  async function frames(): Promise<string[]> {
    const others = page.frames().filter((frame) => frame !== page.mainFrame());
    const found = await Promise.all(
      others.slice(0, 20).map((frame) =>
        tried(async () => {
          const count = await within(
            frame.evaluate((selector) => document.querySelectorAll(selector).length, tags.join()),
            Math.min(until(0.93), 1000),
          );
          return count > 0 ? [frame.url()] : [];
        }, []),
      ),
    );
    return found.flat();
  }
};

/** What cannot be had is left out: a page may do what it wants. */
const tried = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work();
  } catch {
    return otherwise;
  }
};

const bodyOf = async (session: CDPSession, requestId: string, time: number): Promise<string> => {
  const { body, base64Encoded } = await within(
    session.send('Network.getResponseBody', { requestId }),
    time,
  );
  return base64Encoded ? Buffer.from(body, 'base64').toString() : body;
};

/** The content that widgets asked for, where something about it is to be said. */
const readBodies = async (
  session: CDPSession,
  requests: Observation['requests'],
  seen: Inspected,
  heard: Heard,
  time: number,
): Promise<Record<string, string>> => {
  const urls = new Set([
    ...seen.elements.map(({ src }) => src),
    ...heard.errors.map(({ url }) => url),
  ]);
  urls.delete('');
  const contents: Record<string, string> = {};
  for (const url of [...urls].slice(0, 20)) {
    const request = requests.findLast((each) => each.url === url && each.status === 200);
    if (!request) continue;
    const body = await tried(() => bodyOf(session, request.id, Math.min(time, 2000)), '');
    if (body && body.length < 12e6) contents[url] = body;
  }
  return contents;
};
