// Servers of content that do what servers should not.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as after } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const MB = 2 ** 20;
const JSON_TYPE = { 'Content-Type': 'application/json' };
const path = '/content.json';
const servers = new Set();

/**
 * Makes a source of content that answers the first request by the first behaviour, the next one
 * by the next, and all further ones by the last. It is a server of its own, because a browser
 * makes few connections to one at a time, and a hanging source must not keep others waiting.
 */
export async function source(...behaviours) {
  const requests = [];
  const server = createServer((request, response) => {
    // Of an answer to another origin pages see only the headers that the server names.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After, X-WP-Total');
    // Such as a picture.
    if (request.url !== path) return void response.writeHead(404).end();
    const entry = { at: performance.now() };
    requests.push(entry);
    const behave = made.behaviours[Math.min(requests.length, made.behaviours.length) - 1];
    behave({ request, response, entry });
  });
  servers.add(server);
  const made = { url: (await listen(server)) + path, requests, behaviours };
  return made;
}

/** Ends all sources. */
export function closeSources() {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
}

/** The URL of a server that is not there. */
export async function noServer() {
  const server = createServer();
  const origin = await listen(server);
  await new Promise((done) => server.close(done));
  return origin + path;
}

async function listen(server) {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${server.address().port}`;
}

/** Answers with this status, body and headers. */
export const answer =
  (status, body = '', headers = JSON_TYPE) =>
  ({ response }) =>
    response.writeHead(status, headers).end(body);

/** Answers with a document. */
export const json = (document) => answer(200, JSON.stringify(document));

/** Says when to come back: `when` makes the header at the time of the answer. */
export const retryAfter =
  (when) =>
  ({ response }) =>
    response.writeHead(503, { 'Retry-After': when() }).end('Come back later');

/** Never answers. */
export const hang = () => {};

/** Says that all is well, sends a beginning, and nothing more. */
export const hangAfterHeaders = ({ response }) => {
  response.writeHead(200, JSON_TYPE).write('{"format":');
};

/** Sends a good document so slowly that nobody can wait for it. */
export const drip =
  (document) =>
  ({ response }) => {
    response.writeHead(200, JSON_TYPE);
    const pieces = async function* () {
      for (const character of JSON.stringify(document)) {
        yield character;
        await after(100);
      }
    };
    pipeline(pieces, response).catch(() => {}); // nobody waits for its end
  };

/** Breaks the connection in the middle of the document. */
export const breakOff =
  (document) =>
  ({ response }) => {
    const body = JSON.stringify(document);
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': body.length });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  };

/** Breaks the connection before any answer. */
export const reset = ({ request }) => request.socket.resetAndDestroy();

/** Sends the browser round in circles. */
export const redirectToItself = ({ request, response }) =>
  response.writeHead(302, { Location: request.url }).end();

/** Does not allow pages of other origins. */
export const refuse =
  (document) =>
  ({ response }) => {
    response.removeHeader('Access-Control-Allow-Origin');
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(document));
  };

/** A document that is good, but for its size. */
const large = (document) => JSON.stringify({ ...document, padding: 'x'.repeat(10 * MB) });

/** Sends 8 of 10 MB, and never the rest: a page that wants it all waits until its time is over. */
export const sendLarge = (document, hasLength = true) => {
  const body = large(document);
  return ({ response, entry }) => {
    entry.closed = once(response, 'close');
    response.writeHead(200, { ...JSON_TYPE, ...(hasLength && { 'Content-Length': body.length }) });
    response.write(body.slice(0, 8 * MB));
  };
};

/** Sends the same in a few kilobytes. */
export const sendLargeCompressed = (document) =>
  answer(200, gzipSync(large(document)), { ...JSON_TYPE, 'Content-Encoding': 'gzip' });
