// A page of Storybook's preview in which one story after the other is shown and taken.
import { draw, dress, freeze, show } from './in-page.mjs';
import { globalsOf } from './variants.mjs';

/** Where the server has the packages with fonts. */
export const FONTS = '/visual-fonts';

const sheets = [
  ...['400', '400-italic', '500', '600', '700', '700-italic'].map((name) => `noto-sans/${name}`),
  ...['400', '600', '700'].map((name) => `noto-sans-arabic/${name}`),
].map((name) => `${FONTS}/${name}.css`);

// In place of the machine's fonts, which differ; and nothing blinks.
const css = `
  html, body, #storybook-root, #storybook-root .page {
    font-family: 'Noto Sans', 'Noto Sans Arabic', sans-serif !important;
  }
  * { caret-color: transparent !important; }
`;

/** In pixels: Chromium cannot draw more at once. */
export const SLICE = 16_384;
/** In pixels. Stories are taken in full, so that a low window only spares empty space. */
const WINDOW = 400;
/** For one story, in milliseconds. */
const PATIENCE = 20_000;

/**
 * @typedef {{width: number, height: number, slices: Buffer[], problem?: string}} Picture
 * PNG files one below the other, each but the last `SLICE` pixels high
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url  of the built stories
 * @param {import('./variants.mjs').Variant} variant
 * @param {number} now  where the clock stands
 */
export async function openStage(browser, url, variant, now) {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await resize(WINDOW);
  // A page behind others would not be drawn.
  await page.emulateFocusedPage(true);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // By this name Storybook stops animations rather than wait for them.
  await page.setUserAgent({ userAgent: `${await browser.userAgent()} StorybookTestRunner` });
  await page.evaluateOnNewDocument(freeze, now);
  // Globals count only beside a story; this one is missing, so that none is shown before it is asked for.
  const query = `id=none--none&viewMode=story&globals=${globalsOf(variant)}`;
  await page.goto(`${url}iframe.html?${query}`, { waitUntil: 'load' });
  await page.waitForSelector('body.sb-show-errordisplay, body.sb-show-nopreview');
  await page.evaluate(dress, { direction: variant.direction, sheets, css });

  /** @returns {Promise<Picture>} */
  async function take(id) {
    await resize(WINDOW);
    const { width, height, problem } = await page.evaluate(show, { id, patience: PATIENCE });
    // Chromium's way to take what lies outside of the window moves pages that run from right to left.
    await resize(height);
    await page.evaluate(draw);
    const slices = [];
    for (let y = 0; y < height; y += SLICE) {
      const clip = { x: 0, y, width, height: Math.min(SLICE, height - y), scale: 1 };
      const options = { format: 'png', optimizeForSpeed: true, captureBeyondViewport: false, clip };
      const { data } = await client.send('Page.captureScreenshot', options);
      slices.push(Buffer.from(data, 'base64'));
    }
    return { width, height, slices, problem };
  }

  function resize(height) {
    return page.setViewport({ width: variant.width, height, deviceScaleFactor: 1 });
  }

  return { take, close: () => page.close() };
}

/** What a browser needs for it: nothing comes from the network, and text is drawn the same anywhere. */
export const stageArgs = [
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];
