import { expect } from '@open-wc/testing';
import { until } from '../../test/helpers/dom.js';
import { fakeNet, type Body } from '../../test/helpers/net.js';
import type { ContentError } from '../content/problem.js';
import { request } from './request.js';

/** Asks for a URL, and has it answered with a body in pieces. */
const receive = (send: (body: Body) => void, headers: Record<string, string> = {}) => {
  const net = fakeNet();
  const answer = request(net.url(), new AbortController());
  send(net.calls[0]!.stream({ headers }));
  return {
    net,
    data: async () => (await answer).data,
    code: () =>
      answer.then(
        () => 'none',
        ({ code }: ContentError) => code,
      ),
  };
};

const whole = (body: string | Uint8Array) => (stream: Body) => {
  stream.send(body);
  stream.end();
};
/** Text as one byte for each character. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const MB = 1e6;

describe('a body', () => {
  it('may be as large as 5 MB', async () => {
    const { data } = receive(whole(JSON.stringify(['x'.repeat(4.9 * MB)])));
    expect(await data()).to.have.length(1);
  });

  for (const [what, headers] of [
    ['says so', { 'Content-Length': String(10 * MB) }],
    ['does not say so', {}],
    ['says that it is small', { 'Content-Length': '100' }],
  ] as const) {
    it(`that is larger and ${what} is given up while it comes, and not asked for again`, async () => {
      let body!: Body;
      const { net, code } = receive((stream) => {
        body = stream;
        for (let sent = 0; sent < 6; sent++) body.send(bytes('x'.repeat(MB)));
      }, headers);
      // Its end never comes.
      expect(await code()).to.equal('too-large');
      expect(net.calls[0]!.init.signal!.aborted).to.equal(true);
      expect(net.calls).to.have.length(1);
    });
  }

  it('counts in bytes, not in characters', async () => {
    const { code } = receive(whole(JSON.stringify(['\u20ac'.repeat(2 * MB)])));
    expect(await code()).to.equal('too-large');
  });

  const odd = 'Caf\u00e9 \u2013 \u201cquiet\u201d';
  for (const type of [
    'application/json',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-16le',
    'text/html; charset=windows-1252',
    '',
  ]) {
    it(`is UTF-8, whatever it is called: ${type}`, async () => {
      const { data } = receive(whole(JSON.stringify([odd])), { 'Content-Type': type });
      expect(await data()).to.deep.equal([odd]);
    });

    it(`shows where a letter is not UTF-8, and reads on, whatever it is called: ${type}`, async () => {
      const { data } = receive(whole(bytes('["Caf\xe9 quiet"]')), { 'Content-Type': type });
      expect(await data()).to.deep.equal(['Caf\ufffd quiet']);
    });
  }

  it('may begin with a mark', async () => {
    const { data } = receive(whole('\ufeff[1]'));
    expect(await data()).to.deep.equal([1]);
  });

  it('may come in pieces that cut a character', async () => {
    const encoded = new TextEncoder().encode(JSON.stringify([odd]));
    const { data } = receive((body) => {
      for (const byte of encoded) body.send(Uint8Array.of(byte));
      body.end();
    });
    expect(await data()).to.deep.equal([odd]);
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['white space', ' \n'],
    ['a page', '<!doctype html><p>Sign in'],
    ['half of it', '{"format":"clinic-con'],
    ['words', 'Not found'],
    ['two documents', '{}{}'],
  ] as const) {
    it(`that is ${what} is no JSON, and not asked for again`, async () => {
      const { net, code } = receive(whole(text));
      expect(await code()).to.equal('invalid-json');
      expect(net.calls).to.have.length(1);
    });
  }

  it('may be empty, as with 204', async () => {
    const net = fakeNet();
    const answer = request(net.url(), new AbortController());
    net.calls[0]!.respond(new Response(null, { status: 204 }));
    const error = await answer.catch((error: ContentError) => error);
    expect((error as ContentError).code).to.equal('invalid-json');
    expect(net.calls).to.have.length(1);
  });

  it('is read where the page has put a fetch without streams in place of the real one', async () => {
    const net = fakeNet();
    const answer = request(net.url(), new AbortController());
    const { status, headers } = new Response();
    const old = { ok: true, status, headers, url: '', text: () => Promise.resolve('[1]') };
    net.calls[0]!.respond(old as unknown as Response);
    await until(() => net.calls.length);
    expect((await answer).data).to.deep.equal([1]);
  });
});
