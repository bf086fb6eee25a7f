// Elements of the page whose names take the place of what `document`, `window` or a form has.
import { allWidgets, js } from '../host-page.mjs';

const ofDocument = [
  ...['createElement', 'createElementNS', 'createTextNode', 'createComment', 'createTreeWalker'],
  ...['createDocumentFragment', 'createEvent', 'importNode', 'adoptNode', 'implementation'],
  ...['querySelector', 'querySelectorAll', 'getElementById', 'elementsFromPoint'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'append', 'contains'],
  ...['body', 'head', 'documentElement', 'firstChild', 'childNodes', 'children', 'forms', 'images'],
  ...['baseURI', 'URL', 'location', 'defaultView', 'cookie', 'referrer', 'domain', 'lang', 'dir'],
  ...['readyState', 'hidden', 'visibilityState', 'activeElement', 'title', 'currentScript'],
  ...['adoptedStyleSheets', 'styleSheets', 'fonts', 'scripts', 'compatMode', 'nodeType'],
  ...['getRootNode', 'parentNode', 'ownerDocument', 'host', 'characterSet', 'contentType'],
];
const ofWindow = [
  ...['trustedTypes', 'litHtmlVersions', 'reactiveElementVersions', 'litElementVersions'],
  ...['litIssuedWarnings', 'scheduler', 'ResizeObserver', 'customElements', 'console', 'fetch'],
  ...['MutationObserver', 'IntersectionObserver', 'addEventListener', 'getComputedStyle', 'Intl'],
  ...['DOMParser', 'CustomEvent', 'CSSStyleSheet', 'Promise', 'Reflect', 'ShadyDOM', 'ShadyCSS'],
  ...['JSCompiler_renameProperty', 'process', 'define', 'exports', 'module', 'require', 'global'],
];
const ofForm = [
  ...['parentNode', 'parentElement', 'assignedSlot', 'host', 'getRootNode', 'closest', 'lang'],
  ...['getAttribute', 'hasAttribute', 'type', 'nodeType', 'nodeName', 'localName', 'tagName'],
  ...['attributes', 'childNodes', 'children', 'firstChild', 'nextSibling', 'textContent', 'id'],
  ...['addEventListener', 'dispatchEvent', 'contains', 'isConnected', 'ownerDocument', 'slot'],
  ...['querySelector', 'matches', 'style', 'className', 'dataset', 'dir', 'hidden', 'action'],
];

const named = (tag, names) => names.map((name) => `<${tag} name="${name}"></${tag}>`).join('\n');
const images = (names) =>
  names.map((name) => `<img id="${name}" name="${name}" alt="" hidden/>`).join('\n');
const boxes = (names) => names.map((name) => `<b id="${name}"></b>`).join('\n');
const inputs = (names) => names.map((name) => `<input type="hidden" name="${name}"/>`).join('\n');
const around = (names) => `<form lang="en">${inputs(names)}${allWidgets}</form>`;

export default [
  ...['createElement', 'parentNode', 'host', 'addEventListener', 'baseURI', 'title', 'body'].map(
    (name) => ({
      name: `an image called ${name}`,
      before: images([name]),
    }),
  ),
  { name: 'images called after all that a document has', before: images(ofDocument) },
  { name: 'images of these names that come late', after: images(ofDocument) },
  { name: 'forms called after all that a document has', before: named('form', ofDocument) },
  { name: 'frames called after all that a document has', before: named('iframe', ofDocument) },
  { name: 'elements with ids that are names of globals', before: boxes(ofWindow) },
  {
    name: 'the same, before there are such globals',
    head: js('delete window.trustedTypes; delete window.scheduler'),
    before: boxes(ofWindow),
  },
  { name: 'frames with names of globals', before: named('iframe', ofWindow) },
  ...['parentNode', 'assignedSlot', 'lang'].map((name) => ({
    name: `a form with a field called ${name}`,
    widgets: around([name]),
  })),
  { name: 'a form with fields of all these names', widgets: around(ofForm) },
];
