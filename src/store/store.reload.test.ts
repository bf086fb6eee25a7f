import { expect } from '@open-wc/testing';
import { articles, documentOf } from '../../test/helpers/content.js';
import { until } from '../../test/helpers/dom.js';
import { ended, listen } from '../../test/helpers/listen.js';
import { fakeNet } from '../../test/helpers/net.js';
import { holdTime, HOUR } from '../../test/helpers/time.js';
import { reload } from './store.js';

/** Content that is there. */
const there = async () => {
  const net = fakeNet();
  const url = net.url();
  const heard = listen(url);
  net.calls[0]!.answer(articles('a'));
  await ended(heard);
  /** Asks again, and answers. */
  const again = async (body: unknown, status = 200) => {
    const done = reload(url);
    net.calls[net.calls.length - 1]!.answer(body, { status });
    await done;
  };
  return { net, url, heard, again, count: () => net.count(url) };
};

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
    net.calls[0]!.answer('', { status: 404 });
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

describe('reloading that fails', () => {
  for (const [what, code, body, status] of [
    ['the server', 'http', '', 404],
    ['what it sends', 'invalid-json', '<p>Sign in', 200],
    ['the format', 'unknown-format', { posts: [] }, 200],
  ] as const) {
    it(`for ${what} keeps the content, and says since when`, async () => {
      const time = holdTime();
      const { heard, again, url } = await there();
      const { content, time: fetched } = heard.last();
      expect(fetched).to.equal(time.now);
      time.pass(HOUR);
      await again(body, status);
      expect(heard.last()).to.include({ status: 'ready', url, content, time: fetched });
      expect(heard.last().error!.code).to.equal(code);
      const late = listen(url);
      expect(late.states).to.deep.equal([heard.last()]);
    });
  }

  it('is forgotten once it works', async () => {
    const time = holdTime();
    const { heard, again } = await there();
    await again('', 404);
    time.pass(HOUR);
    await again(articles('b'));
    expect(heard.last()).to.include({ status: 'ready', time: time.now });
    expect(heard.last().error).to.equal(undefined);
    expect(heard.last().content!.articles![0]!.id).to.equal('b');
  });

  it('keeps the number of posts', async () => {
    const net = fakeNet();
    const heard = listen(net.url());
    net.calls[0]!.answer(articles('a'), { headers: { 'X-WP-Total': '42' } });
    await ended(heard);
    expect(heard.last().total).to.equal(42);
    const done = reload(heard.last().url);
    net.calls[1]!.answer('', { status: 404 });
    await done;
    expect(heard.last().total).to.equal(42);
  });

  it('tells each time, of the same failure', async () => {
    const { heard, again } = await there();
    await again('', 404);
    const { error } = heard.last();
    await again('', 404);
    expect(heard.states).to.have.length(4);
    expect(heard.last().error == error).to.equal(true);
    await again('', 410);
    expect(heard.last().error!.message).to.contain('410');
  });

  it('and never had content, fails again', async () => {
    const net = fakeNet();
    const url = net.url();
    const heard = listen(url);
    net.calls[0]!.answer(documentOf(), { status: 404 });
    await ended(heard);
    const done = reload(url);
    net.calls[1]!.answer('', { status: 404 });
    await done;
    expect(heard.states.map(({ status }) => status)).to.deep.equal(['loading', 'error', 'error']);
  });
});

describe('reloading for nobody', () => {
  it('is given up, and the content is there for who comes later', async () => {
    const { net, url, heard } = await there();
    void reload(url);
    heard.leave();
    await until(() => net.calls[1]!.init.signal!.aborted);
    const late = listen(url);
    expect([late.last().status, late.last().error]).to.deep.equal(['ready', undefined]);
    expect(late.last().content!.articles![0]!.id).to.equal('a');
    expect(heard.states).to.have.length(2);
  });

  it('can be asked for by who comes back, even while it would have waited', async () => {
    const time = holdTime();
    const { net, url, heard, count } = await there();
    const gone = reload(url);
    net.calls[1]!.answer('', { status: 503, headers: { 'Retry-After': '5' } });
    await until(() => time.waiting().includes(5000));
    heard.leave();
    await until(() => net.calls[1]!.init.signal!.aborted);
    const back = listen(url);
    const done = reload(url);
    expect(count()).to.equal(3);
    net.calls[2]!.answer(articles('b'));
    await done;
    time.pass(9900);
    await gone;
    expect(back.states.map(({ error }) => error)).to.deep.equal([undefined, undefined]);
    expect(back.last().content!.articles![0]!.id).to.equal('b');
    expect(count()).to.equal(3);
  });
});
