import { restoreLater } from './stub.js';
import * as lit from 'lit';
import { prepareHtml } from '../../tools/build/prepare-html.js';
import * as ours from '../../tools/lit/element.js';

/** What the built files have of Lit, which does the same; its templates as the build writes them. */
const built = {
  ...ours,
  html: ({ raw }: TemplateStringsArray, ...values: unknown[]) =>
    ours.html(prepareHtml(raw), ...values),
} as unknown as typeof lit;

export const both: Record<string, typeof lit> = { lit, built };

let count = 0;

/** Makes an element of a class that is still to be defined, in the document. */
export const make = <T extends HTMLElement>(
  type: new () => T,
  markup = (tag: string) => `<${tag}>`,
): { el: T; root: HTMLElement; define: () => void } => {
  const tag = `lit-test-${++count}`;
  const root = document.body.appendChild(document.createElement('div'));
  restoreLater(() => root.remove());
  root.innerHTML = markup(tag);
  const el = root.querySelector<T>(tag)!;
  const Type = type as new () => HTMLElement;
  return { el, root, define: () => customElements.define(tag, class extends Type {}) };
};
