// Answers by path on loopback: what a test says of pages, files and content.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { serveContent } from '../../demo/serve-content.mjs';

const root = new URL('../../', import.meta.url);
const types = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
const cors = { 'Access-Control-Allow-Origin': '*' };

/**
 * Starts a server. A route is HTML, or `{status, headers, body}`, or a function of request and
 * response. `/dist/` is what is built, and `/content/` the sample content, for pages of any origin.
 */
export async function startRoutes(routes = {}) {
  const server = createServer(async (request, response) => {
    const [path] = request.url.split('?');
    const route = routes[path];
    if (typeof route === 'function') return void route(request, response);
    if (typeof route === 'string') {
      return void response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(route);
    }
    if (route) {
      const { status = 200, headers = {}, body = '' } = route;
      const type = types[path.split('.').pop()] ?? 'text/html; charset=utf-8';
      return void response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
    }
    const [, folder, name] = /^\/(dist|content)\/([\w.-]+)$/.exec(path) ?? [];
    const file =
      folder && new URL(folder === 'dist' ? `dist/${name}` : `demo/content/${name}`, root);
    const text = file && (await readFile(file, 'utf8').catch(() => ''));
    if (!text) return void response.writeHead(404, cors).end('Not found');
    response
      .writeHead(200, { 'Content-Type': types[name.split('.').pop()], ...cors })
      .end(folder === 'content' ? serveContent(text) : text);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}`,
    /** The same as another origin. */
    other: `http://localhost:${port}`,
    routes,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
