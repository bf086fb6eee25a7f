// The files that people get.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { json, widgets } from '../helpers/schema.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const { name, version, exports } = await json('package.json');
const scripts = ['clinic-widgets.js', 'clinic-posts.js'];

describe('dist/integrity.json', () => {
  it('has the version, and the name of the Trusted Types policy', async () => {
    const { version: told, trustedTypesPolicy } = await json('dist/integrity.json');
    assert.equal(told, version);
    assert.equal(trustedTypesPolicy, 'clinic-widgets');
  });

  it('has hash and sizes of every file that a page loads, as they are', async () => {
    const { files, csp } = await json('dist/integrity.json');
    const loaded = readdirSync(new URL('dist/', root), { recursive: true }).filter(
      (file) => /\.(js|css)$/.test(file) && !/^esm\b|^cli\.js$/.test(file),
    );
    assert.deepEqual(Object.keys(files).sort(), loaded.sort());
    for (const file of loaded) {
      const content = read(`dist/${file}`);
      const hash = createHash('sha384').update(content).digest('base64');
      assert.equal(files[file].integrity, `sha384-${hash}`, file);
      assert.equal(files[file].bytes, content.length, file);
      assert.equal(files[file].gzip, gzipSync(content, { level: 9 }).length, file);
      if (file.endsWith('.js')) assert.ok(csp['script-src'].includes(`'sha384-${hash}'`), file);
    }
  });
});

describe('a script for pages', () => {
  for (const file of scripts) {
    const code = read(`dist/${file}`).toString();

    it(`${file} is ASCII, whatever encoding a page has`, () => {
      assert.equal(code.search(/[^\0-\x7f]/), -1);
    });

    it(`${file} is a classic script that loads nothing more`, () => {
      new Script(code, { filename: file });
      assert.doesNotMatch(code, /\bimport\s*\(|\beval\(|new Function|document\.write/);
    });

    it(`${file} carries the version`, () => {
      assert.ok(code.includes(version));
      assert.ok(!code.includes('__VERSION__'));
    });

    it(`${file} stores nothing`, () => {
      assert.doesNotMatch(code, /localStorage|sessionStorage|indexedDB|\.cookie\b|sendBeacon/);
    });
  }

  it('with cards and lists alone has no more', () => {
    const code = read('dist/clinic-posts.js').toString();
    assert.ok(code.includes('clinic-recent-posts') && code.includes('clinic-article-card'));
    assert.ok(!code.includes('clinic-side-effects'));
  });

  it('comes with the licences of what is in it', () => {
    const notices = read('dist/THIRD-PARTY.txt').toString();
    assert.match(notices, /^lit-html /m);
    assert.match(notices, /@lit\/context/);
    assert.match(notices, /Redistribution and use in source and binary forms/);
  });
});

describe('the package', () => {
  it('exports only what is there', () => {
    for (const [path, target] of Object.entries(exports)) {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        const sample = { './themes/*': 'calm.css', './locales/*': 'es', './locales/*.js': 'es' };
        const real = file.replaceAll('*', sample[path] ?? 'recent-posts');
        assert.ok(existsSync(new URL(real, root)), `${path}: ${real}`);
      }
    }
  });

  it('has an entry for each widget, which registers it', () => {
    assert.ok(widgets.length);
    for (const widget of widgets) {
      const url = import.meta.resolve(`${name}/widgets/${widget.tagName.replace('clinic-', '')}`);
      assert.ok(read(url).includes(`define(${widget.name})`), url);
    }
  });

  it('can be imported in Node, and registers nothing', async () => {
    const api = await import(name);
    assert.equal(api.ClinicRecentPosts.tag, 'clinic-recent-posts');
    assert.equal(globalThis.customElements?.get('clinic-recent-posts'), undefined);
  });
});
