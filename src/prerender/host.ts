import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import type { Status } from '../base/events.js';
import { madeFrom } from '../base/made-from.js';
import { toContentError, type ContentError } from '../content/problem.js';
import { read } from '../content/read.js';
import { signature } from '../content/signature.js';
import { ar } from '../locales/ar.js';
import { de } from '../locales/de.js';
import { es } from '../locales/es.js';
import { fr } from '../locales/fr.js';
import { translatorOf } from '../locales/translator.js';
import { vi } from '../locales/vi.js';
import { zhHans } from '../locales/zh-Hans.js';
import * as registry from '../registry.js';
import { ClinicContent } from '../source/clinic-content.js';
import type { Provided } from '../source/contexts.js';
import type { Source } from '../source/source-controller.js';
import type { ContentState } from '../store/content-state.js';
import { parseHtml } from './parse-html.js';

/** The widgets, by their tags. */
const widgets = new Map(Object.values(registry).map((widget) => [widget.tag as string, widget]));

// Whether the page loads their scripts or not: better than words that readers do not know.
for (const locale of [ar, de, es, fr, vi, zhHans]) {
  ClinicContent.translate = translatorOf(locale, ClinicContent.translate);
}

export const isWidget = (tag: string): boolean => widgets.has(tag);

export const providerTag = ClinicContent.tag;

/** Attributes by their names. */
export type Attributes = Readonly<Record<string, string>>;

/** Where an element is. */
export interface Place {
  /** Where relative URLs in the page start. */
  baseURI: string;
  /** As the nearest element that names a language writes it. */
  lang: string;
  /** What the nearest `clinic-content` says. */
  provided: Provided;
  /** The content that the element names itself. */
  own: ContentState | undefined;
}

/** What a widget shows. */
export interface Rendered {
  status: Status;
  error: ContentError | undefined;
  /** Says what it was made from, so that the widget knows whether it would show the same. */
  signature: string;
  html: string;
  locale: string;
  /** The id of what is shown; none of a list. */
  id: string | undefined;
}

/** Members of an element that only it uses in a browser. */
interface Inside {
  _source: Source;
  willUpdate(): void;
  render(): unknown;
}

/** What contents were read from. */
const sources = new WeakMap<ContentState, unknown>();
export const dataOf = (state: ContentState): unknown => sources.get(state);

/** Reads content as it is in a widget. */
export const stateOf = (data: unknown, url: string, base = url): ContentState => {
  let made: number | undefined;
  const state: ContentState = {
    status: 'ready',
    url,
    ...read(data, parseHtml, base),
    toJSON: () => (made ??= signature(data)),
    time: Date.now(),
  };
  sources.set(state, data);
  return state;
};

/** An element of ours in Node, as far as it needs to be one to render. */
const elementOf = (
  Class: (new () => LitElement) & { observedAttributes: string[] },
  attributes: Attributes,
  { baseURI, lang, provided, own }: Place,
): Inside => {
  // Asked first: that makes the class ready.
  const { observedAttributes } = Class;
  const element = new Class() as LitElement & Inside;
  const values = {
    baseURI,
    childNodes: [],
    closest: () => ({ lang }),
    getRootNode: () => ({}),
    querySelector: () => null,
    getAttribute: (name: string) => attributes[name] ?? null,
    getAttributeNames: () => Object.keys(attributes),
  };
  for (const [key, value] of Object.entries(values)) Object.defineProperty(element, key, { value });
  const source: Source = {
    _provided: provided,
    _state: own ?? provided.state,
    _reload: () => Promise.resolve(),
    _choose() {},
  };
  element._source = source;
  for (const name of observedAttributes) {
    const value = attributes[name];
    if (value !== undefined) element.attributeChangedCallback(name, null, value);
  }
  return element;
};

/** What a `clinic-content` says to the widgets inside it. */
export const provide = (attributes: Attributes, place: Place): Provided => {
  const element = elementOf(ClinicContent as never, attributes, place);
  element.willUpdate();
  return (element as unknown as { _provider: { value: Provided } })._provider.value;
};

const FAILED = { status: 'error', locale: '', id: undefined, signature: '', html: '' } as const;

/** Renders a widget as in a browser, on the page and at the moment that stand in for those of a browser. */
export const renderElement = (tag: string, attributes: Attributes, place: Place): Rendered => {
  const Class = widgets.get(tag) as unknown as Parameters<typeof elementOf>[0];
  const element = elementOf(Class, attributes, place) as Inside &
    Parameters<typeof madeFrom>[0] & { status: Status; _error: ContentError | undefined };
  try {
    element.willUpdate();
    const { status, _error: error, _locale: locale } = element;
    const isShown = status == 'ready' || status == 'empty';
    return {
      status,
      error,
      locale,
      id: (element._shown as { id?: string } | undefined)?.id,
      signature: isShown ? String(madeFrom(element)) : '',
      html: isShown ? collectResultSync(render(element.render())) : '',
    };
  } catch (error) {
    // Content can be deeper than any call.
    return { ...FAILED, error: toContentError(error) };
  }
};
