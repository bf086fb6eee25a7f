import { html } from 'lit';
import { heading } from '../base/heading.js';
import type { Action } from '../content/types.js';
import { treatment as words } from '../locales/en.js';
import { translate } from '../locales/index.js';

// The sign says it too, not the colour alone.
const ICONS: Record<Action | 'info', string> = {
  emergency: '!!',
  urgent: '!',
  'non-urgent': '?',
  'self-care': '\u2713',
  info: 'i',
};

/** A box that says what to do: colour, icon and words, with a heading of its own. */
export const callout = (
  action: Action | 'info',
  locale: string,
  level: number,
  headline: unknown,
  content: unknown,
): unknown => html`<div part="group callout" class=${action}>
  ${heading(
    level,
    'headline',
    html`<span class="icon" aria-hidden="true">${ICONS[action]}</span><span class="hidden">${translate(words, locale).actions[action][0]}: </span>${headline}`,
  )}
  <div class="stack">${content}</div>
</div>`;
