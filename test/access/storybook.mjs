// The built Storybook in a browser: one page, which shows one story after another.
import { readFile } from 'node:fs/promises';
import { serve } from '../../tools/serve.mjs';
import { emulator } from './emulator.mjs';
import { engine } from './engine.mjs';

const index = new URL('../../storybook-static/index.json', import.meta.url);
const { entries } = JSON.parse(await readFile(index, 'utf8'));

/** The ids of all stories. */
export const stories = Object.values(entries)
  .filter(({ type }) => type === 'story')
  .map(({ id }) => id);

/** Starts the browser; the add-on for access would only do the same once more. */
export async function openStorybook() {
  const server = await serve({ dirs: { '/': 'storybook-static' } });
  const browser = await engine.open();
  await browser.goto(
    `${server.url}iframe.html?id=${stories[0]}&viewMode=story&globals=a11y.manual:!true`,
  );
  return {
    ...browser,
    emulate: engine.id === 'chromium' && emulator(browser.page),
    show: (id, options = {}) => browser.evaluate(show, { id, ...options }),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Shows a story, or the same one in other circumstances, and waits for its widgets. Says what did
 * not come; runs in the page.
 */
async function show({ id, globals = {}, dir = '' }) {
  const until = async (isSo) => {
    const end = performance.now() + 10_000;
    while (!isSo() && performance.now() < end) await new Promise((done) => setTimeout(done, 4));
  };
  const page = () => document.querySelector('#storybook-root .page');
  // The first story renders by itself; before that there may be no channel.
  await until(() => page());
  const { __STORYBOOK_ADDONS_CHANNEL__: channel, __STORYBOOK_PREVIEW__: preview } = window;
  const rendered = (type, message) => {
    const end = new Promise((done) => {
      const heard = ({ newPhase }) => {
        if (newPhase !== 'completing') return;
        channel.off('storyRenderPhaseChanged', heard);
        done();
      };
      channel.on('storyRenderPhaseChanged', heard);
    });
    channel.emit(type, message);
    return end;
  };

  const said = JSON.stringify({ scheme: 'light', theme: 'none', ...globals });
  if (window.globalsSaid !== said) {
    await rendered('updateGlobals', { globals: JSON.parse(said) });
    window.globalsSaid = said;
  }
  if (preview.currentSelection?.storyId !== id) {
    await rendered('setCurrentStory', { storyId: id, viewMode: 'story' });
  }
  // Stories may have a direction of their own.
  page().dataset.dir ??= page().dir;
  page().dir = dir || page().dataset.dir;

  /** Those that are to show something by now. */
  const waiting = () =>
    [...document.querySelectorAll('#storybook-root *')].filter(
      ({ status, loading }) => status === 'loading' && loading !== 'lazy',
    );
  if (/-loading/.test(id)) return '';
  await until(() => !waiting().length);
  return waiting()
    .map(({ localName }) => `${localName} is still loading`)
    .join();
}
