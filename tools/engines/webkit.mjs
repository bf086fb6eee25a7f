// WebKitGTK by WebKitWebDriver, on a screen that nobody sees. A driver has one browser, and a browser
// is told what to do by a few requests: https://www.w3.org/TR/webdriver2/
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { start } from './processes.mjs';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';
const timeout = 60_000; // to start, on a machine that is busy

export const webkit = {
  id: 'webkit',
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb'],
  isInstalled: () => existsSync(driver) && existsSync(screen),

  /** Starts a screen, a driver and a browser, which end together. */
  async open() {
    const display = await startDisplay();
    const { send, stop } = await startDriver(display.name);
    const { sessionId } = await send('POST', '/session', { capabilities: {} });
    const session = `/session/${sessionId}`;
    // What is left for the page are 800 by 600 pixels, as in the other browsers.
    await send('POST', `${session}/window/rect`, { width: 800, height: 638 });
    // In milliseconds; axe takes long on a machine that is busy.
    await send('POST', `${session}/timeouts`, { script: 180_000 });
    return {
      goto: (url) => send('POST', `${session}/url`, { url }),
      evaluate: (callback, ...args) =>
        send('POST', `${session}/execute/sync`, {
          script: `return (${callback})(...arguments)`,
          args,
        }),
      async close() {
        await send('DELETE', session).catch(() => {}); // with the driver, the browser ends anyhow
        stop();
        display.stop();
      },
    };
  },
};

/** Takes the next screen that is free; Xvfb writes its number. */
async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const { child, ended, stop } = start(screen, args);
  const [number] = await Promise.race([once(child.stdio[3], 'data'), ended]);
  return { name: `:${String(number).trim()}`, stop };
}

async function startDriver(DISPLAY) {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY,
    LANG: 'en_US.UTF-8', // without a language, the browser would say that it is "C"
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1', // no bus for assistive technology, which it would look for
  };
  const { ended, stop } = start(driver, [`--port=${port}`], { env });
  const send = (...request) => Promise.race([command(port, ...request), ended]);
  const end = performance.now() + timeout;
  // It does not say when it is ready, so it is asked until it answers.
  for (;;) {
    try {
      await send('GET', '/status');
      return { send, stop };
    } catch (error) {
      if (error.cause?.code !== 'ECONNREFUSED' || performance.now() > end) throw error;
      await setTimeout(20);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function command(port, method, path, body) {
  const options = { method, body: body && JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, options);
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
  return value;
}
