// A host's own styles: on our elements by name, on what is around them, and on everything.
import { allWidgets, css } from '../host-page.mjs';

const ours =
  ':is(clinic-article, clinic-article-card, clinic-evidence, clinic-notice, clinic-recent-posts, clinic-side-effects, clinic-treatment-steps, clinic-content)';
const important = (declarations) => declarations.replaceAll(/;|$/g, ' !important;');

const sheets = {
  'all: unset on our elements': `${ours} { ${important('all: unset; display: block')} }`,
  'all: initial on our elements': `${ours} { ${important('all: initial; display: block')} }`,
  'text styles on our elements': `${ours} { ${important('letter-spacing: 3px; text-transform: uppercase; font-weight: 900; line-height: 4; white-space: pre; text-align: right')} }`,
  'text styles on body':
    'body { letter-spacing: 2px; line-height: 1; text-align: justify; text-indent: 2em; font: italic 700 14px/1 serif; text-transform: capitalize; hyphens: auto; word-break: break-all }',
  'html { font-size: 62.5% }': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'html { font-size: 10vw }': 'html { font-size: 10vw } body { font-size: 18px }',
  'very large text': 'html { font-size: 48px }',
  'very small text': 'html { font-size: 6px; -webkit-text-size-adjust: none }',
  'plain elements':
    'p, a, li, ul, ol, h1, h2, h3, h4, h5, h6, table, td, th, button, img, svg, span, div, time, strong, em, article, section, figure, blockquote { color: red !important; font: 40px/1 fantasy !important; padding: 20px !important; display: inline !important; float: left !important }'.replace(
      'div,',
      '',
    ),
  'classes that we use, too':
    '.base, .loading, .ready, .error, .hidden, .icon, .tag, .teaser, .picture, .timeline, .path, .bar, .axis, .stack, .grid, .side, .bone, .mark, .rest { display: none !important; color: red !important; font-size: 60px !important }',
  'parts by attribute':
    '[part], [part~=heading], [role=list], [dir], [id], [hidden], [lang] > [part] { color: red !important; display: none !important }',
  'content before and after everything':
    '*::before { content: "x" !important; display: inline !important } *::after { content: url("data:,") "y" !important }',
  'selections, markers and placeholders':
    '::selection { color: red; background: blue } *::marker { content: "!" ; color: red } ::backdrop { background: red } ::target-text { color: red }',
  'private properties by their names': `:root, ${ours} { --_accent: red !important; --_muted: red !important; --_surface: red !important; --_border: 9px solid red !important; --_radius: 40px !important; --_space: 90px !important; --_c: red !important; --_gap: 90px !important }`,
  'custom properties of others':
    ':root { --accent: red; --muted: red; --space: 90px; --radius: 90px; --color-text: red; --font: fantasy; --size: 60px; --border: 9px solid; --c: red; --gap: 90px }',
  layers:
    '@layer reset, base; @layer reset { * { all: unset !important } } @layer base { * { letter-spacing: 9px !important; display: block !important; line-height: 4 !important } }',
  'scopes and nesting':
    '@scope (body) to (p) { :scope { line-height: 4 } * { letter-spacing: 9px !important } } body { & * { word-spacing: 9px !important } }',
  'containers and queries':
    'html { container-type: inline-size } body { container: size / inline-size } div { container-type: normal; } @container (min-width: 1px) { * { letter-spacing: 9px !important } }',
  'named animations and counters':
    '@keyframes fade { from { color: red; letter-spacing: 9px } } * { animation: fade 1s infinite paused } @counter-style disc { system: cyclic; symbols: "X" } @counter-style decimal { system: cyclic; symbols: "X" } @font-feature-values Arial { @styleset { x: 1 } }',
  'transitions of everything': '* { transition: all 0.05s !important }',
  'a grid of our elements': `${ours} { display: grid !important; grid-template-columns: 1fr 1fr; place-items: center; text-align: center } `,
  'display: contents': `${ours} { display: contents !important }`,
  'display: inline': `${ours} { display: inline !important }`,
  floats: `${ours} { float: left !important; clear: both }`,
  'absolute boxes': `${ours} { position: absolute !important; width: 640px }`,
  'a flex container of our elements': `${ours} { display: flex !important; flex-flow: row wrap; align-items: end; justify-content: end; gap: 9px }`,
  'opacity, filter and blend':
    '* { opacity: 0.9 !important; filter: none; mix-blend-mode: multiply !important; isolation: isolate; backdrop-filter: blur(1px); mask: none }',
  'outline, background and border of everything':
    '* { background: yellow !important; outline: 1px solid red !important; border: 1px solid red !important; box-shadow: 0 0 9px red !important; border-radius: 9px !important }',
  'margin and padding of everything':
    '* { margin: 3px !important; padding: 5px !important; min-width: 0 !important; max-width: none !important }',
  'heights of everything': '* { max-height: 400px !important; overflow: hidden !important }',
  'containment of everything': '* { contain: layout style paint !important }',
  'content-visibility of everything':
    '* { content-visibility: visible !important; contain-intrinsic-size: 90px }',
  'a hidden overflow and clip':
    '* { overflow: clip !important; text-overflow: ellipsis !important; -webkit-line-clamp: 2 }',
  'tables out of everything': `${ours} { display: table !important; width: 100%; table-layout: fixed; border-spacing: 9px; border-collapse: collapse; caption-side: bottom; empty-cells: hide }`,
  'position and z-index':
    '* { position: relative !important; z-index: 1 !important; inset: 0 !important; vertical-align: super !important }',
  'scroll behaviour':
    '* { scroll-behavior: smooth !important; overscroll-behavior: none; scroll-snap-type: y mandatory; scrollbar-color: red blue; scrollbar-width: thin; scroll-margin: 9em }',
  'views and names of transitions':
    '@view-transition { navigation: auto } * { view-transition-class: x; anchor-name: --x }',
  dark: ':root { color-scheme: dark; color: white; background: black }',
  'light and dark': ':root { color-scheme: light dark; color: CanvasText; background: Canvas }',
  'only light, forced':
    ':root { color-scheme: only light } * { forced-color-adjust: none !important; accent-color: red !important }',
  'colours in other spaces':
    'body { color: oklch(0.4 0.1 250); background: color(display-p3 1 1 1) } a { color: lab(50% 40 60) }',
  'transparent text with a gradient':
    'body { background: linear-gradient(red, blue) text } * { -webkit-text-fill-color: transparent !important }',
  'print styles':
    '@media print { * { color: #000 !important; background: none !important; text-shadow: none !important } a::after { content: attr(href) } } @page { margin: 1cm }',
  'a style sheet in an @import':
    '@import url("data:text/css,*{letter-spacing:9px!important;line-height:4!important}");',
  'animated inherited styles':
    '@keyframes x { from { letter-spacing: 9px; font-weight: 900 } to { letter-spacing: 10px; font-weight: 800 } } body * { animation: x 9s infinite !important }',
  'not defined, and defined': `:not(:defined) { display: none !important } :defined { line-height: 4 !important; letter-spacing: 3px !important }`,
  'user interface fonts':
    'body { font: caption } * { font-synthesis: none !important; font-optical-sizing: none !important }',
  'a font by @font-face named as a generic one':
    '@font-face { font-family: "serif"; src: local("nothing"); size-adjust: 300% } @font-face { font-family: Host; src: local("nothing"); } body { font-family: Host, sans-serif }',
  'styles for slotted things': `${ours} > * { display: block !important; color: red !important; font-size: 40px !important }`,
  'the lobotomized owl': '* + * { margin-top: 3em !important } * > * { line-height: 5 }',
  debugging:
    '* { outline: 1px solid !important } *:not(:hover) { cursor: help !important } :has(> p) { letter-spacing: 4px !important }',
};

