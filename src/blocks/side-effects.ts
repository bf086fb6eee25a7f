import { html, nothing } from 'lit';
import { htmlIf } from '../base/html-if.js';
import { link } from '../base/link.js';
import type { Effect, EffectGroup, Treatment } from '../content/types.js';
import { emergencyNumber } from '../locales/emergency-numbers.js';
import { formatNumber } from '../locales/format.js';
import { callout } from './callout.js';
import { phoneLink } from './contacts.js';
import { bandOf } from './frequency.js';
import { bullets, cite, entries, entry, fact, group, inline, tag, titledList } from './inline.js';
import { people } from './people.js';
import { duration } from './time.js';
import type { View } from './view.js';

const ORDER: EffectGroup['action'][] = [
  'emergency',
  'urgent',
  'non-urgent',
  'self-care',
  undefined,
];

const effectOf = (view: View, effect: Effect): unknown => {
  const { _t, _locale } = view;
  const { proportion } = effect;
  const band = bandOf(effect);
  const about =
    proportion &&
    _t._proportion(formatNumber(proportion.count, _locale), formatNumber(proportion.of, _locale));
  return html`<li part="item">
    <p><strong>${effect.name}</strong>${cite(view, effect.cite)}${tag(effect.serious && _t._serious)}</p>
    ${view.pictures && about ? people(proportion, about) : nothing}
    ${band && fact(_t._bands[band][0]!, about ?? _t._bands[band][1])}
    ${fact(_t._onset, duration(view, effect.onset))}
    ${fact(_t._lasts, duration(view, effect.duration))}
    ${titledList(_t._signs, effect.signs)}
    ${fact(_t._coping, inline(view, effect.coping))}
  </li>`;
};

const groupOf = (view: View, level: number, shown: EffectGroup): unknown => {
  const { _t } = view;
  const { action } = shown;
  const content = [
    fact(_t._lasts, duration(view, shown.duration)),
    entries(shown.effects.map((effect) => effectOf(view, effect))),
  ];
  return action
    ? callout(
        view,
        level,
        action,
        shown.headline ??
          (action == 'emergency'
            ? _t._callNow(emergencyNumber(view._region))
            : _t._actions[action][1]),
        content,
      )
    : group(level, shown.headline, content);
};

/** Side effects by what to do about them, the basis of the figures, and who the treatment is not for. */
export const sideEffects = (view: View, level: number, treatment: Treatment): unknown => {
  const { _t, _citations } = view;
  const { sideEffects: shown } = treatment;
  if (!shown) return nothing;
  const { unsuitableFor, reporting, citation = [] } = shown;
  // In an article its sources count on after those that are there already.
  _citations.push(...citation.filter(({ id }) => !_citations.some((each) => each.id == id)));
  return [
    htmlIf`<p part="description">${inline(view, shown.intro)}</p>`,
    fact(_t._basis, shown.basis),
    ORDER.map((action) =>
      shown.groups
        .filter((group) => group.action == action)
        .map((group) => groupOf(view, level, group)),
    ),
    group(
      level,
      _t._unsuitable,
      bullets(
        unsuitableFor?.map((item) => [
          tag(item.level && _t._levels[item.level]),
          entry(view, item),
        ]),
      ),
    ),
    reporting &&
      fact(_t._report, [link(reporting.url, reporting.name), ' ', phoneLink(reporting.phone)]),
  ];
};
