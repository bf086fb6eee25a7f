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

const effectOf = (view: View, effect: Effect): unknown => {
  const { proportion } = effect;
  const band = bandOf(effect);
  const about =
    proportion &&
    view._t._proportion(
      formatNumber(proportion.count, view._locale),
      formatNumber(proportion.of, view._locale),
    );
  return html`<li part="item">
    <p><strong>${effect.name}</strong>${cite(view, effect.cite)}${tag(effect.serious && view._t._serious)}</p>
    ${view.pictures && about ? people(proportion, about) : nothing}
    ${band && fact(view._t._bands[band][0], about ?? view._t._bands[band][1])}
    ${fact(view._t._onset, duration(view, effect.onset))}
    ${fact(view._t._lasts, duration(view, effect.duration))}
    ${titledList(view._t._signs, effect.signs)}
    ${fact(view._t._coping, inline(view, effect.coping))}
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
  const { _t } = view;
  const shown = treatment.sideEffects;
  if (!shown) return nothing;
  const { unsuitableFor, reporting, citation = [] } = shown;
  // In an article its sources count on after those that are there already.
  view._citations.push(
    ...citation.filter(({ id }) => !view._citations.some((each) => each.id == id)),
  );
  return [
    htmlIf`<p part="description">${inline(view, shown.intro)}</p>`,
    fact(_t._basis, shown.basis),
    (['emergency', 'urgent', 'non-urgent', 'self-care', undefined] as const).map((action) =>
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
