import { stub } from './stub.js';

/** A request that was made, to be answered when the test wants it. */
export interface Call {
  url: string;
  init: RequestInit;
  /** Answers with JSON, or with text as it is. */
  answer(body: unknown, init?: ResponseInit & { url?: string }): void;
  respond(response: Response): void;
  /** Answers, and sends the body piece by piece. */
  stream(init?: ResponseInit): Body;
  fail(): void;
}

/** A body on its way. It breaks when the request is given up, as in a browser. */
export interface Body {
  send(piece: string | Uint8Array): void;
  end(): void;
  fail(): void;
}

export interface Net {
  calls: Call[];
  /** A URL that nothing else in this page asks for. */
  url(body?: unknown): string;
  /** How often that URL was asked for. */
  count(url: string): number;
}

let next = 0;

export const responseOf = (
  body: unknown,
  { url, ...init }: ResponseInit & { url?: string } = {},
): Response => {
  const response = new Response(typeof body == 'string' ? body : JSON.stringify(body), init);
  if (url) Object.defineProperty(response, 'url', { value: url });
  return response;
};

const streamOf = (init: RequestInit): [stream: ReadableStream, body: Body] => {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
  init.signal?.addEventListener('abort', () => controller.error(abortError()));
  return [
    stream,
    {
      send: (piece) =>
        controller.enqueue(typeof piece == 'string' ? new TextEncoder().encode(piece) : piece),
      end: () => controller.close(),
      fail: () => controller.error(new TypeError('network error')),
    },
  ];
};

const abortError = () => new DOMException('Aborted', 'AbortError');

/** Answers, and breaks the connection half way. */
export const breakOff = (call: Call): void => {
  const body = call.stream();
  body.send('{"format":');
  body.fail();
};

/** Replaces `fetch`. URLs made with a body answer at once, others when the test says so. */
export const fakeNet = (): Net => {
  const calls: Call[] = [];
  const bodies = new Map<string, unknown>();
  const fetchAsEver = window.fetch;
  stub(window, 'fetch', (input: string, init: RequestInit = {}) => {
    if (!input.includes('/made-up/')) return fetchAsEver.call(window, input, init);
    // Nothing is asked for what has been given up already.
    if (init.signal?.aborted) return Promise.reject(abortError());
    return new Promise<Response>((resolve, reject) => {
      const call: Call = {
        url: input,
        init,
        answer: (body, rest) => resolve(responseOf(body, rest)),
        respond: resolve,
        stream: (rest) => {
          const [stream, body] = streamOf(init);
          resolve(new Response(stream, rest));
          return body;
        },
        fail: () => reject(new TypeError('Failed to fetch')),
      };
      calls.push(call);
      init.signal?.addEventListener('abort', () => reject(abortError()));
      if (bodies.has(input)) call.answer(bodies.get(input));
    });
  });
  return {
    calls,
    url(body) {
      const url = new URL(`/made-up/${++next}.json`, location.href).href;
      if (body !== undefined) bodies.set(url, body);
      return url;
    },
    count: (url) => calls.filter((call) => call.url == url).length,
  };
};
