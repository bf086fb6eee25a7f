import { html } from 'lit';
import { heading } from '../base/heading.js';
import type { Action } from '../content/types.js';
import { contacts } from './contacts.js';
import type { View } from './view.js';

// The sign says it too, not the colour alone.
const ICONS: Record<Action | 'info', string> = {
  emergency: '!!',
  urgent: '!',
  'non-urgent': '?',
  'self-care': '\u2713',
  info: 'i',
};

/**
 * A box that says what to do: colour, icon and words, with a heading of its own.
 * Where it says to talk to the clinic, it says how.
 */
export const callout = (
  view: View,
  level: number,
  action: Action | 'info',
  headline: string | undefined,
  content: unknown,
): unknown => {
  const word = view._t._actions[action][0];
  return html`<div part="group callout" class=${action}>
    ${heading(level, [
      html`<span class="icon" aria-hidden="true">${ICONS[action]}</span>`,
      html`<span>${headline ? [html`<span class="hidden">${word}: </span>`, headline] : word}</span>`,
    ])}
    <div class="stack">${content}${action == 'non-urgent' ? contacts(view, view._clinic) : ''}</div>
  </div>`;
};
