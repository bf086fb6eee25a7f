import { html, nothing } from 'lit';
import { ClinicElement } from '../../base/clinic-element.js';
import { bones } from '../../base/skeleton.js';
import { translate } from '../../base/words.js';
import { dateOf } from '../../blocks/date.js';
import { teaser } from '../../blocks/teaser.js';
import { teaserStyles } from '../../blocks/teaser.styles.js';
import { categories, type ReadArticle } from '../../content/articles.js';
import type { Content } from '../../content/content.js';
import { findById } from '../../content/select.js';
import { posts } from '../../locales/en.js';
import { formatList } from '../../locales/format.js';
import { articleCardStyles } from './article-card.styles.js';

/**
 * One article: picture, categories, headline, description, author and date.
 *
 * @customElement clinic-article-card
 * @csspart headline - the article's headline, which is the link
 * @csspart description - what the article is about
 * @csspart image - the article's picture
 * @csspart meta - categories, author and date
 * @csspart date - the date it was published
 */
export class ClinicArticleCard extends ClinicElement<ReadArticle> {
  static readonly tag = 'clinic-article-card';

  static override styles = [ClinicElement.styles, teaserStyles, articleCardStyles];

  static override properties = {
    article: {},
    layout: {},
    articleUrl: { attribute: 'article-url' },
  };

  /** Id of the article; left out, the first in the document. */
  declare article?: string | null;
  /**
   * `stacked` (default), `side` with the picture beside the words, or `compact` without picture and description.
   * @default 'stacked'
   */
  declare layout?: 'stacked' | 'side' | 'compact' | null;
  /** Where the clinic shows articles itself: a URL with `{id}` in it. */
  declare articleUrl?: string | null;

  protected override _find({ articles }: Content): ReadArticle | undefined {
    return findById(articles, this.article);
  }

  protected override _render(article: ReadArticle) {
    const { _locale, layout } = this;
    const { author } = article;
    const isFull = layout != 'compact';
    return html`<article class=${layout ?? nothing}>${teaser(
      article,
      this._articleUrl(article),
      this._level,
      isFull,
      categories(article)
        .map(({ name }) => name)
        .join(' / '),
      isFull ? article.description : undefined,
      [
        author?.[0]
          ? html`<span>${translate(posts, this)._by(
              formatList(
                author.map(({ name }) => name),
                _locale,
              ),
            )}</span> `
          : nothing,
        dateOf(article.datePublished, _locale),
      ],
    )}</article>`;
  }

  protected override _skeleton() {
    const { layout } = this;
    const isFull = layout != 'compact';
    return html`<article class=${layout ?? nothing}><div class="teaser">
      ${isFull ? html`<div class="picture"></div>` : nothing}
      <div>${bones(110, isFull ? 240 : 0, 50)}</div>
    </div></article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-article-card': ClinicArticleCard;
  }
}
