import { html } from 'lit';
import { heading } from '../base/heading.js';
import { htmlIf } from '../base/html-if.js';
import type { Step, Treatment } from '../content/types.js';
import { bullets, entry, fact, facts, group, inline, tag, titledList } from './inline.js';
import { duration, recurrence } from './time.js';
import type { View } from './view.js';

const stepOf = (view: View, level: number, step: Step, number: number, of: string): unknown =>
  html`<li part="item" id=${step.id ?? `${of}-${number}`}>
    <span part="marker" aria-hidden="true">${number}</span>
    <div>
      ${heading(level, [step.name, tag(step.optional && view._t._optional)])}
      ${facts([duration(view, step.duration), recurrence(view, step.recurrence), step.performer])}
      ${htmlIf`<p>${inline(view, step.text)}</p>`}
      ${bullets(step.items?.map((item) => entry(view, item)))}
      <div class="checks">${titledList(view._t._bring, step.bring)}</div>
    </div>
  </li>`;

/** A treatment's steps as a timeline, in phases. A step that names none goes with the one before it. */
export const steps = (view: View, level: number, treatment: Treatment): unknown => {
  let last: Step['phase'];
  const all = (treatment.steps ?? []).map((step) => ({
    ...step,
    phase: (last = step.phase ?? last),
  }));
  let number = 0;
  return [
    htmlIf`<p part="description">${treatment.description}</p>`,
    fact(view._t._total, duration(view, treatment.totalTime)),
    ([undefined, 'before', 'during', 'after'] as const).map((phase) =>
      group(
        level,
        phase && view._t._phases[phase],
        htmlIf`<ol role="list" part="list" class="timeline" start=${number + 1}>${all
          .filter((step) => step.phase == phase)
          .map((step) =>
            stepOf(view, phase ? level + 1 : level, step, ++number, treatment.id),
          )}</ol>`,
      ),
    ),
  ];
};
