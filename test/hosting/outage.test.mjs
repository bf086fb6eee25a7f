// Content while its origin is slow, fails, goes away and comes back; with times shorter than real.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { ask, until } from './ask.mjs';
import { nativePath, postsPath, startOrigin } from './origin.mjs';
import { makeWorkplace, startVarnish } from './servers.mjs';

/** Fresh for half a second, shown for two more while a new copy is fetched. */
const times = {
  'ttl = 60s': 'ttl = 0.5s',
  '10m': '2s',
  'ttl = 10s': 'ttl = 1s',
  '.interval = 5s': '.interval = 0.1s',
};
const TOO_OLD = 2.6;
const MANY = 50;
/** As many as the origin is to have at most. */
const CONNECTIONS = 20;

/** Addresses whose copies are too old. They grow old together: each by itself takes its time. */
const old = Array.from({ length: 8 }, (_, i) => `${postsPath}&page=${100 + i}`);

let workplace;
let origin;
let varnish;
/** An address of its own for each test. */
let path;
let tests = 0;

before(async () => {
  workplace = await makeWorkplace();
  origin = await startOrigin();
  varnish = await startVarnish(workplace, { content: origin.url, files: origin.url }, times);
  await Promise.all(old.map((path) => get(path)));
  const end = Date.now() + TOO_OLD * 1000;
  await until('the copies are too old', () => Date.now() > end);
});
after(async () => {
  await workplace?.close();
  await origin?.stop();
});
beforeEach(() => {
  path = `${postsPath}&page=${++tests}`;
  origin.requests = [];
});
afterEach(() => {
  Object.assign(origin, { failing: 0, ill: false, held: Promise.resolve() });
});

const asked = () => origin.requests.length;

async function get(of = path) {
  const { status, headers, body } = await ask(varnish + of);
  return {
    status,
    cache: headers['x-cache'],
    age: Number(headers.age),
    cors: headers['access-control-allow-origin'],
    headline: /Version \d+/.exec(body)?.[0],
  };
}
const getMany = () => Promise.all(Array.from({ length: MANY }, () => get()));
/** Asks until an answer is so, and gives that. */
const getUntil = (what, isSo) =>
  until(what, async () => {
    const answer = await get();
    return isSo(answer) && answer;
  });
const isStale = ({ cache }) => cache === 'stale';
const isFresh = ({ headline }) => headline === origin.headline();

describe('many at once', () => {
  it('make one request when nothing is there yet', async () => {
    const release = origin.hold();
    const answers = getMany();
    await until('the origin is asked', asked);
    release();
    assert.deepEqual(
      (await answers).filter(({ status }) => status !== 200),
      [],
    );
    assert.equal(asked(), 1);
  });

  it('make one request when what is there is too old', async () => {
    path = old.pop();
    origin.version++;
    const answers = await getMany();
    assert.deepEqual(
      answers.filter((answer) => !isFresh(answer)),
      [],
    );
    assert.equal(asked(), 1);
  });

  it('make few requests when the origin fails', async () => {
    origin.failing = 500;
    const answers = await getMany();
    assert.deepEqual(
      answers.filter(({ status, cors }) => status !== 500 || cors !== '*'),
      [],
    );
    assert.ok(asked() <= 2, `${asked()} requests`);
  });
});

describe('many addresses at once', () => {
  it('open a few connections to the origin, and the others are told at once', async () => {
    const release = origin.hold();
    const answers = Array.from({ length: 2 * CONNECTIONS }, (_, i) => get(`${path}&offset=${i}`));
    let told = 0;
    for (const answer of answers) answer.then(({ status }) => (told += Number(status === 503)));
    await until('the others are told', () => told + asked() === answers.length).finally(release);
    // Varnish counts without a lock: some more may slip through at the same moment.
    assert.ok(asked() > 0 && asked() < 1.5 * CONNECTIONS, `${asked()} connections`);
    const served = (await Promise.all(answers)).filter(({ status }) => status === 200);
    assert.equal(served.length, asked());
  });
});

describe('a copy that is no longer fresh', () => {
  it('is shown at once while one request fetches a new one', async () => {
    await get();
    const old = origin.headline();
    origin.version++;
    const release = origin.hold();
    // Answers come although the origin gives none.
    const { headline } = await getUntil('the copy is stale', isStale);
    assert.equal(headline, old);
    for (const answer of await getMany()) {
      assert.deepEqual([answer.status, answer.cache, answer.headline], [200, 'stale', old]);
    }
    assert.equal(asked(), 2);
    release();
    const { cache } = await getUntil('the new copy is there', isFresh);
    assert.equal(cache, 'hit');
    assert.equal(asked(), 2);
  });

  it('is not shown past its time, as long as a new one can be had', async () => {
    path = old.pop();
    origin.version++;
    const answer = await get();
    assert.deepEqual([answer.status, isFresh(answer)], [200, true]);
  });

  it('is renewed without its body, where the origin can say that it is the same', async () => {
    await get(nativePath);
    path = nativePath;
    await getUntil('the copy is stale', isStale);
    const { headers } = await until('the origin is asked', () => origin.requests[1]);
    assert.ok(headers['if-none-match'], 'asked for everything anew');
    await getUntil('the copy is fresh', ({ cache }) => cache === 'hit');
  });
});

describe('an origin that goes away', () => {
  for (const [what, goes, comes] of [
    ['is not there', () => origin.stop(), () => origin.restart()],
    ['fails, and Varnish hears of it', () => fail(true), () => recover()],
    ['answers nobody', () => hang(), () => recover()],
    ['fails at this address alone', () => fail(false), () => recover()],
    ['has too much to do', () => fail(false, 429), () => recover()],
  ]) {
    it(`is not noticed when it ${what}, even by a copy that is too old`, async () => {
      path = old.pop();
      await goes();
      try {
        for (const answer of await getMany()) {
          assert.deepEqual([answer.status, answer.headline], [200, 'Version 1']);
          assert.ok(answer.age >= 2, `${answer.age} s old`);
        }
      } finally {
        await comes();
      }
      origin.version++;
      await getUntil('the new copy is there', isFresh);
    });
  }

  it('costs what was never fetched an error that pages can read, and not for long', async () => {
    origin.failing = 500;
    const { status, cors } = await get();
    assert.deepEqual([status, cors], [500, '*']);
    origin.failing = 0;
    await getUntil('the error is over', isFresh);
  });

  it('is not asked again and again once Varnish knows that it is ill', async () => {
    const tooOld = old.pop();
    fail(true);
    try {
      // What is in no cache tells it: the answer is then Varnish's own.
      await getUntil('Varnish knows', ({ status }) => status === 503);
      origin.requests = [];
      path = tooOld;
      await getMany();
      assert.equal(asked(), 0);
    } finally {
      recover();
    }
    origin.version++;
    await getUntil('the new copy is there', isFresh);
  });

  function fail(ill, status = 500) {
    Object.assign(origin, { failing: status, ill });
  }
  function hang() {
    origin.hold();
    origin.ill = true;
  }
  function recover() {
    Object.assign(origin, { failing: 0, ill: false, held: Promise.resolve() });
  }
});

describe('what is missing', () => {
  it('is found soon after it is there', async () => {
    origin.failing = 404;
    assert.equal((await get()).status, 404);
    origin.failing = 0;
    await getUntil('it is found', isFresh);
  });
});
