// Asks a server, and waits for what has to become true.
import { request } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';

/**
 * Sends a request as it is and gives the answer as it came: nothing is decoded, nothing kept.
 * @returns {Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer}>}
 */
export function ask(url, { method = 'GET', headers = {} } = {}) {
  return new Promise((done, fail) => {
    const sent = request(url, { method, headers, agent: false }, async (response) => {
      const pieces = [];
      try {
        for await (const piece of response) pieces.push(piece);
        done({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(pieces),
        });
      } catch (error) {
        fail(error);
      }
    });
    sent.once('error', fail).end();
  });
}

const LONGEST = 15_000;

/** Waits until `check` gives something true, and gives that. */
export async function until(what, check) {
  const end = Date.now() + LONGEST;
  for (;;) {
    const result = await check();
    if (result) return result;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await after(20);
  }
}
