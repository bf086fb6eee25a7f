/** One change to the text of one of Lit's files. */
export interface Cut {
  /** Where: the path below node_modules. */
  file: string;
  why: string;
  find: string | RegExp;
  put?: string;
  /** Code of ours that needs what is cut: then the build fails, and the cut has to go. */
  unless?: RegExp;
}

export const HTML = 'lit-html/development/lit-html.js';
export const ELEMENT = 'lit-element/development/lit-element.js';
export const REACTIVE = '@lit/reactive-element/development/reactive-element.js';
export const CSS = '@lit/reactive-element/development/css-tag.js';

const versionGlobals = /^\(global\.\w+Versions \?\?= \[\]\)\.push\(.*\);$/m;
const polyfillHook = /^polyfillSupport\?\..*;$/m;
const compilerName = /\[JSCompiler_renameProperty\('(\w+)', \w+\)\]/g;

/** What Lit must not do on other people's pages, or does for pages and tools that are not ours. */
export const cuts: Cut[] = [
  {
    file: HTML,
    why: 'our own policy name: a host that runs Lit has `lit-html` already, and a second one throws',
    find: /^const policy = trustedTypes\s*\? trustedTypes\.createPolicy\('lit-html', {\s*createHTML: [^}]*}\)\s*: undefined;/m,
    put: `import { trustedHtml } from 'clinic-widgets:trusted-types';`,
  },
  {
    file: HTML,
    why: 'see above',
    find: /return policy !== undefined\s*\? policy\.createHTML\(stringFromTSA\)\s*: stringFromTSA;/,
    put: 'return trustedHtml(stringFromTSA);',
  },
  { file: HTML, why: 'see above', find: 'const trustedTypes = global.trustedTypes;' },
  {
    file: ELEMENT,
    why: 'no element is better than an empty one: where the page lets us render nothing, defining throws',
    find: /^export class LitElement extends ReactiveElement {/m,
    put: `$&
      static get observedAttributes() {
        render(html\`\`, document.createDocumentFragment());
        return super.observedAttributes;
      }`,
  },
  {
    file: ELEMENT,
    why: 'see above',
    find: `import { render, noChange } from 'lit-html';`,
    put: `import { html, render, noChange } from 'lit-html';`,
  },
  ...[HTML, ELEMENT, REACTIVE].flatMap((file) => [
    {
      file,
      why: 'no globals of our own, and none that an element with this id could replace',
      find: versionGlobals,
    },
    { file, why: 'see above', find: polyfillHook },
  ]),
  { file: ELEMENT, why: 'see above', find: /^global\.litElementHydrateSupport\?\..*;$/m },
  { file: REACTIVE, why: 'see above', find: `Symbol.metadata ??= Symbol('metadata');` },
  { file: REACTIVE, why: 'see above', find: 'global.litPropertyMetadata ??= new WeakMap();' },
  {
    file: REACTIVE,
    why: 'see above',
    find: /const metadata = this\[Symbol\.metadata\];\s*if [\s\S]*?\n {8}}\n/,
  },
  { file: CSS, why: 'see above', find: /\(global\.ShadyCSS === [^)]*\) &&/ },
  { file: CSS, why: 'see above', find: /const nonce = [\s\S]*?\n {12}}/ },
  {
    file: REACTIVE,
    why: 'an empty attribute needs no trust',
    find: /^const trustedTypes = global\s*\.trustedTypes;[\s\S]*?: '';/m,
    put: `const emptyStringForBooleanAttribute = '';`,
  },

  {
    file: HTML,
    why: 'no values in <script>, <style>, <textarea>: minify-html.ts refuses these',
    find: /if \(rawTextElement\.test\(match\[TAG_NAME\]\)\) {[\s\S]*?\n {20}}\n/,
  },
  {
    file: HTML,
    why: 'see above',
    find: /if \(rawTextElement\.test\(node\.tagName\)\) {[\s\S]*?\n {16}}\n/,
  },
  {
    file: HTML,
    why: 'no comments in templates: minify-html.ts takes them out',
    find: /if \(match\[COMMENT_START\] === '!--'\) {[\s\S]*?else (?=if \(match\[TAG_NAME\] !== undefined\))/,
  },
  {
    file: HTML,
    why: 'see above',
    find: /else if \(regex === commentEndRegex \|\| regex === comment2EndRegex\) {[^}]*}/,
  },
  { file: HTML, why: 'see above', find: /else {\s*let i = -1;\s*while [\s\S]*?\n {16}}\n/ },
  { file: HTML, why: 'no ShadyDOM', find: /\bwrap\(/g, put: '(' },
  {
    file: HTML,
    why: 'no compiled templates',
    find: /typeof type === 'number'\s*\? this\._\$getTemplate\(result\)\s*:[\s\S]*?type\);/,
    put: 'this._$getTemplate(result);',
  },
  { file: HTML, why: 'always this document', find: 'options?.creationScope ?? d', put: 'd' },
  {
    file: CSS,
    why: 'only our own code makes styles',
    find: /if \(safeToken !== constructionToken\) {[^}]*}/,
  },
  { file: CSS, why: 'see above', find: ', constructionToken)', put: ')' },
  {
    file: REACTIVE,
    why: 'no property is named by a symbol',
    find: '...getOwnPropertySymbols(props),',
  },

  { file: HTML, why: 'shorter', find: 'new Error(message)', put: 'Error("strings")' },
  { file: CSS, why: 'shorter', find: /new Error\(`Value passed[\s\S]*?`\)/, put: 'Error("css")' },
  { file: ELEMENT, why: 'lets terser shorten the name', find: compilerName, put: '.$1' },
  { file: REACTIVE, why: 'see above', find: compilerName, put: '.$1' },
  {
    file: REACTIVE,
    why: 'see above',
    find: /JSCompiler_renameProperty\(('\w+'), \w+\)/g,
    put: '/*@__KEY__*/ $1',
  },
];
