import {
  html,
  LitElement,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
} from 'lit';
import { isPast } from '../content/dates.js';
import { ContentError, toContentError } from '../content/problem.js';
import type { Content } from '../content/content.js';
import { isCurrent } from '../content/select.js';
import type { Published } from '../content/types.js';
import { linkUrl } from '../content/url.js';
import { common } from '../locales/en.js';
import { formatDate } from '../locales/format.js';
import { isFallback, pageTurn, sourceOf, type SourceHost } from '../source/source-controller.js';
import { baseStyles } from './base.styles.js';
import {
  ClinicErrorEvent,
  ClinicReadyEvent,
  ClinicReviewOverdueEvent,
  type Status,
} from './events.js';
import { heading } from './heading.js';
import { languageOf } from './language.js';
import { link } from './link.js';
import { isPrerendered } from './made-from.js';
import { tellNavigation } from './navigate.js';
import { publisher } from './publisher.js';
import { speaks } from './speaker.js';
import { setStates } from './states.js';
import { warn } from './warn.js';
import { mark, translate } from './words.js';

/** What a widget found to show: a list, or one thing that may be withdrawn. */
export type Found = readonly object[] | (Published & { id: string });

/**
 * What all widgets have in common: where content comes from, the states they
 * go through, headings, the fallback and what is said about failures.
 *
 * @fires {ClinicReadyEvent} clinic-ready - content is shown, for the first time or anew, or there is none to show; has `status`, `stale` and `url`
 * @fires {ClinicErrorEvent} clinic-error - content cannot be had, or parts of it were dropped; has `code`, `message`, `problems` and `url`
 * @fires {ClinicNavigateEvent} clinic-navigate - before a link is followed; `preventDefault()` keeps the reader here; has `href` and `articleId`
 * @fires {ClinicReviewOverdueEvent} clinic-review-overdue - the content's review is overdue; has `id` and `nextReviewDue`
 * @slot - fallback: shown until content is there, and when it cannot be had
 * @csspart heading - the widget's own heading
 * @csspart status - what is said in place of content
 * @csspart retry - the button to try again
 * @csspart stale - since when content could not be had anew
 * @csspart publisher - who publishes the content
 */