/** Thin lines are as thin as the screen can draw them. */
const widths = ['top', 'right', 'bottom', 'left']
  .map((side) => `border-${side}-width`)
  .concat('column-rule-width', 'row-rule-width', 'outline-width')
  .concat('-webkit-border-horizontal-spacing', '-webkit-border-vertical-spacing');

/** These change sizes, but none of what is set. */
const sizes = {
  'first letters and lines':
    '*::first-letter { font-size: 300% !important; float: left } *::first-line { text-transform: uppercase !important; letter-spacing: 3px }',
  'zoom of the page': 'html { zoom: 1.5 }',
  'zoom of everything': '* { zoom: 1.1 !important }',
  'transforms of everything':
    '* { transform: rotate(1deg) scale(0.9) !important; perspective: 90px }',
  'columns of our elements':
    'clinic-article, clinic-evidence { columns: 2 !important; column-rule: 1px solid red }',
};

export default [
  ...Object.entries(sheets).map(([name, text]) => ({ name: `styles: ${name}`, head: css(text) })),
  ...Object.entries(sizes).map(([name, text]) => ({
    name: `styles: ${name}`,
    head: css(text),
    layout: false,
    may: widths,
  })),
  {
    name: 'styles: a sheet at the end of body and one by script',
    after: `${css('* { letter-spacing: 3px !important; line-height: 3 !important }')}
      <script>const sheet = new CSSStyleSheet(); sheet.replaceSync('* { word-spacing: 9px !important }'); document.adoptedStyleSheets = [sheet]</script>`,
  },
  {
    name: 'styles: in the attributes of our elements',
    widgets: allWidgets.replaceAll(
      /<(clinic-[\w-]+)/g,
      '<$1 class="base loading" id="$1" style="letter-spacing: 3px !important; line-height: 3; text-transform: uppercase; text-align: center"',
    ),
  },
];
