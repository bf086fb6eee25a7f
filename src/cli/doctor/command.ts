import { command } from '../command.js';
import { findBrowser } from './browser.js';
import { servePage } from './serve.js';
import { observe } from './observe.js';
import { readLibrary } from '../library.js';
import { isUrl } from '../input.js';
export const doctor = command('doctor').argument('<page>').action(async (page: string) => {
  const served = isUrl(page) ? {url: page, root: undefined, close(){}} : await servePage(page);
  const t = Date.now();
  const o = await observe({url: served.url, root: served.root, browser: findBrowser(), timeout: 30000, tags: [...readLibrary().elements.keys()]});
  for (const k in o.contents) o.contents[k] = String(o.contents[k]!.length);
  console.log(JSON.stringify(o, null, 1), Date.now() - t); served.close(); });
