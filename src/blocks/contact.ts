import { html, nothing } from 'lit';
import { link } from '../base/link.js';
import type { Contact } from '../content/types.js';
import { bullets } from './inline.js';
import type { View } from './view.js';

/** A number to call or to text, as a link. */
export const phoneLink = (phone: string | undefined, scheme = 'tel'): unknown =>
  phone && link(`${scheme}:${phone.replace(/[^\d+*#]/g, '')}`, phone);

const countryName = (region: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(region.toUpperCase())!;
  } catch {
    return region;
  }
};

/** Facts in a row. */
export const facts = (all: unknown[]): unknown =>
  all.map((fact) => (fact ? html`<span>${fact}</span> ` : nothing));

/** Whom to call, to text or to look up: for the reader's country where there is anybody, else for each. */
export const contacts = ({ _t, _region, _locale }: View, all: Contact[] = []): unknown => {
  const isOurs = ({ region }: Contact) => region?.toUpperCase() == _region.toUpperCase();
  const hasOurs = all.some(isOurs);
  return bullets(
    all
      .filter((each) => !hasOurs || !each.region || isOurs(each))
      .map(({ name, phone, sms, url, hours, region }) => [
        html`<strong>${name}${region && !hasOurs ? ` (${countryName(region, _locale)})` : ''}</strong> `,
        html`<span class="facts">${facts([
          phone && [_t._call, ' ', phoneLink(phone)],
          sms && [_t._text, ' ', phoneLink(sms, 'sms')],
          url && link(url, _t._website),
          hours,
        ])}</span>`,
      ]),
  );
};
