import type { SeenError, SeenViolation } from './observation.js';

/** What a page is told by its widgets and its browser, as `listen` keeps it. */
export interface Heard {
  errors: SeenError[];
  violations: SeenViolation[];
  shifts: { tag: string; index: number; value: number }[];
  said: string[];
  versions: Record<string, string>;
}

/**
 * Runs in the page before anything of it, by its source alone: it may use nothing from outside.
 * What it heard is told by the function that it puts at `key`.
 */
export const listen = (key: string, tags: string[]): void => {
  const { stringify } = JSON;
  const said: string[] = [];
  // A page that writes without end would keep us reading; nobody is there to read it.
  for (const name of Object.keys(console) as (keyof Console)[]) {
    if (typeof console[name] !== 'function') continue;
    Object.defineProperty(console, name, {
      configurable: true,
      writable: true,
      value: (...args: unknown[]) => {
        const [first] = args;
        if (typeof first !== 'string' || said.length > 100) return;
        if (first.slice(0, 14) === 'clinic-widgets') said.push(first.slice(0, 2000));
      },
    });
  }
  if (window !== window.top) return;

  const MOST = 500;
  const short = (value: unknown, length = 1000) => {
    try {
      return String(value ?? '').slice(0, length);
    } catch {
      return '';
    }
  };
  const errors: { target: Element; rest: object }[] = [];
  const violations: object[] = [];
  const resizes: { target: Element; at: number; by: number }[] = [];
  const shifts: { value: number; at: number }[] = [];

  document.addEventListener(
    'clinic-error',
    (event) => {
      if (errors.length >= MOST) return;
      const { code, message, url, problems } = event as unknown as Record<string, unknown>;
      errors.push({
        target: event.target as Element,
        rest: {
          code: short(code, 40),
          message: short(message),
          url: short(url, 5000),
          problems: Array.isArray(problems) ? problems.slice(0, 50).map((each) => short(each)) : [],
        },
      });
    },
    true,
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sample, disposition }) => {
      if (violations.length >= MOST) return;
      violations.push({
        directive: effectiveDirective,
        blocked: short(blockedURI, 5000),
        sample: short(sample),
        isEnforced: disposition === 'enforce',
        isIntegrity: false,
      });
    },
    true,
  );
  try {
    new ReportingObserver(
      (reports) => {
        for (const { type, body } of reports) {
          const { destination, blockedURL, reportOnly } = (body ?? {}) as Record<string, unknown>;
          if (type !== 'integrity-violation' || violations.length >= MOST) continue;
          violations.push({
            directive: short(destination, 40),
            blocked: short(blockedURL, 5000),
            sample: '',
            isEnforced: !reportOnly,
            isIntegrity: true,
          });
        }
      },
      { buffered: true },
    ).observe();
  } catch {
    // An older browser has no such policy either.
  }

  // A shift is a widget's doing when its height changed in the same frame.
  const heights = new WeakMap<Element, number>();
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { height } = target.getBoundingClientRect();
      const by = height - (heights.get(target) ?? height);
      heights.set(target, height);
      if (by && resizes.length < 5000) resizes.push({ target, at: performance.now(), by });
    }
  });
  // A provider is as high as what it holds.
  const selector = tags.filter((tag) => tag !== 'clinic-content').join();
  const follow = () => {
    for (const element of document.querySelectorAll(selector)) sizes.observe(element);
  };
  for (const type of ['readystatechange', 'DOMContentLoaded']) {
    document.addEventListener(type, follow);
  }
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & Record<string, number>;
        if (!hadRecentInput && shifts.length < 5000) {
          shifts.push({ value: value!, at: entry.startTime });
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {
    // Not measured.
  }

  const placeOf = (element: Element) => {
    const tag = element.localName;
    return { tag, index: Array.from(document.querySelectorAll(tag)).indexOf(element) };
  };
  const byWidget = () => {
    const sums = new Map<Element, number>();
    for (const { value, at } of shifts) {
      let most: (typeof resizes)[0] | undefined;
      for (const resize of resizes) {
        if (Math.abs(resize.at - at) > 100) continue;
        if (!most || Math.abs(resize.by) > Math.abs(most.by)) most = resize;
      }
      if (most) sums.set(most.target, (sums.get(most.target) ?? 0) + value);
    }
    return Array.from(sums, ([target, value]) => ({ ...placeOf(target), value }));
  };
  const versionOf = (tag: string) => {
    const found = customElements.get(tag) as { version?: string } | undefined;
    return found && [tag, short(found.version, 40)];
  };
  Object.defineProperty(window, key, {
    value: () =>
      stringify({
        errors: errors.map(({ target, rest }) => ({ ...placeOf(target), ...rest })),
        violations,
        shifts: byWidget(),
        said,
        versions: Object.fromEntries(
          tags.map(versionOf).filter((each): each is string[] => !!each),
        ) as unknown,
      }),
  });
};
