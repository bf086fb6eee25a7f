// Serves host pages, the built files, the sample content, and what npm packages publish.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hostPage } from './host-page.mjs';
import { shortSample } from './short-sample.mjs';

const root = new URL('../../', import.meta.url);
const folders = {
  dist: new URL('dist/', root),
  images: new URL('demo/images/', root),
  npm: new URL('node_modules/', import.meta.url),
};
const types = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Sends every host page at `/with/<n>`, and at `/without/<n>` the same without our script. */
export async function startServer(pages) {
  const content = JSON.stringify(await shortSample());
  const missing = [];

  async function answer(path, search, response) {
    const [, folder, rest] = /^\/([a-z]+)\/(.*)$/.exec(path) ?? [];
    if (folder === 'with' || folder === 'without') {
      const page = pages[Number(rest)];
      const html = hostPage(page);
      response.setHeader('Content-Type', page.type ?? 'text/html; charset=utf-8');
      return folder === 'with' ? html : html.replaceAll('/dist/clinic-', '/nothing/clinic-');
    }
    if (folder) response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain');
    if (folder === 'content') return content;
    if (folder === 'nothing') return '';
    if (folder === 'bundle') {
      response.setHeader('Content-Type', 'text/javascript');
      return bundle(decodeURIComponent(search.slice(1)));
    }
    return readFile(new URL(rest, folders[folder]));
  }

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://127.0.0.1');
    answer(decodeURIComponent(pathname), search, response).then(
      (body) => response.end(body),
      () => {
        missing.push(pathname);
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
      },
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** What was asked for and is not there. */
    missing,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Makes a classic script of a module and what it imports. */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'iife',
    // What packages write for Node.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0].text;
}
