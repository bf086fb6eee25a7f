import { expect } from '@open-wc/testing';
import { articleOf, articles, documentOf } from '../../test/helpers/content.js';
import { until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import type { ContentState } from './content-state.js';
import { reload, subscribe } from './store.js';

/** Listens to a URL and keeps all that is said about it. */
const listen = (url: string) => {
  const states: ContentState[] = [];
  const leave = subscribe(url, (state) => states.push(state));
  return { states, leave, last: () => states[states.length - 1]! };
};

const ended = (...heard: ReturnType<typeof listen>[]) =>
  until(() => heard.every(({ last }) => last().status != 'loading'));

describe('the store', () => {
  it('makes one request for many and gives all the same', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const heard = Array.from({ length: 20 }, () => listen(url));
    await ended(...heard);
    expect(net.count(url)).to.equal(1);
    for (const { last, leave } of heard) {
      expect(last().content).to.equal(heard[0]!.last().content);
      leave();
    }
  });

  it('tells a late listener at once what is known', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const first = listen(url);
    expect(first.states.map(({ status }) => status)).to.deep.equal(['loading']);
    await ended(first);
    const late = listen(url);
    expect(late.states.map(({ status }) => status)).to.deep.equal(['ready']);
    expect(net.count(url)).to.equal(1);
  });

  it('asks for each URL by itself', async () => {
    const net = fakeNet();
    const urls = [net.url(articles('a')), net.url(articles('b'))];
    const heard = urls.map(listen);
    await ended(...heard);
    expect(heard.map(({ last }) => last().content!.articles![0]!.id)).to.deep.equal(['a', 'b']);
    expect(urls.map((url) => net.count(url))).to.deep.equal([1, 1]);
  });

  it('sends no cookies across origins, no referrer and no header of its own', async () => {
    const net = fakeNet();
    const heard = listen(net.url(articles('a')));
    await ended(heard);
    const { credentials, referrerPolicy, headers, method } = net.calls[0]!.init;
    expect({ credentials, referrerPolicy }).to.deep.equal({
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    expect([...new Headers(headers)]).to.deep.equal([]);
    expect(method ?? 'GET').to.equal('GET');
  });

  it('resolves relative URLs against where the content was found in the end', async () => {
    const net = fakeNet();
    const heard = listen(net.url());
    net.calls[0]!.answer(articles(articleOf('a', { url: 'post' })), {
      url: 'https://moved.example/new/content.json',
    });
    await ended(heard);
    expect(heard.last().content!.articles![0]!.url).to.equal('https://moved.example/new/post');
  });

  it('keeps the problems with the content', async () => {
    const net = fakeNet();
    const heard = listen(net.url({ ...documentOf(), articles: [{ id: 'a' }] }));
    await ended(heard);
    expect(heard.last().problems!.map(String)).to.deep.equal(['articles[0].headline: missing']);
  });
});

describe('a request', () => {
  it('is given up when the last listener has left', async () => {
    const net = fakeNet();
    const url = net.url();
    const [first, second] = [listen(url), listen(url)];
    const { signal } = net.calls[0]!.init;
    first.leave();
    await Promise.resolve();
    await Promise.resolve();
    expect(signal!.aborted).to.equal(false);
    second.leave();
    await until(() => signal!.aborted);
    expect(second.states.map(({ status }) => status)).to.deep.equal(['loading']);
  });

  it('is made again for who comes after that', async () => {
    const net = fakeNet();
    const url = net.url();
    listen(url).leave();
    await until(() => net.calls[0]!.init.signal!.aborted);
    const late = listen(url);
    expect(net.count(url)).to.equal(2);
    net.calls[1]!.answer(articles('a'));
    await ended(late);
    expect(late.last().status).to.equal('ready');
  });

  it('goes on for a listener that leaves and comes back at once', async () => {
    const net = fakeNet();
    const url = net.url();
    listen(url).leave();
    const back = listen(url);
    await Promise.resolve();
    expect(net.calls[0]!.init.signal!.aborted).to.equal(false);
    net.calls[0]!.answer(articles('a'));
    await ended(back);
    expect(net.count(url)).to.equal(1);
  });

  it('is not repeated for content that is there, though nobody listened for a while', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const first = listen(url);
    await ended(first);
    first.leave();
    await Promise.resolve();
    await Promise.resolve();
    expect(listen(url).last().status).to.equal('ready');
    expect(net.count(url)).to.equal(1);
  });
});

