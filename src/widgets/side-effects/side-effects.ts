import { html } from 'lit';
import { treatmentPart } from '../../blocks/body.js';
import { ReadingElement } from '../../blocks/reading-element.js';
import { sources } from '../../blocks/sources.js';
import type { Content } from '../../content/content.js';
import { findTreatment } from '../../content/treatments.js';
import type { Treatment } from '../../content/types.js';

/**
 * A treatment's side effects, grouped by what to do about them, and who it is not for.
 *
 * @customElement clinic-side-effects
 * @csspart group - the effects that ask for the same action
 * @csspart callout - a group with an action, or a notice
 * @csspart list - a list of effects
 * @csspart item - each effect, each entry of a list
 * @csspart headline - what to do, in words
 * @csspart description - what to know first
 * @csspart meta - the review, the sources
 * @csspart contact - how to reach somebody, and when
 */
export class ClinicSideEffects extends ReadingElement<Treatment> {
  static readonly tag = 'clinic-side-effects';

  static override properties = { treatment: {}, pictures: { type: Boolean } };

  /** Id of the treatment; left out, the first in the document. */
  declare treatment?: string | null;
  /**
   * Draws people out of 10 or 100 beside the figures that are exact.
   * @default false
   */
  declare pictures?: boolean;

  protected override _defaultHeading(shown?: Treatment) {
    return this._t._sideEffects(shown?.name);
  }

  protected override _find(content: Content): Treatment | undefined {
    return findTreatment(content, this.treatment, 'sideEffects');
  }

  protected override _render(treatment: Treatment) {
    const { _level } = this;
    return html`<div class="stack">${treatmentPart(this, _level, treatment, 'side-effects')}${sources(this, _level)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-side-effects': ClinicSideEffects;
  }
}
