// What the browser gives is missing, broken, frozen, extended, or put in place of by the page.
import { js } from '../host-page.mjs';

/** What a page can do without, though we use it: content shows. */
const dispensable = [
  'HTMLElement.prototype.attachInternals',
  'ElementInternals.prototype.states',
  'CustomStateSet.prototype.add',
  'ShadowRoot.prototype.adoptedStyleSheets',
  'CSSStyleSheet',
  'CSSStyleSheet.prototype.replaceSync',
  'ResizeObserver',
  'MutationObserver',
  'IntersectionObserver',
  'Array.prototype.entries',
  'Array.prototype.reduce',
  'Array.from',
  'trustedTypes',
  'console',
  'Comment',
  'Text',
  'Event',
  'Map',
];

/** Without these content shows, a little of it in other words. */
const worded = ['Intl.ListFormat', 'Intl.RelativeTimeFormat', 'Intl.DisplayNames', 'Intl.Locale'];

/** What we do not need at all: all of it at once. */
const needless = [
  ...['structuredClone', 'queueMicrotask', 'requestIdleCallback', 'requestAnimationFrame'],
  ...['String.prototype.replaceAll', 'String.prototype.at', 'Array.prototype.at'],
  ...['Array.prototype.findLast', 'Array.prototype.toSorted', 'Object.hasOwn', 'Object.groupBy'],
  ...['Promise.any', 'Promise.withResolvers', 'WeakRef', 'FinalizationRegistry'],
  ...['Element.prototype.checkVisibility', 'Element.prototype.setHTMLUnsafe'],
  ...[
    'Element.prototype.replaceChildren',
    'Element.prototype.animate',
    'Element.prototype.matches',
  ],
  ...['Element.prototype.append', 'Element.prototype.scrollIntoView', 'CSS', 'matchMedia'],
  ...['performance', 'localStorage', 'sessionStorage', 'navigator', 'XMLHttpRequest'],
  ...['Intl.Segmenter', 'Intl.PluralRules', 'Intl.DurationFormat', 'Image', 'Range', 'NodeFilter'],
  ...['Document.prototype.createElement', 'Document.prototype.createTreeWalker'],
  ...['Document.prototype.importNode', 'Document.prototype.querySelector', 'getComputedStyle'],
  ...['customElements.whenDefined', 'customElements.upgrade', 'EventTarget', 'Node', 'Element'],
];

/** Without these nothing can be shown: the fallback stays. */
const needed = [
  'fetch',
  'AbortController',
  'JSON.parse',
  'URL',
  'DOMParser',
  'customElements',
  'customElements.define',
  'Element.prototype.attachShadow',
  'Element.prototype.shadowRoot',
  'Element.prototype.innerHTML',
];

/** Takes away what this path leads to, or makes it throw. */
const without = (path, how) => {
  const keys = path.split('.');
  const last = keys.pop();
  const owner = ['window', ...keys].join('.');
  const thrower = `function () { throw new TypeError('Illegal ${last}'); }`;
  return js(
    how === 'removed'
      ? `if (${owner}) { delete ${owner}.${last}; if (${owner}.${last}) Object.defineProperty(${owner}, '${last}', { value: undefined, configurable: true, writable: true }); }`
      : `{
        const owner = ${owner};
        const { value, get, set } = (owner && Object.getOwnPropertyDescriptor(owner, '${last}')) ?? {};
        const change = (how) => Object.defineProperty(owner, '${last}', { configurable: true, ...how });
        if (typeof value == 'function') change({ writable: true, value: ${thrower} });
        else if (owner) change({ get: ${thrower}, set: ${thrower} });
      }`,
  );
};

const each = (paths, shows) =>
  paths.flatMap((path) =>
    ['removed', 'throwing'].map((how) => ({
      name: `${path} ${how}`,
      head: without(path, how),
      shows,
      breaks: true,
    })),
  );