describe('a failure', () => {
  const failures: [
    what: string,
    code: string,
    answer: (net: ReturnType<typeof fakeNet>) => void,
  ][] = [
    ['no connection', 'network', ({ calls }) => calls[0]!.fail()],
    ['404', 'http', ({ calls }) => calls[0]!.answer('Not found', { status: 404 })],
    ['500 with JSON', 'http', ({ calls }) => calls[0]!.answer(documentOf(), { status: 500 })],
    ['nothing', 'invalid-json', ({ calls }) => calls[0]!.answer('')],
    ['a page', 'invalid-json', ({ calls }) => calls[0]!.answer('<!doctype html><p>Sign in')],
    ['cut JSON', 'invalid-json', ({ calls }) => calls[0]!.answer('{"format":"clinic-con')],
    ['another format', 'unknown-format', ({ calls }) => calls[0]!.answer({ posts: [] })],
    [
      'a later version',
      'unsupported-version',
      ({ calls }) => calls[0]!.answer({ format: 'clinic-content/2' }),
    ],
    [
      'a connection that breaks',
      'network',
      ({ calls }) =>
        calls[0]!.respond(
          new Response(
            new ReadableStream({
              start(controller) {
                controller.enqueue(new TextEncoder().encode('{"format":'));
                controller.error(new TypeError('network error'));
              },
            }),
          ),
        ),
    ],
  ];
  for (const [what, code, answer] of failures) {
    it(`with ${what} is ${code}`, async () => {
      const net = fakeNet();
      const url = net.url();
      const heard = [listen(url), listen(url)];
      answer(net);
      await ended(...heard);
      for (const { last, leave } of heard) {
        expect(last()).to.include({ status: 'error', url });
        expect(last().error!.code).to.equal(code);
        leave();
      }
      expect(net.count(url)).to.equal(1);
    });
  }

  it('says the status of the answer', async () => {
    const net = fakeNet();
    const heard = listen(net.url());
    net.calls[0]!.answer('', { status: 503 });
    await ended(heard);
    expect(heard.last().error!.message).to.contain('503');
  });
});

describe('reloading', () => {
  it('fetches again and tells everybody', async () => {
    const net = fakeNet();
    const url = net.url(articles('a'));
    const heard = [listen(url), listen(url)];
    await ended(...heard);
    const done = reload(url);
    await until(() => net.count(url) == 2);
    await done;
    for (const { states } of heard) {
      expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready', 'ready']);
      expect(states[2]!.content).not.to.equal(states[1]!.content);
    }
  });

  it('works after a failure', async () => {
    const net = fakeNet();
    const url = net.url();
    const heard = listen(url);
    net.calls[0]!.fail();
    await ended(heard);
    const done = reload(url);
    net.calls[1]!.answer(articles('a'));
    await done;
    expect([heard.last().status, heard.last().error]).to.deep.equal(['ready', undefined]);
  });

  it('does not ask twice at the same time', async () => {
    const net = fakeNet();
    const url = net.url();
    const heard = listen(url);
    const done = [reload(url), reload(url)];
    expect(net.count(url)).to.equal(1);
    net.calls[0]!.answer(articles('a'));
    await Promise.all(done);
    expect(heard.last().status).to.equal('ready');
  });

  it('of what nobody asked for does nothing', async () => {
    const net = fakeNet();
    await reload(net.url());
    await reload('');
    await reload();
    expect(net.calls).to.have.length(0);
  });
});
