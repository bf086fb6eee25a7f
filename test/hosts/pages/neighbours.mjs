// Other copies of the library, other libraries that define elements, and documents of other kinds.
import { allWidgets, js, scripts } from '../host-page.mjs';

const src = 'src="/content/short.json"';
const posts = scripts.defer.replace('widgets', 'posts');
/** All by their own address: what a squatted `clinic-content` does not provide is not asked of it. */
const byThemselves = allWidgets.replace(/<(clinic-(?!content)[a-z-]+)>/g, `<$1 ${src}>`);
/** Chromium tells elements of XML nothing of their attributes, so these have no source. */
const xhtml = {
  shows: 'fallback',
  doctype:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
  htmlAttributes: 'xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"',
  type: 'application/xhtml+xml',
  script: scripts.defer.replace('defer', 'defer=""'),
};
const byScript = (text) => ({
  widgets: '<div id="place" style="width: 640px"></div>',
  after: `<template id="source">${allWidgets}</template>${js(text)}`,
});

export default [
  { name: 'the script twice', script: scripts.defer + scripts.defer },
  {
    name: 'the script as a module and as a classic script',
    script: scripts.module + scripts.blocking,
  },
  { name: 'clinic-posts.js first', script: posts + scripts.defer },
  { name: 'clinic-posts.js after', script: scripts.defer + posts },
  {
    name: 'clinic-content squatted',
    head: js(`customElements.define('clinic-content', class extends HTMLElement {});`),
    widgets: byThemselves,
  },
  {
    name: 'another Lit with its policy and versions',
    head: js(`
      globalThis.litHtmlVersions = ['3.3.1']; globalThis.reactiveElementVersions = ['2.1.1']; globalThis.litElementVersions = ['4.2.1'];
      globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html });`),
  },
  {
    name: 'another Lit under Trusted Types',
    head: `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types lit-html clinic-widgets"/>${js(
      `trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });`,
    )}`,
  },
  {
    name: 'a default policy',
    head: `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'"/>${js(
      `trustedTypes.createPolicy('default', { createHTML: (html) => html, createScript: (text) => text, createScriptURL: (url) => url });`,
    )}`,
  },
  { name: 'XHTML', ...xhtml },
  {
    name: 'XHTML, in a form with fields of many names',
    ...xhtml,
    widgets: `<form>${allWidgets}<input type="hidden" name="parentNode"/></form>`,
  },
  {
    name: 'quirks mode by a doctype',
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">',
  },
  {
    name: 'limited quirks',
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  },
  { name: 'the script at the end of the body', script: '', after: scripts.blocking },
  {
    name: 'the script in the middle of the widgets',
    script: '',
    widgets: allWidgets.replace('<clinic-content', `${scripts.blocking}<clinic-content`),
  },
  { name: 'a blocking script in the head', script: scripts.blocking },
  {
    name: 'widgets by document.write',
    widgets: js(`document.write(${JSON.stringify(allWidgets).replaceAll('</', '<\\/')})`),
  },
  {
    name: 'the script by document.write',
    script: js(`document.write('<script src="/dist/clinic-widgets.js"><\\/script>')`),
  },
  {
    name: 'the script by script, late',
    script: js(
      `addEventListener('load', () => { const script = document.createElement('script'); script.src = '/dist/clinic-widgets.js'; document.head.append(script); })`,
    ),
  },
  {
    name: 'widgets by innerHTML',
    ...byScript(
      `document.getElementById('place').innerHTML = document.getElementById('source').innerHTML`,
    ),
  },
  {
    name: 'widgets by importNode',
    ...byScript(
      `document.getElementById('place').append(document.importNode(document.getElementById('source').content, true))`,
    ),
  },
  {
    name: 'widgets by importNode, once they are defined',
    ...byScript(
      `addEventListener('load', () => document.getElementById('place').append(document.importNode(document.getElementById('source').content, true)))`,
    ),
  },
  {
    name: 'widgets by adoptNode',
    ...byScript(
      `addEventListener('load', () => document.getElementById('place').append(document.getElementById('source').content))`,
    ),
  },
  {
    name: 'widgets that are cloned',
    ...byScript(`addEventListener('load', () => {
      const copy = document.getElementById('source').content.firstElementChild; document.body.append(copy);
      document.getElementById('place').append(copy.cloneNode(true)); copy.remove(); })`),
  },
  {
    name: 'widgets that are moved while they load',
    ...byScript(`addEventListener('load', () => {
      const root = document.importNode(document.getElementById('source').content, true).firstElementChild;
      document.body.append(root); document.body.prepend(root); document.getElementById('place').append(root);
      Promise.resolve().then(() => document.getElementById('place').append(root)); })`),
  },
  {
    name: 'widgets that are removed while they load',
    ...byScript(`addEventListener('load', () => {
      const source = document.getElementById('source').content;
      const gone = document.importNode(source, true).firstElementChild; document.body.append(gone);
      Promise.resolve().then(() => { gone.remove(); document.getElementById('place').append(document.importNode(source, true)); }); })`),
  },
  {
    name: 'widgets whose fallback is replaced',
    ...byScript(`addEventListener('load', () => {
      document.getElementById('place').append(document.importNode(document.getElementById('source').content, true));
      for (const p of document.querySelectorAll('#place p')) p.replaceWith(p.cloneNode(true)); })`),
  },
  {
    name: 'widgets by createElement',
    ...byScript(`addEventListener('load', () => {
      const copy = (from, to) => { for (const node of from.childNodes) {
        if (node.nodeType != 1) continue;
        const el = document.createElement(node.localName);
        for (const { name, value } of node.attributes) el.setAttribute(name, value);
        if (node.localName == 'p') el.innerHTML = node.innerHTML; else copy(node, el);
        to.append(el);
      } };
      copy(document.getElementById('source').content, document.getElementById('place')); })`),
  },
];
