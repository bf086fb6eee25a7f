// Polyfills, of which many put their own in place of what the browser has.
import { js, npmBundle, npmJs } from '../host-page.mjs';

/** Takes away what a polyfill then gives anew. */
const without = (...names) => js(names.map((name) => `delete window.${name};`).join(' '));
const pages = (list, more) => Object.entries(list).map(([name, head]) => ({ name, head, ...more }));

const usual = pages({
  'core-js': npmJs('core-js-bundle/index.js'),
  'core-js for what was taken away':
    without(
      'Promise',
      'Map',
      'Set',
      'WeakMap',
      'Symbol.iterator',
      'URL',
      'URLSearchParams',
      'Reflect',
    ) + npmJs('core-js-bundle/minified.js'),
  'babel polyfill': npmJs('@babel/polyfill/dist/polyfill.js'),
  'babel polyfill and core-js':
    npmJs('@babel/polyfill/dist/polyfill.js') + npmJs('core-js-bundle/index.js'),
  'es5-shim and es5-sham': npmJs('es5-shim/es5-shim.js') + npmJs('es5-shim/es5-sham.js'),
  'es6-shim and es6-sham': npmJs('es6-shim/es6-shim.js') + npmJs('es6-shim/es6-sham.js'),
  'es5-shim, es6-shim and es7-shim':
    npmJs('es5-shim/es5-shim.js') +
    npmJs('es6-shim/es6-shim.js') +
    npmJs('es7-shim/dist/es7-shim.js'),
  'airbnb-js-shims': npmBundle('import "airbnb-js-shims"'),
  'json3 in place of JSON': js('JSON = null') + npmJs('json3/lib/json3.js'),
  'whatwg-fetch in place of fetch': without('fetch') + npmJs('whatwg-fetch/dist/fetch.umd.js'),
  'promise-polyfill in place of Promise':
    without('Promise') + npmJs('promise-polyfill/dist/polyfill.js'),
  'es6-promise in place of Promise':
    without('Promise') + npmJs('es6-promise/dist/es6-promise.auto.js'),
  'bluebird in place of Promise': npmJs('bluebird/js/browser/bluebird.js'),
  'rsvp in place of Promise': npmJs('rsvp/dist/rsvp.js') + js('window.Promise = RSVP.Promise'),
  'url-polyfill': without('URL', 'URLSearchParams') + npmJs('url-polyfill/url-polyfill.js'),
  'url-search-params-polyfill':
    without('URLSearchParams') + npmJs('url-search-params-polyfill/index.js'),
  'abortcontroller-polyfill':
    without('AbortController', 'AbortSignal') +
    npmJs('abortcontroller-polyfill/dist/umd-polyfill.js'),
  'formdata-polyfill': without('FormData') + npmJs('formdata-polyfill/formdata.min.js'),
  'intersection-observer polyfill':
    without('IntersectionObserver') + npmJs('intersection-observer/intersection-observer.js'),
  'resize-observer polyfill':
    without('ResizeObserver') + npmJs('resize-observer-polyfill/dist/ResizeObserver.global.js'),
  'wicg-inert': js('delete HTMLElement.prototype.inert') + npmJs('wicg-inert/dist/inert.js'),
  'dialog-polyfill': npmJs('dialog-polyfill/dist/dialog-polyfill.js'),
  'smoothscroll-polyfill':
    js('window.__forceSmoothScrollPolyfill__ = true') +
    npmJs('smoothscroll-polyfill/dist/smoothscroll.js'),
  'html5shiv and respond':
    npmJs('html5shiv/dist/html5shiv-printshiv.js') + npmJs('respond.js/dest/respond.src.js'),
  dom4: npmJs('dom4/build/dom4.max.js'),
  'classlist-polyfill':
    js('delete Element.prototype.classList') + npmJs('classlist-polyfill/src/index.js'),
  'trusted-types polyfill':
    without('trustedTypes') + npmJs('trusted-types/dist/es5/trustedtypes.build.js'),
  'trusted-types polyfill, api only':
    without('trustedTypes') + npmJs('trusted-types/dist/es5/trustedtypes.api_only.build.js'),
  regenerator: npmJs('regenerator-runtime/runtime.js'),
  'webcomponentsjs 2': npmJs('@webcomponents/webcomponentsjs/webcomponents-bundle.js'),
  'webcomponentsjs 2, loader': npmJs('@webcomponents/webcomponentsjs/webcomponents-loader.js'),
  'webcomponentsjs 2, custom elements by force':
    js('customElements.forcePolyfill = true') +
    npmJs('@webcomponents/webcomponentsjs/webcomponents-bundle.js'),
  'webcomponents.js 0.7': npmJs('webcomponents.js/webcomponents-lite.js'),
  'webcomponents.js 0.7, custom elements': npmJs('webcomponents.js/CustomElements.js'),
  'es5 adapter': npmJs('@webcomponents/webcomponentsjs/custom-elements-es5-adapter.js'),
  'custom-elements polyfill by force':
    js('customElements.forcePolyfill = true') +
    npmJs('@webcomponents/custom-elements/custom-elements.min.js'),
  'custom-elements polyfill where there are none':
    without('customElements') + npmJs('@webcomponents/custom-elements/custom-elements.min.js'),
  'document-register-element': npmJs(
    'document-register-element/build/document-register-element.max.js',
  ),
  'shadydom, not in use': npmJs('@webcomponents/shadydom/shadydom.min.js'),
  'shadydom, no patches':
    js('ShadyDOM = { noPatch: true, force: false }') +
    npmJs('@webcomponents/shadydom/shadydom.min.js'),
  'template and html imports':
    npmJs('@webcomponents/template/template.js') +
    npmJs('@webcomponents/html-imports/html-imports.min.js'),
  'scoped custom element registry': npmJs(
    '@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js',
  ),
  'construct-style-sheets polyfill':
    js(
      'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; CSSStyleSheet.prototype.replace = undefined; delete CSSStyleSheet.prototype.replace',
    ) + npmJs('construct-style-sheets-polyfill/dist/adoptedStyleSheets.js'),
  'container-query polyfill': npmBundle('import "container-query-polyfill"'),
  'lit 2 beside': npmBundle(
    'import { LitElement, html } from "lit2"; customElements.define("host-two", class extends LitElement { render() { return html`<p>Two</p>` } })',
  ),
  'lit 3 beside': npmBundle(
    'import { LitElement, html } from "lit3"; customElements.define("host-three", class extends LitElement { render() { return html`<p>Three</p>` } })',
  ),
  'lit-html 1 beside': npmBundle(
    'import { html, render } from "lit-html1"; render(html`<p>One</p>`, document.createElement("div"))',
  ),
  'polymer 3 beside': npmBundle(
    'import { PolymerElement, html } from "@polymer/polymer"; customElements.define("host-polymer", class extends PolymerElement { static get template() { return html`<p>Polymer</p>` } })',
  ),
  'x-tag beside': npmJs('x-tag/dist/x-tag-core.js'),
});

/** These write on every element with internals what states it has. */
const states = pages(
  {
    'element-internals polyfill where there are none':
      js('delete HTMLElement.prototype.attachInternals; delete window.ElementInternals') +
      npmBundle('import "element-internals-polyfill"'),
    'element-internals polyfill': npmBundle(
      'import { forceElementInternalsPolyfill } from "element-internals-polyfill"; forceElementInternalsPolyfill()',
    ),
  },
  { marks: / (part|state--\w+)=\\"[^"]*"/g },
);

export default [...usual, ...states];
