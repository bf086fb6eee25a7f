// What a reader's system asks of pages, in Chromium.

/**
 * A function that makes the window as wide, and says to the page what the system wants.
 * @param {import('puppeteer-core').Page} page
 */
export function emulator(page) {
  let session;
  return async ({ width = 800, forced = false, scale = 1, media = {} } = {}) => {
    session ??= await page.createCDPSession();
    const viewport = { width, height: 600, deviceScaleFactor: scale };
    const now = page.viewport();
    if (now.width !== width || now.deviceScaleFactor !== scale) await page.setViewport(viewport);
    const features = Object.entries({
      'forced-colors': forced ? 'active' : 'none',
      'prefers-reduced-motion': 'no-preference',
      'prefers-contrast': 'no-preference',
      ...media,
    }).map(([name, value]) => ({ name, value }));
    await session.send('Emulation.setEmulatedMedia', { features });
  };
}
