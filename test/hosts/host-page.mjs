// What a host page is, and how its HTML comes about.

/**
 * A host page, as data. Only `name` is needed; all else is as on a page with nothing on it.
 *
 * @typedef {object} HostPage
 * @property {string} name what is special about it
 * @property {string} [doctype] `<!doctype html>`; empty for quirks mode
 * @property {string} [htmlAttributes] `lang="en"`
 * @property {string} [bodyAttributes]
 * @property {string} [head] what is in the head before our script: the host's own scripts and styles
 * @property {string} [script] our script, `scripts.defer`; always by `/dist/clinic-….js`
 * @property {string} [late] what is in the head after our script
 * @property {string} [before] what is in the body before the widgets
 * @property {string} [after] what is in the body after the widgets
 * @property {string} [widgets] the widgets themselves; all eight
 * @property {string} [type] the content type
 * @property {'content' | 'fallback'} [shows] what readers see: content
 * @property {boolean} [breaks] whether scripts of the host itself throw errors, with or without us
 * @property {string[]} [may] computed styles inside that this page changes, each for a good reason
 * @property {RegExp} [adds] globals that a library of the host itself adds once anybody does anything
 * @property {RegExp} [marks] what such a library writes on elements, ours among them
 * @property {boolean} [layout] false where sizes inside are not those of a bare page of that width
 */

export const tags = [
  'clinic-article',
  'clinic-article-card',
  'clinic-evidence',
  'clinic-notice',
  'clinic-recent-posts',
  'clinic-side-effects',
  'clinic-treatment-steps',
];

export const scripts = {
  defer: '<script defer src="/dist/clinic-widgets.js"></script>',
  module: '<script type="module" src="/dist/clinic-widgets.js"></script>',
  blocking: '<script src="/dist/clinic-widgets.js"></script>',
};

export const fallback = '<p>Read <a href="/blog">our blog</a>.</p>';
const src = 'src="/content/short.json"';

const provided = ['clinic-article-card', 'clinic-notice', 'clinic-recent-posts'];
/** The tags of the widgets, in the order in which they are on a page. */
export const onPage = [...tags, ...provided];

/** Each by its own address, and some with what `<clinic-content>` around them has. */
export const allWidgets = `<div style="width: 640px">
  ${tags.map((tag) => `<${tag} ${src}>${fallback}</${tag}>`).join('\n')}
  <clinic-content ${src}>
    ${provided.map((tag) => `<${tag}>${fallback}</${tag}>`).join('\n')}
  </clinic-content>
</div>`;

/** @param {HostPage} page */
export const hostPage = ({
  doctype = '<!doctype html>',
  htmlAttributes = 'lang="en"',
  bodyAttributes = '',
  head = '',
  script = scripts.defer,
  late = '',
  before = '',
  after = '',
  widgets = allWidgets,
}) => `${doctype}
<html ${htmlAttributes}>
<head>
<meta charset="utf-8"/>
<title>Host</title>
<link rel="icon" href="data:,"/>
${head}
${script}
${late}
</head>
<body ${bodyAttributes}>
${before}
${widgets}
${after}
</body>
</html>`;

/** A style sheet or script that an npm package publishes; its path begins with the package's name. */
export const npmCss = (path) => `<link rel="stylesheet" href="/npm/${path}"/>`;
export const npmJs = (path, attributes = '') =>
  `<script src="/npm/${path}" ${attributes}></script>`;
/** A script that bundles what it imports of npm packages. */
export const npmBundle = (code, attributes = '') =>
  `<script src="/bundle/?${encodeURIComponent(code)}" ${attributes}></script>`;
export const css = (text) => `<style>${text}</style>`;
export const js = (text) => `<script>${text}</script>`;
