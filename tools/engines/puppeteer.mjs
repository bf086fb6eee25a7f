// Chromium and Firefox by puppeteer-core, the latter over WebDriver BiDi.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../chromium.mjs';
import { endWithUs } from './processes.mjs';

const firefoxPath = '/usr/bin/firefox-esr';
const timeout = 60_000; // to start, on a machine that is busy

export const chromium = {
  id: 'chromium',
  name: 'Chromium',
  packages: ['chromium'],
  isInstalled: () => Boolean(findChromium()),
  open: () => launch({ executablePath: findChromium(), args: chromiumArgs }),
};

export const firefox = {
  id: 'firefox',
  name: 'Firefox',
  packages: ['firefox-esr'],
  isInstalled: () => existsSync(firefoxPath),
  open: () => launch({ browser: 'firefox', executablePath: firefoxPath }),
};

async function launch(options) {
  const browser = await puppeteer.launch({ timeout, ...options });
  endWithUs(browser.process()); // of two browsers, puppeteer can leave one when it is interrupted
  const [page] = await browser.pages();
  await page.setViewport({ width: 800, height: 600 });
  return {
    page,
    goto: (url) => page.goto(url),
    evaluate: (callback, ...args) => page.evaluate(callback, ...args),
    close: () => browser.close(),
  };
}
