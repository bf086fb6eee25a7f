// The doctor's checks by themselves, about what cannot be had on loopback, or is rare.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { json, widgets } from '../helpers/schema.mjs';

let check;
let library;
before(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/cli/doctor/checks/index.ts', import.meta.url))],
    ...{ bundle: true, format: 'esm', platform: 'node', write: false },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  ({ check } = await import(`data:text/javascript;base64,${code}`));
  const attributes = ({ tagName, attributes }) => [
    tagName,
    attributes.map(({ name, type }) => ({ name, type: type.text, description: '' })),
  ];
  library = {
    elements: new Map([
      ['clinic-content', [{ name: 'contact-phone', type: 'string', description: '' }]],
      ...widgets.map(attributes),
    ]),
    integrity: await json('dist/integrity.json'),
  };
});

const page = 'https://clinic.example/learn';
const src = 'https://publisher.example/ketamine.json';
const file = 'https://cdn.example/clinic-widgets/1.0.0/clinic-widgets.js';
const element = (more = {}) => ({
  ...{ tag: 'clinic-recent-posts', index: 0, selector: 'clinic-recent-posts', status: 'ready' },
  ...{ attributes: [], src, inline: '', hasFallback: true, isSeen: true },
  ...more,
});
const error = (code, more = {}) => ({
  ...{ tag: 'clinic-recent-posts', index: 0, code, message: '', problems: [], url: src },
  ...more,
});
const request = (more) => ({
  ...{ id: '1', url: src, status: 0, type: '', failure: '', blocked: '', cors: '' },
  ...more,
});
/** What is said of a page that is well but for this. */
const findings = (more = {}) =>
  check(
    {
      ...{ url: page, trouble: [], root: undefined, elements: [element()], suspects: [] },
      markup: { tags: [], scripts: [], isKnown: true },
      scripts: [{ src: file, type: '', integrity: 'sha384-x', crossorigin: true }],
      styles: [
        {
          ...{ href: file.replace('clinic-widgets.js', 'reserve.css'), integrity: '' },
          ...{ crossorigin: true, isLoaded: true },
        },
      ],
      ...{ pasted: [], frames: [], versions: { 'clinic-recent-posts': '1.0.0' }, requests: [] },
      ...{ errors: [], violations: [], log: [], said: [], uncaught: [], shifts: [], contrast: [] },
      contents: {},
      ...more,
    },
    library,
  );
const codes = (more) => findings(more).map(({ severity, code }) => `${severity} ${code}`);
const failed = { status: 'error' };

