import { html, type PropertyDeclarations } from 'lit';
import { ClinicElement, type Found } from '../base/clinic-element.js';
import { bones } from '../base/skeleton.js';
import { translate } from '../base/words.js';
import type { Citation } from '../content/types.js';
import { linkUrl } from '../content/url.js';
import { followAddress } from '../controllers/address.js';
import { countryOf } from '../locales/country.js';
import { reading } from '../locales/en.js';
import { readingStyles } from './reading.styles.js';
import type { AnyContact, View } from './view.js';

/**
 * What widgets have in common whose content is read in full: places that the
 * page's address leads to, sources, notices, the readers' country, and whom
 * they can talk to.
 */
export abstract class ReadingElement<Shown extends Found = Found>
  extends ClinicElement<Shown>
  implements View
{
  static override styles = [ClinicElement.styles, readingStyles];

  static override properties: PropertyDeclarations = { region: {} };

  /** The readers' country, as an ISO 3166-1 code such as `US`: decides emergency numbers and contacts. */
  declare region?: string | null;

  _citations!: Citation[];
  _sources!: Citation[];
  _cited!: number[];
  _atEnd!: string[];
  _shownOnce!: unknown[];

  constructor() {
    super();
    followAddress(this);
  }

  get _t(): typeof reading {
    return translate(reading, this);
  }

  get _region(): string {
    const named = this.region || this._source._provided.region;
    return countryOf(named ? `und-${named}` : this._locale);
  }

  get _clinic(): AnyContact[] {
    const { contactName, contactPhone, contactUrl, contactHours } = this._source._provided;
    return contactName || contactPhone || contactUrl
      ? [
          {
            name: contactName || this._t._clinic,
            phone: contactPhone,
            url: contactUrl && linkUrl(contactUrl, this.baseURI),
            hours: contactHours,
          },
        ]
      : [];
  }

  protected override willUpdate(): void {
    this._citations = [];
    this._sources = [];
    this._cited = [];
    this._atEnd = [];
    this._shownOnce = [];
    super.willUpdate();
  }

  protected override _skeleton(): unknown {
    return html`<div class="stack">${bones(500, 500, 500, 500)}</div>`;
  }
}
