import type { Library } from '../../library.js';
import type { Finding, Observation, SeenElement, SeenRequest } from '../observation.js';

/** Looks at what was seen, and at nothing else. */
export type Check = (seen: Observation, library: Library) => Finding[];

/** Our files by their usual names, with a version or a hash in them too. */
export const isOurScript = (url: string): boolean =>
  /(^|\/)clinic-(widgets|posts)(?:[.-][\w.-]*)?\.m?js(?:[?#]|$)/.test(url);
export const isOurStyle = (url: string): boolean =>
  /(^|\/)reserve(?:[.-][\w.-]*)?\.css(?:[?#]|$)/.test(url);

export const isWidget = ({ tag }: { tag: string }): boolean => tag !== 'clinic-content';
export const widgetsOf = ({ elements }: Observation): SeenElement[] => elements.filter(isWidget);

/** Where an element is written, if its page was not changed by scripts. */
export const lineOf = (
  { markup }: Observation,
  { tag, index }: { tag: string; index: number },
): number | undefined =>
  markup.tags.filter((each) => each.tag === tag && !each.inside)[index]?.line;

/** The element at a place that an event or a measurement names. */
export const elementAt = (
  { elements }: Observation,
  place: { tag: string; index: number },
): SeenElement | undefined =>
  elements.find(({ tag, index }) => tag === place.tag && index === place.index);

/** Where a finding about an element is. */
export const at = (
  seen: Observation,
  element: { tag: string; index: number; selector?: string },
): Pick<Finding, 'selector' | 'line'> => ({
  selector: element.selector ?? elementAt(seen, element)?.selector ?? element.tag,
  line: lineOf(seen, element),
});

/** Where a script of that address is written. */
export const scriptLine = ({ markup, url }: Observation, src: string): number | undefined =>
  markup.scripts.find((each) => resolve(each.src, url) === src)?.line;

export const resolve = (url: string, base: string): string =>
  URL.canParse(url, base) ? new URL(url, base).href : url;

export const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

/** The folder of a file. */
export const folderOf = (url: string): string => url.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');

export const lastRequest = ({ requests }: Observation, url: string): SeenRequest | undefined =>
  requests.findLast((each) => each.url === url);

/** "a, b, c, …" of so many. */
export const some = (words: string[], most = 10): string =>
  words.slice(0, most).join(', ') + (words.length > most ? ', …' : '');

export const plural = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