/** What old libraries and old habits leave on prototypes. */
const extensions = {
  'Object.prototype with functions that are listed': `
    for (const name of ['extend', 'each', 'clone', 'keys', 'isEmpty', 'toQueryString', 'inspect'])
      Object.prototype[name] = function () { return name; };`,
  'Object.prototype with properties that are listed': `
    Object.assign(Object.prototype, { debug: true, version: 1, foo: { bar: 'baz' }, zero: 0 });`,
  'Object.prototype with get and set': `
    Object.prototype.get = function (key) { return this[key]; };
    Object.prototype.set = function (key, value) { this[key] = value; };`,
  'Object.prototype with accessors': `
    for (const name of ['size', 'first', 'json', 'constructorName', 'configurable', 'enumerable'])
      Object.defineProperty(Object.prototype, name, { get() { return undefined; }, set() {}, enumerable: true, configurable: true });`,
  'Object.prototype with the names of our fields': `
    for (const name of ['body', 'items', 'sections', 'expires', 'author', 'href', 'type', 'attribute', 'once', 'signal'])
      Object.prototype[name] = undefined;`,
  'Array.prototype with functions that are listed': `
    for (const name of ['remove', 'contains', 'each', 'clone', 'last', 'unique', 'sum', 'insert'])
      Array.prototype[name] = function () { return name; };`,
  'Array.prototype as Prototype.js 1.6 has it': `
    Object.assign(Array.prototype, {
      entries() { return [...this]; },
      reduce() { return this.length > 1 ? this : this[0]; },
      toJSON() { return '[' + this.map(String).join(', ') + ']'; },
      include(value) { return this.indexOf(value) > -1; },
      find(test, context) { for (const each of this) if (test.call(context, each)) return each; },
      size() { return this.length; },
      without() { return this; },
      clear() { this.length = 0; return this; },
    });
    Array.from = (list) => { const all = []; for (let i = 0; i < (list?.length ?? 0); i++) all.push(list[i]); return all; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Object.toJSON = JSON.stringify;`,
  'Array.from as MooTools has it': `
    Array.from = (item) => (item == null ? [] : typeof item.length == 'number' && typeof item != 'string' ? Array.prototype.slice.call(item) : [item]);
    Array.prototype.flatten = function () { return this.flat(9); };`,
  'Function.prototype with more': `
    for (const name of ['extend', 'implement', 'delay', 'pass', 'overloadSetter', 'inherits'])
      Function.prototype[name] = function () { return this; };`,
  'String, Number and Date with more': `
    for (const { prototype } of [String, Number, Date, Boolean, RegExp])
      for (const name of ['contains', 'capitalize', 'times', 'format', 'first', 'toInt', 'isBlank'])
        prototype[name] = function () { return this; };`,
  'Element.prototype with more': `
    for (const { prototype } of [Node, Element, HTMLElement, EventTarget])
      for (const name of ['get', 'set', 'on', 'off', 'find', 'empty', 'inject', 'adopt', 'update', 'render', 'insert', 'content', 'stale', 'reload', 'addController', 'requestUpdate', 'updated', 'styles', 'properties', 'tag'])
        prototype[name] = function () { return this; };`,
  'Element.prototype with methods for lists': `
    NodeList.prototype.map = HTMLCollection.prototype.map = function () { return []; };
    NodeList.prototype.forEach = NodeList.prototype.forEach ?? Array.prototype.forEach;`,
  'Date.parse as date.js has it': `
    Date.parse = (text) => { const date = new Date(text); return isNaN(date) ? null : date; };`,
  'Event as MooTools has it': `Event = function (event) { this.event = event; };`,
  'Element and Event as functions with more': `
    const { prototype } = Element;
    Element = function (tag) { return document.createElement(tag); };
    Element.prototype = prototype;
    Event.observe = Event.stopObserving = Event.element = () => {};`,
  'variables called as what browsers have': `
    var Text = {}, Comment = [], Map = { center: [0, 0] }, Image = 'image.png', Template = 1, Range = null, Option = {};`,
  'functions called as what browsers have': `
    function Text() {} function Comment() {} function Event() {} function Node() {} function Element() {} function Image() {}
    function Notification() {} function Request() {} function Selection() {} function Animation() {} function Plugin() {}
    function html() {} function css() {} function render() {} function e() {} function t() {} function n() {}`,
  'Promise of a library': `
    const Native = Promise;
    Promise = class Promise { constructor(work) { const p = new Native(work); this.then = (...all) => Promise.resolve(p.then(...all)); this.catch = (no) => this.then(undefined, no); }
      static resolve(value) { return new Promise((done) => done(value)); } static reject(value) { return new Promise((_, no) => no(value)); }
      static all(all) { return Promise.resolve(Native.all(all)); } };`,
  'timers that are wrapped': `
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
      const { [name]: asEver } = window;
      window[name] = (work, ...all) => asEver(() => work(), ...all);
    }`,
  'a fetch that is wrapped, without a stream': `
    const asEver = fetch;
    fetch = (...all) => asEver(...all).then(async (response) => { const text = await response.text(); return { ok: response.ok, status: response.status, url: response.url, headers: response.headers, text: async () => text, json: async () => JSON.parse(text), clone() { return this; } }; });`,
  'a fetch that takes no options': `
    const asEver = fetch;
    fetch = (url) => asEver(url);`,
  'a fetch by XMLHttpRequest': `
    fetch = (url) => new Promise((done, no) => { const request = new XMLHttpRequest(); request.open('GET', url); request.onerror = no;
      request.onload = () => done(new Response(request.responseText, { status: request.status })); request.send(); });`,
  'customElements.define that is wrapped': `
    const { define } = customElements;
    customElements.define = function (name, element, options) { return define.call(this, name, element, options); };`,
  'customElements.define that makes classes of its own': `
    const { define } = customElements;
    customElements.define = function (name, element, options) { return define.call(this, name, class extends element {}, options); };`,
  'attachShadow that is wrapped': `
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (how) { const root = attachShadow.call(this, how); root.appendChild(document.createComment('seen')); return root; };`,
  'setAttribute and appendChild that are wrapped': `
    for (const [{ prototype }, name] of [[Element, 'setAttribute'], [Node, 'appendChild'], [Node, 'insertBefore'], [Node, 'removeChild'], [Element, 'remove'], [EventTarget, 'addEventListener'], [EventTarget, 'dispatchEvent']]) {
      const asEver = prototype[name];
      prototype[name] = function (...all) { return asEver.apply(this, all); };
    }`,
  'an own toString, valueOf and hasOwnProperty': `
    Object.prototype.toString = function () { return 'mine'; };
    Object.prototype.hasOwnProperty = function (key) { return Object.getOwnPropertyDescriptor(this, key) !== undefined; };`,
  'a message for each error': `
    addEventListener('error', (event) => { throw event.error; });
    console.warn = console.error = (text) => { throw new Error(text); };`,
};

