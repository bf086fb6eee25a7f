// A small static server for people (`npm start`) and for the end-to-end tests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { serveContent } from '../demo/serve-content.mjs';
import { root } from './setup.mjs';

const host = '127.0.0.1';
const portsToTry = 100;

/** The demo page as a partner's site sees it: the page at `/`, what we publish at `/dist/`. */
export const demoDirs = { '/dist': 'dist', '/': 'demo' };

/**
 * Serves folders: `dirs` maps the beginning of an address to a folder of the project; the first
 * that fits counts. Takes the next free port when `port` is taken; 0 means any.
 */
export async function serve({ port = 0, dirs = demoDirs } = {}) {
  const mounts = Object.entries(dirs).map(([prefix, folder]) => {
    // `dev` looks at the disk for each request, so that a new build shows without a restart.
    const files = sirv(resolve(root, folder), { dev: true, etag: true, setHeaders });
    return { prefix: prefix.replace(/\/$/, ''), folder, files };
  });

  const server = createServer(async (request, response) => {
    const mount = mounts.find(({ prefix }) => request.url.startsWith(`${prefix}/`));
    request.url = request.url.slice(mount?.prefix.length);
    if (mount && (await sendSample(mount.folder, request, response))) return;
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    };
    if (mount) mount.files(request, response, notFound);
    else notFound();
  });

  await listen(server, port);
  return {
    url: `http://${host}:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections(); // a browser keeps its connections open
      }),
  };
}

/** Sample content has placeholders for dates ("3 hours ago"), which are filled in when it is sent. */
async function sendSample(folder, request, response) {
  const [, name] = /^\/content\/([\w.-]+\.json)(?:\?|$)/.exec(request.url) ?? [];
  const text =
    name && (await readFile(resolve(root, folder, 'content', name), 'utf8').catch(() => ''));
  if (!text) return false;
  setHeaders(response);
  response.setHeader('Content-Type', 'application/json');
  response.end(serveContent(text));
  return true;
}

function setHeaders(response) {
  // As a CDN would: pages of any origin may use the files.
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cache-Control', 'no-cache');
}

async function listen(server, first) {
  const last = first === 0 ? 0 : Math.min(first + portsToTry, 65535);
  for (let port = first; ; port++) {
    try {
      return await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, host, () => {
          server.off('error', fail);
          done();
        });
      });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port >= last) throw error;
    }
  }
}