export abstract class ClinicElement<Shown extends Found = Found>
  extends LitElement
  implements SourceHost
{
  static override styles: CSSResultGroup = baseStyles;

  static override properties: PropertyDeclarations = {
    src: {},
    content: { attribute: false },
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    loading: {},
    refresh: { type: Number },
  };

  /** URL of the content, resolved against the document. */
  declare src?: string | null;
  /** The content itself, an object in any supported format. `null` means that it is still to come. */
  declare content?: unknown;
  /** The widget's own heading; empty for none. */
  declare heading?: string | null;
  /**
   * Level of the widget's heading, 1 to 6; headings inside go one deeper.
   * @default 2
   */
  declare headingLevel?: number | null;
  /**
   * `eager`, or `lazy`: fetch when near the viewport.
   * @default 'eager'
   */
  declare loading?: 'eager' | 'lazy' | null;
  /** Seconds after which content is fetched again when the page is looked at. */
  declare refresh?: number | null;

  /**
   * What the widget shows; also as `:state(…)`.
   * @type {'loading' | 'ready' | 'empty' | 'error'}
   */
  status: Status = 'loading';
  /** Whether the content is old because the last refresh failed; also as `:state(stale)`. */
  stale = false;

  /** The reader's language, as a valid BCP 47 tag. */
  _locale!: string;
  _content: Content | undefined;
  /** Where its content comes from. */
  _source = sourceOf(this);
  _shown: Shown | undefined;
  _error: ContentError | undefined;
  private _view: unknown;
  private _news?: string;
  private _seen: unknown;
  private _isRetrying?: boolean;

  constructor() {
    super();
    this.addEventListener('click', tellNavigation);
  }

  /** Fetches the content again; resolves when that has ended, well or not. */
  async reload(): Promise<void> {
    await this._source._reload();
    await this.updateComplete;
  }

  /**
   * Finds in the document what is to be shown; undefined where there is nothing.
   * @throws ContentError where something named is not there
   */
  protected abstract _find(content: Content): Shown | undefined;

  /** What is shown of it. */
  protected abstract _render(shown: Shown): unknown;

  /** What is shown while nothing is known, of the size that content will have. */
  protected abstract _skeleton(): unknown;

  /** The heading where none is given. */
  protected _defaultHeading(_shown?: Shown): string {
    return '';
  }

  /** The page's own is in the page's language, whatever that of the content is (WCAG 3.1.2). */
  private get _heading(): string {
    return (this.heading && mark(this.heading, this._locale)) ?? this._defaultHeading(this._shown);
  }

  /** The language of what is shown, where that is known. */
  get _language(): string | undefined {
    return (
      (this._shown as { inLanguage?: string } | undefined)?.inLanguage ?? this._content?.inLanguage
    );
  }

  /** The level of the first headings inside. */
  protected get _level(): number {
    const level = Math.trunc(this.headingLevel!);
    return (level > 0 && level < 7 ? level : 2) + (this._heading ? 1 : 0);
  }

  protected override async scheduleUpdate(): Promise<void> {
    for (let turn = pageTurn(this); turn; turn = pageTurn(this)) {
      // Meanwhile its space is kept, and what the page has in it is seen.
      if (!this._locale) {
        setStates(this, ['loading']);
        render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
        // After those that were shown before: they are further up.
        await turn;
      }
      await turn;
    }
    void super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this._source._choose();
    this._locale = languageOf(this);
    const { status = 'loading', content, error } = this._source._state ?? {};
    this._content = content;
    this.status = status;
    this.stale = !!(content && error);
    this._error = error;
    this._shown = this._view = undefined;
    try {
      if (content) {
        const found = (this._shown = this._find(content));
        if (Array.isArray(found) ? found[0] : found && isCurrent(found as Published)) {
          this._view = this._render(found!);
        } else {
          this.status = 'empty';
        }
      } else if (!this._source._state && this.isConnected && document.readyState != 'loading') {
        throw new ContentError('no-source', 'no src or content');
      }
    } catch (failure) {
      this.status = 'error';
      this._error = toContentError(failure);
    }
  }

  protected override render() {
    const { status } = this;
    const t = translate(common, this);
    const isLoading = status == 'loading';
    const isError = status == 'error';
    // What was prerendered stays while it says the same: taking its place would move the page.
    const hasFallback =
      [...this.childNodes].some(isFallback) && (isLoading || isError || isPrerendered(this));
    // What it did not find is its own, and an error of its own each time.
    const isSpeaker = speaks(
      this,
      isError && !hasFallback ? (this._source._state?.error ?? this) : null,
    );
    if (hasFallback) {
      return html`<slot></slot>`;
    }
    return html`<div class="base" lang=${this._language ?? nothing} aria-busy=${isLoading}>
      ${heading(this._level - 1, status == 'empty' ? '' : this._heading, 'heading')}
      ${isLoading ? html`<div aria-hidden="true">${this._skeleton()}</div>` : this._view}
      <div part="status" role=${isError && !isSpeaker ? nothing : 'status'}>
        ${
          isLoading
            ? html`<span class="hidden">${t._loading}</span>`
            : isError
              ? [
                  this._isRetrying ? t._loading : t._failed,
                  isSpeaker
                    ? html` <button part="retry" @click=${this._retry}>${t._retry}</button>`
                    : nothing,
                ]
              : status == 'empty'
                ? this._absence(t)
                : nothing
        }
      </div>
      ${this.stale ? html`<p part="stale meta">${t._stale(formatDate({ time: this._source._state!.time!, wholeDay: false }, this._locale, true))}</p>` : nothing}
      ${this._view && publisher(this._content!, t._publisher)}
    </div>`;
  }

  protected override updated(): void {
    const { status, stale } = this;
    setStates(this, stale ? [status, 'stale'] : [status]);
    const { _state } = this._source;
    const { url = '', problems = [] } = _state ?? {};
    const news = status + this._error + problems.length;
    if (news == this._news && _state == this._seen) return;
    this._news = news;
    this._seen = _state;
    if (this._content && status != 'error') {
      this.dispatchEvent(new ClinicReadyEvent({ status, stale, url }));
    }
    const failure = this._error ?? (problems[0] && toContentError(problems[0]));
    if (failure) {
      const { code, message } = failure;
      this.dispatchEvent(new ClinicErrorEvent({ code, message, problems, url }));
      warn(this, url, this._error, problems);
    }
    const { id, nextReviewDue } = (this._shown ?? {}) as { id: string } & Published;
    if (status == 'ready' && nextReviewDue && isPast(nextReviewDue)) {
      this.dispatchEvent(new ClinicReviewOverdueEvent({ id, nextReviewDue }));
    }
  }

  /** Why there is nothing, and what to read instead of what was withdrawn. */
  private _absence(t: typeof common): unknown {
    const { id, replacedBy } = (this._shown ?? {}) as Published & { id?: string };
    // A list has none.
    if (!id) return t._empty;
    const article = this._content!.articles?.find(({ id }) => id == replacedBy);
    const href = article
      ? this._articleUrl(article)
      : replacedBy && linkUrl(replacedBy, this._source._state!.url || this.baseURI);
    return [
      t._gone,
      ' ',
      href ? link(href, article?.headline ?? t._instead, article?.id) : nothing,
    ];
  }

  /** Where an article is read: on the clinic's own page where there is one, else the publisher's. */
  protected _articleUrl({ id, url }: { id: string; url?: string }): string | undefined {
    const own =
      (this as { articleUrl?: string | null }).articleUrl || this._source._provided.articleUrl;
    return own ? linkUrl(own.replace('{id}', encodeURIComponent(id)), this.baseURI) : url;
  }

  private async _retry(): Promise<void> {
    this._isRetrying = true;
    this.requestUpdate();
    await this._source._reload();
    this._isRetrying = false;
    this.requestUpdate();
    await this.updateComplete;
    // The button is gone, and with it the reader's place.
    if (this.status != 'error' && document.activeElement == document.body) {
      const base = this.shadowRoot!.firstElementChild as HTMLElement;
      base.tabIndex = -1;
      base.focus();
    }
  }
}
