import type { LitElement } from './element.js';

type Callback = (value: unknown) => void;

/** What a provider's host has under the context's key: tells the callback each value, until what it returns is called. */
type Subscribe = (callback: Callback) => () => void;

export const createContext = (key: symbol): symbol => key;

/** Finds the nearest provider around its host, and hears of each new value. */
export class ContextConsumer {
  value: unknown;

  constructor(host: LitElement, { context }: { context: symbol }) {
    let unsubscribe: (() => void) | undefined;
    host.addController({
      hostConnected: () => {
        let subscribe: Subscribe | undefined;
        // As events go, through slots and out of shadow roots: an event knows the way, also where
        // elements of the page are called `host` or `parentNode`.
        host.addEventListener(
          'context',
          (event) => {
            for (const at of event.composedPath().slice(1)) {
              subscribe ??= (at as unknown as Record<symbol, Subscribe | undefined>)[context];
            }
          },
          { once: true },
        );
        host.dispatchEvent(new CustomEvent('context', { composed: true }));
        unsubscribe = subscribe?.((value) => {
          this.value = value;
          host.requestUpdate();
        });
      },
      hostDisconnected: () => unsubscribe?.(),
    });
  }
}

/** Gives a value to the elements inside its host. */
export class ContextProvider<Value> {
  value: Value;
  setValue: (value: Value) => void;

  constructor(
    host: EventTarget,
    { context, initialValue }: { context: symbol; initialValue: Value },
  ) {
    const subscribers = new Set<Callback>();
    this.value = initialValue;
    this.setValue = (value) => {
      this.value = value;
      subscribers.forEach((callback) => callback(value));
    };
    const subscribe: Subscribe = (callback) => {
      subscribers.add(callback);
      callback(this.value);
      return () => subscribers.delete(callback);
    };
    Object.assign(host, { [context]: subscribe });
  }
}
