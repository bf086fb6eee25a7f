import { html } from 'lit';
import { heading } from '../../base/heading.js';
import { sectionId } from '../../blocks/body.js';
import type { View } from '../../blocks/view.js';
import type { ShownSection } from '../../blocks/html.js';

/** The contents of an article, where there are enough sections to need it. */
export const tocOf = ({ _t }: View, level: number, sections: ShownSection[]): unknown => {
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
 * Marks in the contents where the reader is: in the section that is at a third
 * of the window's height.
 */
export const readerObserver = (host: HTMLElement): IntersectionObserver | undefined => {
  try {
    return new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          [...host.shadowRoot!.querySelectorAll('[part=toc] a')]
            .find((link) => link.getAttribute('href') == `#${target.id}`)
            ?.setAttribute('aria-current', isIntersecting ? 'location' : 'false');
        }
      },
      { rootMargin: '-33% 0px -67%' },
    );
  } catch {
    // The page has none: nothing is marked.
    return undefined;
  }
};
