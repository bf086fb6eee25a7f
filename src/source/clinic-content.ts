import { ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import type { Translate } from '../locales/locale.js';
import { contentContext, type Provided } from './contexts.js';
import { sourceOf, type SourceHost } from './source-controller.js';

const CONTACT = ['contactName', 'contactPhone', 'contactUrl', 'contactHours'] as const;

/**
 * Shows nothing itself; gives content, region and defaults to the widgets inside it.
 * One inside another hands on what it does not say itself.
 *
 * @customElement clinic-content
 * @slot - the widgets, and anything else
 */
export class ClinicContent extends LitElement implements SourceHost {
  static readonly tag = 'clinic-content';

  /** What locale scripts add: they find the copy of the library that the page has by this element. */
  declare static translate?: Translate | undefined;

  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  static override properties = {
    src: {},
    content: { attribute: false },
    loading: {},
    refresh: { type: Number },
    region: {},
    articleUrl: { attribute: 'article-url' },
    contactName: { attribute: 'contact-name' },
    contactPhone: { attribute: 'contact-phone' },
    contactUrl: { attribute: 'contact-url' },
    contactHours: { attribute: 'contact-hours' },
  };

  /** URL of the content, resolved against the document. */
  declare src?: string | null;
  /** The content itself, an object in any supported format. `null` means that it is still to come. */
  declare content?: unknown;
  /**
   * `eager`, or `lazy`: fetch when near the viewport.
   * @default 'eager'
   */
  declare loading?: 'eager' | 'lazy' | null;
  /** Seconds after which content is fetched again when the page is looked at. */
  declare refresh?: number | null;
  /** The readers' country, as an ISO 3166-1 code such as `US`: decides emergency numbers. */
  declare region?: string | null;
  /** Where the clinic shows articles itself: a URL with `{id}` in it. */
  declare articleUrl?: string | null;
  /** The clinic that readers can talk to. */
  declare contactName?: string | null;
  /** Its telephone number. */
  declare contactPhone?: string | null;
  /** Its page for questions and appointments. */
  declare contactUrl?: string | null;
  /** When it can be called. */
  declare contactHours?: string | null;

  private _source;
  private _provider;

  constructor() {
    super();
    this._source = sourceOf(this);
    this._provider = new ContextProvider(this, { context: contentContext, initialValue: {} });
  }

  /** Fetches the content again; resolves when that has ended, well or not. */
  reload(): Promise<void> {
    return this._source._reload();
  }

  protected override willUpdate(): void {
    const { _source, _provider } = this;
    _source._choose();
    const { _provided } = _source;
    // In this order, wherever that is asked for: builds change the order of fields that are written at once.
    const values: Provided = { state: _source._state };
    for (const key of ['region', 'articleUrl'] as const) values[key] = this[key] || _provided[key];
    // A clinic's contact is handed on whole.
    const whose = this.contactName || this.contactPhone ? this : _provided;
    for (const key of CONTACT) values[key] = whose[key];
    // The same once more would render every widget inside again.
    for (const key in values) {
      if (values[key as 'state'] != _provider.value[key as 'state']) _provider.setValue(values);
    }
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-content': ClinicContent;
  }
}
