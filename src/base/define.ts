import { ClinicContent } from '../source/clinic-content.js';
import { VERSION } from '../version.js';
import { say } from './warn.js';

type Definable = CustomElementConstructor & { tag: string };

let warned = false;

const defineOnce = (element: Definable): void => {
  if (!customElements.get(element.tag)) {
    customElements.define(element.tag, Object.assign(element, { version: VERSION }));
  }
};

/**
 * Registers a widget, and before it the provider of its content: a provider
 * that comes later would not be heard. What is registered already stays, and
 * beside another version of the library nothing is: two do not understand each
 * other. That is warned of once.
 */
export const define = (element: Definable): void => {
  const { tag } = ClinicContent;
  const first = (customElements.get(tag) as { version?: string } | undefined)?.version ?? VERSION;
  if (first == VERSION) {
    defineOnce(ClinicContent);
    defineOnce(element);
    try {
      // The first formatters of a page take longer than a widget: tasks of their own, while there is nothing to format.
      for (const type of [Intl.Collator, Intl.NumberFormat, Intl.DateTimeFormat]) setTimeout(type);
    } catch {
      // The host page has removed one of them.
    }
  } else if (!warned) {
    warned = true;
    say(`clinic-widgets ${VERSION}: this page has ${first} already`);
  }
};
