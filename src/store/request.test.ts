import { expect } from '@open-wc/testing';
import { until } from '../../test/helpers/dom.js';
import { breakOff, fakeNet, type Call } from '../../test/helpers/net.js';
import { stub } from '../../test/helpers/stub.js';
import { holdTime } from '../../test/helpers/time.js';
import { ContentError } from '../content/problem.js';
import { request, type Answer } from './request.js';

/** Asks for a URL, in a time that stands still. */
const ask = () => {
  const net = fakeNet();
  const time = holdTime();
  const url = net.url();
  const abort = new AbortController();
  const begun = time.now;
  const seen: { answer?: Answer; error?: unknown } = {};
  request(url, abort).then(
    (answer) => (seen.answer = answer),
    (error: unknown) => (seen.error = error),
  );
  return {
    net,
    time,
    url,
    abort,
    seen,
    isOver: () => 'answer' in seen || 'error' in seen,
    code: () => (seen.error as ContentError | undefined)?.code,
    lasted: () => time.now - begun,
    /** The last request that was made. */
    call: () => net.calls[net.calls.length - 1]!,
    /** The pause before the next try; the first timer is the one for all tries. */
    pause: () => time.waiting()[1],
  };
};

type Asked = ReturnType<typeof ask>;

/** Answers each try like this to the end; gives the pauses between them. */
const answerAll = async (asked: Asked, answer: (call: Call) => void): Promise<number[]> => {
  const pauses: number[] = [];
  for (let tries = 1; ; tries++) {
    await until(() => asked.net.calls.length == tries);
    answer(asked.call());
    await until(() => asked.isOver() || asked.pause() !== undefined);
    if (asked.isOver()) return pauses;
    pauses.push(asked.pause()!);
    asked.time.pass(asked.pause()!);
  }
};

const withStatus =
  (status: number, headers: Record<string, string> = {}) =>
  (call: Call) =>
    call.answer('', { status, headers });

const dateIn = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

describe('a request', () => {
  it('gives what came, and from where in the end', async () => {
    const { call, seen, isOver, net, time } = ask();
    call().answer({ a: 1 }, { url: 'https://moved.example/new.json' });
    await until(isOver);
    expect(seen.answer).to.deep.include({ data: { a: 1 }, url: 'https://moved.example/new.json' });
    expect(net.calls).to.have.length(1);
    expect(time.waiting()).to.deep.equal([]);
  });

  for (const [header, total] of [
    ['123', 123],
    ['', undefined],
    ['many', undefined],
    [undefined, undefined],
  ] as const) {
    it(`knows the number of posts from X-WP-Total: ${header}`, async () => {
      const { call, seen, isOver } = ask();
      call().answer([], { headers: header === undefined ? {} : { 'X-WP-Total': header } });
      await until(isOver);
      expect(seen.answer!.total).to.equal(total);
    });
  }
});

describe('a request that fails', () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504, 599]) {
    it(`is made three times in all after ${status}`, async () => {
      const asked = ask();
      await answerAll(asked, withStatus(status));
      expect(asked.net.calls).to.have.length(3);
      expect(asked.code()).to.equal('http');
      expect(String(asked.seen.error)).to.contain(String(status));
      expect(asked.time.waiting()).to.deep.equal([]);
    });
  }

  for (const status of [400, 401, 403, 404, 406, 410, 418, 422, 451]) {
    it(`is not made again after ${status}`, async () => {
      const asked = ask();
      await answerAll(asked, withStatus(status, { 'Retry-After': '1' }));
      expect(asked.net.calls).to.have.length(1);
      expect(asked.code()).to.equal('http');
      expect(asked.time.waiting()).to.deep.equal([]);
    });
  }

  for (const [what, answer] of [
    ['without a connection', (call: Call) => call.fail()],
    ['when the answer breaks', breakOff],
  ] as const) {
    it(`is made three times in all ${what}`, async () => {
      const asked = ask();
      await answerAll(asked, answer);
      expect(asked.net.calls).to.have.length(3);
      expect(asked.code()).to.equal('network');
    });
  }

  it('can succeed at the last try', async () => {
    const asked = ask();
    const pauses = await answerAll(asked, (call) => {
      if (asked.net.calls.length < 3) call.fail();
      else call.answer({ a: 1 });
    });
    expect(pauses).to.have.length(2);
    expect(asked.seen.answer!.data).to.deep.equal({ a: 1 });
  });

  it('waits longer each time, and not all pages wait alike', async () => {
    const pauses: number[][] = [];
    for (const chance of [0, 0.5, 0.999]) {
      stub(Math, 'random', () => chance);
      pauses.push(await answerAll(ask(), withStatus(500)));
    }
    const [least, middle, most] = pauses as [number[], number[], number[]];
    expect(least).to.deep.equal([300, 600]);
    expect(middle).to.deep.equal([450, 900]);
    expect(most.map((pause) => Math.round(pause / 10) * 10)).to.deep.equal([600, 1200]);
  });
});

