/* eslint-disable no-prototype-builtins, @typescript-eslint/no-dynamic-delete, wc/attach-shadow-constructor --
   the shortest that works for elements of ours; shadow roots are made late so that classes can add to them */
import { html, parse, slot } from './html.js';
import { observe, type Declaring, type Observed } from './properties.js';

export { html, nothing } from './html.js';

/** There is no need to show a slot until there is something else: elements here do so from the start. */
export const render = (..._slot: unknown[]): void => {};

/** The build leaves the text alone of css``; see tools/build/templates.ts. */
export const css = ([text]: TemplateStringsArray): string => text!;

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
}

interface Class extends Declaring {
  /** Text, or lists of it. */
  styles?: unknown;
  _observed: Observed[];
  _sheet: CSSStyleSheet | undefined;
}

export abstract class LitElement extends HTMLElement {
  /** Called when the element is defined. */
  static get observedAttributes(): unknown[] {
    // No element is better than an empty one: where the page lets us set no HTML, lets us make no
    // open shadow root, or takes away by a policy of its own what templates need, this throws.
    const probe = parse('<p><?>').firstChild as Element;
    probe.attachShadow({ mode: 'open' }).host.shadowRoot!.appendChild(probe.firstChild!);
    const type = this as unknown as Class;
    type._sheet = undefined;
    type._observed = observe(type);
    return type._observed.map(([attribute]) => attribute);
  }

  private _controllers: Controller[] = [];
  private _isPending?: boolean;
  private _enable!: () => void;
  private _show?: (value: unknown) => void;
  private _updated = new Promise<unknown>((enable) => {
    this._enable = enable as () => void;
  });

  constructor() {
    super();
    this.requestUpdate();
  }

  /** Resolves when what was asked for so far is rendered: to whether nothing more is to come. */
  get updateComplete(): Promise<unknown> {
    return this._updated;
  }

  protected abstract render(): unknown;
  protected willUpdate?(): void;
  protected updated?(): void;

  addController(controller: Controller): void {
    this._controllers.push(controller);
  }

  connectedCallback(): void {
    if (!this._show) {
      const type = this.constructor as unknown as Class;
      const root = this.attachShadow({ mode: 'open' });
      const styles = [type.styles].flat(Infinity).join('');
      // What is rendered stands between these: polyfills add style elements behind.
      root.appendChild(parse('<!----><!---->'));
      try {
        if (!type._sheet) {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(styles);
          type._sheet = sheet;
        }
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, type._sheet];
      } catch {
        // Safari before 16.4, and pages that put something else in place of these.
        root.appendChild(parse(`<style>${styles}</style>`));
      }
      this._show = slot(root.firstChild as Comment);
      // What the page says is shown until there is something else.
      this._show(html('<slot></slot>'));
    }
    this._enable();
    for (const controller of this._controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this._controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(changed: string, _old: unknown, text: string | null): void {
    for (const [attribute, name, type] of (this.constructor as unknown as Class)._observed) {
      // What the page said before there was this class, it said later than the attribute.
      if (attribute !== changed || this.hasOwnProperty(name)) continue;
      this[name as 'title'] = (
        type == Boolean ? text !== null : text === null || !type ? text : type(text)
      ) as string;
    }
  }

  requestUpdate(): void {
    if (this._isPending) return;
    const update = async () => {
      this._isPending = true;
      try {
        await this._updated;
      } catch (error) {
        // Of the update before, which nobody waited for.
        void Promise.reject(error);
      }
      await this.scheduleUpdate();
      return !this._isPending;
    };
    this._updated = update();
  }

  /** Updates at once; may be overridden, to do so later. */
  protected scheduleUpdate(): unknown {
    let value;
    try {
      for (const [, name] of (this.constructor as unknown as Class)._observed) {
        // Set before there was this class.
        if (this.hasOwnProperty(name)) {
          const value = this[name as 'title'];
          delete (this as Record<string, unknown>)[name];
          this[name as 'title'] = value;
        }
      }
      this.willUpdate?.();
      value = this.render();
    } finally {
      this._isPending = false;
    }
    this._show!(value);
    return this.updated?.();
  }
}
