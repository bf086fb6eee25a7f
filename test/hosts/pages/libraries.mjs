// Libraries that change what browsers have built in, or look after the whole page.
import { css, js, npmBundle, npmCss, npmJs } from '../host-page.mjs';

const ready = (work) => js(`addEventListener('DOMContentLoaded', () => { ${work} })`);

export default [
  {
    name: 'jquery 1',
    head: npmJs('jquery1/dist/jquery.js') + ready('jQuery("*").addClass("seen").data("x", 1)'),
  },
  {
    name: 'jquery 2',
    head:
      npmJs('jquery2/dist/jquery.js') +
      ready('jQuery("body *").each(function () { jQuery(this).css("opacity") })'),
  },
  {
    name: 'jquery 3',
    head:
      npmJs('jquery3/dist/jquery.js') +
      ready('jQuery("body *").on("click clinic-ready", () => {})'),
  },
  {
    name: 'jquery 4',
    head: npmJs('jquery/dist/jquery.js') + ready('jQuery("body").append("<p>more</p>")'),
  },
  {
    name: 'jquery 4, migrate and ui',
    head:
      npmJs('jquery/dist/jquery.js') +
      npmJs('jquery-migrate/dist/jquery-migrate.js') +
      npmJs('jquery-ui-dist/jquery-ui.js', 'data-x') +
      npmCss('jquery-ui-dist/jquery-ui.css'),
  },
  {
    name: 'jquery 1 to 4 at once',
    head: ['jquery1', 'jquery2', 'jquery3', 'jquery']
      .map((name) => npmJs(`${name}/dist/jquery.js`))
      .join(''),
  },
  { name: 'zepto', head: npmJs('zepto/dist/zepto.js') },
  { name: 'umbrella', head: npmJs('umbrellajs/umbrella.min.js') },
  {
    name: 'mootools core',
    head: js('var exports = {}') + npmJs('mootools/lib/mootools-core-1.5.2-server.js'),
  },
  { name: 'prototype', head: npmBundle('import "prototype"') },
  {
    name: 'sugar, extended',
    head:
      npmJs('sugar/dist/sugar.js') +
      js('Sugar.extend({ objectPrototype: true, enhance: true, existing: true })'),
  },
  { name: 'date.js', head: npmBundle('import "datejs"') },
  { name: 'should', head: npmJs('should/should.js') },
  {
    name: 'collections',
    head: npmBundle(
      'import "collections/shim"; import "collections/listen/array-changes"; import "collections/map"',
    ),
  },
  {
    name: 'zone.js',
    adds: /__zone_symbol__/,
    head: npmJs('zone.js/bundles/zone.umd.js'),
  },
  {
    name: 'underscore and backbone',
    head:
      npmJs('jquery3/dist/jquery.js') +
      npmJs('underscore/underscore-umd.js') +
      npmJs('backbone/backbone.js') +
      ready('Backbone.history.start()'),
  },
  { name: 'lodash', head: npmJs('lodash/lodash.js') },
  {
    name: 'knockout',
    head: npmJs('knockout/build/output/knockout-latest.debug.js') + ready('ko.applyBindings({})'),
  },
  {
    name: 'vue with the widgets inside its app',
    head: npmJs('vue/dist/vue.global.js'),
    before: '<div id="app">',
    after:
      '</div><script>const app = Vue.createApp({}); app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith("clinic-"); app.mount("#app")</script>',
  },
  {
    name: 'react that hydrates a page around the widgets',
    head:
      npmJs('react/umd/react.production.min.js') +
      npmJs('react-dom/umd/react-dom.production.min.js'),
    before: '<div id="root">',
    after:
      '</div><div id="app"></div><script>ReactDOM.createRoot(app).render(React.createElement("p", null, "React"))</script>',
  },
  {
    name: 'angular 1 with the widgets inside its app',
    head: npmJs('angular/angular.js'),
    before: '<div ng-app>',
    after: '</div>',
  },
  {
    name: 'alpine',
    head: npmJs('alpinejs/dist/cdn.js', 'defer'),
    before: '<div x-data="{ open: true }"><div x-show="open" x-transition>',
    after: '</div></div>',
  },
  {
    name: 'htmx',
    head: npmJs('htmx.org/dist/htmx.js'),
    before: '<div hx-boost="true">',
    after: '</div>',
  },
  {
    name: 'stimulus and turbo',
    head:
      npmJs('@hotwired/turbo/dist/turbo.es2017-umd.js') +
      npmJs('@hotwired/stimulus/dist/stimulus.umd.js'),
  },
  { name: 'turbolinks', head: npmJs('turbolinks/dist/turbolinks.js') },
  { name: 'unpoly', head: npmJs('unpoly/unpoly.js') + npmCss('unpoly/unpoly.css') },
  { name: 'mithril', head: npmJs('mithril/mithril.js') },
  {
    name: 'dojo',
    head: npmJs('dojo/dojo.js', 'data-dojo-config="async: false, parseOnLoad: false"'),
  },
  { name: 'yui', head: npmJs('yui/yui/yui.js') },
  { name: 'requirejs', head: npmJs('requirejs/require.js') },
  { name: 'systemjs', head: npmJs('systemjs/dist/system.js') },
  { name: 'traceur', head: npmJs('traceur/bin/traceur-runtime.js') },
  {
    name: 'raven, which wraps timers and listeners',
    head: npmJs('raven-js/dist/raven.js') + js('Raven.config("http://x@127.0.0.1/1").install()'),
  },
  {
    name: 'sentry, which wraps timers, listeners and fetch',
    adds: /_sentryWrappedDepth/,
    head: npmBundle(
      'import * as Sentry from "@sentry/browser"; Sentry.init({ dsn: "http://x@127.0.0.1/1", transport: () => ({ send: async () => ({}), flush: async () => true }) })',
    ),
  },
  {
    name: 'dompurify',
    head:
      npmJs('dompurify/dist/purify.js') +
      ready('DOMPurify.sanitize("<clinic-article></clinic-article>")'),
  },
  {
    name: 'twemoji',
    head: npmJs('twemoji/dist/twemoji.js'),
    before: '<p>\u{1F600} ©</p>',
    after: '<script>twemoji.parse(document.body)</script>',
  },
  { name: 'lazysizes', head: npmJs('lazysizes/lazysizes.js') },
  {
    name: 'picturefill, svg4everybody and object-fit-images',
    head:
      npmJs('picturefill/dist/picturefill.js') +
      npmJs('svg4everybody/dist/svg4everybody.js') +
      npmJs('object-fit-images/dist/ofi.js') +
      ready('svg4everybody(); objectFitImages()'),
  },
  {
    name: 'modernizr, by hand',
    head:
      js('document.documentElement.className += " js no-flexbox no-grid touch"') +
      css('.js * { transition: color 0s } .no-flexbox * { float: none }'),
  },
  {
    name: 'sinon with fake timers for other things',
    head: npmJs('sinon/pkg/sinon.js') + js('sinon.useFakeTimers({ toFake: ["setInterval"] })'),
  },
  {
    name: 'css-vars-ponyfill',
    head:
      npmJs('css-vars-ponyfill/dist/css-vars-ponyfill.js') +
      ready('cssVars({ onlyLegacy: false, watch: true, shadowDOM: true })'),
  },
  { name: 'focus-visible', head: npmJs('focus-visible/dist/focus-visible.js') },
  { name: 'web animations', head: npmJs('web-animations-js/web-animations-next.min.js') },
];
