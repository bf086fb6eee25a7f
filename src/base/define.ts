import { ClinicContent } from '../source/clinic-content.js';
import { VERSION } from './version.js';

type Definable = CustomElementConstructor & { tag: string };

let warned = false;

const defineOnce = (element: Definable): void => {
  const there = customElements.get(element.tag) as { version?: string } | undefined;
  if (!there) {
    customElements.define(element.tag, Object.assign(element, { version: VERSION }));
  } else if (there.version != VERSION && !warned) {
    warned = true;
    globalThis.console?.warn?.(
      `clinic-widgets ${VERSION}: <${element.tag}> has version ${there.version}`,
    );
  }
};

/**
 * Registers a widget, and before it the provider of its content: a provider
 * that comes later would not be heard. What is registered already stays.
 */
export const define = (element: Definable): void => {
  defineOnce(ClinicContent);
  defineOnce(element);
};
