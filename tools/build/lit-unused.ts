import { CSS, type Cut, ELEMENT, HTML, REACTIVE } from './lit-cuts.js';

/** A whole method; its signature as it is written. */
const method = (signature: string) =>
  new RegExp(`^ {4}${signature.replace(/[$()?.]/g, '\\$&')} {[\\s\\S]*?\\n {4}}\\n`, 'gm');

const directive = /["']lit\/(?:async-)?directive/;
const option = /\b(?:reflect|useDefault|hasChanged|converter|noAccessor)\b/;
/** A getter or setter of a class for one of its own reactive properties. */
const accessor = /^ +(?:get|set) (\w+)\([\s\S]*\.properties = \{[^;]*?\b\1: \{/m;
const svg = /\b(?:svg|mathml)`/;

const unused = (
  file: string,
  why: string,
  unless: RegExp,
  ...changes: [find: string | RegExp, put?: string][]
): Cut[] => changes.map(([find, put]) => ({ file, why, unless, find, put }));

/** What Lit can do and none of our elements needs. Who comes to need it deletes its lines here. */
export const unusedFeatures: Cut[] = [
  ...unused(
    HTML,
    'no directives',
    directive,
    [
      /resolveDirective\(this, (newListener|value|values\[valueIndex \+ i\])(?:, directiveParent(?:, \w+)?)?\)/g,
      '$1',
    ],
    [/else if \(name\.startsWith\(marker\)\) {[\s\S]*?\n {24}}\n/],
    [/else if \(templatePart\.type === ELEMENT_PART\) {[^}]*}/],
    // Only asynchronous directives hear whether they are connected.
    [/this\._\$notifyConnectionChanged\?\.\(false, true, from\);/],
    [/this\._\$disconnectableChildren = undefined;/g],
    [/this\.__isConnected = options\?\.isConnected \?\? true;/],
    [method('get _$isConnected()')],
    [method('setConnected(isConnected)')],
  ),
  ...unused(
    ELEMENT,
    'no directives',
    directive,
    [method('connectedCallback()')],
    [method('disconnectedCallback()')],
    [/if \(!this\.hasUpdated\) {\s*this\.renderOptions\.isConnected = this\.isConnected;\s*}/],
    ['this.__childPart = render(', 'render('],
    ['this.__childPart = undefined;'],
  ),
  ...unused(
    HTML,
    'no parts from outside',
    /\b(?:startNode|endNode)\b/,
    [method('get startNode()')],
    [method('get endNode()')],
    [method('get tagName()')],
  ),
  ...unused(
    HTML,
    'a listener in a template is a function, and always there',
    /@\w+=["']?\$\{[^}]*[?{]/,
    [
      /if \(newListener === noChange\) {[\s\S]*?this\._\$committedValue = newListener;/,
      `if (this._$$committedValue === nothing) this.element.addEventListener(this.name, this);
        this._$$committedValue = newListener;`,
    ],
  ),
  ...unused(
    HTML,
    'no svg`` templates',
    svg,
    [`type === SVG_RESULT ? '<svg>' : type === MATHML_RESULT ? '<math>' : ''`, `''`],
    [/ \+\s*\(type === SVG_RESULT \? '<\/svg>' : type === MATHML_RESULT \? '<\/math>' : ''\)/],
    [/if \(type === SVG_RESULT \|\| type === MATHML_RESULT\) {[\s\S]*?\n {8}}\n/],
  ),
  ...unused(HTML, 'no .property= in templates', /[\s}]\.\w+=["']?\$\{/, [
    /m\[1\] === '\.'\s*\? PropertyPart\s*: /,
  ]),
  ...unused(HTML, 'no ?attribute= in templates', /[\s}]\?[\w-]+=["']?\$\{/, [
    /m\[1\] === '\?'\s*\? BooleanAttributePart\s*: /,
  ]),

  ...unused(HTML, 'listeners are functions', /\bhandleEvent\b/, [
    /if \(typeof this\._\$committedValue === 'function'\) {\s*(.*;)\s*}\s*else {[^}]*}/,
    '$1',
  ]),

  ...unused(
    REACTIVE,
    'no options of properties but attribute and type',
    option,
    [method('__propertyToAttribute(name, value)')],
    [/this\.__reflectingProperties &&= .*;/],
    [/this\.__reflectingProperty = \w+;/g],
    [' && this.__reflectingProperty !== propName'],
    [/toAttribute\(value, type\) {[\s\S]*?\n {4}},/],
    [
      /\(options\.hasChanged \?\? notEqual\)\(newValue, oldValue\) \|\|[\s\S]*?options\)\)\)/,
      'notEqual(newValue, oldValue)',
    ],
    [/const converter = typeof options\.converter [\s\S]*?: defaultConverter;/],
    ['converter.fromAttribute(value', 'defaultConverter.fromAttribute(value'],
    [/convertedValue \?\?[\s\S]*?__defaultValues[\s\S]*?convertedValue;/, 'convertedValue;'],
    [
      method('_$changeProperty(name, oldValue, { useDefault, reflect, wrapped }, initializeValue)'),
      `_$$changeProperty(name, oldValue) {
        if (!this._$$changedProperties.has(name)) this._$$changedProperties.set(name, this.hasUpdated ? oldValue : undefined);
      }`,
    ],
    ['if (!options.noAccessor) {', '{'],
    [/(?<=defaultPropertyDeclaration = {\s*attribute: true,\s*type: String,)[^}]*/],
  ),
  ...unused(
    REACTIVE,
    'no JSON in attributes',
    /\btype: (?:Object|Array)\b/,
    // The other place, in toAttribute, is cut above.
    [/case Object:\s*case Array:\s*(?:\/\/.*\s*)*try[\s\S]*?break;/],
  ),
  ...unused(
    REACTIVE,
    'no accessors of our own for reactive properties',
    accessor,
    [/if \(this\.prototype\.hasOwnProperty\(name\)\) {[\s\S]*?\n {8}}\n/],
    [
      /const elementProperties = this\.constructor\s*\.elementProperties;\s*if \(elementProperties\.size > 0\) {[\s\S]*?\n {12}}\n/,
    ],
    [
      'const { get, set } = getOwnPropertyDescriptor(this.prototype, name) ?? {',
      'const { get, set } = {',
    ],
    ['get?.call', 'get.call'],
    ['set?.call', 'set.call'],
  ),
  ...unused(
    REACTIVE,
    'no initializers, which only decorators add',
    /\baddInitializer\b|["']lit\/decorators/,
    [/if \(superCtor\._initializers[^}]*}/],
    ['this.constructor._initializers?.forEach((i) => i(this));'],
    [method('static addInitializer(initializer)')],
  ),
  ...unused(
    REACTIVE,
    'no such callbacks',
    /\b(?:firstUpdated|shouldUpdate|removeController)\b/,
    ['firstUpdated(_changedProperties) { }'],
    ['this.firstUpdated(changedProperties);'],
    [
      /shouldUpdate = this\.shouldUpdate\(changedProperties\);\s*if \(shouldUpdate\) {/,
      'shouldUpdate = true; {',
    ],
    [/(?<=this\.update\(changedProperties\);\s*})\s*else {\s*this\.__markUpdated\(\);\s*}/],
    [method('shouldUpdate(_changedProperties)')],
    [method('removeController(controller)')],
  ),

  ...unused(
    CSS,
    'no values in css``',
    /\bcss`[^`]*\$\{/,
    [
      /strings\.length === 1\s*\? strings\[0\]\s*: values\.reduce\([\s\S]*?strings\[0\]\)/,
      'strings[0]',
    ],
    ['(strings, ...values)', '(strings)'],
  ),
  ...unused(
    CSS,
    'styles come from css`` alone, each evaluated once',
    /\bCSSStyleSheet\b|\bunsafeCSS\b/,
    ['s instanceof CSSStyleSheet ? s : s.styleSheet', 's.styleSheet'],
    [/export const getCompatibleStyle = [\s\S]*$/, 'export const getCompatibleStyle = (s) => s;'],
    [/const cacheable = [\s\S]*?cssTagCache\.get\(strings\);\s*}/],
    [/if \(cacheable\) {\s*cssTagCache\.set\(strings, styleSheet\);\s*}/],
  ),
];
