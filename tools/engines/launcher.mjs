// Lets Web Test Runner run test files in a browser of ours (puppeteer.mjs, webkit.mjs).

/**
 * Files that run at the same time have a browser each, so that each has frames and the focus.
 * @param {{name: string, open: () => Promise<object>}} engine
 * @param {object[]} browsers that are open already
 */
export function launcher({ id, name, open }, browsers) {
  const all = new Set(browsers);
  const idle = [...browsers];
  const active = new Map();
  return {
    name,
    type: id,
    async startSession(id, url) {
      const browser = idle.pop() ?? (await open());
      all.add(browser);
      active.set(id, { browser, url });
      await browser.goto(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id).url,
    async stopSession(id) {
      const { browser } = active.get(id);
      active.delete(id);
      await browser.goto('about:blank'); // ends what tests have left running
      idle.push(browser);
      return {};
    },
    async stop() {
      await Promise.all([...all].map((browser) => browser.close()));
    },
    async startDebugSession() {
      throw new Error(`${name} has no window to look at here: debug in a browser of your own.`);
    },
  };
}
