/** What `inspect` sees: a part of an Observation. */
export interface Inspected {
  elements: {
    tag: string;
    index: number;
    selector: string;
    status: 'ready' | 'empty' | 'error' | 'loading' | 'undefined' | 'foreign';
    attributes: [string, string][];
    src: string;
    inline: string;
    hasFallback: boolean;
    isSeen: boolean;
  }[];
  suspects: { tag: string; index: number; selector: string }[];
  scripts: { src: string; type: string; integrity: string; crossorigin: boolean }[];
  styles: { href: string; integrity: string; crossorigin: boolean; isLoaded: boolean }[];
  pasted: { text: string; selector: string }[];
}

/**
 * Runs in the page, in a world of its own where the page cannot change what it uses, by its source
 * alone: it may use nothing from outside.
 */
export const inspect = (tags: string[]): Inspected => {
  const MOST = 2000;
  const elements: Inspected['elements'] = [];
  const suspects: Inspected['suspects'] = [];
  const counts = new Map<string, number>();

  const selectorOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    let selector = '';
    for (let at: Element | null = element, i = 0; at && i < 6; at = at.parentElement, i += 1) {
      const id = at.getAttribute('id');
      const { localName } = at;
      let step = CSS.escape(localName);
      if (id) step = `#${CSS.escape(id)}`;
      else if (selector || root.querySelectorAll(step).length > 1) {
        const same = Array.from(at.parentNode?.children ?? []).filter(
          (each) => each.localName === localName,
        );
        if (same.length > 1) step += `:nth-of-type(${same.indexOf(at) + 1})`;
      }
      selector = selector ? `${step} > ${selector}` : step;
      try {
        if (root.querySelectorAll(selector).length === 1) break;
      } catch {
        break;
      }
    }
    return selector.slice(0, 300);
  };

  const statusOf = (element: Element) => {
    if (!element.matches(':defined')) return 'undefined';
    for (const state of ['ready', 'empty', 'error', 'loading'] as const) {
      if (element.matches(`:state(${state})`)) return state;
    }
    return 'foreign';
  };
  const resolve = (src: string, base: string) => {
    try {
      return new URL(src, base).href;
    } catch {
      return src;
    }
  };
  const isJson = (node: Element) =>
    node.localName === 'script' && node.getAttribute('type') === 'application/json';
  const sourceOf = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at !== element && at.localName !== 'clinic-content') continue;
      const inline = Array.from(at.children).find(isJson)?.textContent ?? '';
      const src = at.getAttribute('src');
      if (inline) return { src: '', inline: inline.slice(0, 500_000) };
      if (src) return { src: resolve(src, at.baseURI).slice(0, 5000), inline: '' };
    }
    return { src: '', inline: '' };
  };

  const count = (tag: string) => {
    const index = counts.get(tag) ?? 0;
    counts.set(tag, index + 1);
    return index;
  };
  const see = (element: Element, isTop: boolean) => {
    const tag = element.localName;
    if (tags.includes(tag)) {
      const index = isTop ? count(tag) : -1;
      if (elements.length >= MOST) return;
      elements.push({
        tag,
        index,
        selector: selectorOf(element),
        status: statusOf(element),
        attributes: Array.from(element.attributes)
          .slice(0, 50)
          .map(({ name, value }) => [name, value.slice(0, 500)]),
        ...sourceOf(element),
        hasFallback: Array.from(element.childNodes).some((node) =>
          node.nodeType === 3
            ? !!node.nodeValue?.trim()
            : node.nodeType === 1 && !isJson(node as Element),
        ),
        isSeen: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      });
    } else if (/^cli|-/.test(tag) && suspects.length < MOST) {
      // Defined: another's own.
      if (tag.includes('-') && element.matches(':defined')) return;
      suspects.push({
        tag: tag.slice(0, 100),
        index: isTop ? count(tag) : -1,
        selector: selectorOf(element),
      });
    }
  };

  const roots: (Document | ShadowRoot)[] = [document];
  for (let i = 0; i < roots.length && i < 500; i += 1) {
    for (const element of roots[i]!.querySelectorAll('*')) {
      see(element, roots[i] === document);
      // Inside ours is only what we put there.
      if (element.shadowRoot && !tags.includes(element.localName)) roots.push(element.shadowRoot);
    }
  }

  const pasted: Inspected['pasted'] = [];
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && pasted.length < 20; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('script, style, noscript, template, pre, code, textarea'))
      continue;
    const found = /<\/?clinic-[a-z-]+|<script[^>]*clinic-(widgets|posts)/.exec(
      node.nodeValue ?? '',
    );
    if (found) pasted.push({ text: found[0], selector: selectorOf(parent) });
  }

  return {
    elements,
    suspects,
    pasted,
    scripts: Array.from(document.querySelectorAll('script[src]'))
      .slice(0, 1000)
      .map((script) => ({
        src: resolve(script.getAttribute('src') ?? '', script.baseURI).slice(0, 5000),
        type: script.getAttribute('type') ?? '',
        integrity: script.getAttribute('integrity') ?? '',
        crossorigin: script.hasAttribute('crossorigin'),
      })),
    styles: Array.from(document.querySelectorAll('link[rel~="stylesheet" i][href]'))
      .slice(0, 1000)
      .map((style) => ({
        href: resolve(style.getAttribute('href') ?? '', style.baseURI).slice(0, 5000),
        integrity: style.getAttribute('integrity') ?? '',
        crossorigin: style.hasAttribute('crossorigin'),
        isLoaded: !!(style as HTMLLinkElement).sheet,
      })),
  };
};

