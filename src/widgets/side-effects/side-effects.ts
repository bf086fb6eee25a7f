import { html, nothing } from 'lit';
import { ClinicElement } from '../../base/clinic-element.js';
import { heading } from '../../base/heading.js';
import { link } from '../../base/link.js';
import { paragraphs } from '../../base/skeleton.js';
import { callout } from '../../blocks/callout.js';
import { calloutStyles } from '../../blocks/callout.styles.js';
import { bullets, entry, inline, type Cite } from '../../blocks/inline.js';
import { noticesOf, phoneLink } from '../../blocks/notices.js';
import { review } from '../../blocks/review.js';
import { citer, sources } from '../../blocks/sources.js';
import { durationText } from '../../blocks/time.js';
import type { Content } from '../../content/content.js';
import { findTreatment } from '../../content/treatments.js';
import type { Action, Effect, EffectGroup, Treatment } from '../../content/types.js';
import { emergencyNumber } from '../../locales/emergency-numbers.js';
import { treatment as words } from '../../locales/en.js';
import { formatNumber } from '../../locales/format.js';
import { translate } from '../../locales/index.js';
import { bandOf } from './frequency.js';
import { sideEffectsStyles } from './side-effects.styles.js';

const ORDER: EffectGroup['action'][] = [
  'emergency',
  'urgent',
  'non-urgent',
  'self-care',
  undefined,
];

/**
 * A treatment's side effects, grouped by what to do about them, and who it is not for.
 *
 * @customElement clinic-side-effects
 * @csspart group - the effects that ask for the same action
 * @csspart callout - a group with an action, or a notice
 * @csspart list - a list of effects
 * @csspart item - each effect, each entry of a list
 * @csspart headline - what to do, in words
 * @csspart meta - how often it happens, when it starts and how long it lasts
 */
export class ClinicSideEffects extends ClinicElement<Treatment> {
  static readonly tag = 'clinic-side-effects';

  static override styles = [ClinicElement.styles, calloutStyles, sideEffectsStyles];

  static override properties = { treatment: {}, region: {} };

  /** Id of the treatment; left out, the first in the document. */
  declare treatment?: string | null;
  /** The readers' country, as an ISO 3166-1 code such as `US`: decides the emergency number. */
  declare region?: string | null;

  protected override _defaultHeading(shown?: Treatment) {
    return translate(words, this._locale).sideEffects(shown?.name);
  }

  protected override _find(content: Content): Treatment | undefined {
    return findTreatment(content, this.treatment, 'sideEffects');
  }

  protected override _render(treatment: Treatment) {
    const { _locale, _level, _source } = this;
    const t = translate(words, _locale);
    const { intro, basis, groups, unsuitableFor, reporting, citation } = treatment.sideEffects!;
    const cite = citer(citation);
    return html`<div class="stack">
      ${intro && html`<p part="description">${inline(intro, cite)}</p>`}
      ${ORDER.map((action) =>
        groups
          .filter((group) => group.action == action)
          .map((group) => this._group(group, action, cite)),
      )}
      ${basis && html`<p part="meta">${t.basis} ${basis}</p>`}
      ${
        unsuitableFor?.[0]
          ? html`<div part="group">${heading(_level, 'headline', t.unsuitable)}${bullets(
              unsuitableFor.map((item) => [
                item.level ? html`<span class="tag">${t.levels[item.level]}</span> ` : nothing,
                entry(item, cite),
              ]),
            )}</div>`
          : nothing
      }
      ${reporting && html`<p>${t.report} ${link(reporting.url, reporting.name)}${phoneLink(reporting.phone)}</p>`}
      ${noticesOf(treatment, _source._state!.content!, _locale, _level, cite)}
      ${sources(citation, _locale, _level)}
      ${review(treatment, _locale)}
    </div>`;
  }

  private _group(
    { headline, duration, effects }: EffectGroup,
    action: EffectGroup['action'],
    cite: Cite,
  ) {
    const { _locale, _level } = this;
    const t = translate(words, _locale);
    const content = [
      duration ? html`<p part="meta">${t.lasts} ${durationText(duration, _locale)}</p>` : nothing,
      html`<ul role="list" part="list">${effects.map((effect) => this._effect(effect, cite))}</ul>`,
    ];
    return action
      ? callout(action, _locale, _level, headline ?? this._advice(action), content)
      : html`<div part="group">${headline ? heading(_level, 'headline', headline) : nothing}${content}</div>`;
  }

  private _advice(action: Action): string {
    const { _locale } = this;
    const t = translate(words, _locale);
    const region =
      this.region || this._source._provided.region || new Intl.Locale(_locale).region || '';
    return action == 'emergency' ? t.callNow(emergencyNumber(region)) : t.actions[action][1]!;
  }

  private _effect(effect: Effect, cite: Cite) {
    const { _locale } = this;
    const t = translate(words, _locale);
    const { name, serious, proportion, onset, duration, coping, signs } = effect;
    const band = bandOf(effect);
    const how = (label: string, words: string | undefined) =>
      words ? html`<p part="meta">${label} ${words}</p>` : nothing;
    return html`<li part="item">
      <p><strong>${name}</strong>${serious ? html` <span class="tag">${t.serious}</span>` : nothing}${cite(effect.cite)}</p>
      ${
        band
          ? how(
              t.bands[band][0]!,
              proportion
                ? t.proportion(
                    formatNumber(proportion.count, _locale),
                    formatNumber(proportion.of, _locale),
                  )
                : t.bands[band][1],
            )
          : nothing
      }
      ${how(t.onset, durationText(onset, _locale))}
      ${how(t.lasts, durationText(duration, _locale))}
      ${signs?.[0] ? [t.signs, bullets(signs)] : nothing}
      ${coping && html`<p>${t.coping} ${inline(coping, cite)}</p>`}
    </li>`;
  }

  protected override _skeleton() {
    return paragraphs(4);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-side-effects': ClinicSideEffects;
  }
}
