import { ContextConsumer } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { ContentError } from '../content/problem.js';
import { webUrl } from '../content/url.js';
import { failed, loading, readState, type ContentState } from '../store/content-state.js';
import { reload, subscribe } from '../store/store.js';
import { contentContext, type Provided } from './contexts.js';

export { pageTurn } from '../store/turns.js';

/** An element with the attributes that name a source. */
export interface SourceHost extends ReactiveElement {
  src?: string | null;
  content?: unknown;
  loading?: string | null;
  refresh?: number | null;
}

const isJson = (node: Node): boolean => (node as HTMLScriptElement).type == 'application/json';

/** Whether a child of an element is something to show in place of content. */
export const isFallback = (node: Node): unknown =>
  node.nodeType == 3 ? node.textContent!.trim() : node.nodeType == 1 && !isJson(node);

/** While the page is being parsed, content in it can be still to come; when it is looked at again, content can be old. */
const EVENTS = ['DOMContentLoaded', 'visibilitychange', 'clinic-words'];

/** Where an element's content comes from. */
export interface Source {
  /** What the nearest `clinic-content` says. */
  readonly _provided: Provided;
  /** What is known of the content; undefined where no source is named. */
  readonly _state: ContentState | undefined;
  /** Fetches again; content given in the page stays as it is. */
  _reload(): Promise<void>;
  /** Chooses the source, and fetches again what is old; to be called before each rendering. */
  _choose(): void;
}

/**
 * Finds an element's content in `content`, then inline JSON, then `src`, then
 * the nearest `clinic-content`. Follows each of them.
 */
export const sourceOf = (host: SourceHost): Source => {
  let key: unknown;
  let own: ContentState | undefined;
  let isNear = false;
  let near: IntersectionObserver | undefined;
  let children: MutationObserver | undefined;
  let unsubscribe: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = () => host.requestUpdate();

  const leave = (next?: unknown) => {
    // Once more changes nothing.
    unsubscribe?.();
    clearTimeout(timer);
    key = next;
  };

  host.addController({
    hostConnected() {
      isNear = host.loading != 'lazy';
      try {
        children = new MutationObserver(update);
        children.observe(host, { childList: true, characterData: true, subtree: true });
        if (!isNear) {
          near = new IntersectionObserver(
            (entries) => {
              isNear ||= entries.some((entry) => entry.isIntersecting);
              update();
            },
            { rootMargin: '300px' },
          );
          near.observe(host);
        }
      } catch {
        // The browser cannot tell what is near.
        isNear = true;
      }
      for (const type of EVENTS) addEventListener(type, update);
      update();
    },

    hostDisconnected() {
      children?.disconnect();
      near?.disconnect();
      for (const type of EVENTS) removeEventListener(type, update);
      leave();
      // A consumer keeps its last value when it leaves its provider.
      context.value = undefined;
    },
  });
  const context: ContextConsumer<typeof contentContext, SourceHost> = new ContextConsumer(host, {
    context: contentContext,
    subscribe: true,
  });

  const load = (src: string) => {
    const url = webUrl(src, host.baseURI);
    if (!url) own = failed(src, new ContentError('bad-url', src));
    else if (!isNear) own = loading(url);
    else {
      unsubscribe = subscribe(url, (state) => {
        own = state;
        update();
      });
    }
  };

  const source: Source = {
    get _provided() {
      return context.value ?? {};
    },

    get _state() {
      return key === undefined ? source._provided.state : own;
    },

    _reload: () => reload(source._state?.url),

    _choose() {
      const { content, src, children, isConnected } = host;
      if (!isConnected) return;
      // While the page arrives, what is in it can be there by half.
      const given =
        content === undefined && document.readyState != 'loading'
          ? [...children].find(isJson)?.textContent
          : content;
      // What comes near is followed anew.
      const next = given ?? (content === null ? null : src ? isNear + src : undefined);
      if (next !== key) {
        leave(next);
        if (next == null) own = loading();
        else if (given != null) own = readState(given, host.baseURI);
        else load(src!);
      }
      // Fetches again what is old, when somebody looks.
      clearTimeout(timer);
      // Not more often than once a second.
      const wait = host.refresh! > 0 && Math.max(host.refresh!, 1) * 1000;
      const asked = source._state?._asked;
      if (asked && wait && !document.hidden) {
        const left = asked + wait - Date.now();
        // Timers that are too long go off at once.
        if (left > 0) timer = setTimeout(update, Math.min(left, 2 ** 31 - 1));
        else void source._reload();
      }
    },
  };
  return source;
};
