import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { ContentError } from '../content/problem.js';
import { webUrl } from '../content/url.js';
import { failed, loading, readState, type ContentState } from '../store/content-state.js';
import { reload, subscribe } from '../store/store.js';
import { contentContext, type Provided } from './contexts.js';

/** An element with the attributes that name a source. */
export interface SourceHost extends ReactiveElement {
  src?: string | null;
  content?: unknown;
  loading?: string | null;
  refresh?: number | null;
}

const isJson = (node: Node): boolean => (node as HTMLScriptElement).type == 'application/json';

/** Whether the element has children to show in place of content. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node instanceof Element ? !isJson(node) : node.nodeType == 3 && node.textContent!.trim(),
  );

/** While the page is being parsed, content in it can be still to come; when it is looked at again, content can be old. */
const EVENTS = ['DOMContentLoaded', 'visibilitychange'];

/**
 * Where an element's content comes from: `content`, then inline JSON, then
 * `src`, then the nearest `clinic-content`. Follows each of them.
 */
export class SourceController implements ReactiveController {
  private _host: SourceHost;
  private _context: ContextConsumer<typeof contentContext, SourceHost>;
  private _key: unknown;
  private _own: ContentState | undefined;
  private _isNear = false;
  private _observers: { disconnect(): void }[] = [];
  private _unsubscribe: (() => void) | undefined;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _update = () => this._host.requestUpdate();

  constructor(host: SourceHost) {
    this._host = host;
    host.addController(this);
    this._context = new ContextConsumer(host, { context: contentContext, subscribe: true });
  }

  /** What the nearest `clinic-content` says. */
  get _provided(): Provided {
    return this._context.value ?? {};
  }

  /** What is known of the content; undefined where no source is named. */
  get _state(): ContentState | undefined {
    return this._key === undefined ? this._provided.state : this._own;
  }

  /** Fetches again; content given in the page stays as it is. */
  _reload(): Promise<void> {
    return reload(this._state?.url);
  }

  hostConnected(): void {
    const { _host: host, _update: update } = this;
    const children = new MutationObserver(update);
    children.observe(host, { childList: true, characterData: true, subtree: true });
    this._observers = [children];
    this._isNear = host.loading != 'lazy' || !window.IntersectionObserver;
    if (!this._isNear) {
      const near = new IntersectionObserver(
        (entries) => {
          this._isNear ||= entries.some((entry) => entry.isIntersecting);
          update();
        },
        { rootMargin: '300px' },
      );
      near.observe(host);
      this._observers.push(near);
    }
    for (const type of EVENTS) document.addEventListener(type, update);
    update();
  }

  hostDisconnected(): void {
    for (const observer of this._observers) observer.disconnect();
    for (const type of EVENTS) document.removeEventListener(type, this._update);
    this._follow(undefined);
    // A consumer keeps its last value when it leaves its provider.
    this._context.value = undefined;
  }

  /** Chooses the source, and fetches again what is old; to be called before each rendering. */
  _choose(): void {
    const { content, src, children, isConnected } = this._host;
    if (!isConnected) return;
    // While the page arrives, what is in it can be there by half.
    const given =
      content === undefined && document.readyState != 'loading'
        ? [...children].find(isJson)?.textContent
        : content;
    // What comes near is followed anew.
    const key = given ?? (content === null ? null : src ? this._isNear + src : undefined);
    if (key !== this._key) {
      this._follow(key);
      if (key == null) this._own = loading();
      else if (given != null) this._own = readState(given, document.baseURI);
      else this._fetch(src!);
    }
    this._refresh();
  }

  private _fetch(src: string): void {
    const url = webUrl(src, document.baseURI);
    if (!url) this._own = failed(src, new ContentError('bad-url', src));
    else if (!this._isNear) this._own = loading(url);
    else {
      this._unsubscribe = subscribe(url, (state) => {
        this._own = state;
        this._update();
      });
    }
  }

  /** Fetches again what is old, when somebody looks. */
  private _refresh(): void {
    clearTimeout(this._timer);
    // Not more often than once a second.
    const { refresh } = this._host;
    const wait = refresh! > 0 && Math.max(refresh!, 1) * 1000;
    const { asked } = this._state ?? {};
    if (!asked || !wait || document.hidden) return;
    const left = asked + wait - Date.now();
    // Timers that are too long go off at once.
    if (left > 0) this._timer = setTimeout(this._update, Math.min(left, 2 ** 31 - 1));
    else void this._reload();
  }

  private _follow(key: unknown): void {
    this._unsubscribe?.();
    clearTimeout(this._timer);
    this._unsubscribe = undefined;
    this._key = key;
  }
}
