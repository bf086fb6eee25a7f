// Styles that reach into shadow roots because they are inherited, on everything and `!important`.
import { css } from '../host-page.mjs';

const everywhere = {
  'space between letters, words and lines':
    'letter-spacing: 0.5em; word-spacing: 1em; line-height: 3',
  'upper case, indented and centred':
    'text-transform: uppercase; text-indent: 3em; text-align: center; text-align-last: right; text-justify: inter-character',
  'white space': 'white-space: pre; tab-size: 2; text-wrap: nowrap; white-space-collapse: preserve',
  'text-wrap balance': 'text-wrap: balance; text-wrap-style: pretty',
  'where words break':
    'word-break: break-all; overflow-wrap: normal; line-break: anywhere; hyphens: auto; hyphenate-character: "~"; hyphenate-limit-chars: 4 2 2',
  'weight and slant':
    'font-weight: 900; font-style: italic; font-stretch: 50%; font-variant: small-caps',
  'the whole font shorthand': 'font: italic small-caps 900 20px/3 monospace',
  'features of fonts':
    'font-feature-settings: "smcp", "liga" 0; font-variation-settings: "wght" 900; font-kerning: none; font-optical-sizing: none; font-palette: dark; font-size-adjust: 0.7; font-language-override: "TRK"; font-variant-numeric: tabular-nums slashed-zero; font-variant-ligatures: none; font-variant-position: sub; font-variant-alternates: historical-forms; font-variant-east-asian: ruby; font-variant-emoji: emoji; font-synthesis: none; text-rendering: geometricPrecision; -webkit-font-smoothing: antialiased; -moz-osx-font-smoothing: grayscale',
  'paint of text':
    'text-shadow: 1px 1px 2px red; -webkit-text-fill-color: red; -webkit-text-stroke: 1px blue; -webkit-text-security: disc; paint-order: stroke; fill: red; stroke: blue; stroke-width: 3px; caret-color: red; accent-color: red',
  'lines and marks of text':
    'text-decoration-skip-ink: none; text-underline-offset: 5px; text-underline-position: under; text-emphasis: filled sesame red; text-emphasis-position: under left; text-decoration-skip: none',
  'lists, quotes and tables':
    'list-style: square inside url("data:,"); quotes: "x" "y"; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide',
  'cursor, pointer and selection':
    'cursor: crosshair; pointer-events: none; user-select: none; -webkit-user-select: none; -webkit-user-modify: read-write; -webkit-tap-highlight-color: red; touch-action: none; -webkit-user-drag: element; caret: red; interactivity: auto',
  'pages and columns':
    'orphans: 9; widows: 9; break-inside: avoid; column-fill: auto; speak: never',
  'writing mode': 'writing-mode: vertical-rl; text-orientation: upright; text-combine-upright: all',
  sideways: 'writing-mode: sideways-lr; text-orientation: sideways',
  'direction and override': 'direction: rtl; unicode-bidi: bidi-override',
  'ruby and east asian text':
    'ruby-position: under; ruby-align: center; text-spacing-trim: space-all; text-autospace: no-autospace; hanging-punctuation: first; text-box-edge: cap alphabetic; line-height-step: 40px; initial-letter: 3; text-anchor: end; dominant-baseline: middle; -webkit-locale: "ja"; -webkit-rtl-ordering: visual; -webkit-line-break: after-white-space; -webkit-text-orientation: upright; -webkit-writing-mode: vertical-rl; -webkit-print-color-adjust: exact; print-color-adjust: exact; image-rendering: pixelated; image-orientation: none; forced-color-adjust: none; color-interpolation: linearrgb; shape-rendering: crispEdges; clip-rule: evenodd; fill-rule: evenodd; marker: url(#x); math-depth: add(1); math-style: compact; math-shift: compact; interpolate-size: allow-keywords; dynamic-range-limit: standard; text-size-adjust: 200%; -webkit-text-size-adjust: 200%; scrollbar-color: red blue; scrollbar-width: none; overlay: auto; visibility: visible',
  'everything that is inherited, unset': 'all: unset',
  'everything initial': 'all: initial',
  'everything inherited': 'all: inherit',
};

const important = (declarations) => declarations.replaceAll(/;|$/g, ' !important;');

/** The first and last lines of a box are cut even where they are inside ours, as CSS has it. */
const sizes = {
  'trimmed boxes': 'text-box: trim-both cap alphabetic',
};

const pages = (list, more) =>
  Object.entries(list).map(([name, declarations]) => ({
    name: `on everything: ${name}`,
    head: css(`*, *::before, *::after { ${important(declarations)} }`),
    ...more,
  }));

/** A line is drawn through all text of a box. Nothing that has a box of this kind inside can stop it. */
const lines = {
  'lines under text': 'text-decoration: underline wavy red',
};

export default [
  ...pages(everywhere),
  ...pages(sizes, { layout: false }),
  ...pages(lines, { may: ['-webkit-text-decorations-in-effect'] }),
];