const clocks = {
  'a clock that stands': `
    Date = class extends Date { constructor(...all) { super(...(all.length ? all : [864e5])); } static now() { return 864e5; } };`,
};

const allGlobals = `Object.getOwnPropertyNames(window).map((name) => { try { return Object.getOwnPropertyDescriptor(window, name).value; } catch {} })
  .filter((value) => value && /^(function|object)$/.test(typeof value) && value !== window && value !== document && value !== location)`;
const frozen = {
  'every prototype': `for (const each of ${allGlobals}) if (each.prototype) Object.freeze(each.prototype);`,
  'every prototype and constructor': `for (const each of ${allGlobals}) { if (each.prototype) Object.freeze(each.prototype); try { Object.freeze(each); } catch {} }`,
  'Object.prototype': `Object.freeze(Object.prototype);`,
  'what JavaScript itself has': `
    for (const name of ['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'Error', 'TypeError', 'Promise', 'Map', 'Set', 'WeakMap', 'RegExp', 'Date', 'JSON', 'Math', 'Reflect', 'Intl', 'URL', 'Iterator']) {
      const each = window[name];
      if (each) [each, each.prototype, each.prototype && Object.getPrototypeOf(each.prototype)].forEach((all) => all && Object.freeze(all));
    }`,
  'what elements have': `for (const each of [EventTarget, Node, Element, HTMLElement, ShadowRoot, Event, CustomEvent, Text, Comment]) { Object.freeze(each); Object.freeze(each.prototype); }`,
  'console, customElements and JSON': `Object.freeze(console); Object.freeze(customElements); Object.freeze(JSON);`,
  'the document and its body': `Object.preventExtensions(document); addEventListener('DOMContentLoaded', () => Object.preventExtensions(document.body));`,
};

/** How content is refused: no global of the page is missing, but what it gives is of no use. */
const refusals = {
  'no fetch, and an Error that is frozen': `delete window.fetch; Object.freeze(Error); Object.freeze(Error.prototype);`,
  'no fetch, and a console that throws': `
    delete window.fetch;
    for (const name in console) console[name] = () => { throw new Error(name); };`,
  'no shadow roots, and no console': `delete Element.prototype.attachShadow; delete window.console;`,
  'fetch that never answers': `fetch = () => new Promise(() => {});`,
  'fetch that gives nothing': `fetch = async () => undefined;`,
  'fetch that throws nothing': `fetch = () => { throw undefined; };`,
  'attachShadow that is closed': `
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (how) { return attachShadow.call(this, { ...how, mode: 'closed' }); };`,
  'attachShadow that gives nothing': `Element.prototype.attachShadow = () => undefined;`,
  'customElements.define that does nothing': `customElements.define = () => {};`,
  'customElements.get that finds everything': `customElements.get = () => HTMLElement;`,
};

/** Texts are compared with those of the bare page in its own language alone. */
const inOtherWords = (page) => ({ ...page, htmlAttributes: 'lang="en-x-host"', layout: false });

const scripted = (all, how) =>
  Object.entries(all).map(([name, text]) => ({ name, head: js(text), ...how }));

export default [
  ...each(dispensable, 'content'),
  ...each(worded, 'content').map(inOtherWords),
  ...each(needed, 'fallback'),
  ...['removed', 'throwing'].map((how) => ({
    name: `all that is not needed ${how}`,
    head: needless.map((path) => without(path, how)).join('\n'),
    breaks: true,
  })),
  ...scripted(extensions),
  ...scripted(clocks).map(inOtherWords),
  ...scripted(frozen).map((page) => ({ ...page, name: `frozen: ${page.name}` })),
  ...scripted(refusals, { shows: 'fallback' }),
];
