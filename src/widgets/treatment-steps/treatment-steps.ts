import { html } from 'lit';
import { treatmentPart } from '../../blocks/body.js';
import { ReadingElement } from '../../blocks/reading-element.js';
import type { Content } from '../../content/content.js';
import { findTreatment } from '../../content/treatments.js';
import type { Treatment } from '../../content/types.js';

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
 * @csspart contact - how to reach somebody, and when
 */
export class ClinicTreatmentSteps extends ReadingElement<Treatment> {
  static readonly tag = 'clinic-treatment-steps';

  static override properties = { treatment: {} };

  /** Id of the treatment; left out, the first in the document. */
  declare treatment?: string | null;

  protected override _defaultHeading(shown?: Treatment) {
    return this._t._steps(shown?.name);
  }

  protected override _find(content: Content): Treatment | undefined {
    return findTreatment(content, this.treatment, 'steps');
  }

  protected override _render(treatment: Treatment) {
    return html`<div class="stack">${treatmentPart(this, this._level, treatment, 'treatment-steps')}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-treatment-steps': ClinicTreatmentSteps;
  }
}
