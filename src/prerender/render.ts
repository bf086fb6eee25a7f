import { ContentError } from '../content/problem.js';
import { readBody } from '../blocks/html.js';
import { readNotices } from '../blocks/body.js';
import { readTreatments } from '../content/treatments.js';
import type { ContentState } from '../store/content-state.js';
import { relativeLinks, standIn, uniqueIds } from './addresses.js';
import { isWidget, renderElement, stateOf, type Attributes, type Rendered } from './host.js';
import { plain, type Plain } from './plain.js';
import { serialize, type Writing } from './serialize.js';
import { onPage } from './stand-in.js';
import { wrapperOf } from './wrapper.js';

/** What a page says to a widget. */
export interface RenderOptions {
  /** Where the page is: a web address, or a `file:` URL. */
  url: string;
  /** Where relative addresses in the content start; by default where the page is. */
  base?: string | undefined;
  /** The page's language, as a BCP 47 tag; `en` by default. */
  lang?: string | undefined;
  /** As `clinic-content` says it: the readers' country, where articles are read, and the clinic's own contact. */
  region?: string | undefined;
  articleUrl?: string | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
  contactUrl?: string | undefined;
  contactHours?: string | undefined;
  /** The moment that decides what is expired or overdue; by default now. */
  now?: Date | number | undefined;
}

const WRITING: Writing = { newline: '\n', ascii: false };

const rendered = (
  tag: string,
  attributes: Attributes,
  own: ContentState,
  { url, base: _base, lang = 'en', now, ...provided }: RenderOptions,
): Rendered => {
  if (!isWidget(tag)) throw new TypeError(`there is no widget <${tag}>`);
  const baseURI = standIn(url);
  return onPage(baseURI, now === undefined ? undefined : Number(now), () =>
    renderElement(tag, attributes, { baseURI, lang, provided, own }),
  );
};

const stateFor = (data: unknown, { url, base }: RenderOptions): ContentState =>
  stateOf(data, base === undefined ? '' : standIn(base), standIn(base ?? url));

/**
 * What a widget shows, as plain HTML: the element that {@link prerender} writes into it.
 * @param tag of the widget, as `clinic-article`
 * @param attributes as they are written on it
 * @param data what its JSON holds, in any supported format
 * @throws ContentError where the content cannot be read, or has nothing of that id
 * @throws TypeError where there is no such widget, or `url` is neither a web address nor a `file:` URL
 */
export const renderWidget = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  data: unknown,
  options: RenderOptions,
): string => {
  const result = rendered(tag, attributes, stateFor(data, options), options);
  if (result.error) throw result.error;
  return wrapperOf(result, standIn(options.url), WRITING, new Set());
};

/** What is in a document, and whether something else in it shows it already. */
const partsOf = ({ content }: ContentState): [tag: string, attributes: Attributes][] => {
  const { articles = [] } = content!;
  const treatments = readTreatments(content!.treatments);
  // Written once more, to find what is named inside, at any depth.
  const inside = JSON.stringify(
    articles.map(({ body }) => readBody(body)),
    (key, value: unknown) => (key == 'nodes' || key == 'reading' ? undefined : value),
  );
  const has = (type: string, key: string, id: string) =>
    inside.includes(`{"type":"${type}",${JSON.stringify({ [key]: id }).slice(1)}`);
  const required = [...articles, ...treatments].flatMap(({ notices = [] }) => notices);
  return [
    ...articles.map(({ id }): [string, Attributes] => ['clinic-article', { article: id }]),
    ...treatments.flatMap(({ id, steps, sideEffects }): [string, Attributes][] => [
      ...(steps && !has('treatment-steps', 'treatment', id)
        ? [['clinic-treatment-steps', { treatment: id }] as [string, Attributes]]
        : []),
      ...(sideEffects && !has('side-effects', 'treatment', id)
        ? [['clinic-side-effects', { treatment: id }] as [string, Attributes]]
        : []),
    ]),
    ...readNotices(content!.notices).flatMap(({ id }): [string, Attributes][] =>
      required.includes(id) || has('notice', 'notice', id)
        ? []
        : [['clinic-notice', { notice: id }]],
    ),
  ];
};

/**
 * All that a document has to show, as plain HTML for a template to include: its articles, and the treatments
 * and notices that none of them shows. What was withdrawn is left out.
 * @param data what the JSON holds, in any supported format
 * @throws ContentError where it cannot be read
 * @throws TypeError where `url` is neither a web address nor a `file:` URL
 */
export const fragment = (data: unknown, options: RenderOptions): string => {
  const state = stateFor(data, options);
  const page = standIn(options.url);
  const ids = new Set<string>();
  const all: Plain[] = [];
  for (const [tag, attributes] of partsOf(state)) {
    const result = rendered(tag, attributes, state, options);
    if (result.error instanceof ContentError) throw result.error;
    if (result.status != 'ready') continue;
    const { nodes, lang } = plain(result.html, result.locale);
    uniqueIds(nodes, ids);
    relativeLinks(nodes, page);
    const [only, more] = nodes;
    const said: Record<string, string> = lang ? { lang } : {};
    const isWhole = typeof only == 'object' && !more;
    all.push(
      isWhole
        ? { ...only, attributes: { ...said, ...only.attributes } }
        : { tag: 'section', attributes: said, children: nodes },
    );
  }
  return all.length ? `${serialize(all, WRITING)}\n` : '';
};
