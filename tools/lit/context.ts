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
  private _host: LitElement;
  private _context: unknown;
  private _unsubscribe: (() => void) | undefined;

  constructor(host: LitElement, { context }: { context: unknown }) {
    this._host = host;
    this._context = context;
    host.addController(this);
  }

  hostConnected(): void {
    const request = {
      context: this._context,
      contextTarget: this._host,
      callback: this._callback,
      subscribe: true,
    };
    this._host.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), request),
    );
  }

  hostDisconnected(): void {
    this._unsubscribe?.();
    this._unsubscribe = undefined;
  }

  // One function for all requests: who provides knows by it who has asked before.
  private _callback: Callback = (value, unsubscribe) => {
    // Another provider has taken over.
    if (unsubscribe !== this._unsubscribe) this._unsubscribe?.();
    this._unsubscribe = unsubscribe;
    this.value = value;
    this._host.requestUpdate();
  };
}

/** Gives a value to the elements inside its host. */
export class ContextProvider<Value> {
  value: Value;
  private _subscribers = new Map<Callback, () => void>();

  constructor(
    host: EventTarget,
    { context, initialValue }: { context: unknown; initialValue: Value },
  ) {
    this.value = initialValue;
    host.addEventListener('context-request', (event) => {
      const request = event as ContextRequest;
      const { callback } = request;
      // Its host asks those further out.
      if (
        request.context !== context ||
        (request.contextTarget ?? event.composedPath()[0]) === host
      ) {
        return;
      }
      event.stopPropagation();
      if (!request.subscribe) return callback(this.value);
      const { _subscribers } = this;
      const unsubscribe = _subscribers.get(callback) ?? (() => void _subscribers.delete(callback));
      _subscribers.set(callback, unsubscribe);
      callback(this.value, unsubscribe);
    });
  }

  setValue(value: Value): void {
    this.value = value;
    for (const [callback, unsubscribe] of this._subscribers) callback(value, unsubscribe);
  }
}
