// A clinic's page, the place its scripts come from, its publisher and others, as sites of their own:
// each name is an origin and a site to browsers (`http://clinic.localhost`), and all are on loopback.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { serveContent } from '../../demo/serve-content.mjs';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const root = new URL('../../', import.meta.url);
const types = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};
const typeOf = (path) => types[path.split('.').pop()] ?? types.html;
/** Lets pages of other origins read it. */
export const cors = { 'Access-Control-Allow-Origin': '*' };

/** Keeps what the widgets say, and what breaks; runs in the page before anything else. */
const listen = `
  window.heard = [];
  window.violations = [];
  for (const type of ['clinic-ready', 'clinic-error'])
    addEventListener(type, ({ target, code, status }) => heard.push({ target, type, code, status }));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(effectiveDirective + ' ' + blockedURI));
  window.ReportingObserver && new ReportingObserver((reports) => {
    for (const { type, body } of reports)
      if (type === 'integrity-violation') violations.push(body.destination + ' ' + body.blockedURL);
  }, { buffered: true }).observe();
`;

/** Starts a server for all sites, and a browser. */
export async function startSites({ args = [], ...options } = {}) {
  const routes = new Map();
  const requests = [];
  const server = createServer(async (request, response) => {
    const [site] = request.headers.host.split('.localhost');
    let sent = '';
    for await (const chunk of request) sent += chunk;
    const { method, url: path, headers } = request;
    requests.push({ site, method, path, headers, sent });
    const reply = routes.get(site + path) ?? { status: 404, headers: cors };
    const {
      status = 200,
      headers: own,
      body = '',
    } = typeof reply == 'function' ? await reply(request) : reply;
    response.writeHead(status, { 'Content-Type': typeOf(path), ...own }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    args: [...chromiumArgs, ...args],
    ...options,
  });
  const origin = (site) => `http://${site}.localhost:${port}`;

  /** Answers at `site/path` from now on. */
  const route = (place, reply) => routes.set(place, reply);

  /** Serves a file of the project; by default to pages of all origins. */
  const serveFile = async (place, file, headers = cors) => {
    const content = await readFile(new URL(file, root));
    route(place, {
      headers: { 'Content-Type': typeOf(file), ...headers },
      body: file.endsWith('.json') ? serveContent(String(content)) : content,
    });
  };

  let count = 0;
  /** Opens a page of the clinic, in a browser that knows of no other page. */
  async function visit(body, { headers, path = `/page-${count++}`, prepare, url } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const log = { uncaught: [], console: [] };
    page.on('pageerror', (error) => log.uncaught.push(String(error?.stack ?? error)));
    page.on('console', (message) => log.console.push(message.text()));
    await page.evaluateOnNewDocument(listen);
    await prepare?.(page);
    route(`clinic${path}`, { headers: { 'Content-Type': types.html, ...headers }, body });
    await page.goto(url ?? origin('clinic') + path);
    return { page, log, close: () => context.close() };
  }

  return {
    browser,
    requests,
    origin,
    route,
    serveFile,
    visit,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
