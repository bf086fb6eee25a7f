import { html } from 'lit';
import { htmlIf } from '../base/html-if.js';
import { link } from '../base/link.js';
import { countryOf } from '../locales/country.js';
import { entries, inRow } from './inline.js';
import type { AnyContact, View } from './view.js';

/**
 * A number to call or to text, as a link, without an extension. One with letters in it (`1-800-273-TALK`) is text:
 * not every telephone knows what to dial. Its digits run from left to right in every language.
 */
export const phoneLink = (phone: string | null | undefined, scheme = 'tel'): unknown => {
  const number = phone?.split(/\b(?:ext|x)/i)[0]!.replace(/[^\d+*#a-z]/gi, '');
  // What is not there is written in letters, too.
  return /^$|[a-z]/i.test(number!)
    ? phone
    : html`<a href="${scheme}:${number}" dir="ltr">${phone}</a>`;
};

/** The name of a country; what is no code of one stays as it is. */
const countryName = (view: View, code: string): string => {
  try {
    return new Intl.DisplayNames(view._locale, { type: 'region' }).of(countryOf(`und-${code}`))!;
  } catch {
    return code;
  }
};

/** Whom to call, to text or to look up: in the reader's country where there is anybody, else in each. */
export const contacts = (view: View, all: AnyContact[] = []): unknown => {
  const { _t } = view;
  const ours = countryName(view, view._region);
  const isOurs = ({ region }: AnyContact) => region && countryName(view, region) == ours;
  const hasOurs = all.some(isOurs);
  return entries(
    all
      .filter((each) => !hasOurs || !each.region || isOurs(each))
      .map(
        (each) =>
          html`<li part="item"><strong>${each.name}${each.region && !hasOurs ? ` (${countryName(view, each.region)})` : ''}</strong>
            <p part="contact">${inRow([
              htmlIf`${_t._call} ${phoneLink(each.phone)}`,
              htmlIf`${_t._text} ${phoneLink(each.sms, 'sms')}`,
              each.url &&
                link(each.url, html`${_t._website}<span class="hidden"> ${each.name}</span>`),
              each.hours,
            ])}</p>
          </li>`,
      ),
  );
};
