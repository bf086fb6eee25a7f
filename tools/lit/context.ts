import { ClinicEvent } from '../../src/base/clinic-event.js';
import type { LitElement } from './element.js';

type Callback = (value: unknown, unsubscribe?: () => void) => void;

/** A request for a context, as everyone on the page understands it. */
interface ContextRequest extends Event {
  context: unknown;
  contextTarget?: EventTarget;
  callback: Callback;
  subscribe?: boolean;
}

export const createContext = (key: unknown): unknown => key;

/** Asks the elements around its host for a value, and hears of each new one. */
export class ContextConsumer {
  value: unknown;

  constructor(host: LitElement, { context }: { context: unknown }) {
    let unsubscribe: (() => void) | undefined;
    // One function for all requests: who provides knows by it who has asked before.
    const callback: Callback = (value, end) => {
      // Another provider has taken over.
      if (end !== unsubscribe) unsubscribe?.();
      unsubscribe = end;
      this.value = value;
      host.requestUpdate();
    };
    host.addController({
      hostConnected() {
        const request = { context, contextTarget: host, callback, subscribe: true };
        host.dispatchEvent(new ClinicEvent('context-request', request));
      },
      hostDisconnected() {
        unsubscribe?.();
        unsubscribe = undefined;
      },
    });
  }
}

/** Gives a value to the elements inside its host. */
export class ContextProvider<Value> {
  value: Value;
  setValue: (value: Value) => void;

  constructor(
    host: EventTarget,
    { context, initialValue }: { context: unknown; initialValue: Value },
  ) {
    const subscribers = new Map<Callback, () => void>();
    this.value = initialValue;
    this.setValue = (value) => {
      this.value = value;
      for (const [callback, unsubscribe] of subscribers) callback(value, unsubscribe);
    };
    host.addEventListener('context-request', ((request: ContextRequest) => {
      const { callback } = request;
      // Its host asks those further out.
      if (
        request.context !== context ||
        (request.contextTarget ?? request.composedPath()[0]) === host
      ) {
        return;
      }
      request.stopPropagation();
      if (!request.subscribe) return callback(this.value);
      const unsubscribe = subscribers.get(callback) ?? (() => void subscribers.delete(callback));
      subscribers.set(callback, unsubscribe);
      callback(this.value, unsubscribe);
    }) as EventListener);
  }
}
