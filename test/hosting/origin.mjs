// A publisher's server: posts as WordPress sends them, and content as a JSON file.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { serveContent } from '../../demo/serve-content.mjs';

const read = async (name) =>
  serveContent(await readFile(new URL(`../../demo/content/${name}`, import.meta.url), 'utf8'));
const posts = JSON.parse(await read('posts.wordpress.json'));
const native = JSON.parse(await read('ketamine.json'));

export const postsPath = '/wp-json/wp/v2/posts?_embed';
export const nativePath = '/ketamine.json';

/** Starts it; what it does can be changed while it runs. */
export async function startOrigin() {
  const origin = {
    /** What it was asked for, without Varnish asking how it is. */
    requests: [],
    /** Stands in the first headline. */
    version: 1,
    /** A status to fail with. */
    failing: 0,
    /** Whether Varnish, asking how it is, hears of that. */
    ill: false,
    /** Answers wait for this. */
    held: Promise.resolve(),
    headline: () => `Version ${origin.version}`,
    async start(port = 0) {
      server = createServer(answer).listen(port, '127.0.0.1');
      await once(server, 'listening');
      origin.url = `http://127.0.0.1:${server.address().port}`;
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    restart: () => origin.start(new URL(origin.url).port),
    /** Keeps answers back until the function that it returns is called. */
    hold() {
      let release;
      origin.held = new Promise((done) => (release = done));
      return release;
    },
  };
  let server;
  await origin.start();
  return origin;

  async function answer(request, response) {
    // Varnish numbers what it asks for somebody.
    if (!request.headers['x-varnish']) {
      if (origin.ill) await origin.held;
      response.writeHead(origin.ill ? 500 : 200).end();
      return;
    }
    origin.requests.push({ url: request.url, method: request.method, headers: request.headers });
    await origin.held;
    if (origin.failing) response.writeHead(origin.failing).end('An error');
    else if (request.url === nativePath) sendNative(request, response);
    else if (/^\/(wp-json\/wp\/v2\/posts)?(\?|$)/.test(request.url)) sendPosts(request, response);
    else response.writeHead(404).end('Not found');
  }

  function sendNative({ headers }, response) {
    const tag = `"${origin.version}"`;
    response.setHeader('ETag', tag).setHeader('Content-Type', 'application/json');
    if (headers['if-none-match']?.includes(tag)) {
      response.writeHead(304).end();
      return;
    }
    const [first, ...others] = native.articles;
    response.end(
      JSON.stringify({
        ...native,
        articles: [{ ...first, headline: origin.headline() }, ...others],
      }),
    );
  }

  /** The headers are those of a real one, with a cookie of a plugin. */
  function sendPosts({ headers }, response) {
    const [first, ...others] = posts;
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=UTF-8',
      'X-Powered-By': 'PHP/8.2.29',
      'X-Robots-Tag': 'noindex',
      Link: '<http://publisher.example/wp-json/>; rel="https://api.w.org/"',
      'Access-Control-Expose-Headers': 'X-WP-Total, X-WP-TotalPages, Link',
      'Access-Control-Allow-Headers': 'Authorization, X-WP-Nonce, Content-Disposition',
      'X-WP-Total': '42',
      'X-WP-TotalPages': '5',
      Allow: 'GET',
      Vary: 'Origin',
      'Set-Cookie': 'session=1; path=/',
      ...(headers.origin && {
        'Access-Control-Allow-Origin': headers.origin,
        'Access-Control-Allow-Credentials': 'true',
      }),
    });
    response.end(JSON.stringify([{ ...first, title: { rendered: origin.headline() } }, ...others]));
  }
}
