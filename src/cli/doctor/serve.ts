import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, relative, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { UserError } from '../problem.js';

/** A page of the disk, as a server has it. */
export interface Served {
  url: string;
  root: string;
  close(): void;
}

/**
 * Serves the folder of a page on loopback, so that modules, addresses and policies work as on a
 * server. Nothing outside is reached.
 * @param folder to serve in its place; the page has to be in it
 * @throws UserError where there is no such page
 */
export const servePage = async (file: string, folder?: string): Promise<Served> => {
  const path = resolve(file);
  const root = folder === undefined ? dirname(path) : resolve(folder);
  let isFile;
  try {
    isFile = statSync(path).isFile();
  } catch {
    throw new UserError(`${file}: no such file.`, 2);
  }
  if (!isFile) throw new UserError(`${file}: a folder; a page was expected.`, 2);
  const inside = relative(root, path);
  if (inside.startsWith('..')) throw new UserError(`${file} is not in ${root}.`, 2);

  const files = sirv(root, { dev: true, etag: false });
  const server = createServer((request, response) => {
    // Pages of other sites have no business here.
    if (!/^127\.0\.0\.1:\d+$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = inside.split(sep).map(encodeURIComponent).join('/');
  return {
    url: `http://127.0.0.1:${port}/${address}`,
    root,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
