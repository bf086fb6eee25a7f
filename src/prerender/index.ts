/** Writing the widgets' content into pages, without a DOM: what `clinic-widgets/prerender` exports. */
export { ContentError, type ErrorCode } from '../content/problem.js';
export type * from '../content/types.js';
export { parseHtml } from './parse-html.js';
export { jsonLd, type JsonLdOptions } from './json-ld.js';
export {
  prerender,
  type Prerendered,
  type PrerenderOptions,
  type PrerenderProblem,
} from './prerender.js';
export { fragment, renderWidget, type RenderOptions } from './render.js';
