// Pages that would mislead a program that writes into them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { prerender } from '../../dist/esm/prerender/index.js';

const content = {
  format: 'clinic-content/1',
  articles: [{ id: 'sleep', headline: 'Sleeping better', url: 'https://clinic.example/sleep' }],
};
const write = async (html, options) => {
  const result = await prerender(html, {
    url: 'https://clinic.example/page',
    load: async () => content,
    ...options,
  });
  return result.html;
};
/** The page without what was written. */
const rest = (html) => html.replace(/<div data-clinic="-?\d+">.*?<\/div>/gs, '');
const widget = (inside = '') => `<clinic-article src="content.json">${inside}</clinic-article>`;

for (const [where, around] of Object.entries({
  'a template': (text) => `<template>${text}</template>`,
  'a textarea': (text) => `<textarea>${text}</textarea>`,
  'a title': (text) => `<title>${text}</title>`,
  'a style sheet': (text) => `<style>${text}</style>`,
  'a comment that does not end': (text) => `<!-- ${text}`,
  'plain text': (text) => `<plaintext>${text}`,
  'a CDATA section in SVG': (text) => `<svg><![CDATA[${text}]]></svg>`,
  'an attribute': (text) => `<p title='${text}' data-a="'">`,
})) {
  it(`leaves what looks like a widget in ${where}`, async () => {
    const trap = around(widget('Trap'));
    const ends = /^<(!--|plain|p)/.test(trap);
    const page = ends ? `${widget()}\n${trap}` : `${trap}\r\n\0${widget()}`;
    const html = await write(page);
    assert.equal(html.split('data-clinic').length, 2);
    assert.equal(rest(html), page);
  });
}

it('leaves the strings of scripts in XHTML, where elements close themselves', async () => {
  const text = '"<clinic-article src=\'x.json\'/>"';
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><script>var a = ${text};</script></head><body><textarea>${text}</textarea>${widget()}<!-- ${text}`;
  const html = await write(page);
  assert.equal(html.split('data-clinic').length, 2);
  assert.equal(rest(html), page);
});

it('is not held up by a page that never ends its comments', async () => {
  const began = performance.now();
  await write(`<html xmlns="x">${'<!--'.repeat(200_000)}`);
  assert.ok(performance.now() - began < 5000);
});

it('takes structured data and titles for what they are', async () => {
  const before =
    '<script type="application/ld+json" data-clinic-json-ld="">{}</script><p>Before</p>';
  const page = `<html><head></head><body><svg><title>A picture</title></svg>${widget(before)}</body></html>`;
  const html = await write(page, { jsonLd: true });
  assert.equal(html.split('data-clinic-json-ld').length, 2);
  assert.match(html, /data-clinic-json-ld=""[^]*"name":"Sleeping better"[^]*<\/head>/);
  assert.doesNotMatch(html, /Before/);
  assert.match(html, /<\/div><\/clinic-article><\/body><\/html>$/);
  assert.equal(await write(html, { jsonLd: true }), html);
});
