import { nextFrame } from '@open-wc/testing';
import type { ClinicElement } from '../../src/base/clinic-element.js';

/** Text without the white space that means nothing. */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

export const all = (el: Element, selector: string): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

export const parts = (el: Element, name: string): HTMLElement[] => all(el, `[part~="${name}"]`);

export const texts = (elements: Element[]): string[] =>
  elements.map((each) => tidy(each.textContent));

/** All that a widget says, hidden words included. */
export const text = (el: Element): string => tidy(el.shadowRoot!.textContent);

export const links = (el: Element): HTMLAnchorElement[] => all(el, 'a') as HTMLAnchorElement[];

/** What a screen reader says of an element. */
export const spoken = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove();
  return tidy(copy.textContent);
};

/** The headings of a widget as they are spoken: "2 Recent posts". */
export const outline = (el: Element): string[] =>
  all(el, 'h1, h2, h3, h4, h5, h6, [role=heading]').map(
    (heading) => `${levelOf(heading)} ${spoken(heading)}`,
  );

const levelOf = (heading: Element): string =>
  heading.getAttribute('aria-level') ?? heading.localName.slice(1);

/** Waits until the condition holds, frame by frame; shortly before the test's own time-out it says what never held. */
export const until = async (condition: () => unknown): Promise<void> => {
  const end = performance.now() + 18_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`never: ${condition}`);
    await nextFrame();
  }
};

/** Waits until a widget has its content, or has failed. */
export const settled = async <T extends ClinicElement>(el: T): Promise<T> => {
  await until(() => el.status != 'loading');
  await el.updateComplete;
  return el;
};

/** Whether the widget's children are what people see. */
export const showsFallback = (el: Element): boolean =>
  [...el.children].some((child) => child.localName != 'script' && child.checkVisibility());

/** Clicks a link as a person would, and stays on the page. Tells whether it would have been followed. */
export const follow = (anchor: Element, init: MouseEventInit = {}): boolean => {
  let followed = true;
  window.addEventListener(
    'click',
    (event) => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  const options = { bubbles: true, composed: true, cancelable: true, ...init };
  anchor.dispatchEvent(new MouseEvent('click', options));
  return followed;
};

/** Gathers the events of some types that reach the target. */
export const record = <K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  ...types: K[]
): GlobalEventHandlersEventMap[K][] => {
  const events: GlobalEventHandlersEventMap[K][] = [];
  for (const type of types) {
    target.addEventListener(type, (event) => events.push(event as (typeof events)[number]));
  }
  return events;
};

/** The next event of a type that reaches the target. */
export const nextEvent = <K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: K,
): Promise<GlobalEventHandlersEventMap[K]> =>
  new Promise((done) => {
    const once = (event: Event) => done(event as GlobalEventHandlersEventMap[K]);
    target.addEventListener(type, once, { once: true });
  });
