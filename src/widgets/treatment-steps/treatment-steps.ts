import { html, nothing } from 'lit';
import { ClinicElement } from '../../base/clinic-element.js';
import { heading } from '../../base/heading.js';
import { paragraphs } from '../../base/skeleton.js';
import { calloutStyles } from '../../blocks/callout.styles.js';
import { bullets, entry, inline } from '../../blocks/inline.js';
import { noticesOf } from '../../blocks/notices.js';
import { review } from '../../blocks/review.js';
import { durationText, recurrenceText } from '../../blocks/time.js';
import type { Content } from '../../content/content.js';
import { findTreatment } from '../../content/treatments.js';
import type { Step, Treatment } from '../../content/types.js';
import { treatment as words } from '../../locales/en.js';
import { translate } from '../../locales/index.js';
import { treatmentStepsStyles } from './treatment-steps.styles.js';

type Phase = NonNullable<Step['phase']>;

const PHASES: (Phase | undefined)[] = [undefined, 'before', 'during', 'after'];

/** The steps by phase, in order. A step that names none goes with the one before it. */
const byPhase = (steps: Step[]): [Phase | undefined, Step[]][] => {
  let last: Phase | undefined;
  const phases = steps.map(({ phase }) => (last = phase ?? last));
  return PHASES.map((phase): [Phase | undefined, Step[]] => [
    phase,
    steps.filter((_, i) => phases[i] == phase),
  ]).filter(([, steps]) => steps[0]);
};

/**
 * A treatment's steps as a timeline, in phases before, during and after.
 *
 * @customElement clinic-treatment-steps
 * @csspart description - what the treatment is
 * @csspart group - the steps of a phase
 * @csspart list - the list of steps
 * @csspart item - each step
 * @csspart marker - its number on the line
 * @csspart headline - its name; the name of a phase
 * @csspart meta - how long and how often, and by whom
 * @csspart callout - a notice that belongs to the treatment
 */
export class ClinicTreatmentSteps extends ClinicElement<Treatment> {
  static readonly tag = 'clinic-treatment-steps';

  static override styles = [ClinicElement.styles, calloutStyles, treatmentStepsStyles];

  static override properties = { treatment: {} };

  /** Id of the treatment; left out, the first in the document. */
  declare treatment?: string | null;

  protected override _defaultHeading(shown?: Treatment) {
    return translate(words, this._locale).steps(shown?.name);
  }

  protected override _find(content: Content): Treatment | undefined {
    return findTreatment(content, this.treatment, 'steps');
  }

  protected override _render(treatment: Treatment) {
    const { _locale, _level, _source } = this;
    const t = translate(words, _locale);
    const { description, totalTime, steps } = treatment;
    let number = 0;
    return html`<div class="stack">
      ${description && html`<p part="description">${description}</p>`}
      ${totalTime && html`<p part="meta">${t.total} ${durationText(totalTime, _locale)}</p>`}
      ${byPhase(steps!).map(
        ([phase, steps]) => html`<div part="group">
          ${phase ? heading(_level, 'headline', t.phases[phase]) : nothing}
          <ol role="list" part="list" start=${number + 1}>${steps.map((step) =>
            this._step(step, ++number, phase ? _level + 1 : _level),
          )}</ol>
        </div>`,
      )}
      ${noticesOf(treatment, _source._state!.content!, _locale, _level)}
      ${review(treatment, _locale)}
    </div>`;
  }

  private _step(
    { id, name, optional, duration, recurrence, performer, text, items, bring }: Step,
    number: number,
    level: number,
  ) {
    const { _locale } = this;
    const t = translate(words, _locale);
    const facts = [durationText(duration, _locale), recurrenceText(recurrence, _locale), performer];
    return html`<li part="item" id=${id ?? nothing}>
      <span part="marker" aria-hidden="true">${number}</span>
      <div>
        ${heading(level, 'headline', [name, optional ? html` <span class="tag">${t.optional}</span>` : nothing])}
        <p part="meta">${facts.map((fact) => (fact ? html`<span>${fact}</span> ` : nothing))}</p>
        ${text && html`<p>${inline(text)}</p>`}
        ${bullets(items?.map((item) => entry(item)))}
        ${bring?.[0] ? html`<p><strong>${t.bring}</strong></p><ul part="list" class="checks">${bring.map((each) => html`<li part="item">${each}</li>`)}</ul>` : nothing}
      </div>
    </li>`;
  }

  protected override _skeleton() {
    return paragraphs(4);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-treatment-steps': ClinicTreatmentSteps;
  }
}
