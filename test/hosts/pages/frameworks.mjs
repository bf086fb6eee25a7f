// Style sheets that many sites begin with.
import { css, npmCss } from '../host-page.mjs';

const sheets = {
  'bootstrap 3': 'bootstrap3/dist/css/bootstrap.css',
  'bootstrap 4': 'bootstrap4/dist/css/bootstrap.css',
  'bootstrap 5': 'bootstrap/dist/css/bootstrap.css',
  'bootstrap 5, right to left': 'bootstrap/dist/css/bootstrap.rtl.css',
  'bootstrap 5 reboot': 'bootstrap/dist/css/bootstrap-reboot.css',
  'bootstrap 5 utilities': 'bootstrap/dist/css/bootstrap-utilities.css',
  foundation: 'foundation-sites/dist/css/foundation.css',
  'tailwind 3 preflight': 'tailwindcss3/src/css/preflight.css',
  'tailwind 4': 'tailwindcss/index.css',
  'tailwind 4 preflight': 'tailwindcss/preflight.css',
  bulma: 'bulma/css/bulma.css',
  materialize: 'materialize-css/dist/css/materialize.css',
  uikit: 'uikit/dist/css/uikit.css',
  'semantic ui': 'semantic-ui-css/semantic.css',
  pure: 'purecss/build/pure.css',
  milligram: 'milligram/dist/milligram.css',
  skeleton: 'skeleton-css/css/skeleton.css',
  water: 'water.css/out/water.css',
  'water, dark': 'water.css/out/dark.css',
  pico: '@picocss/pico/css/pico.css',
  'pico, classless': '@picocss/pico/css/pico.classless.css',
  spectre: 'spectre.css/dist/spectre.css',
  primer: '@primer/css/dist/primer.css',
  tachyons: 'tachyons/css/tachyons.css',
  chota: 'chota/dist/chota.css',
  picnic: 'picnic/picnic.css',
  'sakura, dark': 'sakura.css/css/sakura-dark.css',
  mvp: 'mvp.css/mvp.css',
  simple: 'simpledotcss/simple.css',
  'jquery ui': 'jquery-ui-dist/jquery-ui.css',
  'a11y.css': 'a11y.css/css/a11y-en_warning.css',
  normalize: 'normalize.css/normalize.css',
  'modern normalize': 'modern-normalize/modern-normalize.css',
  reset: 'reset-css/reset.css',
  sanitize: 'sanitize.css/sanitize.css',
  'sanitize, forms and typography': 'sanitize.css/forms.css',
  ress: 'ress/ress.css',
  minireset: 'minireset.css/minireset.css',
  destyle: 'destyle.css/destyle.css',
  'the new css reset': 'the-new-css-reset/css/reset.css',
  'unocss reset': '@unocss/reset/tailwind-compat.css',
};

export default [
  ...Object.entries(sheets).map(([name, path]) => ({ name, head: npmCss(path) })),
  {
    // It brings a font, which the bare page does not have.
    name: 'fomantic ui',
    head: npmCss('fomantic-ui-css/semantic.css'),
    layout: false,
  },
  {
    name: 'animate.css on everything',
    head: npmCss('animate.css/animate.css') + css('* { animation: shakeX 0.1s }'),
  },
  {
    name: 'bootstrap 5, dark, with its classes around the widgets',
    htmlAttributes: 'lang="en" data-bs-theme="dark"',
    head: npmCss('bootstrap/dist/css/bootstrap.css'),
    before:
      '<div class="container text-uppercase text-center fst-italic fw-bold lh-1 text-break user-select-none pe-none">',
    after: '</div>',
  },
  {
    name: 'tailwind typography classes by hand',
    head:
      npmCss('tailwindcss/preflight.css') +
      css(`.prose :where(p, li, h2, a, time, clinic-article *) { line-height: 3; letter-spacing: 1px; text-decoration: underline }
        .tracking-widest { letter-spacing: 0.1em } .whitespace-pre { white-space: pre } .antialiased { -webkit-font-smoothing: antialiased }`),
    before: '<div class="prose tracking-widest whitespace-pre antialiased">',
    after: '</div>',
  },
  {
    name: 'several resets at once',
    head: [
      'reset-css/reset.css',
      'normalize.css/normalize.css',
      'destyle.css/destyle.css',
      'tailwindcss/preflight.css',
    ]
      .map(npmCss)
      .join(''),
  },
];
