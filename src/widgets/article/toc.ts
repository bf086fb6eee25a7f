import { html } from 'lit';
import { heading } from '../../base/heading.js';
import { sectionId } from '../../blocks/body.js';
import type { View } from '../../blocks/view.js';
import type { Section } from '../../content/types.js';

/** The contents of an article, where there are enough sections to need it. */
export const tocOf = ({ _t }: View, level: number, sections: Section[]): unknown => {
  const entries = sections.flatMap((section, i) =>
    section.headline
      ? html`<li><a href="#${sectionId(section, `${i + 1}`)}">${section.headline}</a></li>`
      : [],
  );
  return (
    entries[2] &&
    html`<nav part="toc" aria-label=${_t._toc}>${heading(level, _t._toc)}<ol>${entries}</ol></nav>`
  );
};

/**
 * Marks in the contents where the reader is: the last section that has begun.
 * @returns what to disconnect in the end
 */
export const followReader = (root: ShadowRoot): IntersectionObserver | undefined => {
  const places = [...root.querySelectorAll('[part=toc] a')].map((link) => ({
    link,
    target: root.getElementById(link.getAttribute('href')!.slice(1))!,
  }));
  if (!places[0] || !window.IntersectionObserver) return undefined;
  // Tells when a section comes to where one reads, or leaves it.
  const observer = new IntersectionObserver(
    () => {
      const begun = places.filter(
        ({ target }) => target.getBoundingClientRect().top < innerHeight / 3,
      );
      for (const { link } of places) {
        link.setAttribute(
          'aria-current',
          link == begun[begun.length - 1]?.link ? 'location' : 'false',
        );
      }
    },
    { rootMargin: '0px 0px -66%' },
  );
  for (const { target } of places) observer.observe(target);
  return observer;
};
