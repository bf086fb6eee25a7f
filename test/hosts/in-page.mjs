// What runs in pages. None of these uses anything from around it.

/** What a library could be tempted to change. */
export const main = [
  'Object Function Array String Number Boolean Symbol BigInt Date RegExp Promise Error TypeError',
  'Map Set WeakMap WeakSet WeakRef Iterator Window EventTarget Event CustomEvent Node Element HTMLElement',
  'Document HTMLDocument DocumentFragment ShadowRoot Text Comment Attr NamedNodeMap NodeList HTMLCollection',
  'DOMTokenList Range Selection MutationObserver IntersectionObserver ResizeObserver History Location Navigator',
  'Performance Storage CSSStyleSheet StyleSheet CSSStyleDeclaration CustomElementRegistry ElementInternals',
  'CustomStateSet HTMLTemplateElement HTMLScriptElement HTMLStyleElement HTMLLinkElement HTMLAnchorElement',
  'HTMLImageElement HTMLSlotElement HTMLFormElement HTMLInputElement HTMLButtonElement XMLHttpRequest Headers',
  'Request Response AbortController AbortSignal URL URLSearchParams DOMParser TrustedTypePolicyFactory',
].join(' ');

/**
 * Runs before anything else of the page, in its own world, and keeps what it needs there: the page
 * may take it away. Gives a line on every global, and on every property of what is named and of its prototype.
 */
export function keepProbe(main) {
  const { apply, ownKeys, getOwnPropertyDescriptor } = Reflect;
  const { toString } = Function.prototype;
  const { push, join } = Array.prototype;
  const native = /^(?:function|class) .*\[native code\]/s;
  const { test } = RegExp.prototype;
  const toText = Symbol.prototype.toString;
  // Some polyfills make names by chance.
  const { replace } = String.prototype;
  const named = (key) =>
    typeof key === 'symbol'
      ? apply(toText, key, [])
      : apply(replace, key, [/^(Symbol\(.*\)).*/, '$1']);
  const text = (value) => {
    if (typeof value !== 'function') return typeof value;
    const source = apply(toString, value, []);
    return apply(test, native, [source]) ? 'native' : source;
  };
  const global = window;
  const known = {};
  for (const name of main.split(' ')) known[name] = true;
  window[Symbol.for('probe')] = () => {
    const lines = [];
    const list = (name, owner) => {
      const keys = ownKeys(owner);
      for (let i = 0; i < keys.length; i++) {
        const key = named(keys[i]);
        // Named and numbered frames and elements come and go by themselves.
        if (owner === global && key - 0 >= 0) continue;
        const found = getOwnPropertyDescriptor(owner, keys[i]);
        if (!found) continue;
        const { value, get, set, writable, enumerable, configurable } = found;
        const flags = `${writable} ${enumerable} ${configurable}`;
        const line = `${name}.${key} ${flags} ${text(value)} ${text(get)} ${text(set)}`;
        apply(push, lines, [line]);
        if (owner !== global || typeof value !== 'function' || !known[key]) continue;
        list(key, value);
        if (value.prototype) list(`${key}.prototype`, value.prototype);
      }
    };
    list('window', global);
    return apply(join, lines, ['\n']);
  };
}

/** The lines of the probe; runs in the page's own world. */
export const probe = () => window[Symbol.for('probe')]();

/** What of the document is not ours. Runs in a world of its own, as all that follows. */
export function hostDocument() {
  const sheets = [...document.styleSheets].map(({ href, cssRules }) => [href, cssRules.length]);
  return JSON.stringify([
    document.documentElement.outerHTML,
    sheets,
    document.adoptedStyleSheets.length,
    document.compatMode,
  ])
    .replaceAll('/nothing/clinic-', '/dist/clinic-')
    .replaceAll('/without/', '/with/');
}