describe('Retry-After', () => {
  const cases: [what: string, value: () => string, wait: number][] = [
    ['seconds', () => '2', 2000],
    ['a date', () => dateIn(3), 3000],
  ];
  for (const [what, value, wait] of cases) {
    for (const status of [429, 503]) {
      it(`as ${what} is waited for after ${status}`, async () => {
        const asked = ask();
        const pauses = await answerAll(asked, (call) =>
          withStatus(status, { 'Retry-After': value() })(call),
        );
        expect(pauses).to.deep.equal([wait, wait]);
        expect(asked.code()).to.equal('http');
      });
    }
  }

  for (const [what, value] of [
    ['an hour', () => '3600'],
    ['all the time there is', () => '10'],
    ['a date in an hour', () => dateIn(3600)],
  ] as const) {
    it(`of ${what} is not waited for: the request fails at once`, async () => {
      const asked = ask();
      const pauses = await answerAll(asked, withStatus(503, { 'Retry-After': value() }));
      expect(pauses).to.deep.equal([]);
      expect(asked.net.calls).to.have.length(1);
      expect([asked.code(), asked.lasted()]).to.deep.equal(['http', 0]);
    });
  }

  it('is not waited for when too little time is left', async () => {
    const asked = ask();
    const pauses = await answerAll(asked, withStatus(503, { 'Retry-After': '5' }));
    expect(pauses).to.deep.equal([5000]);
    expect(asked.lasted()).to.equal(5000);
    expect(asked.code()).to.equal('http');
  });

  for (const value of ['0', '-5', 'soon', '', 'Thu, 01 Jan 2026 00:00:00 GMT']) {
    it(`that says nothing changes nothing: ${value}`, async () => {
      stub(Math, 'random', () => 0);
      const pauses = await answerAll(ask(), withStatus(503, { 'Retry-After': value }));
      expect(pauses).to.deep.equal([300, 600]);
    });
  }
});

describe('time', () => {
  it('is over after less than 10 s without an answer', async () => {
    const asked = ask();
    expect(asked.time.waiting()[0]).to.be.within(8500, 9500);
    asked.time.pass(9900);
    await until(asked.isOver);
    expect(asked.code()).to.equal('timeout');
    expect(asked.call().init.signal!.aborted).to.equal(true);
    expect(asked.net.calls).to.have.length(1);
    expect(asked.time.waiting()).to.deep.equal([]);
  });

  it('is over for an answer that stops half way', async () => {
    const asked = ask();
    asked.call().stream().send('{"format":');
    await Promise.resolve();
    asked.time.pass(9900);
    await until(asked.isOver);
    expect(asked.code()).to.equal('timeout');
    expect(asked.call().init.signal!.aborted).to.equal(true);
  });

  it('is over for all tries together', async () => {
    const asked = ask();
    for (const tries of [1, 2]) {
      asked.time.pass(3500);
      asked.call().fail();
      await until(asked.pause);
      asked.time.pass(asked.pause()!);
      await until(() => asked.net.calls.length == tries + 1 || asked.isOver());
    }
    asked.time.pass(9900 - asked.lasted());
    await until(asked.isOver);
    expect(asked.code()).to.equal('timeout');
    expect(asked.call().init.signal!.aborted).to.equal(true);
  });

  it('that is left but too short for another try is not waited for', async () => {
    const asked = ask();
    asked.time.pass(8800);
    asked.call().fail();
    await until(asked.isOver);
    expect([asked.code(), asked.lasted()]).to.deep.equal(['network', 8800]);
  });
});

describe('a request that nobody wants any more', () => {
  it('is given up, and not made again', async () => {
    const asked = ask();
    asked.abort.abort();
    await until(asked.isOver);
    expect(asked.call().init.signal!.aborted).to.equal(true);
    expect(asked.net.calls).to.have.length(1);
    expect(asked.time.waiting()).to.deep.equal([]);
  });

  it('is not made again after a pause', async () => {
    const asked = ask();
    asked.call().fail();
    await until(asked.pause);
    asked.abort.abort();
    asked.time.pass(asked.pause() ?? 0);
    await until(asked.isOver);
    expect(asked.net.calls).to.have.length(1);
    expect(asked.time.waiting()).to.deep.equal([]);
  });
});
