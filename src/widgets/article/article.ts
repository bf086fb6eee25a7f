import { html, nothing } from 'lit';
import { heading } from '../../base/heading.js';
import { htmlIf } from '../../base/html-if.js';
import { link } from '../../base/link.js';
import { picture } from '../../base/picture.js';
import { noticesOf, sectionsOf } from '../../blocks/body.js';
import { dateOf } from '../../blocks/date.js';
import { bullets, facts, group } from '../../blocks/inline.js';
import { readBody } from '../../blocks/html.js';
import { ReadingElement } from '../../blocks/reading-element.js';
import { review } from '../../blocks/review.js';
import { sources } from '../../blocks/sources.js';
import { duration } from '../../blocks/time.js';
import { categories, type ReadArticle } from '../../content/articles.js';
import { readCitations, readRelatedLinks } from '../../content/body.js';
import type { Content } from '../../content/content.js';
import { findById } from '../../content/select.js';
import { formatList } from '../../locales/format.js';
import { articleStyles } from './article.styles.js';
import { readerObserver, tocOf } from './toc.js';

/**
 * A whole article: categories, headline, byline, review, contents, sections, sources.
 *
 * @customElement clinic-article
 * @csspart headline - a headline, of the article and of its sections
 * @csspart meta - categories, byline, review, captions
 * @csspart description - the article in short, where it has no introduction
 * @csspart date - when it was published and changed
 * @csspart image - a picture
 * @csspart toc - the table of contents
 * @csspart section - a section
 * @csspart list - a list
 * @csspart item - an entry of a list
 * @csspart group - what belongs together under a headline
 * @csspart callout - a box that says what to do
 * @csspart marker - the number of a step
 * @csspart contact - how to reach somebody, and when
 */
export class ClinicArticle extends ReadingElement<ReadArticle> {
  static readonly tag = 'clinic-article';

  static override styles = [ReadingElement.styles, articleStyles];

  static override properties = {
    article: {},
    articleParam: { attribute: 'article-param' },
    toc: { type: Boolean },
    pictures: { type: Boolean },
    articleUrl: { attribute: 'article-url' },
  };

  /** Id of the article; left out, the first in the document. */
  declare article?: string | null;
  /** The parameter of the page's address that names the article, as `article` in `?article=sleep`. */
  declare articleParam?: string | null;
  /**
   * Shows a table of contents, where three sections or more have headlines.
   * @default false
   */
  declare toc?: boolean;
  /**
   * Draws how often side effects are.
   * @default false
   */
  declare pictures?: boolean;
  /** Where the clinic shows articles itself: a URL with `{id}` in it. */
  declare articleUrl?: string | null;

  private _observer: IntersectionObserver | undefined;
  /** What the page calls itself. */
  private _title: string | undefined;
  private _headline: string | undefined;

  private get _named(): string | null | undefined {
    return this.articleParam && new URLSearchParams(location.search).get(this.articleParam);
  }

  protected override _find({ articles }: Content): ReadArticle | undefined {
    return findById(articles, this._named || this.article);
  }

  protected override _render(article: ReadArticle) {
    const { _t, _locale, _level: level } = this;
    const { author } = article;
    const inside = level + 1;
    const sections = readBody(article.body);
    const sectionOf = categories(article);
    const names = author?.map(({ name }) => name);
    const related = readRelatedLinks(article.relatedLink);
    this._sources = readCitations(article.citation);
    this._citations = [...this._sources];
    this._headline = article.headline;
    // Its own notices come at the end, also where a treatment in it requires the same.
    this._atEnd = article.notices ?? [];
    const body = sectionsOf(this, inside, sections);
    return html`<article class="stack">
      ${htmlIf`<ol role="list" part="meta">${sectionOf.map(({ name, url }) => html`<li>${link(url, name)}</li>`)}</ol>`}
      ${heading(level, article.headline)}
      ${facts([
        author?.[0] && [
          _t._byline,
          author.map(({ name, jobTitle, url }, i) => [
            i ? ', ' : ' ',
            link(url, name),
            htmlIf` (${jobTitle})`,
          ]),
        ],
        htmlIf`${_t._published} ${dateOf(article.datePublished, _locale)}`,
        htmlIf`${_t._updated} ${dateOf(article.dateModified, _locale)}`,
        htmlIf`${_t._readingTime} ${duration(this, article.timeRequired)}`,
      ])}
      ${review(this, article)}
      ${article.image && picture(article.image)}
      ${!sections[0] || sections[0].headline ? htmlIf`<p part="description">${article.description}</p>` : nothing}
      ${this.toc ? tocOf(this, inside, sections) : nothing}
      ${body}
      ${noticesOf(this, inside, article.notices)}
      ${sources(this, inside)}
      ${group(inside, _t._more, bullets(related.map(({ name, url }) => link(url, name))))}
      ${sectionOf[0] && names?.[0] && html`<p part="meta">${_t._attribution(sectionOf.map(({ name }) => name).join(' / '), formatList(names, _locale))}</p>`}
    </article>`;
  }

  protected override updated(): void {
    super.updated();
    const observer = (this._observer ??= readerObserver(this));
    // Anew, or it would not tell of what shows another article now.
    observer?.disconnect();
    this.shadowRoot!.querySelectorAll('article > [part=section]').forEach((section) =>
      observer?.observe(section),
    );
    // Whoever follows a link to an article expects its name in the tab and in the history.
    if (this._named || this._title) {
      this._title ??= document.title;
      // Throws nothing where an element of the page that is called `title` stands in for it.
      Reflect.set(
        document,
        'title',
        this._named && this.status == 'ready' ? this._headline : this._title,
      );
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-article': ClinicArticle;
  }
}
