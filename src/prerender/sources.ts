import { parseJson } from '../content/json.js';
import { ContentError, toContentError } from '../content/problem.js';
import { webUrl } from '../content/url.js';
import type { Provided } from '../source/contexts.js';
import { failed, type ContentState } from '../store/content-state.js';
import { realOf } from './addresses.js';
import { provide, stateOf, type Place } from './host.js';
import type { Found } from './page.js';

/** The address of its content; inline JSON comes first, and an empty one is none. */
const srcOf = ({ attributes: { src }, json }: Found): string | undefined =>
  json === undefined ? src : undefined;

/** What the page was given for its widgets. */
export class Sources {
  private readonly states = new Map<string, ContentState>();
  private readonly provided = new Map<Found, Provided>();
  private readonly inline = new Map<Found, ContentState>();
  private readonly baseURI: string;
  private readonly locale: string;

  constructor(baseURI: string, locale: string) {
    this.baseURI = baseURI;
    this.locale = locale;
  }

  /** Loads what is named, each once and all at the same time. */
  async load(all: Found[], load: (url: string) => Promise<unknown>): Promise<void> {
    const urls = new Set(all.map((each) => webUrl(srcOf(each) ?? '', this.baseURI)));
    await Promise.all(
      [...urls].map(async (url) => {
        if (!url) return;
        let state: ContentState;
        try {
          state = stateOf(await load(realOf(url)), url);
        } catch (error) {
          state = failed(url, toContentError(error, 'network'));
        }
        this.states.set(url, state);
      }),
    );
  }

  private own(element: Found): ContentState | undefined {
    const { json } = element;
    if (json !== undefined) {
      let state = this.inline.get(element);
      if (!state) {
        try {
          state = stateOf(parseJson(json), '', this.baseURI);
        } catch (error) {
          state = failed('', error);
        }
        this.inline.set(element, state);
      }
      return state;
    }
    const src = srcOf(element);
    if (!src) return undefined;
    const url = webUrl(src, this.baseURI);
    return url ? this.states.get(url) : failed(src, new ContentError('bad-url', src));
  }

  placeOf(element: Found): Place {
    const provider = element.providers[element.providers.length - 1];
    let provided: Provided = {};
    if (provider) {
      provided =
        this.provided.get(provider) ?? provide(provider.attributes, this.placeOf(provider));
      this.provided.set(provider, provided);
    }
    return {
      baseURI: this.baseURI,
      lang: element.lang || this.locale,
      provided,
      own: this.own(element),
    };
  }
}