/** Runs in the page: how many of our elements still wait, and for what. */
export const waiting = (tags: string[]): { loading: number; undefined: number; ready: string } => {
  const all = Array.from(document.querySelectorAll(tags.join()));
  return {
    loading: all.filter((each) => each.matches(':defined:state(loading)')).length,
    undefined: all.filter((each) => !each.matches(':defined')).length,
    ready: document.readyState,
  };
};

/** Runs in the page: brings into view what waits for it, one after the other. */
export const bringIntoView = async (tags: string[]): Promise<void> => {
  const all = Array.from(document.querySelectorAll(tags.join()));
  const lazy = all.filter((each) => each.closest('[loading=lazy]')).slice(0, 100);
  for (const element of lazy) {
    element.scrollIntoView();
    for (let i = 0; i < 3; i += 1) await new Promise((done) => requestAnimationFrame(done));
  }
  if (lazy.length) scrollTo(0, 0);
};

/** What axe is there for; in the page, beside it. */
declare const axe: {
  run(
    where: unknown,
    options: unknown,
  ): Promise<{
    violations: { nodes: { element?: Element; any: { data?: Record<string, unknown> }[] }[] }[];
  }>;
};

/** Runs in the page, after axe: what of our elements is hard to read. */
export const readContrast = async (
  tags: string[],
  most: number,
): Promise<{ tag: string; index: number; colours: string; ratio: number; needed: number }[]> => {
  const include = Array.from(document.querySelectorAll(tags.join()))
    .filter((each) => each.checkVisibility() && each.localName !== 'clinic-content')
    .slice(0, most);
  if (!include.length) return [];
  const { violations } = await axe.run(
    { include },
    {
      runOnly: { type: 'rule', values: ['color-contrast'] },
      resultTypes: ['violations'],
      elementRef: true,
      iframes: false,
    },
  );
  const widgetOf = (element: Element | undefined) => {
    let at: Node | null | undefined = element;
    while (at && !include.includes(at as Element)) at = at.parentNode ?? (at as ShadowRoot).host;
    return at as Element | null | undefined;
  };
  return violations
    .flatMap(({ nodes }) => nodes)
    .slice(0, 500)
    .flatMap(({ element, any }) => {
      const widget = widgetOf(element);
      const { fgColor, bgColor, contrastRatio, expectedContrastRatio } = any[0]?.data ?? {};
      if (!widget) return [];
      const tag = widget.localName;
      return {
        tag,
        index: Array.from(document.querySelectorAll(tag)).indexOf(widget),
        colours: `${String(fgColor)} on ${String(bgColor)}`,
        ratio: Number(contrastRatio),
        needed: parseFloat(String(expectedContrastRatio)),
      };
    });
};
