import { expect } from '@open-wc/testing';
import type { ClinicElement } from '../../src/base/clinic-element.js';
import type { Article, Section } from '../../src/content/types.js';
import { links, settled, until } from './dom.js';
import { articleWidget, section } from './reading.js';

let next = 0;

/** A number that no other test has. */
export const unique = (): number => ++next;

/** Three sections with ids that no other test has. */
export const sections = (ids = ['a', 'b', 'c']): Section[] => {
  const number = unique();
  return ids.map((id) => ({ ...section(`Section ${id}`), id: `${number}-${id}` }));
};

/** The page's address without a place. */
export const cleared = location.origin + location.pathname + location.search;

/** Room above and below, so that there is something to scroll. */
export const roomy = async <T extends ClinicElement>(el: T): Promise<T> => {
  el.style.display = 'block';
  el.style.marginBlock = '3000px';
  await settled(el);
  window.scrollTo(0, 0);
  return el;
};

export const article = async (body: Section[], more: Partial<Article> = {}) =>
  roomy(await articleWidget({ body, ...more }, {}, { toc: true }));

/** The link of a widget that leads to a place. */
export const linkTo = (el: Element, id: string) =>
  links(el).find((link) => link.getAttribute('href') == `#${id}`)!;

export const placeIn = (el: Element, id: string) => el.shadowRoot!.getElementById(id)!;

/** What of a widget has the focus. */
export const focused = (el: Element) =>
  document.activeElement == el ? el.shadowRoot!.activeElement : null;

/** Whether it begins where the page does, below what stays at its top. */
export const isAtTop = (place: Element, edge = 0) => {
  const { top } = place.getBoundingClientRect();
  return top > edge - 2 && top < edge + 20;
};

/** That the reader was led to a place: they see it, and keys go on from it. */
export const expectLed = (el: Element, id: string) => {
  expect(focused(el)).to.equal(placeIn(el, id));
  expect(isAtTop(placeIn(el, id)), `${placeIn(el, id).getBoundingClientRect().top}`).to.equal(true);
};

/** Goes back as a reader does. */
export const back = async () => {
  const { href } = location;
  history.back();
  await until(() => location.href != href);
};

afterEach(() => {
  history.replaceState(null, '', cleared);
  window.scrollTo(0, 0);
});
