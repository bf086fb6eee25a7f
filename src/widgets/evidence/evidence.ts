import { html } from 'lit';
import { besides } from '../../blocks/body.js';
import { ReadingElement } from '../../blocks/reading-element.js';
import { evidence } from '../../blocks/sources.js';
import type { ReadArticle } from '../../content/articles.js';
import { readCitations } from '../../content/body.js';
import type { Content } from '../../content/content.js';
import { findById, isCurrent } from '../../content/select.js';

/**
 * The studies that an article is based on, each with what was found and what
 * that leaves open; other references after them.
 *
 * @customElement clinic-evidence
 * @csspart group - the studies; the other references
 * @csspart list - a list of these
 * @csspart item - each study or reference
 * @csspart headline - its title
 * @csspart meta - its authors, journal and year; where it is found
 * @csspart callout - a notice that the article requires
 * @csspart contact - how to reach somebody, and when
 */
export class ClinicEvidence extends ReadingElement<ReadArticle> {
  static readonly tag = 'clinic-evidence';

  static override properties = { article: {} };

  /** Id of the article; left out, the first in the document that has sources. */
  declare article?: string | null;

  protected override _defaultHeading() {
    return this._t._evidence;
  }

  protected override _find({ articles }: Content): ReadArticle | undefined {
    const hasSources = (article: ReadArticle) => readCitations(article.citation)[0];
    const found = findById(this.article ? articles : articles?.filter(hasSources), this.article);
    return found && (hasSources(found) || !isCurrent(found)) ? found : undefined;
  }

  protected override _render(article: ReadArticle) {
    const { _level } = this;
    return html`<div class="stack">${evidence(this, _level, readCitations(article.citation))}${besides(this, _level, article)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-evidence': ClinicEvidence;
  }
}
