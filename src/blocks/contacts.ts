import { html } from 'lit';
import { htmlIf } from '../base/html-if.js';
import { countryCode } from '../locales/country.js';
import { entries, inRow } from './inline.js';
import type { AnyContact, View } from './view.js';

/** A number to call or to text, as a link; its digits run from left to right in every language. */
export const phoneLink = (phone: string | null | undefined, scheme = 'tel'): unknown =>
  phone && html`<a href="${scheme}:${phone.replace(/[^\d+*#]/g, '')}" dir="ltr">${phone}</a>`;

const countryName = (code: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code)!;
  } catch {
    return code;
  }
};

/** Whom to call, to text or to look up: in the reader's country where there is anybody, else in each. */
export const contacts = (view: View, all: AnyContact[] = []): unknown => {
  const { _t } = view;
  const hasOurs = all.some(({ region }) => region && countryCode(region) == view._region);
  return entries(
    all
      .filter(({ region }) => !hasOurs || !region || countryCode(region) == view._region)
      .map(
        ({ name, phone, sms, url, hours, region }) =>
          html`<li part="item"><strong>${name}${region && !hasOurs ? ` (${countryName(countryCode(region), view._locale)})` : ''}</strong>
            <p part="contact">${inRow([
              htmlIf`${_t._call} ${phoneLink(phone)}`,
              htmlIf`${_t._text} ${phoneLink(sms, 'sms')}`,
              url && html`<a href=${url}>${_t._website}<span class="hidden"> ${name}</span></a>`,
              hours,
            ])}</p>
          </li>`,
      ),
  );
};