describe("the doctor's checks", () => {
  it('say nothing of a page that is well', () => {
    assert.deepEqual(findings(), []);
  });

  it('know http on an https page, of content and of the script', () => {
    const url = 'http://publisher.example/ketamine.json';
    const [found] = findings({
      elements: [element({ ...failed, src: url })],
      errors: [error('network', { url })],
      requests: [request({ url, failure: 'net::ERR_FAILED', blocked: 'mixed-content' })],
    });
    assert.equal(found.code, 'mixed-content');
    assert.match(found.advice, /https/);
    const http = file.replace('https', 'http');
    const script = {
      scripts: [{ src: http, type: '', integrity: 'sha384-x', crossorigin: true }],
      requests: [request({ url: http, failure: 'net::ERR_FAILED', blocked: 'mixed-content' })],
    };
    assert.deepEqual(codes(script), ['error script-mixed-content']);
  });

  it('know why content does not come, and say it once for each source', () => {
    const elements = [0, 1, 2].map((index) => element({ ...failed, index }));
    const errors = [0, 1, 2].map((index) => error('network', { index }));
    assert.deepEqual(
      codes({ elements, errors, requests: [request({ failure: 'net::ERR_NAME_NOT_RESOLVED' })] }),
      ['error content-network'],
    );
    const [found] = findings({
      ...{ elements, errors },
      requests: [
        request({ status: 403, failure: 'net::ERR_FAILED', cors: 'MissingAllowOriginHeader' }),
      ],
    });
    assert.equal(found.code, 'content-cors');
    assert.match(found.advice, /\(or https:\/\/clinic\.example\).*answers 403/);
  });

  it('do not call it an error when a second try went well', () => {
    assert.deepEqual(codes({ errors: [error('http', { message: '503' })] }), [
      'warning content-http',
    ]);
  });

  it('have words for every code of docs/errors.md, and for one that they do not know', () => {
    for (const code of [
      ...['no-source', 'bad-url', 'timeout', 'too-large', 'invalid-json', 'escaped-json'],
      ...['unknown-format', 'unsupported-version', 'unknown-id', 'invalid-content', 'new-one'],
    ]) {
      const [found, ...more] = findings({ elements: [element(failed)], errors: [error(code)] });
      assert.equal(found.code, code);
      assert.ok(found.message && found.advice);
      assert.deepEqual(more, []);
    }
  });

  it('tell an id in the content from one on the page, and a wrong source from a wrong id', () => {
    const named = element({ ...failed, attributes: [['article', 'a']] });
    const say = (message, contents) =>
      findings({ elements: [named], errors: [error('unknown-id', { message })], contents })[0];
    assert.match(say('other', {}).message, /^The content names "other"/);
    assert.match(say('a', {}).advice, /right src/);
    const ids = JSON.stringify({
      format: 'clinic-content/1',
      articles: [{ id: 'ab', headline: 'H' }],
    });
    assert.match(say('a', { [src]: ids }).advice, /There are: ab\./);
  });

  it('know elements that another script has, and those that a script takes away', () => {
    const elements = [element({ status: 'foreign' })];
    assert.deepEqual(codes({ elements, versions: { 'clinic-recent-posts': '' } }), [
      'error foreign-element',
    ]);
    const tag = {
      ...{ tag: 'clinic-notice', line: 4, attributes: {}, isSelfClosing: false, isClosed: true },
      ...{ holds: 0, inside: '' },
    };
    const markup = { tags: [tag], scripts: [], isKnown: true };
    assert.deepEqual(codes({ elements: [], markup }), ['error removed']);
    const open = { ...tag, isClosed: false, holds: 5 };
    assert.deepEqual(codes({ markup: { ...markup, tags: [open] } }), ['error unclosed']);
    assert.deepEqual(codes({ markup: { ...markup, tags: [{ ...tag, inside: 'template' }] } }), [
      'note in-template',
    ]);
  });

  it('know a file that lacks the widget, and a script that breaks off', () => {
    const elements = [element({ tag: 'clinic-notice', status: 'undefined' })];
    const posts = file.replace('widgets.js', 'posts.js');
    const scripts = [{ src: posts, type: '', integrity: 'sha384-x', crossorigin: true }];
    const [found] = findings({ elements, scripts });
    assert.equal(found.code, 'not-started');
    assert.match(found.advice, /load clinic-widgets\.js/);
    assert.match(findings({ elements })[0].advice, /did not run to its end/);
  });

  it('take the host’s own elements and attributes as they are', () => {
    const suspects = ['clinique-menu', 'my-card', 'client-list'].map((tag) => ({
      ...{ tag, index: 0, selector: tag },
    }));
    const attributes = ['data-a', 'aria-label', 'v-if', ':src', '@click', 'style', '_ngcontent-a']
      .concat('onclick', 'itemprop', 'slot')
      .map((name) => [name, 'x']);
    assert.deepEqual(codes({ suspects, elements: [element({ attributes })] }), []);
  });

  it('call a refused Trusted Types policy an error where it stops something', () => {
    const violations = [
      {
        ...{ directive: 'trusted-types', blocked: 'trusted-types-policy' },
        ...{ sample: 'clinic-widgets', isEnforced: true, isIntegrity: false },
      },
    ];
    const elements = [element({ status: 'undefined' })];
    assert.deepEqual(codes({ violations, elements }), ['error trusted-types']);
    assert.deepEqual(codes({ violations }), ['note trusted-types']);
    const others = [{ ...violations[0], sample: 'other' }];
    assert.deepEqual(codes({ violations: others }), []);
  });

  it('forgive a small shift, and one that comes of a failure', () => {
    const shifts = (value) => [{ tag: 'clinic-recent-posts', index: 0, value }];
    assert.deepEqual(codes({ shifts: shifts(0.02) }), []);
    assert.deepEqual(codes({ shifts: shifts(0.03) }), ['warning layout-shift']);
    assert.deepEqual(codes({ shifts: shifts(0.5), elements: [element(failed)] }), []);
  });
});
