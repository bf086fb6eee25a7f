import { html, nothing } from 'lit';
import { heading } from '../base/heading.js';
import { htmlIf } from '../base/html-if.js';
import { link } from '../base/link.js';
import { picture } from '../base/picture.js';
import type { ReadArticle } from '../content/articles.js';

/**
 * An article in short. One link, in the headline; it is stretched over the
 * picture alone, so that the text can be selected.
 */
export const teaser = (
  article: ReadArticle,
  href: string | undefined,
  level: number,
  hasPicture: boolean,
  over: string,
  description: string | undefined,
  meta: unknown,
): unknown => {
  return html`<div class="teaser" lang=${article.inLanguage ?? nothing}>
    ${hasPicture && article.image ? html`<div class="picture">${picture(article.image)}</div>` : nothing}
    <div>
      ${htmlIf`<p part="meta">${over}</p>`}
      ${heading(level, link(href, article.headline, article.id))}
      ${htmlIf`<p part="description">${description}</p>`}
      <p part="meta">${meta}</p>
    </div>
  </div>`;
};
