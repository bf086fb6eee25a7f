import { html, nothing } from 'lit';
import { ClinicElement } from '../../base/clinic-element.js';
import { link } from '../../base/link.js';
import { bones } from '../../base/skeleton.js';
import { translate } from '../../base/words.js';
import { dateOf } from '../../blocks/date.js';
import { teaser } from '../../blocks/teaser.js';
import { teaserStyles } from '../../blocks/teaser.styles.js';
import { categories, type ReadArticle } from '../../content/articles.js';
import { parseDate } from '../../content/dates.js';
import type { Content } from '../../content/content.js';
import { excerpt, isCurrent } from '../../content/select.js';
import { linkUrl } from '../../content/url.js';
import { followClock } from '../../controllers/clock.js';
import { posts } from '../../locales/en.js';
import { formatNumber } from '../../locales/format.js';
import { recentPostsStyles } from './recent-posts.styles.js';

const split = (list: string | null | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter(Boolean);

const isIn = (names: string[], article: ReadArticle): boolean =>
  categories(article).some(({ name, slug }) =>
    [name, slug ?? name].some((each) => names.includes(each.trim().toLowerCase())),
  );

const timeOf = ({ datePublished }: ReadArticle): number =>
  (datePublished && parseDate(datePublished)?.time) || -1e15;

/**
 * A list of articles, newest first: headline, excerpt and how long ago.
 *
 * @customElement clinic-recent-posts
 * @csspart list - the list
 * @csspart item - each article
 * @csspart headline - an article's headline, which is its link
 * @csspart description - its excerpt
 * @csspart image - its picture
 * @csspart date - how long ago it was published, and when
 * @csspart more - the link to all posts
 */
export class ClinicRecentPosts extends ClinicElement<ReadArticle[]> {
  static readonly tag = 'clinic-recent-posts';

  static override styles = [ClinicElement.styles, teaserStyles, recentPostsStyles];

  static override properties = {
    limit: { type: Number },
    category: {},
    excludeCategory: { attribute: 'exclude-category' },
    exclude: {},
    layout: {},
    moreUrl: { attribute: 'more-url' },
    articleUrl: { attribute: 'article-url' },
  };

  /**
   * How many to show; 6 by default.
   * @default 6
   */
  declare limit?: number | null;
  /** Only articles of these categories: names or slugs, comma-separated. */
  declare category?: string | null;
  /** No articles of these categories: names or slugs, comma-separated. */
  declare excludeCategory?: string | null;
  /** Ids of articles to leave out, comma-separated. */
  declare exclude?: string | null;
  /**
   * `list` (default), `grid` of cards with pictures, or `headlines` alone.
   * @default 'list'
   */
  declare layout?: 'list' | 'grid' | 'headlines' | null;
  /** Where all posts are: shows a link after the list. */
  declare moreUrl?: string | null;
  /** Where the clinic shows articles itself: a URL with `{id}` in it. */
  declare articleUrl?: string | null;

  constructor() {
    super();
    followClock(this);
  }

  private get _limit(): number {
    return this.limit! >= 1 ? this.limit! : 6;
  }

  protected override _defaultHeading() {
    return translate(posts, this)._heading;
  }

  protected override _find({ articles = [] }: Content): ReadArticle[] {
    const only = split(this.category);
    const never = split(this.excludeCategory);
    const ids = split(this.exclude);
    return articles
      .filter(
        (article) =>
          isCurrent(article) &&
          !ids.includes(article.id.toLowerCase()) &&
          (!only[0] || isIn(only, article)) &&
          !isIn(never, article),
      )
      .sort((a, b) => timeOf(b) - timeOf(a))
      .slice(0, this._limit);
  }

  protected override _render(articles: ReadArticle[]) {
    const { layout, _locale } = this;
    const { total } = this._source._state!;
    const moreUrl = this.moreUrl && linkUrl(this.moreUrl, this.baseURI);
    return html`<ul role="list" part="list" class=${layout ?? nothing}>${articles.map(
      (article) =>
        html`<li part="item">${teaser(
          article,
          this._articleUrl(article),
          this._level,
          layout == 'grid',
          '',
          layout == 'headlines' ? '' : excerpt(article.description ?? ''),
          dateOf(article.datePublished, _locale, true),
        )}</li>`,
    )}</ul>
    ${moreUrl && html`<p part="more">${link(moreUrl, translate(posts, this)._allPosts(total ? formatNumber(total, _locale) : ''))}</p>`}`;
  }

  protected override _skeleton() {
    const { layout } = this;
    return html`<ul role="list" class=${layout ?? nothing}>${Array(
      Math.trunc(Math.min(this._limit, 12)),
    ).fill(
      html`<li>
        ${layout == 'grid' ? html`<div class="picture"></div>` : nothing}
        ${bones(65, layout == 'headlines' ? 0 : 240, 50)}
      </li>`,
    )}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-recent-posts': ClinicRecentPosts;
  }
}
