import { expect } from '@open-wc/testing';
import { articleOf, articles, documentOf } from '../../test/helpers/content.js';
import { until } from '../../test/helpers/dom.js';
import { ended, listen } from '../../test/helpers/listen.js';
import { breakOff, fakeNet, type Call } from '../../test/helpers/net.js';
import { holdTime, timers } from '../../test/helpers/time.js';

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
    await timers();
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
    await timers();
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
    await timers();
    expect(listen(url).last().status).to.equal('ready');
    expect(net.count(url)).to.equal(1);
  });
});

describe('a failure', () => {
  const failures: [what: string, code: string, tries: number, answer: (call: Call) => void][] = [
    ['no connection', 'network', 3, (call) => call.fail()],
    ['404', 'http', 1, (call) => call.answer('Not found', { status: 404 })],
    ['500 with JSON', 'http', 3, (call) => call.answer(documentOf(), { status: 500 })],
    ['nothing', 'invalid-json', 1, (call) => call.answer('')],
    ['a page', 'invalid-json', 1, (call) => call.answer('<!doctype html><p>Sign in')],
    ['cut JSON', 'invalid-json', 1, (call) => call.answer('{"format":"clinic-con')],
    ['another format', 'unknown-format', 1, (call) => call.answer({ posts: [] })],
    [
      'a later version',
      'unsupported-version',
      1,
      (call) => call.answer({ format: 'clinic-content/2' }),
    ],
    ['a connection that breaks', 'network', 3, breakOff],
  ];
  for (const [what, code, tries, answer] of failures) {
    it(`with ${what} is ${code} after tries: ${tries}`, async () => {
      const net = fakeNet();
      const time = holdTime();
      const url = net.url();
      const heard = [listen(url), listen(url)];
      for (let made = 1; made <= tries; made++) {
        await until(() => net.count(url) == made);
        answer(net.calls[made - 1]!);
        if (made < tries) {
          await until(() => time.waiting().length == 2);
          time.pass(time.waiting()[1]!);
        }
      }
      await ended(...heard);
      for (const { states, last, leave } of heard) {
        expect(states).to.have.length(2);
        expect(last()).to.include({ status: 'error', url });
        expect(last().error!.code).to.equal(code);
        leave();
      }
      expect(net.count(url)).to.equal(tries);
    });
  }

  it('says the status of the answer', async () => {
    const net = fakeNet();
    const heard = listen(net.url());
    net.calls[0]!.answer('', { status: 403 });
    await ended(heard);
    expect(heard.last().error!.message).to.contain('403');
  });
});