/** Waits until all widgets have something to show, or until time is over. */
export async function rendered(tags, milliseconds) {
  const end = Date.now() + milliseconds;
  const isThere = (el) => {
    const base = el.shadowRoot?.querySelector('.base');
    return base && base.getAttribute('aria-busy') !== 'true';
  };
  const widgets = () => [...document.querySelectorAll(tags.join())];
  while (Date.now() < end && !(widgets().length && widgets().every(isThere))) {
    await new Promise((done) => setTimeout(done, 10));
  }
  await new Promise((done) => setTimeout(done, 50));
  // Polyfills of style sheets write what they have with the next frame, if the page lets one come.
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const patience = new Promise((done) => setTimeout(done, milliseconds));
  await Promise.race([frame().then(frame), patience]);
}

/** Which of the fallbacks are to be seen. */
export function fallbacks(tags) {
  return [...document.querySelectorAll(tags.join())].map((el) => {
    const [child] = el.children;
    return `${el.localName}: ${child?.checkVisibility() && child.innerText.trim() ? 'fallback' : 'nothing'}`;
  });
}

/**
 * What is to be seen of each widget: its text; what it inherits and how wide it is; the styles of
 * elements around text, without what follows from their size; and these sizes.
 */
export function look(tags) {
  const inherited = [
    ...['font-family', 'font-size', 'color', 'direction', 'visibility', 'color-scheme'],
  ];
  // What follows from sizes, and what is there by another name, too.
  const other =
    /^--|^(width|height|(perspective|transform)-origin|grid-template-(rows|columns)|top|left|right|bottom)$|(block|inline)(-|$)/;
  const names = [...getComputedStyle(document.documentElement)].filter((name) => !other.test(name));
  const known = new Map();
  const sheets = [];
  /** The number of a set of styles that is listed once. */
  const number = (style) => {
    const line = names.map((name) => style.getPropertyValue(name)).join('\n');
    if (!known.has(line)) known.set(line, sheets.push(line) - 1);
    return known.get(line);
  };
  const hasText = ({ childNodes, localName }) =>
    localName !== 'style' &&
    [...childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  /** Two of all that are in the same places are enough. */
  const few = () => {
    const counts = {};
    return (el) => {
      let place = '';
      for (let above = el; above; above = above.parentElement) {
        place += `${above.localName} ${above.className} ${above.getAttribute('part')} < `;
      }
      counts[place] = (counts[place] ?? 0) + 1;
      return counts[place] < 3;
    };
  };
  // Forms may have fields of these names.
  const langOf = (el) => (el ? Element.prototype.getAttribute.call(el, 'lang') : '');
  const widgets = [...document.querySelectorAll(tags.join())].map((el) => {
    const style = getComputedStyle(el);
    const base = el.shadowRoot?.querySelector('.base');
    const parents = [...(el.shadowRoot?.querySelectorAll('*') ?? [])].filter(hasText).filter(few());
    return {
      tag: el.localName,
      text: base?.innerText.trim() ?? '',
      inherited: inherited.map((name) => [name, style.getPropertyValue(name)]),
      lang: langOf(el.closest('[lang]')),
      // Dates say themselves what language they are in.
      dates: [...(el.shadowRoot?.querySelectorAll('time') ?? [])].map(({ lang }) => lang),
      width: base ? getComputedStyle(base).width : '',
      elements: parents.map((parent) => {
        const style = getComputedStyle(parent);
        return {
          path: `${parent.localName} "${parent.textContent.trim().slice(0, 20)}"`,
          style: number(style),
          // What is hidden in place is as wide as the page has room there.
          size: style.position === 'absolute' ? [] : [parent.offsetWidth, parent.offsetHeight],
        };
      }),
    };
  });
  return { names, sheets, widgets };
}

/** Makes every widget of the bare page inherit what those of a host page do. */
export function inherit(tags, widgets) {
  [...document.querySelectorAll(tags.join())].forEach((el, i) => {
    const { inherited, lang, dates, width } = widgets[i];
    el.lang = lang;
    el.shadowRoot?.querySelectorAll('time').forEach((time, i) => (time.lang = dates[i]));
    for (const [name, value] of inherited) el.style.setProperty(name, value);
    el.style.width = width;
  });
  // Lays out everything anew: what is left of an earlier layout may be a little different.
  document.body.style.display = 'none';
  document.body.getBoundingClientRect();
  document.body.style.display = '';
}
